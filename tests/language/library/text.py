# textwrap, statistics, string, pprint, traceback, fractions, uuid, shlex, logging, argparse
import argparse
import logging
import pprint
import shlex
import statistics
import string
import sys
import textwrap
import traceback
import uuid
from fractions import Fraction

print(textwrap.fill("the quick brown fox jumps over the lazy dog", 16))
# expect: the quick brown
# expect: fox jumps over
# expect: the lazy dog
print(textwrap.dedent("  a\n    b\n  c"))
# expect: a
# expect:   b
# expect: c
print(textwrap.shorten("hello big world", 11), textwrap.wrap("a-very-long-word here", 8), textwrap.indent("a\nb", "> "))
# expect: hello [...] ['a-very-', 'long-', 'word', 'here'] > a
# expect: > b
print(statistics.mean([1, 2, 3, 4]), statistics.median([1, 3, 2]), statistics.mode([1, 1, 2]))  # expect: 2.5 2 1
print(statistics.stdev([1, 2, 3, 4]), statistics.pvariance([1, 2, 3]), statistics.variance([1, 2, 3, 4]))
# expect: 1.2909944487358056 0.6666666666666666 1.6666666666666667
print(string.Template("$a and ${b} $$").substitute(a=1, b=2))  # expect: 1 and 2 $
pprint.pprint({"b": list(range(30)), "a": {"x": "y" * 30, "z": "w" * 40}})
# expect: {'a': {'x': 'yyyyyyyyyyyyyyyyyyyyyyyyyyyyyy',
# expect:        'z': 'wwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwww'},
# expect:  'b': [0,
# expect:        1,
# expect:        2,
# expect:        3,
# expect:        4,
# expect:        5,
# expect:        6,
# expect:        7,
# expect:        8,
# expect:        9,
# expect:        10,
# expect:        11,
# expect:        12,
# expect:        13,
# expect:        14,
# expect:        15,
# expect:        16,
# expect:        17,
# expect:        18,
# expect:        19,
# expect:        20,
# expect:        21,
# expect:        22,
# expect:        23,
# expect:        24,
# expect:        25,
# expect:        26,
# expect:        27,
# expect:        28,
# expect:        29]}
print(pprint.pformat([1, 2]))  # expect: [1, 2]
try:
    1 / 0
except ZeroDivisionError:
    print(traceback.format_exc().splitlines()[-1])  # expect: ZeroDivisionError: division by zero
print(Fraction(1, 3) + Fraction(1, 6), Fraction("0.75"), Fraction(3, 2) > 1, repr(Fraction(6, 4)), float(Fraction(1, 4)))
# expect: 1/2 3/4 True Fraction(3, 2) 0.25
print(uuid.uuid5(uuid.NAMESPACE_DNS, "python.org"), uuid.uuid4().version, repr(uuid.UUID(int=5)))
# expect: 886313e1-3b8a-5372-9b90-0c9aee199e5d 4 UUID('00000000-0000-0000-0000-000000000005')
print(shlex.split("a 'b c' \"d e\" f\\ g"), shlex.quote("it's"))  # expect: ['a', 'b c', 'd e', 'f g'] 'it'"'"'s'
logging.basicConfig(stream=sys.stdout, level=logging.INFO,
                    format="%(levelname)s %(name)s [%(threadName)s %(processName)s] %(message)s")
logging.info("hello %s", "x")  # expect: INFO root [MainThread MainProcess] hello x
logging.debug("not said")
log = logging.getLogger("a.b")
log.warning("w %d", 3)  # expect: WARNING a.b [MainThread MainProcess] w 3
log.setLevel(logging.DEBUG)
log.debug("now said")  # expect: DEBUG a.b [MainThread MainProcess] now said
print(log.getEffectiveLevel(), log.isEnabledFor(10), logging.getLogger("a").level, logging.getLevelName(40))
# expect: 10 True 0 ERROR
handler = logging.StreamHandler(sys.stdout)
handler.setFormatter(logging.Formatter("{levelname:>8}: {message}", style="{"))
log.addHandler(handler)
log.propagate = False
log.error("mine")  # expect:    ERROR: mine
parser = argparse.ArgumentParser(prog="cook", description="Cooks.")
parser.add_argument("dish")
parser.add_argument("-n", "--number", type=int, default=1, help="how many")
parser.add_argument("--hot", action="store_true")
parser.add_argument("extras", nargs="*")
print(parser.parse_args(["soup", "salt", "pepper", "-n", "3", "--hot"]))
# expect: Namespace(dish='soup', number=3, hot=True, extras=['salt', 'pepper'])
print(parser.parse_args(["soup"]))  # expect: Namespace(dish='soup', number=1, hot=False, extras=[])
print(parser.format_usage())
# expect: usage: cook [-h] [-n NUMBER] [--hot] dish [extras ...]
# expect:
