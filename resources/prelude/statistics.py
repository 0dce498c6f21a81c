"""Averages and spreads."""

import math
from collections import namedtuple
from fractions import Fraction


class StatisticsError(ValueError):
    pass


def _numbers(data, name, least=1):
    data = list(data)
    if len(data) < least:
        raise StatisticsError("%s requires at least %s data point%s"
                              % (name, ("one", "two")[least - 1], "s" if least > 1 else ""))
    return data


def _exact(value):
    return value if isinstance(value, (int, Fraction)) else Fraction(value)


def _of_kind(value, data):
    # A Fraction as what the numbers are: int when it comes out even, float, Fraction or Decimal.
    for item in data:
        if isinstance(item, Fraction):
            return value
        if not isinstance(item, int):
            if isinstance(item, float):
                return value.numerator / value.denominator
            return type(item)(value.numerator) / value.denominator
    return value.numerator if value.denominator == 1 else value.numerator / value.denominator


def mean(data):
    data = _numbers(data, "mean")
    return _of_kind(Fraction(sum([_exact(item) for item in data])) / len(data), data)


def fmean(data, weights=None):
    data = _numbers(data, "fmean")
    if weights is None:
        return math.fsum(data) / len(data)
    weights = list(weights)
    return math.fsum([value * weight for value, weight in zip(data, weights)]) / math.fsum(weights)


def geometric_mean(data):
    data = _numbers(data, "geometric mean")
    return math.exp(math.fsum([math.log(value) for value in data]) / len(data))


def harmonic_mean(data):
    data = _numbers(data, "harmonic mean")
    return len(data) / math.fsum([1 / value for value in data])


def median(data):
    data = sorted(data)
    if not data:
        raise StatisticsError("no median for empty data")
    middle = len(data) // 2
    return data[middle] if len(data) % 2 else (data[middle - 1] + data[middle]) / 2


