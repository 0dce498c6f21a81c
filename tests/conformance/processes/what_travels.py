# What goes to another process and back is a copy that keeps its class.
import enum
from collections import Counter, OrderedDict, defaultdict, deque, namedtuple
from fractions import Fraction
from multiprocessing import Pool, Process, Queue

Job = namedtuple("Job", "name seconds")

class State(enum.Enum):
    WAITS = "waits"
    RUNS = "runs"

class Level(enum.IntEnum):
    LOW = 1
    HIGH = 2

class Row(list):
    pass

class Text(str):
    pass

class Real(float):
    pass

class Number(int):
    pass

def longer(job):
    return job._replace(seconds=job.seconds * 2)

def child(inbox, outbox):
    for thing in iter(inbox.get, None):
        outbox.put((type(thing).__name__, thing))

if __name__ == "__main__":
    with Pool(2) as pool:
        jobs = pool.map(longer, [Job("wash", 1), Job("dry", 2)])
    print(jobs, jobs[0].name, sum(job.seconds for job in jobs))
    there, back = Queue(), Queue()
    p = Process(target=child, args=(there, back))
    p.start()
    row = Row([1, 2])
    row.label = "two"
    text = Text("hello")
    text.lang = "en"
    twice = Job("a", [text])
    for thing in (State.RUNS, Level.HIGH, [State.WAITS] * 2, row, text, Real(1.5), Number(7), Number(2 ** 70), Counter("aab"),
                  OrderedDict(a=1), defaultdict(int, a=1), deque([1, 2], 3), Fraction(1, 3), frozenset([1]), [twice, twice]):
        there.put(thing)
        name, got = back.get()
        same = all(a is b for a, b in zip(got, thing)) if isinstance(thing, list) else got is thing
        print(name, got, got == thing, same, getattr(got, "label", getattr(got, "lang", "")))
    print(got[0] is got[1], got[0].seconds[0].lang, type(deque([1])))
    there.put({State.RUNS: 1, (State.WAITS, 2): "pair"})
    name, got = back.get()
    print(name, got, got[State.RUNS], got[State.WAITS, 2])
    there.put({Level.LOW, State.RUNS})
    print(back.get()[1] == {State.RUNS, Level.LOW})
    there.put(None)
    p.join()
