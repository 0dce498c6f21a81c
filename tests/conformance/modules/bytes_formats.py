# The % of bytes: what protocols are written with.
body = '<h1>Año</h1>'.encode()
print(b'HTTP/1.0 200 OK\r\nContent-Length: %d\r\n\r\n%b' % (len(body), body))
print(b'%s|%b|%a|%r' % (b'bytes', bytearray(b'array'), 'é', [1]))
print(b'%5d|%-5d|%05d|%x|%X|%o|%c|%c' % (42, 42, 42, 255, 255, 8, 65, b'B'))
print(b'%8.3f|%e|%g' % (3.14159, 12345.678, 0.0001))
print(b'%(key)s=%(value)d' % {b'key': b'n', b'value': 3})
print(b'%6s|%-6s|%.2s|%%' % (b'ab', b'ab', b'abcdef'))
for bad in ('text', 5, None):
    try:
        print(b'%b' % bad)
    except TypeError as error:
        print(error)
try:
    print('%b' % b'x')
except ValueError as error:
    print(error)