def median_low(data):
    data = sorted(data)
    if not data:
        raise StatisticsError("no median for empty data")
    return data[(len(data) - 1) // 2]


def median_high(data):
    data = sorted(data)
    if not data:
        raise StatisticsError("no median for empty data")
    return data[len(data) // 2]


def multimode(data):
    counts = {}
    for value in data:
        counts[value] = counts.get(value, 0) + 1
    most = max(counts.values()) if counts else 0
    return [value for value, count in counts.items() if count == most]


def mode(data):
    found = multimode(data)
    if not found:
        raise StatisticsError("no mode for empty data")
    return found[0]


def _squares(data, center):
    data = [_exact(item) for item in data]
    center = Fraction(sum(data)) / len(data) if center is None else _exact(center)
    return Fraction(sum([(item - center) ** 2 for item in data]))


def _root(value):
    # The float nearest to the root of a fraction: from an integer root with bits to spare.
    n, m = value.numerator, value.denominator
    if not n:
        return 0.0
    shift = (n.bit_length() - m.bit_length() - 109) // 2
    if shift >= 0:
        top, scale = _odd_root(n, m << 2 * shift), shift
        return float(top << scale)
    return _odd_root(n << -2 * shift, m) / (1 << -shift)


def _odd_root(n, m):
    # The root, cut; its last bit says that something was lost, so that rounding sees no tie.
    root = math.isqrt(n // m)
    return root | (root * root * m != n)


def variance(data, xbar=None):
    data = _numbers(data, "variance", 2)
    return _of_kind(_squares(data, xbar) / (len(data) - 1), data)


def pvariance(data, mu=None):
    data = _numbers(data, "pvariance")
    return _of_kind(_squares(data, mu) / len(data), data)


def stdev(data, xbar=None):
    data = _numbers(data, "stdev", 2)
    return _root(_squares(data, xbar) / (len(data) - 1))


def pstdev(data, mu=None):
    data = _numbers(data, "pstdev")
    return _root(_squares(data, mu) / len(data))


def quantiles(data, *, n=4, method="exclusive"):
    if n < 1:
        raise StatisticsError("n must be at least 1")
    data = sorted(data)
    size = len(data)
    if size < 2:
        raise StatisticsError("must have at least two data points")
    result = []
    for i in range(1, n):
        if method == "inclusive":
            j, delta = divmod(i * (size - 1), n)
            result.append((data[j] * (n - delta) + data[j + 1] * delta) / n)
        else:
            j = min(max(i * (size + 1) // n, 1), size - 1)
            delta = i * (size + 1) - j * n
            result.append((data[j - 1] * (n - delta) + data[j] * delta) / n)
    return result


def _pairs(x, y, name):
    x, y = list(x), list(y)
    if len(x) != len(y):
        raise StatisticsError("%s requires that both inputs have same number of data points" % name)
    if len(x) < 2:
        raise StatisticsError("%s requires at least two data points" % name)
    return x, y, math.fsum(x) / len(x), math.fsum(y) / len(y)


def covariance(x, y, /):
    x, y, mean_x, mean_y = _pairs(x, y, "covariance")
    return math.fsum([(a - mean_x) * (b - mean_y) for a, b in zip(x, y)]) / (len(x) - 1)


def correlation(x, y, /):
    x, y, mean_x, mean_y = _pairs(x, y, "correlation")
    both = math.fsum([(a - mean_x) * (b - mean_y) for a, b in zip(x, y)])
    of_x = math.fsum([(a - mean_x) ** 2.0 for a in x])
    of_y = math.fsum([(b - mean_y) ** 2.0 for b in y])
    if not of_x * of_y:
        raise StatisticsError("at least one of the inputs is constant")
    return both / math.sqrt(of_x * of_y)


LinearRegression = namedtuple("LinearRegression", "slope intercept")


def linear_regression(x, y, /, *, proportional=False):
    """The line nearest to the points."""
    x, y, mean_x, mean_y = _pairs(x, y, "linear regression")
    if proportional:
        slope = math.fsum([a * b for a, b in zip(x, y)]) / math.fsum([a * a for a in x])
        return LinearRegression(slope=slope, intercept=0.0)
    of_x = math.fsum([(a - mean_x) ** 2.0 for a in x])
    if not of_x:
        raise StatisticsError("x is constant")
    slope = math.fsum([(a - mean_x) * (b - mean_y) for a, b in zip(x, y)]) / of_x
    return LinearRegression(slope=slope, intercept=mean_y - slope * mean_x)


def median_grouped(data, interval=1):
    data = sorted(data)
    if not data:
        raise StatisticsError("no median for empty data")
    x = data[len(data) // 2]
    first = data.index(x)
    count = data.count(x)
    low = float(x) - float(interval) / 2
    return low + float(interval) * (len(data) / 2 - first) / count


class NormalDist:
    """A bell curve: its middle, and how wide it is."""

    def __init__(self, mu=0.0, sigma=1.0):
        if sigma < 0.0:
            raise StatisticsError("sigma must be non-negative")
        self._mu = float(mu)
        self._sigma = float(sigma)

    @classmethod
    def from_samples(cls, data):
        data = list(data)
        return cls(fmean(data), stdev(data))

    def samples(self, n, *, seed=None):
        import random
        gauss = random.gauss if seed is None else random.Random(seed).gauss
        return [gauss(self._mu, self._sigma) for _ in range(n)]

    mean = median = mode = property(lambda self: self._mu)
    stdev = property(lambda self: self._sigma)
    variance = property(lambda self: self._sigma * self._sigma)

    def pdf(self, x):
        spread = self._sigma * self._sigma
        if not spread:
            raise StatisticsError("pdf() not defined when sigma is zero")
        away = x - self._mu
        return math.exp(away * away / (-2.0 * spread)) / math.sqrt(math.tau * spread)

    def cdf(self, x):
        if not self._sigma:
            raise StatisticsError("cdf() not defined when sigma is zero")
        return 0.5 * (1.0 + math.erf((x - self._mu) / (self._sigma * math.sqrt(2.0))))

    def zscore(self, x):
        return (x - self._mu) / self._sigma

    def inv_cdf(self, p):
        if p <= 0.0 or p >= 1.0:
            raise StatisticsError("p must be in the range 0.0 < p < 1.0")
        # Where cdf() is p: halves the stretch until floats end.
        low, high = -40.0, 40.0
        while True:
            middle = (low + high) / 2
            if middle in (low, high):
                return self._mu + self._sigma * middle
            if 0.5 * math.erfc(-middle / math.sqrt(2.0)) < p:
                low = middle
            else:
                high = middle

    def __add__(self, other):
        if isinstance(other, NormalDist):
            return NormalDist(self._mu + other._mu, math.hypot(self._sigma, other._sigma))
        return NormalDist(self._mu + other, self._sigma)

    def __mul__(self, x):
        return NormalDist(self._mu * x, self._sigma * abs(x))

    __rmul__ = __mul__

    def __eq__(self, other):
        return isinstance(other, NormalDist) and (self._mu, self._sigma) == (other._mu, other._sigma)

    def __hash__(self):
        return hash((self._mu, self._sigma))

    def __repr__(self):
        return "NormalDist(mu=%r, sigma=%r)" % (self._mu, self._sigma)
