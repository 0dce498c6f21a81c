# Pools and executors of spawned workers; what cannot be found anew.
import multiprocessing
from concurrent.futures import ProcessPoolExecutor

scale = 1


def scaled(number):
    return number * scale


def prepare(factor):
    global scale
    scale = factor


if __name__ == "__main__":
    scale = 100
    spawn = multiprocessing.get_context("spawn")
    with spawn.Pool(2) as pool:
        print(pool.map(scaled, [1, 2, 3]))
    with spawn.Pool(2, prepare, (10,)) as pool:
        print(pool.map(scaled, [1, 2, 3]))
    with multiprocessing.get_context("fork").Pool(2) as pool:
        print(pool.map(scaled, [1, 2, 3]))
    with ProcessPoolExecutor(2, mp_context=spawn) as executor:
        print(list(executor.map(scaled, [1, 2, 3])))
    try:
        spawn.Process(target=lambda: None).start()
    except Exception as error:
        print(type(error).__name__)
