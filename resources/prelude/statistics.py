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
    if isinstance(value, (int, Fraction)):
        return value
    if isinstance(value, str):
        raise TypeError("can't convert type 'str' to numerator/denominator")
    return Fraction(value)


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
        return math.fsum(map(float, data)) / len(data)
    weights = list(weights)
    if len(weights) != len(data):
        raise StatisticsError("data and weights must be the same length")
    total = math.fsum(map(float, weights))
    if not total:
        raise StatisticsError("sum of weights must be non-zero")
    return math.fsum([float(value * weight) for value, weight in zip(data, weights)]) / total


def geometric_mean(data):
    try:
        logs = [math.log(float(value)) for value in data]
    except ValueError:
        logs = []
    if not logs:
        raise StatisticsError("geometric mean requires a non-empty dataset containing positive "
                              "numbers")
    return math.exp(math.fsum(logs) / len(logs))


def harmonic_mean(data, weights=None):
    data = _numbers(data, "harmonic_mean")
    if len(data) == 1 and weights is None:
        if data[0] < 0:
            raise StatisticsError("harmonic mean does not support negative values")
        return data[0]
    weights = [1] * len(data) if weights is None else list(weights)
    if len(weights) != len(data):
        raise StatisticsError("Number of weights does not match data size")
    for value in data + weights:
        if value < 0:
            raise StatisticsError("harmonic mean does not support negative values")
    if 0 in data:
        return 0
    total = Fraction(sum([_exact(weight) for weight in weights]))
    if not total:
        raise StatisticsError("Weighted sum must be positive")
    shares = [weight / value if weight else 0 for weight, value in zip(weights, data)]
    return _of_kind(total / sum([_exact(share) for share in shares]), shares)


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


def _root_like(value, data):
    for item in data:
        if type(item).__name__ == "Decimal":
            return (type(item)(value.numerator) / value.denominator).sqrt()
    return _root(value)


def variance(data, xbar=None):
    data = _numbers(data, "variance", 2)
    return _of_kind(_squares(data, xbar) / (len(data) - 1), data)


def pvariance(data, mu=None):
    data = _numbers(data, "pvariance")
    return _of_kind(_squares(data, mu) / len(data), data)


def stdev(data, xbar=None):
    data = _numbers(data, "stdev", 2)
    return _root_like(_squares(data, xbar) / (len(data) - 1), data)


def pstdev(data, mu=None):
    data = _numbers(data, "pstdev")
    return _root_like(_squares(data, mu) / len(data), data)


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

    def quantiles(self, n=4):
        """Where the curve is cut into n parts that are as likely."""
        return [self.inv_cdf(i / n) for i in range(1, n)]

    def overlap(self, other):
        """How much of the areas under both curves they share."""
        if not isinstance(other, NormalDist):
            raise TypeError("Expected another NormalDist instance")
        one, two = sorted([self, other], key=lambda dist: (dist._sigma, dist._mu))
        if not one._sigma or not two._sigma:
            raise StatisticsError("overlap() not defined when sigma is zero")
        apart = math.fabs(two._mu - one._mu)
        wider = two.variance - one.variance
        if not wider:
            return 1.0 - math.erf(apart / (2.0 * one._sigma * math.sqrt(2.0)))
        # The curves cross at two places.
        middle = one._mu * two.variance - two._mu * one.variance
        spread = one._sigma * two._sigma * math.sqrt(
            apart * apart + wider * math.log(two.variance / one.variance))
        left, right = (middle + spread) / wider, (middle - spread) / wider
        return 1.0 - (math.fabs(two.cdf(left) - one.cdf(left))
                      + math.fabs(two.cdf(right) - one.cdf(right)))

    def zscore(self, x):
        if not self._sigma:
            raise StatisticsError("zscore() not defined when sigma is zero")
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
    __radd__ = __add__

    def __sub__(self, other):
        if isinstance(other, NormalDist):
            return NormalDist(self._mu - other._mu, math.hypot(self._sigma, other._sigma))
        return NormalDist(self._mu - other, self._sigma)

    def __rsub__(self, other):
        return NormalDist(other - self._mu, self._sigma)

    def __truediv__(self, x):
        return NormalDist(self._mu / x, self._sigma / abs(x))

    def __pos__(self):
        return NormalDist(self._mu, self._sigma)

    def __neg__(self):
        return NormalDist(-self._mu, self._sigma)

    def __eq__(self, other):
        return isinstance(other, NormalDist) and (self._mu, self._sigma) == (other._mu, other._sigma)

    def __hash__(self):
        return hash((self._mu, self._sigma))

    def __repr__(self):
        return "NormalDist(mu=%r, sigma=%r)" % (self._mu, self._sigma)


__all__ = [
    "NormalDist", "StatisticsError", "correlation", "covariance", "fmean", "geometric_mean", "harmonic_mean",
    "linear_regression", "mean", "median", "median_grouped", "median_high", "median_low", "mode", "multimode",
    "pstdev", "pvariance", "quantiles", "stdev", "variance",
]
