# What finally does with SystemExit.
import sys

def f():
    try:
        sys.exit(9)
    finally:
        print("finally")

try:
    f()
except SystemExit as e:
    print("caught", e.code, repr(e))
try:
    sys.exit()
except SystemExit as e:
    print(e.code, repr(e))
try:
    raise SystemExit(1, 2)
except SystemExit as e:
    print(e.code)
print("going")
f()
