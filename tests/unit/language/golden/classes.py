@register
class Circle(Shape, kind=1):
    """Round."""
    sides: int = 0

    def __init__(self, r):
        super().__init__()
        self.__r = r
