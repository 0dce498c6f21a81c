# Generators as coroutines: send, throw, close, return.
def averager():
    total, count, average = 0, 0, None
    try:
        while True:
            x = yield average
            if x is None:
                break
            total += x
            count += 1
            average = total / count
    except ValueError as e:
        print("thrown in:", e)
        yield "recovered"
    finally:
        print("finally")
    return count, average

a = averager()
print(next(a), a.send(10), a.send(20), a.send(33))
try:
    a.send(None)
except StopIteration as stop:
    print("returned", stop.value)
b = averager()
b.send(None)
print(b.throw(ValueError("oops")))
b.close()
c = averager()
try:
    c.send(1)
except TypeError as e:
    print(e)
next(c)
c.close()
try:
    next(c)
except StopIteration:
    print("closed")
def stubborn():
    while True:
        try:
            yield 1
        except GeneratorExit:
            print("no!")
s = stubborn()
next(s)
try:
    s.close()
except RuntimeError as e:
    print(e)
def again():
    yield next(me)
me = again()
try:
    next(me)
except ValueError as e:
    print(e)
