def main():
    counts = {}
    words = ["washer", "dryer", "queue", "dish", "lock", "event", "barrier"]
    for i in range(1_000_000):
        word = words[i % 7]
        if word in counts:
            counts[word] += 1
        else:
            counts[word] = 1
    print(counts)
main()
