class Own(OSError):
    pass


for e in (OSError(1, 'x', None), OSError(1, 'x', 'f'), OSError(2, 'x', 'f', None, 'g'),
          OSError(1, 'x', None, None, 'g'), OSError(1, 'x', 'f', 3), OSError('a'),
          OSError(1, 'x', 'f', None, 'g', 5), BlockingIOError(11, 'x', 3),
          BlockingIOError(11, 'x', 'f'), Own(1, 'x', 'f'), Own(1, 'x', None)):
    print(repr(e), [e], e.args, e.errno, e.strerror, e.filename)
print(OSError(1, 'x', None), OSError(1, 'x', 'f'), BlockingIOError(11, 'x', 3),
      OSError(1, 'x', 'f', None, 'g', 5))
