def main():
    size = 0
    for i in range(300_000):
        size += len(f"dish {i}: {i * 1.5:.2f} of {i:>8}")
        size += len("%s put %d into %5.1f" % ("washer", i, i / 3))
        size += len("{} and {}".format(i, "x"))
        size += len(str(i))
    print(size)
main()
