class AppError(Exception):
    def __init__(self, a, b): self.a = a; self.b = b
    def __str__(self): return f"{self.a}-{self.b}"
def f(): raise KeyError("k")
try: f()
except KeyError as e:
    raise AppError(1, 2) from e

# expect error: AppError: 1-2
