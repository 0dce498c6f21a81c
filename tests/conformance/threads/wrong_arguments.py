# What learners pass by mistake: no tuple, too few, too many, a result instead of a function.
import threading


def wash(dish, times):
    print("washes", dish, times)


def attempt(**how):
    worker = threading.Thread(name="washer", **how)
    worker.start()
    worker.join()


attempt(target=wash, args=(5))
attempt(target=wash, args=("plate",))
attempt(target=wash, args=("plate", 1, 2))
attempt(target=wash, kwargs={"dish": "cup", "time": 1})
attempt(target=wash("early", 0))
attempt(target="wash")
attempt(target=wash, args=("cup", 2))
