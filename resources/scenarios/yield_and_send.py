# Generators keep their place: yield hands a value out, send() hands one in.
import time

def prices():
    for price in (10, 20, 60):
        time.sleep(1)
        yield price

def average():
    total, count, mean = 0, 0, None
    while True:
        number = yield mean
        time.sleep(1)
        total += number
        count += 1
        mean = total / count

shop = prices()
mean = average()
next(mean)
for price in shop:
    print("price", price, "mean", mean.send(price))
mean.close()
