try:
    try:
        raise ExceptionGroup('g', [ValueError(1), TypeError('t'), ExceptionGroup('n', [KeyError('k'), ValueError(2)])])
    except* ValueError as eg: print(repr(eg), eg.exceptions)
    except* KeyError as eg: print('K', repr(eg))
except ExceptionGroup as e: print('left', repr(e), e)
eg = ExceptionGroup('m', [OSError(1), ValueError(2)])
print(eg.message, eg.split(ValueError), eg.subgroup(lambda e: isinstance(e, OSError)), eg.derive([KeyError()]))
try: ExceptionGroup('x', [])
except ValueError as e: print(e)
try: ExceptionGroup('x', [KeyboardInterrupt()])
except TypeError as e: print(e)
try: ExceptionGroup('x', 5)
except TypeError as e: print(e)
print(repr(BaseExceptionGroup('b', [KeyboardInterrupt()])), type(BaseExceptionGroup('b', [ValueError()])).__name__)
try:
    try: raise ValueError('plain')
    except* ValueError as e: print(repr(e)); raise KeyError('new')
except BaseException as e: print(repr(e), repr(e.__context__))

# What CPython 3.11 prints:
# expect: ExceptionGroup('g', [ValueError(1), ExceptionGroup('n', [ValueError(2)])]) (ValueError(1), ExceptionGroup('n', [ValueError(2)]))
# expect: K ExceptionGroup('g', [ExceptionGroup('n', [KeyError('k')])])
# expect: left ExceptionGroup('g', [TypeError('t')]) g (1 sub-exception)
# expect: m (ExceptionGroup('m', [ValueError(2)]), ExceptionGroup('m', [OSError(1)])) m (1 sub-exception) m (1 sub-exception)
# expect: second argument (exceptions) must be a non-empty sequence
# expect: Cannot nest BaseExceptions in an ExceptionGroup
# expect: second argument (exceptions) must be a sequence
# expect: BaseExceptionGroup('b', [KeyboardInterrupt()]) ExceptionGroup
# expect: ExceptionGroup('', (ValueError('plain'),))
# expect: KeyError('new') ExceptionGroup('', (ValueError('plain'),))
