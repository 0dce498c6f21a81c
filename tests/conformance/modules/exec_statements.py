# Text that is run: what statements there are.
import sys

text = '''
import asyncio
class Meta(type):
    def __new__(meta, name, bases, space, **more):
        made = super().__new__(meta, name, bases, space)
        made.more = more
        return made
    def __init__(cls, *args, **more):
        super().__init__(*args)
options = {'x': 1}
class C(metaclass=Meta, **options):
    """Its doc."""
print(C.more, C.__doc__, C.__name__, C.__module__)

def kind(value):
    match value:
        case 0 | 1:
            return 'small'
        case int(n) if n > 100:
            return f'big {n}'
        case str():
            return 'text'
        case [first, *rest]:
            return first, rest
        case {'a': a, **others}:
            return a, others
        case complex(real=r, imag=i):
            return r, i
        case None | True:
            return 'nothing much'
        case _:
            return 'else'
for value in (0, 1, 200, 'x', [1, 2, 3], (), {'a': 1, 'b': 2}, {}, 2j, None, 5.5):
    print(repr(value), kind(value))

async def numbers(n):
    for i in range(n):
        yield i
        await asyncio.sleep(0)
async def main():
    print([i async for i in numbers(5) if i % 2], {i async for i in numbers(2)})
    print({i: i * i async for i in numbers(3)}, [await asyncio.sleep(0, i) for i in range(3)])
    doubled = (2 * i async for i in numbers(3))
    print([i async for i in doubled], [(i, j) async for i in numbers(2) for j in 'ab'])
    match [await asyncio.sleep(0, 'x')]:
        case [word]:
            print(word)
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(fail(1))
    except* ValueError as errors:
        print(errors.exceptions)
async def fail(n):
    raise ValueError(n)
asyncio.run(main())

def groups(error):
    try:
        try:
            raise error
        except* ValueError as found:
            print('values', found.exceptions)
        except* OSError as found:
            print('system', found.exceptions)
            raise KeyError('new')
        else:
            print('nothing')
        finally:
            print('finally')
    except BaseException as left:
        print('left', repr(left))
groups(ValueError(1))
groups(ExceptionGroup('g', [ValueError(1), OSError(2), TypeError(3)]))
groups(TypeError(4))
'''
exec(text)

for bad in ('super()', 'print(*5)', 'print(**5)', 'dict(**{"a": 1}, **{"a": 2})'):
    try:
        exec(bad)
    except Exception as error:
        print(type(error).__name__, error)
