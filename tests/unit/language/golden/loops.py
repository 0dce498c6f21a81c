for i in range(3):
    if i:
        continue
    break
else:
    print("done")
while True:
    work()
    if ready:
        break
