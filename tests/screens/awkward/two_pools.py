from concurrent.futures import ThreadPoolExecutor, as_completed
import time

def bake(minutes):
    time.sleep(minutes / 10)
    return minutes

with ThreadPoolExecutor(max_workers=2) as oven:
    cakes = {oven.submit(bake, m): m for m in (4, 2, 3)}
    for cake in as_completed(cakes):
        print(cakes[cake], cake.result())
    bread = oven.submit(bake, 5)
    print(bread.result())
    rolls = [oven.submit(bake, m) for m in (1, 2, 3)]
    for roll in rolls:
        roll.result()
with ThreadPoolExecutor(max_workers=3) as second:
    print(list(second.map(bake, [2, 1, 3])))
