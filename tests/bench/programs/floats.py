def main():
    x = 0.5
    total = 0.0
    for i in range(3_000_000):
        x = x * 1.0000001 + 0.1 / 3.0 - 0.02
        total = total + x
    print(round(total, 3))
main()
