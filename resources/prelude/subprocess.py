"""Commands. None of the system's: echo, date, true, false, sleep and pwd are done here."""

import os
import shlex
import sys
import time

PIPE = -1
STDOUT = -2
DEVNULL = -3


class SubprocessError(Exception):
    pass


class CalledProcessError(SubprocessError):
    """The command did not end well."""

    def __init__(self, returncode, cmd, output=None, stderr=None):
        self.returncode = returncode
        self.cmd = cmd
        self.output = output
        self.stderr = stderr

    @property
    def stdout(self):
        return self.output

    def __str__(self):
        return "Command '%s' returned non-zero exit status %d." % (self.cmd, self.returncode)


class TimeoutExpired(SubprocessError):
    """The command took longer."""

    def __init__(self, cmd, timeout, output=None, stderr=None):
        self.cmd = cmd
        self.timeout = timeout
        self.output = output
        self.stderr = stderr

    def __str__(self):
        return "Command '%s' timed out after %s seconds" % (self.cmd, self.timeout)


class _Unknown(Exception):
    pass


# For who asks for another command: what the program sees of it is what Python and a shell say.
_HERE = ("Interleave: programs cannot be started here. What looks like one is done by Interleave: "
         "date, echo, false, pwd, sleep and true.")


def _unknown(name):
    problem = FileNotFoundError(2, "No such file or directory", name)
    problem.add_note(_HERE)
    return problem


def _seconds(word):
    units = {"s": 1, "m": 60, "h": 3600, "d": 86400}
    return float(word[:-1]) * units[word[-1]] if word[-1] in units else float(word)


def _perform(words):
    # (exit status, output, errors, seconds that it takes)
    name = words[0].split("/")[-1]
    rest = words[1:]
    if name == "echo":
        end = "\n"
        if rest[:1] == ["-n"]:
            rest = rest[1:]
            end = ""
        return 0, " ".join(rest) + end, "", 0
    if name == "date":
        form = rest[0][1:] if rest and rest[0].startswith("+") else "%a %b %e %H:%M:%S UTC %Y"
        return 0, time.strftime(form, time.gmtime()) + "\n", "", 0
    if name == "true":
        return 0, "", "", 0
    if name == "false":
        return 1, "", "", 0
    if name == "pwd":
        return 0, os.getcwd() + "\n", "", 0
    if name == "sleep":
        try:
            return 0, "", "", sum([_seconds(word) for word in rest])
        except (ValueError, IndexError):
            return 1, "", "sleep: invalid time interval '%s'\n" % rest[0], 0
    raise _Unknown(words[0])


def _pieces(line):
    # A shell's line: commands with what is between them.
    piece = ""
    quote = None
    at = 0
    while at < len(line):
        letter = line[at]
        if quote is None and letter in "'\"":
            quote = letter
        elif letter == quote:
            quote = None
        elif quote is None and (letter in ";\n" or line[at:at + 2] in ("&&", "||")):
            mark = ";" if letter in ";\n" else line[at:at + 2]
            yield piece, mark
            piece = ""
            at += len(mark)
            continue
        piece += letter
        at += 1
    yield piece, ";"


def _shell(line):
    status, out, err, seconds = 0, "", "", 0
    before = ";"
    for piece, mark in _pieces(line):
        words = shlex.split(piece)
        if words and (before == ";" or (before == "&&") == (status == 0)):
            try:
                status, more, errors, takes = _perform(words)
            except _Unknown:
                if words[0] == "exit":
                    code = int(words[1]) if words[1:] and words[1].isdigit() else status
                    return code & 255, out, err, seconds
                status, more, errors, takes = 127, "", "/bin/sh: 1: %s: not found\n" % words[0], 0
                sys.stderr.write(_HERE + "\n")
            out += more
            err += errors
            seconds += takes
        before = mark
    return status, out, err, seconds


def _run(line):
    status, out, err, seconds = _shell(line)
    if seconds:
        time.sleep(seconds)
    return status, out, err


