def numbers(n):
    got = yield n
    try:
        result = yield from other(got)
    finally:
        close()
    return result
