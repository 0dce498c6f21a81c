class Point:
    def __init__(self):
        self.x = 0
        self.y = 0
def main():
    p = Point()
    for i in range(2_000_000):
        p.x = p.x + 1
        p.y = p.y + p.x
    print(p.x, p.y)
main()
