x = 1 + 2 * 3 - -4 ** 2
x += x // 7
y = x < 3 <= 10 and not x or (1, "a", None)
