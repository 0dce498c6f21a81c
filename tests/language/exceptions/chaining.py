try:
    raise ValueError('a') from KeyError('b')
except ValueError as e: print(repr(e.__cause__), e.__suppress_context__, e.__context__)
try:
    try: 1/0
    except ZeroDivisionError: raise RuntimeError('r')
except RuntimeError as e: print(repr(e.__context__), e.__cause__, e.__suppress_context__)
try:
    try: 1/0
    except ZeroDivisionError: raise RuntimeError('r') from None
except RuntimeError as e: print(repr(e.__context__), e.__suppress_context__)
try: raise ValueError from 5
except TypeError as e: print(e)
try: raise 5
except TypeError as e: print(e)
try: raise
except RuntimeError as e: print(e)
e = ValueError('n'); e.add_note('note1'); print(e.__notes__)
print(e.with_traceback(None) is e, e.args, ValueError('a', 1), repr(ValueError('a', 1)), str(KeyError('k')), str(OSError(2, 'no', 'f')), repr(OSError(2, 'no')), type(OSError(2, 'x')).__name__)

# What CPython 3.11 prints:
# expect: KeyError('b') True None
# expect: ZeroDivisionError('division by zero') None False
# expect: ZeroDivisionError('division by zero') True
# expect: exception causes must derive from BaseException
# expect: exceptions must derive from BaseException
# expect: No active exception to reraise
# expect: ['note1']
# expect: True ('n',) ('a', 1) ValueError('a', 1) 'k' [Errno 2] no: 'f' FileNotFoundError(2, 'no') FileNotFoundError
