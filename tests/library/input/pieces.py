import sys
print(repr(sys.stdin.readline()))
print(repr(input('prompt> ')))
print(repr(sys.stdin.read(3)))
print(repr(sys.stdin.read(4)))
for line in sys.stdin:
    print(repr(line))
    if line == 'stop\n':
        break
print(sys.stdin.readlines(2))
print(repr(next(sys.stdin)))
print(sys.stdin.isatty(), sys.stdin.fileno())
print(repr(sys.stdin.read()), repr(sys.stdin.read()), repr(sys.stdin.readline()))
try:
    input()
except EOFError as e:
    print('EOFError', e)
