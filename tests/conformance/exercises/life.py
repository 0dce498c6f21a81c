# The game of life, rows shared out among a pool.
from multiprocessing.pool import ThreadPool

grid = ["......", "..#...", "...#..", ".###..", "......", "......"]

def step_row(args):
    rows, y = args
    h, w = len(rows), len(rows[0])
    line = ""
    for x in range(w):
        n = sum(rows[(y + dy) % h][(x + dx) % w] == "#" for dy in (-1, 0, 1) for dx in (-1, 0, 1) if dx or dy)
        line += "#" if n == 3 or (n == 2 and rows[y][x] == "#") else "."
    return line

pool = ThreadPool(3)
for n in range(2):
    grid = pool.map(step_row, [(grid, y) for y in range(len(grid))])
    print("\n".join(grid), end="\n\n")
pool.close()
pool.join()
