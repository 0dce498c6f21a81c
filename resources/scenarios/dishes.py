# One washes, two dry.
import threading, queue, time

dryers = 2      # param 1..8: how many dry
capacity = 2    # param 1..8: places in the rack
dishes = queue.Queue(maxsize=capacity)

def wash(names):
    for dish in names:
        time.sleep(1)
        dishes.put(dish)

def dry():
    while True:
        dish = dishes.get()
        time.sleep(6)
        print("dry:", dish)
        dishes.task_done()

for n in range(dryers):
    threading.Thread(target=dry, name="dryer-%d" % (n + 1),
                     daemon=True).start()
menu = ["Salad", "Bread", "Cheese", "Dessert", "Fruit", "Coffee"]
washer = threading.Thread(target=wash, name="washer", args=(menu,))
washer.start()
washer.join()
dishes.join()
