# Nobody catches what get() raises: both tracebacks are shown.
from multiprocessing import Pool

def cook(dish):
    return {"soup": 1}[dish]

if __name__ == "__main__":
    with Pool(1) as pool:
        print(pool.apply(cook, ("soup",)))
        result = pool.apply_async(cook, ("stew",))
        print(result.get())
