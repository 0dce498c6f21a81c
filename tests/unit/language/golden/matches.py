match command:
    case ["go", x] | [x, "go"] if x:
        a = x
    case {"k": 1, **rest}:
        a = rest
    case Point(0, y=None) as p:
        a = p
    case other:
        a = other
