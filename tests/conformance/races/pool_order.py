# Two processes take two pieces of work: results come as they are ready.
# oracle: seeds 100
from multiprocessing import Pool

def square(n):
    return n * n

if __name__ == "__main__":
    with Pool(2) as pool:
        print(*pool.imap_unordered(square, range(2)))
