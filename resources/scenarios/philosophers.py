# A philosopher needs two forks, and takes one after the other.
import threading, time

order = "left first"    # param left first|lower first: which fork is taken first
seats = 3               # param 2..5: how many sit at the table
names = ["plato", "kant", "hypatia", "laozi", "avicenna"][:seats]
forks = [threading.Lock() for n in range(seats)]

def philosopher(n):
    first, second = n, (n + 1) % seats
    if order == "lower first" and second < first:
        first, second = second, first
    for meal in range(2):
        time.sleep(1)
        with forks[first]:
            time.sleep(1)
            with forks[second]:
                time.sleep(2)
                print(names[n], "has eaten")

for n in range(seats):
    threading.Thread(target=philosopher, name=names[n], args=(n,)).start()
