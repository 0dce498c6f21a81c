"""Averages and spreads."""

import math


class StatisticsError(ValueError):
    pass


def _numbers(data, name, least=1):
    data = list(data)
    if len(data) < least:
        raise StatisticsError("%s requires at least %s data point%s"
                              % (name, ("one", "two")[least - 1], "s" if least > 1 else ""))
    return data


def _whole(value, like):
    # Of ints, what comes out even is an int.
    if all([isinstance(item, int) for item in like]) and value == int(value):
        return int(value)
    return value


def mean(data):
    data = _numbers(data, "mean")
    if all([isinstance(item, int) for item in data]):
        total = sum(data)
        return total // len(data) if total % len(data) == 0 else total / len(data)
    return math.fsum(data) / len(data)


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
    # Exact for ints, as CPython's fractions are.
    if center is None:
        if all([isinstance(item, int) for item in data]):
            count = len(data)
            total = sum(data)
            above = count * sum([item * item for item in data]) - total * total
            return above // count if above % count == 0 else above / count
        center = math.fsum(data) / len(data)
    return math.fsum([(item - center) ** 2 for item in data])


def variance(data, xbar=None):
    data = _numbers(data, "variance", 2)
    return _whole(_squares(data, xbar) / (len(data) - 1), data)


def pvariance(data, mu=None):
    data = _numbers(data, "pvariance")
    return _whole(_squares(data, mu) / len(data), data)


def stdev(data, xbar=None):
    data = _numbers(data, "stdev", 2)
    return math.sqrt(_squares(data, xbar) / (len(data) - 1))


def pstdev(data, mu=None):
    data = _numbers(data, "pstdev")
    return math.sqrt(_squares(data, mu) / len(data))


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


def covariance(x, y):
    x, y = list(x), list(y)
    mean_x, mean_y = fmean(x), fmean(y)
    return math.fsum([(a - mean_x) * (b - mean_y) for a, b in zip(x, y)]) / (len(x) - 1)


def correlation(x, y):
    x, y = list(x), list(y)
    return covariance(x, y) / (stdev(x) * stdev(y))
