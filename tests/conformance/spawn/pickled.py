# A spawned process gets what CPython would pickle: instances of the classes of the text run anew.
import functools
import multiprocessing


class Dish:
    def __init__(self, name):
        self.name = name

    def wash(self, results, times=1, helper=None):
        results.put((type(self) is Dish, self.name, times, type(helper) is Dish))

    @classmethod
    def count(cls, results):
        results.put(cls is Dish)


class Washer(multiprocessing.get_context("spawn").Process):
    def __init__(self, dish, results):
        super().__init__()
        self.dish = dish
        self.results = results

    def run(self):
        self.results.put((type(self) is Washer, isinstance(self.dish, Dish)))


def inspect(dishes, results, end, *, by_name):
    same = by_name["plate"] is dishes[0]
    results.put((isinstance(dishes[0], Dish), isinstance(by_name["plate"], Dish), same))
    end.send("sent")
    end.close()


def run(process):
    process.start()
    process.join()
    return process.exitcode


if __name__ == "__main__":
    spawn = multiprocessing.get_context("spawn")
    results = spawn.Queue()
    plate = Dish("plate")
    near, far = spawn.Pipe()
    print(run(spawn.Process(target=plate.wash, args=(results, 2), kwargs={"helper": Dish("cup")})), results.get())
    print(run(spawn.Process(target=Dish.count, args=(results,))), results.get())
    print(run(spawn.Process(target=functools.partial(plate.wash, results))), results.get())
    print(run(spawn.Process(target=inspect, args=([plate], results, far), kwargs={"by_name": {"plate": plate}})),
          results.get(), near.recv())
    print(run(Washer(plate, results)), results.get())
    try:
        spawn.Process(target=inspect, kwargs={"by_name": lambda: None}).start()
    except Exception as error:
        print(type(error).__name__)
    try:
        spawn.Process(target=inspect, args=([[lambda: None]],)).start()
    except Exception as error:
        print(type(error).__name__)
