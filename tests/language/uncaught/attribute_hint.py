class Thing:
    def __init__(self): self.colour = 1
Thing().color

# expect error: AttributeError: 'Thing' object has no attribute 'color'. Did you mean: 'colour'?
