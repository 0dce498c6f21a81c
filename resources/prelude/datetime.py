"""Dates and times of day."""

import time as _time

MINYEAR = 1
MAXYEAR = 9999
_DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_LONG_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_LONG_MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August",
                "September", "October", "November",
                "December")


def _leap(year):
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def _month_days(year, month):
    return (31, 29 if _leap(year) else 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)[month - 1]


def _ordinal(year, month, day):
    # 1 for the first day of year 1.
    before = year - 1
    days = before * 365 + before // 4 - before // 100 + before // 400
    for earlier in range(1, month):
        days += _month_days(year, earlier)
    return days + day


def _from_ordinal(n):
    year = n // 366 + 1
    while _ordinal(year + 1, 1, 1) <= n:
        year += 1
    month = 1
    left = n - _ordinal(year, 1, 1)
    while left >= _month_days(year, month):
        left -= _month_days(year, month)
        month += 1
    return year, month, left + 1


_UNITS = {86400000000: "days", 1000000: "seconds", 1: "microseconds", 1000: "milliseconds",
          60000000: "minutes", 3600000000: "hours", 604800000000: "weeks"}


class timedelta:
    """A length of time: days, seconds and microseconds."""

    _named = "datetime.timedelta"

    def __init__(self, days=0, seconds=0, microseconds=0, milliseconds=0, minutes=0, hours=0,
                 weeks=0):
        whole = 0
        for value, unit in ((days, 86400000000), (seconds, 1000000), (microseconds, 1),
                            (milliseconds, 1000),
                            (minutes, 60000000), (hours, 3600000000), (weeks, 604800000000)):
            if isinstance(value, int):
                whole += value * unit
            elif isinstance(value, float):
                whole += round(value * unit)
            else:
                raise TypeError("unsupported type for timedelta %s component: %s" % (
                    _UNITS[unit], type(value).__name__))
        self._us = whole
        if abs(self.days) > 999999999:
            raise OverflowError("days=%d; must have magnitude <= 999999999" % self.days)

    @property
    def days(self):
        return self._us // 86400000000

    @property
    def seconds(self):
        return self._us % 86400000000 // 1000000

    @property
    def microseconds(self):
        return self._us % 1000000

    def total_seconds(self):
        return self._us / 1000000

    def __add__(self, other):
        return timedelta(microseconds=self._us + other._us) if isinstance(other,
                timedelta) else NotImplemented

    __radd__ = __add__

    def __sub__(self, other):
        return timedelta(microseconds=self._us - other._us) if isinstance(other,
                timedelta) else NotImplemented

    def __neg__(self):
        return timedelta(microseconds=-self._us)

    def __pos__(self):
        return self

    def __abs__(self):
        return timedelta(microseconds=abs(self._us))

    def __mul__(self, other):
        if isinstance(other, int):
            return timedelta(microseconds=self._us * other)
        return timedelta(microseconds=round(self._us * other)) if isinstance(other,
                float) else NotImplemented

    __rmul__ = __mul__

    def __truediv__(self, other):
        if isinstance(other, timedelta):
            return self._us / other._us
        return timedelta(microseconds=round(self._us / other))

    def __floordiv__(self, other):
        if isinstance(other, timedelta):
            return self._us // other._us
        return timedelta(microseconds=self._us // other)

    def __mod__(self, other):
        return timedelta(microseconds=self._us % other._us)

    def __divmod__(self, other):
        return self // other, self % other

    def __eq__(self, other):
        return self._us == other._us if isinstance(other, timedelta) else NotImplemented

    def __lt__(self, other):
        return self._us < other._us if isinstance(other, timedelta) else NotImplemented

    def __le__(self, other):
        return self._us <= other._us if isinstance(other, timedelta) else NotImplemented

    def __gt__(self, other):
        return self._us > other._us if isinstance(other, timedelta) else NotImplemented

    def __ge__(self, other):
        return self._us >= other._us if isinstance(other, timedelta) else NotImplemented

    def __hash__(self):
        return hash(self._us)

    def __bool__(self):
        return self._us != 0

    def __repr__(self):
        parts = []
        for name in ("days", "seconds", "microseconds"):
            if getattr(self, name):
                parts.append("%s=%d" % (name, getattr(self, name)))
        return "datetime.timedelta(%s)" % (", ".join(parts) or "0")

    def __str__(self):
        text = "%d:%02d:%02d" % (self.seconds // 3600, self.seconds // 60 % 60, self.seconds % 60)
        if self.microseconds:
            text += ".%06d" % self.microseconds
        if self.days:
            text = "%d day%s, %s" % (self.days, "" if abs(self.days) == 1 else "s", text)
        return text


timedelta.min = timedelta(-999999999)
timedelta.max = timedelta(days=999999999, hours=23, minutes=59, seconds=59, microseconds=999999)
timedelta.resolution = timedelta(microseconds=1)


def _is_aware(moment):
    return getattr(moment, "tzinfo", None) is not None


class tzinfo:
    """What a clock on the wall differs from UTC by."""

    def utcoffset(self, dt):
        raise NotImplementedError("a tzinfo subclass must implement utcoffset()")

    def tzname(self, dt):
        raise NotImplementedError("a tzinfo subclass must implement tzname()")

    def dst(self, dt):
        return None


class timezone(tzinfo):
    """A fixed difference from UTC."""

    _named = "datetime.timezone"

    def __init__(self, offset, name=None):
        self._offset = offset
        self._name = name

    def utcoffset(self, dt):
        return self._offset

    def tzname(self, dt):
        if self._name is not None:
            return self._name
        return "UTC" + (_offset_text(self._offset) if self._offset else "")

    def __eq__(self, other):
        return self._offset == other._offset if isinstance(other, timezone) else NotImplemented

    def __hash__(self):
        return hash(self._offset)

    def __repr__(self):
        if self is timezone.utc:
            return "datetime.timezone.utc"
        return "datetime.timezone(%r%s)" % (self._offset, "" if self._name is None else ", %r"
                                            % self._name)

    def __str__(self):
        return self.tzname(None)


timezone.utc = timezone(timedelta(0))
UTC = timezone.utc


def _offset_text(offset, colon=":"):
    seconds, fraction = divmod(abs(offset._us), 1000000)
    minutes, seconds = divmod(seconds, 60)
    text = "%s%02d%s%02d" % ("-" if offset._us < 0 else "+", minutes // 60, colon, minutes % 60)
    if seconds or fraction:
        text += "%s%02d" % (colon, seconds)
    return text + ".%06d" % fraction if fraction else text


def _check_date(year, month, day):
    if not MINYEAR <= year <= MAXYEAR:
        raise ValueError("year %d is out of range" % year)
    if not 1 <= month <= 12:
        raise ValueError("month must be in 1..12")
    if not 1 <= day <= _month_days(year, month):
        raise ValueError("day is out of range for month")


def _check_time(hour, minute, second, microsecond):
    for value, name, most in ((hour, "hour", 23), (minute, "minute", 59), (second, "second", 59),
                              (microsecond, "microsecond", 999999)):
        if not 0 <= value <= most:
            raise ValueError("%s must be in 0..%d" % (name, most))


class IsoCalendarDate(tuple):
    """Year, week and day of the week, as ISO 8601 counts them."""

    year = property(lambda self: self[0])
    week = property(lambda self: self[1])
    weekday = property(lambda self: self[2])

    def __repr__(self):
        return "datetime.IsoCalendarDate(year=%d, week=%d, weekday=%d)" % self


class date:
    """A day of a year."""

    _named = "datetime.date"

    def __init__(self, year, month=None, day=None):
        _check_date(year, month, day)
        self._year, self._month, self._day = year, month, day

    @property
    def year(self):
        return self._year

    @property
    def month(self):
        return self._month

    @property
    def day(self):
        return self._day

    @classmethod
    def today(cls):
        return cls.fromtimestamp(_time.time())

    @classmethod
    def fromtimestamp(cls, timestamp):
        moment = _time.localtime(timestamp)
        return cls(moment[0], moment[1], moment[2])

    @classmethod
    def fromordinal(cls, n):
        return cls(*_from_ordinal(n))

    @classmethod
    def fromisocalendar(cls, year, week, day):
        if not 1 <= year <= 9999:
            raise ValueError("Year is out of range: %d" % year)
        fourth = _date(year, 1, 4)      # is in the first week
        first = fourth.toordinal() - fourth.weekday()
        if not 1 <= week <= 53 or week == 53 and _date(year, 12, 28).isocalendar()[1] != 53:
            raise ValueError("Invalid week: %d" % week)
        if not 1 <= day <= 7:
            raise ValueError("Invalid day: %d (range is [1, 7])" % day)
        return cls.fromordinal(first + 7 * (week - 1) + day - 1)

    @classmethod
    def fromisoformat(cls, date_string):
        try:
            parts = _read_day(date_string)
        except (ValueError, IndexError):
            raise ValueError("Invalid isoformat string: %r" % date_string) from None
        return cls(*parts)

    def toordinal(self):
        return _ordinal(self._year, self._month, self._day)

    def weekday(self):
        return (self.toordinal() + 6) % 7

    def isoweekday(self):
        return self.weekday() + 1

    def isocalendar(self):
        thursday = self.toordinal() - self.weekday() + 3
        year = _from_ordinal(thursday)[0]
        return IsoCalendarDate((year, (thursday - _ordinal(year, 1, 1)) // 7 + 1, self.isoweekday()))

    def replace(self, year=None, month=None, day=None):
        return type(self)(self._year if year is None else year, self._month if month is None
                          else month,
                          self._day if day is None else day)

    def isoformat(self):
        return "%04d-%02d-%02d" % (self._year, self._month, self._day)

    def timetuple(self):
        return _time.struct_time((self._year, self._month, self._day, 0, 0, 0, self.weekday(),
                                  self._yearday(), -1))

    def _yearday(self):
        return self.toordinal() - _ordinal(self._year, 1, 1) + 1

    def ctime(self):
        return "%s %s %2d 00:00:00 %04d" % (_DAYS[self.weekday()], _MONTHS[self._month - 1],
                                            self._day, self._year)

    def strftime(self, format):
        return _strftime(self, format)

    def __format__(self, spec):
        return self.strftime(spec) if spec else str(self)

    def __add__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        ordinal = self.toordinal() + other.days
        if not 1 <= ordinal <= 3652059:
            raise OverflowError("date value out of range")
        return type(self)(*_from_ordinal(ordinal))

    __radd__ = __add__

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return self + timedelta(-other.days)
        if isinstance(other, date):
            return timedelta(self.toordinal() - other.toordinal())
        return NotImplemented

    def _key(self):
        return (self._year, self._month, self._day)

    def _comparable(self, other):
        return isinstance(other, date) and isinstance(self, datetime) == isinstance(other, datetime)

    def __eq__(self, other):
        if not self._comparable(other):
            return NotImplemented
        return _is_aware(self) == _is_aware(other) and self._key() == other._key()

    def _ordered(self, other):
        if not isinstance(other, date):
            return False
        if isinstance(self, datetime) != isinstance(other, datetime):
            raise TypeError("can't compare datetime.%s to datetime.%s" % (type(self).__name__, type(other).__name__))
        if _is_aware(self) != _is_aware(other):
            raise TypeError("can't compare offset-naive and offset-aware datetimes")
        return True

    def __lt__(self, other):
        return self._key() < other._key() if self._ordered(other) else NotImplemented

    def __le__(self, other):
        return self._key() <= other._key() if self._ordered(other) else NotImplemented

    def __gt__(self, other):
        return self._key() > other._key() if self._ordered(other) else NotImplemented

    def __ge__(self, other):
        return self._key() >= other._key() if self._ordered(other) else NotImplemented

    def __hash__(self):
        return hash(self._key())

    def __repr__(self):
        return "datetime.date(%d, %d, %d)" % (self._year, self._month, self._day)

    def __str__(self):
        return self.isoformat()


date.min = date(1, 1, 1)
date.max = date(9999, 12, 31)
date.resolution = timedelta(days=1)


def _time_text(thing, timespec):
    text = "%02d:%02d" % (thing.hour, thing.minute)
    if timespec == "hours":
        return text[:2]
    if timespec == "minutes":
        return text
    text += ":%02d" % thing.second
    if timespec == "milliseconds":
        return text + ".%03d" % (thing.microsecond // 1000)
    if timespec == "microseconds" or timespec == "auto" and thing.microsecond:
        return text + ".%06d" % thing.microsecond
    return text


def _size_of_day(text):
    # How many letters of a text are its date: 2024-01-31, 20240131, 2024-W05-3, 2024-W05, 2024W053 or 2024W05.
    if text[4] == "-":
        if text[5] != "W":
            return 10
        return 10 if text[8:9] == "-" and text[9:10].isdigit() else 8
    if text[4] != "W":
        return 8
    return 8 if text[7:8].isdigit() else 7


def _read_day(text):
    # (year, month, day)
    parts = text.replace("-", "")
    plain = len(text) == len(parts)
    year = _digits(parts[:4])
    if parts[4] != "W":
        if len(parts) != 8 or not plain and (len(text) != 10 or text[4] + text[7] != "--"):
            raise ValueError
        return year, _digits(parts[4:6]), _digits(parts[6:])
    if len(parts) not in (7, 8) or not plain and (text[4] != "-" or len(parts) == 8 and text[8] != "-"
                                                  or len(text) != len(parts) + len(parts) - 6):
        raise ValueError
    day = _date.fromisocalendar(year, _digits(parts[5:7]), _digits(parts[7:] or "1"))
    return day.year, day.month, day.day


def _digits(text):
    if not (text.isascii() and text.isdigit()):
        raise ValueError
    return int(text)


def _read_time(text):
    # (hour, minute, second, microsecond, tzinfo)
    zone = None
    for at in range(len(text)):
        if text[at] in "+-Z":
            if text[at] == "Z":
                if at + 1 < len(text):
                    raise ValueError
                zone = timezone.utc
            else:
                hours, minutes, seconds, fraction, none = _read_time(text[at + 1:])
                offset = timedelta(hours=hours, minutes=minutes, seconds=seconds, microseconds=fraction)
                zone = timezone(-offset if text[at] == "-" else offset) if offset else timezone.utc
            text = text[:at]
            break
    seconds, dot, fraction = text.partition(".")
    if not dot:
        seconds, dot, fraction = text.partition(",")
    texts = seconds.split(":") if ":" in seconds else \
        [seconds[at:at + 2] for at in range(0, len(seconds), 2)]
    parts = [_digits(part) for part in texts]
    if not 1 <= len(parts) <= 3 or any([len(part) != 2 for part in texts]) \
            or dot and (len(parts) != 3 or not fraction or not _digits("1" + fraction)):
        raise ValueError
    parts += [0] * (3 - len(parts))
    return parts[0], parts[1], parts[2], int((fraction + "000000")[:6]) if dot else 0, zone


class time:
    """A time of day."""

    _named = "datetime.time"

    def __init__(self, hour=0, minute=0, second=0, microsecond=0, tzinfo=None, *, fold=0):
        _check_time(hour, minute, second, microsecond)
        self.hour, self.minute, self.second, self.microsecond = hour, minute, second, microsecond
        self.tzinfo = tzinfo
        self.fold = fold

    @classmethod
    def fromisoformat(cls, time_string):
        try:
            return cls(*_read_time(time_string.removeprefix("T")))
        except (ValueError, IndexError):
            raise ValueError("Invalid isoformat string: %r" % time_string) from None

    def utcoffset(self):
        return None if self.tzinfo is None else self.tzinfo.utcoffset(None)

    def replace(self, **changes):
        values = {"hour": self.hour, "minute": self.minute, "second": self.second,
                  "microsecond": self.microsecond,
                  "tzinfo": self.tzinfo, "fold": self.fold}
        values.update(changes)
        return type(self)(**values)

    def isoformat(self, timespec="auto"):
        text = _time_text(self, timespec)
        return text if self.tzinfo is None else text + _offset_text(self.utcoffset())

    def strftime(self, format):
        return _strftime(datetime(1900, 1, 1, self.hour, self.minute, self.second, self.microsecond,
                                  self.tzinfo), format)

    def __format__(self, spec):
        return self.strftime(spec) if spec else str(self)

    def _key(self):
        return (self.hour, self.minute, self.second, self.microsecond)

    def __eq__(self, other):
        return self._key() == other._key() if isinstance(other, time) else NotImplemented

    def __lt__(self, other):
        return self._key() < other._key() if isinstance(other, time) else NotImplemented

    def __le__(self, other):
        return self._key() <= other._key() if isinstance(other, time) else NotImplemented

    def __gt__(self, other):
        return self._key() > other._key() if isinstance(other, time) else NotImplemented

    def __ge__(self, other):
        return self._key() >= other._key() if isinstance(other, time) else NotImplemented

    def __hash__(self):
        return hash(self._key())

    def __repr__(self):
        parts = [self.hour, self.minute]
        if self.second or self.microsecond:
            parts.append(self.second)
        if self.microsecond:
            parts.append(self.microsecond)
        if self.tzinfo is not None:
            parts.append("tzinfo=%r" % self.tzinfo)
        if self.fold:
            parts.append("fold=1")
        return "datetime.time(%s)" % ", ".join([str(part) for part in parts])

    def __str__(self):
        return self.isoformat()


time.min = time()
time.max = time(23, 59, 59, 999999)
time.resolution = timedelta(microseconds=1)


class datetime(date):
    """A day and a time of day."""

    _named = "datetime.datetime"

    def __init__(self, year, month=None, day=None, hour=0, minute=0, second=0, microsecond=0,
                 tzinfo=None, *, fold=0):
        date.__init__(self, year, month, day)
        _check_time(hour, minute, second, microsecond)
        self.hour, self.minute, self.second, self.microsecond = hour, minute, second, microsecond
        self.tzinfo = tzinfo
        self.fold = fold

    # Now and then

    @classmethod
    def now(cls, tz=None):
        return cls.fromtimestamp(_time.time(), tz)

    @classmethod
    def utcnow(cls):
        return cls.utcfromtimestamp(_time.time())

    @classmethod
    def today(cls):
        return cls.now()

    @classmethod
    def fromtimestamp(cls, timestamp, tz=None):
        micro = round(timestamp * 1000000)
        made = _EPOCH + timedelta(microseconds=micro)
        if tz is not None:
            made = (made + tz.utcoffset(None)).replace(tzinfo=tz)
        return cls(made.year, made.month, made.day, made.hour, made.minute, made.second,
                   made.microsecond, made.tzinfo)

    @classmethod
    def utcfromtimestamp(cls, timestamp):
        return cls.fromtimestamp(timestamp)

    @classmethod
    def fromordinal(cls, n):
        return cls(*_from_ordinal(n))

    @classmethod
    def combine(cls, date, time, tzinfo=True):
        return cls(date.year, date.month, date.day, time.hour, time.minute, time.second,
                   time.microsecond,
                   time.tzinfo if tzinfo is True else tzinfo, fold=time.fold)

    @classmethod
    def fromisoformat(cls, date_string):
        try:
            size = _size_of_day(date_string)
            parts = _read_day(date_string[:size])
            if date_string[size:]:
                parts += _read_time(date_string[size + 1:])
        except (ValueError, IndexError):
            raise ValueError("Invalid isoformat string: %r" % date_string) from None
        return cls(*parts)

    @classmethod
    def strptime(cls, date_string, format):
        return cls(*_strptime(date_string, format))

    def timestamp(self):
        offset = self.utcoffset()
        here = self.replace(tzinfo=None) - _EPOCH
        return (here if offset is None else here - offset).total_seconds()

    # Parts

    def date(self):
        return _date(self._year, self._month, self._day)

    def time(self):
        return time(self.hour, self.minute, self.second, self.microsecond, fold=self.fold)

    def timetz(self):
        return time(self.hour, self.minute, self.second, self.microsecond, self.tzinfo,
                    fold=self.fold)

    def utcoffset(self):
        return None if self.tzinfo is None else self.tzinfo.utcoffset(self)

    def tzname(self):
        return None if self.tzinfo is None else self.tzinfo.tzname(self)

    def astimezone(self, tz=None):
        tz = timezone.utc if tz is None else tz
        offset = self.utcoffset() or timedelta(0)
        return (self.replace(tzinfo=None) - offset + tz.utcoffset(self)).replace(tzinfo=tz)

    def replace(self, year=None, month=None, day=None, hour=None, minute=None, second=None,
                microsecond=None, tzinfo=True, *, fold=None):
        return type(self)(self._year if year is None else year, self._month if month is None
                          else month,
                          self._day if day is None else day, self.hour if hour is None else hour,
                          self.minute if minute is None else minute, self.second if second is None
                          else second,
                          self.microsecond if microsecond is None else microsecond,
                          self.tzinfo if tzinfo is True else tzinfo,
                          fold=self.fold if fold is None else fold)

    def timetuple(self):
        return _time.struct_time((self._year, self._month, self._day, self.hour, self.minute,
                                  self.second, self.weekday(),
                                  self._yearday(), -1))

    def isoformat(self, sep="T", timespec="auto"):
        text = date.isoformat(self) + sep + _time_text(self, timespec)
        return text if self.tzinfo is None else text + _offset_text(self.utcoffset())

    def ctime(self):
        return "%s %s %2d %02d:%02d:%02d %04d" % (_DAYS[self.weekday()], _MONTHS[self._month - 1],
                                                  self._day, self.hour,
                                                  self.minute, self.second, self._year)

    def _micro(self):
        return ((self.hour * 60 + self.minute) * 60 + self.second) * 1000000 + self.microsecond

    def __add__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        days, micro = divmod(self._micro() + other._us, 86400000000)
        ordinal = self.toordinal() + days
        if not 1 <= ordinal <= 3652059:
            raise OverflowError("date value out of range")
        year, month, day = _from_ordinal(ordinal)
        seconds = micro // 1000000
        return type(self)(year, month, day, seconds // 3600, seconds // 60 % 60, seconds % 60,
                          micro % 1000000, self.tzinfo)

    __radd__ = __add__

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return self + -other
        if not isinstance(other, datetime):
            return NotImplemented
        mine, others = self.utcoffset(), other.utcoffset()
        if (mine is None) != (others is None):
            raise TypeError("can't subtract offset-naive and offset-aware datetimes")
        apart = timedelta(days=self.toordinal() - other.toordinal(),
                          microseconds=self._micro() - other._micro())
        return apart if mine is None else apart - mine + others

    def _key(self):
        if self.tzinfo is None:
            return (self.toordinal(), self._micro())
        moment = self.replace(tzinfo=None) - self.utcoffset()
        return (moment.toordinal(), moment._micro())

    def __repr__(self):
        parts = [self._year, self._month, self._day, self.hour, self.minute]
        if self.second or self.microsecond:
            parts.append(self.second)
        if self.microsecond:
            parts.append(self.microsecond)
        if self.fold:
            parts.append("fold=1")
        if self.tzinfo is not None:
            parts.append("tzinfo=%r" % self.tzinfo)
        return "datetime.datetime(%s)" % ", ".join([str(part) for part in parts])

    def __str__(self):
        return self.isoformat(" ")


_date = date
_EPOCH = datetime(1970, 1, 1)
datetime.min = datetime(1, 1, 1)
datetime.max = datetime(9999, 12, 31, 23, 59, 59, 999999)
datetime.resolution = timedelta(microseconds=1)


def _strftime(thing, format):
    parts = []
    at = 0
    while at < len(format):
        letter = format[at]
        if letter != "%" or at + 1 == len(format):
            parts.append(letter)
            at += 1
            continue
        code = format[at + 1]
        at += 2
        if code == "f":
            parts.append("%06d" % getattr(thing, "microsecond", 0))
        elif code == "z":
            offset = getattr(thing, "tzinfo", None) and thing.utcoffset()
            parts.append("" if offset is None else _offset_text(offset, ""))
        elif code == "Z":
            parts.append((getattr(thing, "tzinfo", None) and thing.tzname()) or "")
        elif code in "UW":
            # Weeks that begin with a Sunday, with a Monday; what is before the first is week 0.
            year_day, weekday = thing.timetuple()[7], thing.timetuple()[6]
            first = (weekday + 1) % 7 if code == "U" else weekday
            parts.append("%02d" % ((year_day + 6 - first) // 7))
        else:
            parts.append(_time.strftime("%" + code, thing.timetuple()))
    return "".join(parts)


_DIGITS = {"Y": 4, "m": 2, "d": 2, "H": 2, "I": 2, "M": 2, "S": 2, "y": 2, "j": 3, "f": 6}
_TOGETHER = {"D": "%m/%d/%y", "T": "%H:%M:%S", "R": "%H:%M", "F": "%Y-%m-%d",
             "c": "%a %b %d %H:%M:%S %Y", "x": "%m/%d/%y",
             "X": "%H:%M:%S"}


def _strptime(text, format):
    for code, whole in _TOGETHER.items():
        format = format.replace("%" + code, whole)
    wrong = ValueError("time data %r does not match format %r" % (text, format))
    values = {"Y": 1900, "m": 1, "d": 1, "H": 0, "M": 0, "S": 0, "f": 0}
    afternoon = None
    zone = None
    at = 0
    place = 0
    while place < len(format):
        letter = format[place]
        place += 1
        if letter.isspace():
            while text[at:at + 1].isspace():
                at += 1
            continue
        if letter != "%":
            if text[at:at + 1] != letter:
                raise wrong
            at += 1
            continue
        code = format[place]
        place += 1
        if code in _DIGITS:
            end = at
            while end < at + _DIGITS[code] and text[end:end + 1].isdigit():
                end += 1
            if end == at:
                raise wrong
            digits = text[at:end]
            values[code] = int((digits + "000000")[:6]) if code == "f" else int(digits)
            at = end
        elif code in "bBaA":
            names = {"b": _MONTHS, "B": _LONG_MONTHS, "a": _DAYS, "A": _LONG_DAYS}[code]
            for number in range(len(names)):
                if text[at:at + len(names[number])].lower() == names[number].lower():
                    at += len(names[number])
                    if code in "bB":
                        values["m"] = number + 1
                    break
            else:
                raise wrong
        elif code == "p":
            afternoon = text[at:at + 2].upper() == "PM"
            at += 2
        elif code == "z":
            if text[at:at + 1] == "Z":
                zone = timezone.utc
                at += 1
            else:
                end = at + (6 if text[at + 3:at + 4] == ":" else 5)
                digits = text[at + 1:end].replace(":", "")
                if text[at:at + 1] not in ("+", "-") or not digits.isdigit():
                    raise wrong
                offset = timedelta(hours=int(digits[:2]), minutes=int(digits[2:]))
                zone = timezone(-offset if text[at] == "-" else offset)
                at = end
        elif code == "Z":
            while text[at:at + 1].isalpha():
                at += 1
        elif code == "%":
            if text[at:at + 1] != "%":
                raise wrong
            at += 1
        else:
            raise ValueError("%r is a bad directive in format %r" % (code, format))
    if at != len(text):
        raise ValueError("unconverted data remains: %s" % text[at:])
    if "y" in values:
        values["Y"] = values["y"] + (2000 if values["y"] < 69 else 1900)
    if "I" in values:
        values["H"] = values["I"] % 12 + (12 if afternoon else 0)
    if "j" in values:
        day = _from_ordinal(_ordinal(values["Y"], 1, 1) + values["j"] - 1)
        values["m"], values["d"] = day[1], day[2]
    return tuple([values[code] for code in "YmdHMSf"] + [zone])