class Popen:
    """A command that has been started."""

    _pids = 5000

    def __init__(self, args, bufsize=-1, executable=None, stdin=None, stdout=None, stderr=None,
                 preexec_fn=None, close_fds=True,
                 shell=False, cwd=None, env=None, universal_newlines=None, startupinfo=None,
                 creationflags=0, *, text=None,
                 encoding=None, errors=None, **more):
        self.args = args
        self.returncode = None
        self._text = bool(text or universal_newlines or encoding)
        Popen._pids += 1
        self.pid = Popen._pids
        if shell:
            line = args if isinstance(args, str) else args[0]
            self._status, out, err, seconds = _shell(line)
        else:
            words = [args] if isinstance(args, str) else [os.fspath(word) for word in args]
            try:
                self._status, out, err, seconds = _perform(words)
            except _Unknown:
                raise _unknown(words[0]) from None
        self._end = time.monotonic() + seconds
        if stderr == STDOUT:
            out, err = out + err, ""
        self._out = self._stream(stdout, out, sys.stdout)
        self._err = None if stderr == STDOUT else self._stream(stderr, err, sys.stderr)
        self.stdin = None
        self.stdout = self._file(self._out)
        self.stderr = self._file(self._err)

    def _stream(self, where, text, own):
        # What communicate() will give.
        if where == PIPE:
            return text
        if where == DEVNULL:
            return None
        if text:
            (own if where is None else where).write(text)
        return None

    def _coded(self, text):
        return text if text is None or self._text else text.encode()

    def _file(self, text):
        import io
        if text is None:
            return None
        return io.StringIO(text) if self._text else io.BytesIO(text.encode())

    def poll(self):
        if self.returncode is None and time.monotonic() >= self._end:
            self.returncode = self._status
        return self.returncode

    def wait(self, timeout=None):
        left = self._end - time.monotonic()
        if timeout is not None and left > timeout:
            time.sleep(timeout)
            raise TimeoutExpired(self.args, timeout)
        if self.returncode is None:
            if left > 0:
                time.sleep(left)
            self.returncode = self._status
        return self.returncode

    def communicate(self, input=None, timeout=None):
        self.wait(timeout)
        return self._coded(self._out), self._coded(self._err)

    def send_signal(self, number):
        if self.poll() is None:
            self._status = -number
            self._end = time.monotonic()

    def terminate(self):
        self.send_signal(15)

    def kill(self):
        self.send_signal(9)

    def __enter__(self):
        return self

    def __exit__(self, kind, error, traceback):
        self.wait()

    def __repr__(self):
        return "<Popen: returncode: %s args: %r>" % (self.returncode, self.args)


class CompletedProcess:
    """A command that has ended."""

    def __init__(self, args, returncode, stdout=None, stderr=None):
        self.args = args
        self.returncode = returncode
        self.stdout = stdout
        self.stderr = stderr

    def check_returncode(self):
        if self.returncode:
            raise CalledProcessError(self.returncode, self.args, self.stdout, self.stderr)

    def __repr__(self):
        parts = ["args=%r" % (self.args,), "returncode=%r" % (self.returncode,)]
        if self.stdout is not None:
            parts.append("stdout=%r" % (self.stdout,))
        if self.stderr is not None:
            parts.append("stderr=%r" % (self.stderr,))
        return "CompletedProcess(%s)" % ", ".join(parts)


def run(*popenargs, input=None, capture_output=False, timeout=None, check=False, **kwargs):
    """Run the command and wait for its end."""
    if capture_output:
        kwargs["stdout"] = kwargs["stderr"] = PIPE
    process = Popen(*popenargs, **kwargs)
    out, err = process.communicate(input, timeout)
    done = CompletedProcess(process.args, process.returncode, out, err)
    if check:
        done.check_returncode()
    return done


def call(*popenargs, timeout=None, **kwargs):
    return Popen(*popenargs, **kwargs).wait(timeout)


def check_call(*popenargs, **kwargs):
    status = call(*popenargs, **kwargs)
    if status:
        raise CalledProcessError(status, popenargs[0])
    return 0


def check_output(*popenargs, timeout=None, **kwargs):
    return run(*popenargs, stdout=PIPE, timeout=timeout, check=True, **kwargs).stdout


def getstatusoutput(cmd, *, encoding=None, errors=None):
    """(exit status, output) of a shell's command line."""
    status, out, err = _run(cmd)
    text = out + err
    return status, text[:-1] if text.endswith("\n") else text


def getoutput(cmd, *, encoding=None, errors=None):
    return getstatusoutput(cmd)[1]


def list2cmdline(words):
    return shlex.join(words)


__all__ = [
    "Popen", "PIPE", "STDOUT", "call", "check_call", "getstatusoutput", "getoutput", "check_output", "run",
    "CalledProcessError", "DEVNULL", "SubprocessError", "TimeoutExpired", "CompletedProcess",
]
