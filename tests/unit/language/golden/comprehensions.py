squares = [n * n for n in data if n]
pairs = {a: b for a in x for b in y}
total = sum(n for n in data)
