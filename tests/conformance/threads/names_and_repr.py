# oracle: stderr-any
# What a thread is called, and how it shows itself.
# oracle: replace started \d+ -> started <ID>
# oracle: replace stopped \d+ -> stopped <ID>
# oracle: replace daemon \d+ -> daemon <ID>
import threading

def job():
    gate.wait()

class Baker(threading.Thread):
    def run(self):
        pass

gate = threading.Event()
print(threading.current_thread().name, threading.main_thread() is threading.current_thread())
print(threading.current_thread())
t1 = threading.Thread(target=job)
t2 = threading.Thread(target=job, name="cook")
t3 = Baker()
t4 = threading.Thread(target=lambda: None)
t5 = threading.Thread(target=job, daemon=True)
t6 = threading.Timer(5, job)
for t in (t1, t2, t3, t4, t5, t6):
    print(t.name, t.daemon, t.is_alive(), t.ident, t)
t1.start()
t5.start()
print(t1)
print(t5)
gate.set()
t1.join()
t5.join()
print(t1)
t2.name = "chef"
print(t2, t2.getName())
print(type(t1.ident).__name__, type(threading.get_ident()).__name__, type(threading.get_native_id()).__name__)
