"""Tables as lines of text with commas."""

import io

QUOTE_MINIMAL = 0
QUOTE_ALL = 1
QUOTE_NONNUMERIC = 2
QUOTE_NONE = 3


class Error(Exception):
    pass


class Dialect:
    """How the text looks."""

    delimiter = ","
    quotechar = '"'
    escapechar = None
    doublequote = True
    skipinitialspace = False
    lineterminator = "\r\n"
    quoting = QUOTE_MINIMAL
    strict = False


class excel(Dialect):
    pass


class excel_tab(excel):
    delimiter = "\t"


class unix_dialect(Dialect):
    lineterminator = "\n"
    quoting = QUOTE_ALL


_dialects = {"excel": excel, "excel-tab": excel_tab, "unix": unix_dialect}
_limit = 131072
_SETTINGS = ("delimiter", "quotechar", "escapechar", "doublequote", "skipinitialspace",
             "lineterminator", "quoting", "strict")


def register_dialect(name, dialect=excel, **fmtparams):
    _dialects[name] = _dialect(dialect, fmtparams)


def unregister_dialect(name):
    if name not in _dialects:
        raise Error("unknown dialect")
    del _dialects[name]


def get_dialect(name):
    if name not in _dialects:
        raise Error("unknown dialect")
    return _dialects[name]


def list_dialects():
    return list(_dialects)


def field_size_limit(limit=None):
    global _limit
    before = _limit
    if limit is not None:
        _limit = limit
    return before


def _dialect(base, changes):
    if isinstance(base, str):
        base = get_dialect(base)
    made = Dialect()
    for name in _SETTINGS:
        setattr(made, name, getattr(base, name, getattr(Dialect, name)))
    for name in changes:
        if name not in _SETTINGS:
            raise TypeError("'%s' is an invalid keyword argument for this function" % name)
        setattr(made, name, changes[name])
    if not isinstance(made.delimiter, str):
        raise TypeError('"delimiter" must be string, not %s' % type(made.delimiter).__name__)
    if len(made.delimiter) != 1:
        raise TypeError('"delimiter" must be a 1-character string')
    return made


class reader:
    """Rows, as lists of strings, out of lines of text."""

    def __init__(self, csvfile, dialect="excel", **fmtparams):
        self._lines = iter(csvfile)
        self.dialect = _dialect(dialect, fmtparams)
        self.line_num = 0

    def __iter__(self):
        return self

    def _line(self):
        line = next(self._lines)
        if not isinstance(line, str):
            raise Error("iterator should return strings, not %s (the file should be opened in text mode)"
                        % type(line).__name__)
        self.line_num += 1
        return line

    def __next__(self):
        d = self.dialect
        row = []
        field = []
        quoted = False      # inside quotes
        was_quoted = False
        line = self._line()
        if not line.rstrip("\r\n"):
            return row
        at = 0
        while True:
            letter = line[at:at + 1]
            at += 1
            if quoted:
                if not letter:
                    try:
                        line = self._line()
                    except StopIteration:
                        if d.strict:
                            raise Error("unexpected end of data") from None
                        break
                    at = 0
                elif letter == d.escapechar:
                    field.append(line[at:at + 1])
                    at += 1
                elif letter != d.quotechar:
                    field.append(letter)
                elif d.doublequote and line[at:at + 1] == d.quotechar:
                    field.append(letter)
                    at += 1
                else:
                    quoted = False
                    if d.strict and line[at:at + 1] not in ("", d.delimiter, "\r", "\n"):
                        raise Error("'%s' expected after '%s'" % (d.delimiter, d.quotechar))
            elif not letter or letter in "\r\n":
                break
            elif letter == d.delimiter:
                row.append(self._value(field, was_quoted))
                field = []
                was_quoted = False
            elif letter == d.escapechar:
                field.append(line[at:at + 1])
                at += 1
            elif letter == d.quotechar and not field and not was_quoted \
                    and d.quoting != QUOTE_NONE:
                quoted = was_quoted = True
            elif letter == " " and d.skipinitialspace and not field and not was_quoted:
                pass
            else:
                field.append(letter)
        row.append(self._value(field, was_quoted))
        return row

    def _value(self, field, was_quoted):
        text = "".join(field)
        if self.dialect.quoting == QUOTE_NONNUMERIC and not was_quoted and text:
            return float(text)
        return text


