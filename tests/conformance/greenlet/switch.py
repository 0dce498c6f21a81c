# greenlet: switch by hand, values both ways.
from greenlet import greenlet, getcurrent

def ping():
    print("ping 1")
    x = g2.switch("to pong")
    print("ping 2 got", x)
    y = g2.switch("again")
    print("never" if y else "ping ends")

def pong(word):
    print("pong got", word)
    z = g1.switch("to ping")
    print("pong got", z)

main = getcurrent()
g1 = greenlet(ping)
g2 = greenlet(pong)
g1.switch()
print("back in main", g1.dead, g2.dead, bool(g1))
g1.switch(None)
print(g1.dead)
g = greenlet(lambda a, b=2: a + b)
print(g.switch(1), g.dead)
h = greenlet(lambda: main.switch(1, 2))
print(h.switch())
def raiser():
    raise ValueError("to the parent")
try:
    greenlet(raiser).switch()
except ValueError as e:
    print("parent got", e)
def thrown():
    try:
        main.switch()
    except KeyError as e:
        return "caught %r" % e
t = greenlet(thrown)
t.switch()
print(t.throw(KeyError, "k"))
u = greenlet(thrown)
u.switch()
print(repr(u.throw()), u.dead)
