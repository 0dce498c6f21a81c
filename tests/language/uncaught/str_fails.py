class B(Exception):
    def __str__(self): raise ValueError("x")
raise B(1)

# expect error: B: <exception str() failed>
