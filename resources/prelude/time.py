"""Clock time and dates (in UTC); sleep and the clocks themselves are native."""

timezone = 0
altzone = 0
daylight = 0
tzname = ("UTC", "UTC")

_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December")
_FIELDS = ("tm_year", "tm_mon", "tm_mday", "tm_hour", "tm_min", "tm_sec", "tm_wday", "tm_yday", "tm_isdst")


class struct_time:
    def __init__(self, parts):
        parts = tuple(parts)
        if len(parts) != 9:
            raise TypeError("time.struct_time() takes a 9-sequence (" + str(len(parts)) + "-sequence given)")
        self._parts = parts
        for name, part in zip(_FIELDS, parts):
            setattr(self, name, part)

    def __iter__(self):
        return iter(self._parts)

    def __len__(self):
        return 9

    def __getitem__(self, index):
        return self._parts[index]

    def __eq__(self, other):
        return self._parts == tuple(other)

    def __lt__(self, other):
        return self._parts < tuple(other)

    def __repr__(self):
        return "time.struct_time(" + ", ".join([name + "=" + str(part) for name, part in zip(_FIELDS, self._parts)]) + ")"


def _leap(year):
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def _month_lengths(year):
    return (31, 29 if _leap(year) else 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def _days_before(year):
    """Days from 1970-01-01 to that year's first."""
    before = year - 1
    return before * 365 + before // 4 - before // 100 + before // 400 - 719162


def gmtime(seconds=None):
    total = int((time() if seconds is None else seconds) // 1)
    days = total // 86400
    rest = total % 86400
    year = 1970 + days // 366
    while _days_before(year + 1) <= days:
        year += 1
    while _days_before(year) > days:
        year -= 1
    day = days - _days_before(year)
    month = 0
    left = day
    for length in _month_lengths(year):
        if left < length:
            break
        left -= length
        month += 1
    return struct_time((year, month + 1, left + 1, rest // 3600, rest // 60 % 60, rest % 60, (days + 3) % 7, day + 1, 0))


localtime = gmtime


def mktime(t):
    t = tuple(t)
    days = _days_before(t[0]) + sum(_month_lengths(t[0])[:t[1] - 1]) + t[2] - 1
    return float(days * 86400 + t[3] * 3600 + t[4] * 60 + t[5])


def _field(letter, t):
    year, month, day, hour, minute, second, weekday, yearday = tuple(t)[:8]
    if letter == "Y":
        return str(year)
    if letter == "y":
        return "%02d" % (year % 100)
    if letter == "m":
        return "%02d" % month
    if letter == "d":
        return "%02d" % day
    if letter == "e":
        return "%2d" % day
    if letter == "H":
        return "%02d" % hour
    if letter == "I":
        return "%02d" % ((hour + 11) % 12 + 1)
    if letter == "M":
        return "%02d" % minute
    if letter == "S":
        return "%02d" % second
    if letter == "p":
        return "AM" if hour < 12 else "PM"
    if letter == "j":
        return "%03d" % yearday
    if letter == "w":
        return str((weekday + 1) % 7)
    if letter == "A":
        return _DAYS[weekday]
    if letter == "a":
        return _DAYS[weekday][:3]
    if letter == "B":
        return _MONTHS[month - 1]
    if letter in "bh":
        return _MONTHS[month - 1][:3]
    if letter == "Z":
        return "UTC"
    if letter == "z":
        return "+0000"
    if letter in _TOGETHER:
        return strftime(_TOGETHER[letter], t)
    return {"n": "\n", "t": "\t", "%": "%"}.get(letter, "%" + letter)


_TOGETHER = {"c": "%a %b %e %H:%M:%S %Y", "x": "%m/%d/%y", "X": "%H:%M:%S", "D": "%m/%d/%y", "T": "%H:%M:%S", "R": "%H:%M", "F": "%Y-%m-%d"}


def strftime(format, t=None):
    if t is None:
        t = localtime()
    parts = []
    at = 0
    while at < len(format):
        percent = format.find("%", at)
        if percent < 0 or percent + 1 == len(format):
            break
        parts.append(format[at:percent])
        parts.append(_field(format[percent + 1], t))
        at = percent + 2
    return "".join(parts) + format[at:]


def asctime(t=None):
    return strftime("%c", t)


def ctime(seconds=None):
    return asctime(localtime(seconds))
