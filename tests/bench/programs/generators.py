def numbers(n):
    i = 0
    while i < n:
        yield i
        i += 1
def squares(items):
    for item in items:
        yield item * item
total = 0
for value in squares(numbers(700_000)):
    total += value
print(total)
