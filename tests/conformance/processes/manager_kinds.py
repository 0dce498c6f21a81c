from multiprocessing import Process, Manager, Lock

def work(d, l, ns, lock, i):
    with lock:
        d[i] = i * i
        d['total'] += i
        l.append(i)
        ns.count += 1

if __name__ == '__main__':
    with Manager() as m:
        d = m.dict(total=0)
        l = m.list([10])
        ns = m.Namespace(count=0, name='ns')
        lock = m.Lock()
        ps = [Process(target=work, args=(d, l, ns, lock, i)) for i in range(4)]
        for p in ps:
            p.start()
            p.join()
        print(sorted(d.items(), key=str), sorted(l), ns.count, ns.name)
        print(d, len(d), 'total' in d, d.get('none', -1), d.copy() == dict(d))
        print(l[1:] == list(l)[1:], l[0], l.index(10), len(l), 10 in l)
        l[0] = 'x'
        l.extend([1, 2])
        l.reverse()
        print(l[-1], l.pop(), l.count(1))
        d['k'] = [0]
        d['k'].append(1)
        print(d['k'])
        k = d['k']
        k.append(2)
        d['k'] = k
        print(d['k'])
        n = m.list()
        n.append(m.list([1]))
        n[0].append(2)
        print(n[0][:])
        q = m.Queue(3)
        q.put(1)
        q.put(2)
        print(q.get(), q.qsize(), q.empty())
        e = m.Event()
        print(e.is_set())
        e.set()
        print(e.is_set(), e.wait(1))
        v = m.Value('i', 5)
        v.value += 2
        print(v.value, v)
        a = m.Array('i', [1, 2, 3])
        a[1] = 20
        print(a[1], len(a), a[:])
        print(ns)
        print(type(d).__name__, type(l).__name__, type(ns).__name__)
        try:
            d['missing']
        except KeyError as ex:
            print('KeyError', ex)
        try:
            l[100]
        except IndexError as ex:
            print('IndexError', ex)
        try:
            ns.nope
        except AttributeError as ex:
            print('AttributeError', ex)
        d.update(a=1)
        print(d.pop('a'), d.setdefault('b', 9), sorted(map(str, d.keys())))
        d.clear()
        print(d, bool(len(d)), str(l), repr(l)[:10])
        p = m.Pool(2)
        print(p.map(abs, [-1, -2]))
        p.close()
        p.join()
