import struct, pickle, copy, io
print(struct.pack('>IHB', 1, 2, 3))
print(struct.unpack('<i4sd', struct.pack('<i4sd', -5, b'ab', 2.5)))
print(struct.calcsize('!IQ'))
print(struct.calcsize('iq'))
print(struct.pack('5s3x?', b'hello', True))
try:
    struct.unpack('I', b'abc')
except struct.error as e:
    print(e)
try:
    struct.pack('B', 300)
except struct.error as e:
    print(e)
try:
    struct.pack('I', 'x')
except struct.error as e:
    print(e)
try:
    struct.pack('II', 1)
except struct.error as e:
    print(e)
s = struct.Struct('<Hf')
print(s.size)
print(s.unpack(s.pack(1, 0.5)))
print(s.format)
print(list(struct.iter_unpack('<H', b'\x01\x00\x02\x00')))
b = bytearray(6)
struct.pack_into('>H', b, 2, 43981)
print(b)
print(struct.unpack_from('>H', b, 2))
print(struct.pack('>e', 1.5))
print(struct.pack('<3h', 1, 2, 3))
print(struct.pack('>q', -1))
print(struct.pack('c', b'a'))
print(struct.unpack('>2p', b'\x01x'))

class P:

    def __init__(self, x):
        self.x = x
        self.lock = 'L'

    def __getstate__(self):
        d = self.__dict__.copy()
        del d['lock']
        return d

    def __setstate__(self, d):
        self.__dict__.update(d)
        self.lock = 'new'

    def __eq__(self, o):
        return self.x == o.x
p = P([1, {'a': (2, 3)}])
q = pickle.loads(pickle.dumps(p))
print(q.x, q.lock, q == p, q is p, copy.copy(p).lock)

class R:

    def __init__(self, a):
        self.a = a

    def __reduce__(self):
        return (R, (self.a * 2,))
print(pickle.loads(pickle.dumps(R(2))).a)
f = io.BytesIO()
pickle.dump([1, 2], f)
pickle.dump('two', f)
f.seek(0)
print(pickle.load(f), pickle.load(f))
try:
    pickle.load(f)
except EOFError as e:
    print('EOFError', e)
a = [1]
a.append(a)
b = pickle.loads(pickle.dumps(a))
print(b, b[1] is b)
for bad in (lambda: 0, (i for i in [])):
    try:
        pickle.dumps(bad)
        print('ok', bad)
    except Exception as e:
        print(type(e).__name__, str(e).split(' at 0x')[0])
import threading
try:
    pickle.dumps(threading.Lock())
except TypeError as e:
    print(e)
try:
    pickle.loads(b'\xff')
except pickle.UnpicklingError as e:
    print(e)
try:
    pickle.loads(b'')
except EOFError as e:
    print(e)

def local():

    class L:
        pass
    return L()
try:
    pickle.dumps(local())
except Exception as e:
    print(type(e).__name__, e)
print(pickle.loads(pickle.dumps({1, 2})))
print(pickle.loads(pickle.dumps(ValueError('a', 1))).args)
print(pickle.loads(pickle.dumps(len)) is len)
print(pickle.loads(pickle.dumps(P)) is P)
print(len(pickle.dumps(0)) < 20)
print(pickle.HIGHEST_PROTOCOL)
print(pickle.loads(pickle.dumps(3 + 4j)))
print(pickle.loads(pickle.dumps(2 ** 100)))
print(pickle.loads(pickle.dumps(None)))
print(copy.deepcopy({'a': [1, (2, [3])]}), copy.copy([1, [2]]))
x = [[1]]
y = copy.deepcopy(x)
y[0].append(2)
print(x, y)
print(pickle.dumps([1, 'a']))
