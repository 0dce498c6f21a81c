def main():
    d = {}
    for turn in range(8):
        for i in range(100_000):
            d[i] = i
        total = 0
        for i in range(100_000):
            total += d[i] + d.get(i, 0)
    print(total)
main()
