# logging from threads: levels, names, format.
import logging
import sys
import threading

logging.basicConfig(level=logging.DEBUG, stream=sys.stdout, format="%(levelname)-8s [%(threadName)s] %(name)s: %(message)s")
log = logging.getLogger("kitchen")

def cook(dish):
    log.info("cooking %s", dish)
    try:
        {}[dish]
    except KeyError:
        log.warning("no recipe for %r", dish)

t = threading.Thread(target=cook, args=("soup",), name="chef")
t.start()
t.join()
log.debug("debug")
log.setLevel(logging.ERROR)
log.info("not shown")
log.error("%d dishes lost (%.1f%%)", 3, 12.345)
print(log.isEnabledFor(logging.INFO), logging.getLevelName(30))
