"""Lines of source files."""

cache = {}


def getlines(filename, module_globals=None):
    try:
        with open(filename) as file:
            return file.readlines()
    except OSError:
        return []


def getline(filename, lineno, module_globals=None):
    lines = getlines(filename)
    return lines[lineno - 1] if 1 <= lineno <= len(lines) else ""


def clearcache():
    cache.clear()


def checkcache(filename=None):
    pass
