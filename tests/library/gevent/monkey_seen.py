# What monkey patching replaces, seen.
import re
import select
import socket

import gevent
from gevent import monkey


def show(thing):
    print(re.sub("0x[0-9a-f]+", "0x", repr(thing)))


print(socket.socket)
print("After monkey patch")
monkey.patch_socket()
print(socket.socket)
show(select.select)
monkey.patch_select()
print("After monkey patch")
show(select.select)
print(monkey.is_module_patched("socket"), monkey.is_module_patched("threading"))
print(monkey.get_original("socket", "socket"))

a, b = socket.socketpair()


def reader():
    print("reader waits")
    print("reader got", a.recv(10))


def writer():
    print("writer runs meanwhile")
    b.sendall(b"hello")


gevent.joinall([gevent.spawn(reader), gevent.spawn(writer)])
print(select.select([a], [b], [], 0.01) == ([], [b], []))
