# What is said of text that is no Python, when it comes up while the program runs.
BROKEN = """\
if True
print "hi"
x = (1, 2
x = [1
s = 'abc
return 1
break
continue
1 = x
f() = 1
x +
x = 5 +* 3
x = )
else: pass
try: pass
del f()
None = 1
f(a=1, 2)
await x
x === y
if x = 1: pass
a, b += 1
x = 08
1a
nonlocal x
def f(a, a): pass
f(**k, *a)
with open(x) as f
x = {1: 2, 3}
def 1f(): pass
f(x for x in y, 1)
x = yield
a if b
x = *a
def f(*): pass
def f(a=1, b): pass
print(a b)
with x as 1: pass
for 1 in x: pass
""".splitlines()


def told(text, mode='exec'):
    try:
        compile(text, '<text>', mode)
        print('fine:', repr(text))
    except SyntaxError as e:
        print(type(e).__name__, e.lineno, e)


for line in BROKEN:
    told(line)
told('for x in y: pass\n  z')
told('def f():\nx')
told('if x:\ny')
told('def f():\n\tx\n        y')
told('if x:\n        y\n    z')
told("x = 'a\nb'")
told('x = 1', 'eval')
told('1 +', 'eval')
told('', 'eval')
told('1; 2', 'eval')
