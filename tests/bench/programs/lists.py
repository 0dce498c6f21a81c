def main():
    items = []
    for turn in range(15):
        for i in range(100_000):
            items.append(i)
        while items:
            items.pop()
    print(len(items))
main()
