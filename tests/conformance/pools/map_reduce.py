# Count words: map in processes, reduce here.
# oracle: schedules processes threads
from collections import Counter
from functools import reduce
from multiprocessing import Pool

TEXT = """the quick brown fox
jumps over the lazy dog
the fox is quick and the dog is not"""

def count(line):
    return Counter(line.split())

def merge(a, b):
    a.update(b)
    return a

if __name__ == "__main__":
    with Pool(processes=2) as pool:
        parts = pool.map(count, TEXT.splitlines())
    total = reduce(merge, parts, Counter())
    for word, times in sorted(total.items(), key=lambda item: (-item[1], item[0]))[:5]:
        print("%-6s %d" % (word, times))
    print(total.most_common(1))
