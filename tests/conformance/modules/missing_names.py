import threading
try: import numpy_not_here
except ModuleNotFoundError as e: print(e, e.name)
try: from threading import Tread
except ImportError as e: print(str(e).split(" (")[0], e.name)
try: from os import nothing as n
except ImportError as e: print(type(e).__name__)
try: import os.nothing
except ModuleNotFoundError as e: print(e)
from collections import Ordereddict
