"""How numbers and dates are written: as in the C locale, whatever was asked for."""

LC_CTYPE, LC_NUMERIC, LC_TIME, LC_COLLATE, LC_MONETARY, LC_MESSAGES, LC_ALL = range(7)


class Error(Exception):
    pass


_names = {LC_CTYPE: "C.UTF-8"}


def setlocale(category, locale=None):
    if locale is None:
        return _names.get(category, "C")
    if locale not in ("", "C", "POSIX", "C.UTF-8", "C.utf8"):
        raise Error("unsupported locale setting")
    _names[category] = "C.UTF-8" if locale == "" else locale
    return _names[category]


def getlocale(category=LC_CTYPE):
    return ("en_US", "UTF-8") if _names.get(category, "C") != "C" else (None, None)


def getdefaultlocale():
    return ("en_US", "UTF-8")


def getpreferredencoding(do_setlocale=True):
    return "UTF-8"


def getencoding():
    return "UTF-8"


def localeconv():
    return {"decimal_point": ".", "thousands_sep": "", "grouping": [], "int_curr_symbol": "", "currency_symbol": ""}


def format_string(f, val, grouping=False, monetary=False):
    return f % val


def atof(string):
    return float(string)


def atoi(string):
    return int(string)


def strcoll(string1, string2):
    return (string1 > string2) - (string1 < string2)


def strxfrm(string):
    return string
