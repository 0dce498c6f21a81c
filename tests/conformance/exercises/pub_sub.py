# Topics and subscribers, each with a queue.
import queue
import threading
from collections import defaultdict

class Broker:
    def __init__(self):
        self.topics = defaultdict(list)
        self.lock = threading.Lock()
    def subscribe(self, *topics):
        q = queue.Queue()
        with self.lock:
            for t in topics:
                self.topics[t].append(q)
        return q
    def publish(self, topic, message):
        with self.lock:
            for q in self.topics.get(topic, ()):
                q.put((topic, message))
        return len(self.topics.get(topic, ()))
    def close(self):
        for q in {id(q): q for qs in self.topics.values() for q in qs}.values():
            q.put(None)

broker = Broker()
got = {}
def listener(name, q):
    got[name] = list(iter(q.get, None))
ts = [threading.Thread(target=listener, args=("sports fan", broker.subscribe("sports"))),
      threading.Thread(target=listener, args=("reader", broker.subscribe("sports", "news")))]
for t in ts: t.start()
print(broker.publish("sports", "1:0"), broker.publish("weather", "rain"), broker.publish("news", "election"))
broker.close()
for t in ts: t.join()
for name in sorted(got):
    print(name, got[name])
