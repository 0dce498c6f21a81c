"""Clock time and dates (in UTC); sleep and the clocks themselves are native."""

timezone = 0
altzone = 0
daylight = 0
tzname = ("UTC", "UTC")

_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December")
_FIELDS = ("tm_year", "tm_mon", "tm_mday", "tm_hour", "tm_min", "tm_sec", "tm_wday", "tm_yday", "tm_isdst")


class struct_time(tuple):
    """A moment in its parts; a tuple of the first nine of them."""

    def __new__(cls, parts, zone=None):
        parts = tuple(parts)
        if len(parts) < 9:
            raise TypeError("time.struct_time() takes an at least 9-sequence (" + str(len(parts)) + "-sequence given)")
        made = tuple.__new__(cls, parts[:9])
        made.tm_zone = zone
        made.tm_gmtoff = None if zone is None else 0
        return made

    tm_year = property(lambda self: self[0])
    tm_mon = property(lambda self: self[1])
    tm_mday = property(lambda self: self[2])
    tm_hour = property(lambda self: self[3])
    tm_min = property(lambda self: self[4])
    tm_sec = property(lambda self: self[5])
    tm_wday = property(lambda self: self[6])
    tm_yday = property(lambda self: self[7])
    tm_isdst = property(lambda self: self[8])

    def __reduce__(self):
        return struct_time, (tuple(self),)

    def __repr__(self):
        return "time.struct_time(" + ", ".join([name + "=" + str(part) for name, part in zip(_FIELDS, self)]) + ")"


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
    return struct_time((year, month + 1, left + 1, rest // 3600, rest // 60 % 60, rest % 60, (days + 3) % 7, day + 1, 0), "UTC")


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


def strptime(string, format="%a %b %d %H:%M:%S %Y", /):
    """The moment that a text says."""
    import datetime
    moment = datetime.datetime.strptime(string, format)
    parts = list(moment.timetuple())
    parts[8] = -1
    return struct_time(parts)


CLOCK_REALTIME = 0
CLOCK_MONOTONIC = 1
CLOCK_PROCESS_CPUTIME_ID = 2
CLOCK_THREAD_CPUTIME_ID = 3
CLOCK_MONOTONIC_RAW = 4
CLOCK_BOOTTIME = 7


def clock_gettime(clk_id, /):
    if clk_id == CLOCK_REALTIME:
        return time()
    if clk_id == CLOCK_PROCESS_CPUTIME_ID:
        return process_time()
    if clk_id == CLOCK_THREAD_CPUTIME_ID:
        return thread_time()
    if clk_id not in (CLOCK_MONOTONIC, CLOCK_MONOTONIC_RAW, CLOCK_BOOTTIME):
        raise OSError(22, "Invalid argument")
    return monotonic()


def clock_gettime_ns(clk_id, /):
    return int(clock_gettime(clk_id) * 1000000000)


def clock_getres(clk_id, /):
    return 1e-09


def tzset():
    pass


class _ClockInfo:
    def __init__(self, name):
        self.implementation = {"time": "clock_gettime(CLOCK_REALTIME)", "process_time": "clock_gettime(CLOCK_PROCESS_CPUTIME_ID)",
                               "thread_time": "clock_gettime(CLOCK_THREAD_CPUTIME_ID)"}.get(name, "clock_gettime(CLOCK_MONOTONIC)")
        self.monotonic = name != "time"
        self.adjustable = name == "time"
        self.resolution = 1e-09

    def __repr__(self):
        return "namespace(implementation=%r, monotonic=%r, adjustable=%r, resolution=%r)" % (self.implementation, self.monotonic, self.adjustable, self.resolution)


def get_clock_info(name, /):
    if name not in ("monotonic", "perf_counter", "process_time", "thread_time", "time"):
        raise ValueError("unknown clock")
    return _ClockInfo(name)
