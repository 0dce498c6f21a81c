# Made once, if nobody comes between the question and the answer.
# oracle: seeds 100
# oracle: always made [1-3]
import threading
import time

class Settings:
    only = None
    made = 0

    @classmethod
    def get(cls):
        if cls.only is None:
            time.sleep(0)
            cls.made += 1
            cls.only = cls()
        return cls.only

ts = [threading.Thread(target=Settings.get) for n in range(3)]
for t in ts:
    t.start()
for t in ts:
    t.join()
print("made", Settings.made)
