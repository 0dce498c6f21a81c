# How things are printed that nobody means to print.
import json
import math
import sys


class C:
    @staticmethod
    def s():
        pass

    @classmethod
    def c(cls):
        pass


print(math, sys, json)
print(C.__dict__['s'], C.__dict__['c'], C.s)
print(sys.stdout, sys.stdin, sys.stderr, type(sys.stdout).__name__)
print(int.__add__, str.join, object.__init__, list.append, dict.__len__)
print((1).__add__, ''.join, [].append, [].__len__)
