# greenlet by itself: switch, values both ways, ends, errors.
from greenlet import GreenletExit, getcurrent, greenlet


def ping():
    print("ping 1")
    print("from pong:", pong.switch())
    print("ping 2")
    return "ping is done"


def pong_body():
    print("pong 1")
    ping_greenlet.switch("hello")
    print("pong never gets here again")


ping_greenlet = greenlet(ping)
pong = greenlet(pong_body)
print(ping_greenlet.switch())
print(ping_greenlet.dead, pong.dead, bool(pong))


def echo(first):
    value = first
    while True:
        value = main.switch("echo %s" % value)


main = getcurrent()
e = greenlet(echo)
print(e.switch(1), e.switch(2), e.switch(3))


def fails():
    raise ValueError("through the parent")


try:
    greenlet(fails).switch()
except ValueError as error:
    print(error)


def stops():
    try:
        main.switch()
    except GreenletExit:
        print("told to stop")


s = greenlet(stops)
s.switch()
s.throw()
print(s.dead)
