# One person does it all: each dish waits for the one before.
import time
from interleave import work

dishes = 4         # param 1..6: how many dishes
order = "each"     # param each|all: dry each dish at once, or all of them at the end
menu = ["Salad", "Bread", "Cheese", "Dessert", "Fruit", "Coffee"][:dishes]

def wash(dish):
    work(1)
    print("wash:", dish)

def dry(dish):
    time.sleep(2)
    print("dry:", dish)

if order == "each":
    for dish in menu:
        wash(dish)
        dry(dish)
else:
    for dish in menu:
        wash(dish)
    for dish in menu:
        dry(dish)
print("done:", len(menu), "dishes")
