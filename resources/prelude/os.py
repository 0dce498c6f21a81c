"""What a program asks its system; its processes and files are others' (see multiprocessing, signal and io)."""

name = "posix"
sep = "/"
altsep = None
pathsep = ":"
linesep = "\n"
curdir = "."
pardir = ".."
devnull = "/dev/null"
environ = {"HOME": "/home/learner", "LANG": "C.UTF-8", "PATH": "/usr/bin:/bin", "USER": "learner"}


def getenv(key, default=None):
    return environ.get(key, default)


def putenv(key, value):
    environ[key] = value


def getcwd():
    return "/home/learner"


def cpu_count():
    return 4


def getlogin():
    return environ["USER"]


def strerror(code):
    return _ERRORS.get(code, "Unknown error " + str(code))


_ERRORS = {1: "Operation not permitted", 2: "No such file or directory", 3: "No such process", 4: "Interrupted system call", 9: "Bad file descriptor",
           11: "Resource temporarily unavailable", 13: "Permission denied", 17: "File exists", 32: "Broken pipe", 98: "Address already in use",
           104: "Connection reset by peer", 110: "Connection timed out", 111: "Connection refused"}


class terminal_size:
    def __init__(self, parts):
        self.columns, self.lines = parts

    def __iter__(self):
        return iter((self.columns, self.lines))

    def __getitem__(self, index):
        return (self.columns, self.lines)[index]

    def __repr__(self):
        return "os.terminal_size(columns=%d, lines=%d)" % (self.columns, self.lines)


def get_terminal_size(fd=1):
    return terminal_size((80, 24))


class _Path:
    sep = "/"

    def join(self, path, *parts):
        for part in parts:
            if part.startswith("/"):
                path = part
            elif not path or path.endswith("/"):
                path += part
            else:
                path += "/" + part
        return path

    def split(self, path):
        at = path.rfind("/") + 1
        head = path[:at]
        if head.strip("/"):
            head = head.rstrip("/")
        return head, path[at:]

    def basename(self, path):
        return self.split(path)[1]

    def dirname(self, path):
        return self.split(path)[0]

    def splitext(self, path):
        at = path.rfind(".")
        start = path.rfind("/") + 1
        if at <= start or not path[start:at].strip("."):
            return path, ""
        return path[:at], path[at:]

    def isabs(self, path):
        return path.startswith("/")

    def normpath(self, path):
        parts = []
        for part in path.split("/"):
            if part in ("", "."):
                continue
            if part == ".." and parts and parts[-1] != "..":
                parts.pop()
            elif part != ".." or not path.startswith("/"):
                parts.append(part)
        text = "/".join(parts)
        return "/" + text if path.startswith("/") else text or "."

    def abspath(self, path):
        return self.normpath(self.join(getcwd(), path))

    realpath = abspath

    def expanduser(self, path):
        return environ["HOME"] + path[1:] if path == "~" or path.startswith("~/") else path


path = _Path()
