"""An order in which everything comes after what it depends on."""


class CycleError(ValueError):
    """Some nodes depend on themselves."""


class TopologicalSorter:
    """A graph: each node, and those that come before it."""

    def __init__(self, graph=None):
        self._before = {}       # node: how many have to come before it
        self._after = {}        # node: those that wait for it
        self._ready = None
        self._out = 0
        self._done = set()
        self._given = set()
        for node in graph or ():
            self.add(node, *graph[node])

    def add(self, node, *predecessors):
        if self._ready is not None:
            raise ValueError("Nodes cannot be added after a call to prepare()")
        self._before.setdefault(node, 0)
        self._after.setdefault(node, [])
        for one in predecessors:
            self._before.setdefault(one, 0)
            self._after.setdefault(one, []).append(node)
            self._before[node] += 1

    def prepare(self):
        if self._ready is not None:
            raise ValueError("cannot prepare() more than once")
        self._ready = [node for node in self._before if self._before[node] == 0]
        cycle = self._find_cycle()
        if cycle:
            raise CycleError("nodes are in a cycle", cycle)

    def get_ready(self):
        if self._ready is None:
            raise ValueError("prepare() must be called first")
        nodes = tuple(self._ready)
        self._ready.clear()
        self._out += len(nodes)
        self._given.update(nodes)
        return nodes

    def is_active(self):
        if self._ready is None:
            raise ValueError("prepare() must be called first")
        return bool(self._ready) or len(self._done) < len(self._given)

    def __bool__(self):
        return self.is_active()

    def done(self, *nodes):
        if self._ready is None:
            raise ValueError("prepare() must be called first")
        for node in nodes:
            if node not in self._before:
                raise ValueError("node %r was not added using add()" % (node,))
            if node not in self._given:
                raise ValueError("node %r was not passed out (still not ready)" % (node,))
            if node in self._done:
                raise ValueError("node %r was already marked done" % (node,))
            self._done.add(node)
            for one in self._after[node]:
                self._before[one] -= 1
                if self._before[one] == 0:
                    self._ready.append(one)

    def _find_cycle(self):
        # Depth first; `path` is the way to where we are.
        seen = set()
        for start in self._after:
            if start in seen:
                continue
            path = [start]
            ways = [iter(self._after[start])]
            seen.add(start)
            while ways:
                for node in ways[-1]:
                    if node in path:
                        return path[path.index(node):] + [node]
                    if node not in seen:
                        seen.add(node)
                        path.append(node)
                        ways.append(iter(self._after[node]))
                        break
                else:
                    path.pop()
                    ways.pop()
        return None

    def static_order(self):
        self.prepare()
        while self.is_active():
            nodes = self.get_ready()
            for node in nodes:
                yield node
            self.done(*nodes)

    def __class_getitem__(cls, item):
        return cls
