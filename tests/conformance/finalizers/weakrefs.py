# Weak references, their callbacks, and containers that forget.
import weakref


class Task:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return "Task(%s)" % self.name

    def run(self):
        return self.name + " runs"


task = Task("wash")
watch = weakref.ref(task, lambda reference: print("gone:", reference()))
print(watch(), watch() is task, weakref.getweakrefcount(task))
task = None
print(watch())

cache = weakref.WeakValueDictionary()


def find(name):
    found = cache.get(name)
    if found is None:
        found = cache[name] = Task(name)
        print("made", name)
    return found


one = find("dry")
two = find("dry")
print(one is two, len(cache), list(cache))
del one, two
print(len(cache), "dry" in cache)

listeners = weakref.WeakSet()
ann, bob = Task("ann"), Task("bob")
listeners.add(ann)
listeners.add(bob)
print(len(listeners))
del ann
print(list(listeners))

notes = weakref.WeakKeyDictionary()
notes[bob] = "a note"
print(notes[bob], len(notes))
bob = None
print(len(notes), len(listeners))

worker = Task("worker")
method = weakref.WeakMethod(worker.run)
print(method()())
stand_in = weakref.proxy(worker)
print(stand_in.name, stand_in.run())
weakref.finalize(worker, print, "finalized")
del worker
print(method())
try:
    stand_in.name
except ReferenceError as error:
    print(type(error).__name__, error)
for value in (5, "text", [1], None):
    try:
        weakref.ref(value)
    except TypeError as error:
        print(error)
