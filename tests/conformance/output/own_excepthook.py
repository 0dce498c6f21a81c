# sys.excepthook is what tells of an exception that nobody has caught.
import sys


def tell(kind, error, trace):
    print("%s in line %d: %s" % (kind.__name__, trace.tb_lineno, error))


def wash(dish):
    raise LookupError("no " + dish)


sys.excepthook = tell
wash("plate")
