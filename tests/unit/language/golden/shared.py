counter = 0

def add():
    global counter
    counter = counter + 1

print(counter)
