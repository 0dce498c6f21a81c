# string.Template and Formatter, statistics, operator, heapq, json: what they compute and what they refuse.
import heapq
import json
import operator
import statistics
import string
from decimal import Decimal
from fractions import Fraction
from json.decoder import JSONDecodeError


def show(body):
    try:
        print(body())
    except Exception as error:
        print(type(error).__name__, error)


T = string.Template
show(lambda: T("$a ${b} $$").substitute(a=1, b=2))
show(lambda: T("$a $c").substitute({"a": 1}, a=2))
show(lambda: T("$a $").substitute(a=1))
show(lambda: T("$a ${b} $c ${a}").get_identifiers())
show(lambda: (T("$a $").is_valid(), T("$a $$").is_valid()))


class Ampersand(T):
    delimiter = "&"


class Dotted(T):
    idpattern = r"[a-z]+\.[a-z]+"


class Only:
    def __getitem__(self, key):
        return key.upper()

    def __contains__(self, key):
        return True


show(lambda: Ampersand("&a && &{b} $c").substitute(a=1, b=2))
show(lambda: Dotted("$a.b $c").safe_substitute({"a.b": 1}))
show(lambda: Ampersand("&a &").safe_substitute())
show(lambda: Ampersand("&a &1").substitute(a=1))
show(lambda: T("$name").substitute(Only()))
F = string.Formatter()
show(lambda: F.format("{0} {}", 1))
show(lambda: F.format("{} {0}", 1))
show(lambda: F.format("{} {x!r:>5} {2[0]}", 1, 2, [3], x="a"))

for data in ([1, 2, 2, 3, 4.5], [Fraction(1, 2), Fraction(3, 4)], [Decimal("1.5"), Decimal("2.5"), Decimal("4.5")], [7], [], [-1, 2],
             [0, 1]):
    for name in ("mean", "fmean", "geometric_mean", "harmonic_mean", "stdev", "pstdev"):
        show(lambda: (name, getattr(statistics, name)(data)))
show(lambda: statistics.harmonic_mean([40, 60], weights=[5, 30]))
show(lambda: statistics.harmonic_mean([40, 60], weights=[5]))
show(lambda: statistics.fmean([1, 2], weights=[1]))
show(lambda: statistics.fmean([1, 2], weights=[0, 0]))
n = statistics.NormalDist(10, 2)
print(n + 1, 1 + n, n * 2, n / 2, n - n, 5 - n, -n, +n, n.zscore(12), n.quantiles(4))
print(round(n.overlap(statistics.NormalDist(11, 2)), 9), round(n.overlap(statistics.NormalDist(12, 3)), 9))
show(lambda: n.overlap(3))
show(lambda: operator.attrgetter(2))
show(lambda: operator.methodcaller(12))
show(lambda: operator.concat(1, 2))
show(lambda: operator.itemgetter())
show(lambda: (operator.__add__(1, 2), operator.__lt__(1, 2), operator.__not__(0)))
show(lambda: heapq.heappop([]))
show(lambda: heapq.heapreplace([], 1))
show(lambda: heapq.heapify((1, 2)))
show(lambda: json.loads("[1,"))
print(JSONDecodeError is json.JSONDecodeError, JSONDecodeError, json.encoder.JSONEncoder, json.decoder.JSONDecoder)