class _Writer:
    def __init__(self, csvfile, dialect="excel", **fmtparams):
        if not hasattr(csvfile, "write"):
            raise TypeError('argument 1 must have a "write" method')
        self._write = csvfile.write
        self.dialect = _dialect(dialect, fmtparams)

    def writerow(self, row):
        d = self.dialect
        try:
            row = list(row)
        except TypeError:
            raise Error("iterable expected, not %s" % type(row).__name__) from None
        fields = [self._field(value, len(row) == 1) for value in row]
        return self._write(d.delimiter.join(fields) + d.lineterminator)

    def writerows(self, rows):
        for row in rows:
            self.writerow(row)

    def _field(self, value, alone):
        d = self.dialect
        text = "" if value is None else value if isinstance(value, str) else \
            repr(value) if isinstance(value, float) else str(value)
        special = [letter for letter in text
                   if letter in (d.delimiter, d.quotechar, d.escapechar)
                   or letter in "\r\n" or letter in d.lineterminator]
        if d.quoting == QUOTE_NONE:
            if special and d.escapechar is None:
                raise Error("need to escape, but no escapechar set")
            for letter in set(special):
                text = text.replace(letter, d.escapechar + letter)
            if alone and not text:
                raise Error("single empty field record must be quoted")
            return text
        number = isinstance(value, (int, float))
        if not (special or d.quoting == QUOTE_ALL or d.quoting == QUOTE_NONNUMERIC and not number
                or alone and not text):
            return text
        if d.doublequote:
            text = text.replace(d.quotechar, d.quotechar * 2)
        elif d.escapechar is not None:
            text = text.replace(d.quotechar, d.escapechar + d.quotechar)
        elif d.quotechar in text:
            raise Error("need to escape, but no escapechar set")
        return d.quotechar + text + d.quotechar


def writer(csvfile, dialect="excel", **fmtparams):
    """writerow() and writerows() write lines to the file."""
    return _Writer(csvfile, dialect, **fmtparams)


class DictReader:
    """Rows as dicts; the first line has the keys unless they are given."""

    def __init__(self, f, fieldnames=None, restkey=None, restval=None, dialect="excel", *args,
                 **kwds):
        self._fieldnames = None if fieldnames is None else list(fieldnames)
        self.restkey = restkey
        self.restval = restval
        self.reader = reader(f, dialect, *args, **kwds)
        self.dialect = dialect

    @property
    def line_num(self):
        return self.reader.line_num

    @property
    def fieldnames(self):
        if self._fieldnames is None:
            try:
                self._fieldnames = next(self.reader)
            except StopIteration:
                pass
        return self._fieldnames

    @fieldnames.setter
    def fieldnames(self, value):
        self._fieldnames = value

    def __iter__(self):
        return self

    def __next__(self):
        names = self.fieldnames
        row = next(self.reader)
        while not row:
            row = next(self.reader)
        made = dict(zip(names, row))
        if len(row) > len(names):
            made[self.restkey] = row[len(names):]
        for name in names[len(row):]:
            made[name] = self.restval
        return made


class DictWriter:
    """Writes dicts; fieldnames says which of their values, in which order."""

    def __init__(self, f, fieldnames, restval="", extrasaction="raise", dialect="excel", *args,
                 **kwds):
        if extrasaction.lower() not in ("raise", "ignore"):
            raise ValueError("extrasaction (%s) must be 'raise' or 'ignore'" % extrasaction)
        self.fieldnames = list(fieldnames)
        self.restval = restval
        self.extrasaction = extrasaction.lower()
        self.writer = writer(f, dialect, *args, **kwds)

    def _values(self, row):
        if self.extrasaction == "raise":
            wrong = [repr(key) for key in row if key not in self.fieldnames]
            if wrong:
                raise ValueError("dict contains fields not in fieldnames: " + ", ".join(wrong))
        return [row.get(name, self.restval) for name in self.fieldnames]

    def writeheader(self):
        return self.writerow(dict(zip(self.fieldnames, self.fieldnames)))

    def writerow(self, rowdict):
        return self.writer.writerow(self._values(rowdict))

    def writerows(self, rowdicts):
        return self.writer.writerows([self._values(row) for row in rowdicts])


class Sniffer:
    """Guesses how a text was written."""

    def sniff(self, sample, delimiters=None):
        best = None
        for letter in delimiters or ",;\t|: ":
            counts = [line.count(letter) for line in sample.splitlines() if line]
            if counts and min(counts) > 0 and min(counts) == max(counts):
                best = letter
                break
        if best is None:
            raise Error("Could not determine delimiter")

        class dialect(excel):
            delimiter = best
        return dialect

    def has_header(self, sample):
        rows = list(reader(io.StringIO(sample), self.sniff(sample)))
        return bool(rows) and not any([cell.replace(".", "").isdigit() for cell in rows[0]])


__all__ = [
    "QUOTE_MINIMAL", "QUOTE_ALL", "QUOTE_NONNUMERIC", "QUOTE_NONE", "Error", "Dialect", "__doc__", "excel",
    "excel_tab", "field_size_limit", "reader", "writer", "register_dialect", "get_dialect", "list_dialects",
    "Sniffer", "unregister_dialect", "DictReader", "DictWriter", "unix_dialect",
]
