"""Examples in docstrings that are run, and compared with what they say they print."""

import io
import sys
import traceback
from collections import namedtuple

ELLIPSIS = 8
NORMALIZE_WHITESPACE = 4
IGNORE_EXCEPTION_DETAIL = 32
SKIP = 16
_FLAGS = {"ELLIPSIS": ELLIPSIS, "NORMALIZE_WHITESPACE": NORMALIZE_WHITESPACE,
          "IGNORE_EXCEPTION_DETAIL": IGNORE_EXCEPTION_DETAIL, "SKIP": SKIP}
_STARS = "*" * 70

TestResults = namedtuple("TestResults", "failed attempted")


class Example:
    """One `>>>` with what it is to print."""

    def __init__(self, source, want, lineno, options):
        self.source = source
        self.want = want
        self.lineno = lineno        # in its docstring, from 0
        self.options = options


def _examples(text):
    lines = text.expandtabs().split("\n")
    found = []
    at = 0
    while at < len(lines):
        line = lines[at]
        bare = line.lstrip(" ")
        if not bare.startswith(">>>"):
            at += 1
            continue
        indent = len(line) - len(bare)
        first = at
        source = [bare[4:]]
        at += 1
        while at < len(lines) and lines[at].lstrip(" ").startswith("...") \
                and len(lines[at]) - len(lines[at].lstrip(" ")) == indent:
            source.append(lines[at][indent + 4:])
            at += 1
        want = []
        while at < len(lines) and lines[at].strip() and not lines[at].lstrip(" ").startswith(">>>"):
            want.append(lines[at][indent:])
            at += 1
        options = 0
        for one in source:
            if "# doctest:" in one:
                for word in one.split("# doctest:")[1].replace(",", " ").split():
                    if word.startswith("+"):
                        options |= _FLAGS.get(word[1:], 0)
        found.append(Example("\n".join(source) + "\n", "".join([one + "\n" for one in want]), first,
                             options))
    return found


class DocTest:
    """The examples of one docstring."""

    def __init__(self, examples, globs, name, filename, lineno):
        self.examples = examples
        self.globs = globs
        self.name = name
        self.filename = filename
        self.lineno = lineno


class DocTestFinder:
    """Finds the docstrings of a module, of its functions, and of its classes and their methods."""

    def find(self, obj, name=None, module=None, globs=None, extraglobs=None):
        name = name or getattr(obj, "__name__", "")
        if globs is None:
            globs = dict(getattr(obj, "__dict__", {}) if hasattr(obj, "__file__") or name == "__main__"
                         else getattr(obj, "__globals__", {}))
        globs = {**globs, **(extraglobs or {})}
        tests = []
        self._look(tests, obj, name, globs, getattr(obj, "__file__", None) or _file_of(globs), set())
        tests.sort(key=lambda test: test.name)
        return tests

    def _look(self, tests, obj, name, globs, filename, seen):
        if id(obj) in seen:
            return
        seen.add(id(obj))
        text = getattr(obj, "__doc__", None)
        if isinstance(text, str) and ">>>" in text:
            tests.append(DocTest(_examples(text), globs, name, filename, _line_of(obj)))
        if not isinstance(obj, type) and not hasattr(obj, "__dict__"):
            return
        own = globs.get("__name__", "__main__")
        for part, value in sorted(getattr(obj, "__dict__", {}).items(), key=lambda item: item[0]):
            if isinstance(value, (staticmethod, classmethod)):
                value = value.__func__
            elif isinstance(value, property):
                value = value.fget
            value = getattr(value, "__wrapped__", value)
            if (isinstance(value, type) or hasattr(value, "__code__")) \
                    and getattr(value, "__module__", None) == own and not hasattr(obj, "__code__"):
                self._look(tests, value, name + "." + part, globs, filename, seen)


def _file_of(globs):
    return globs.get("__file__", "<string>")


def _line_of(obj):
    # Where its docstring begins, as far as it is known.
    code = getattr(obj, "__code__", None)
    if code is not None:
        return code.co_firstlineno
    return 0


class DocTestRunner:
    """Runs examples and tells what differs."""

    def __init__(self, verbose=None, optionflags=0):
        self._verbose = bool(verbose)
        self._flags = optionflags
        self.tries = self.failures = 0
        self._failed = []       # (name, failures, tries)
        self._passed = []

    def run(self, test, out=None, clear_globs=True):
        write = sys.stdout.write if out is None else out
        failures = tries = 0
        globs = dict(test.globs)
        for example in test.examples:
            options = self._flags | example.options
            if options & SKIP:
                continue
            tries += 1
            if self._verbose:
                write("Trying:\n%sExpecting%s" % (
                    _indented(example.source),
                    ":\n" + _indented(example.want) if example.want else " nothing\n"))
            got, error = self._got(example.source, globs)
            wanted_error = example.want.startswith(("Traceback (most recent call last):",
                                                    "Traceback (innermost last):"))
            if error is not None and wanted_error:
                said = "".join(traceback.format_exception_only(error))
                asked = example.want.rstrip("\n").split("\n")
                # The last lines that are not indented: frames do not count.
                last = len(asked) - 1
                while last > 1 and asked[last].startswith(" "):
                    last -= 1
                wanted = "\n".join(asked[last:]) + "\n"
                good = _same(wanted, said, options) or options & IGNORE_EXCEPTION_DETAIL and \
                    wanted.split(":")[0].split(".")[-1] == said.split(":")[0].split(".")[-1]
            else:
                good = error is None and _same(example.want, got, options)
            if good:
                if self._verbose:
                    write("ok\n")
                continue
            failures += 1
            head = "%s\nFile \"%s\", line %d, in %s\nFailed example:\n%s" % (
                _STARS, test.filename, test.lineno + example.lineno + 1, test.name,
                _indented(example.source))
            if error is not None:
                write(head + "Exception raised:\n" + _indented(
                    "".join(traceback.format_exception(error))))
            else:
                write(head + ("Expected:\n" + _indented(example.want) if example.want
                              else "Expected nothing\n")
                      + ("Got:\n" + _indented(got) if got else "Got nothing\n"))
        self.failures += failures
        self.tries += tries
        (self._failed if failures else self._passed).append((test.name, failures, tries))
        return TestResults(failures, tries)

    def _got(self, source, globs):
        before = sys.stdout
        sys.stdout = out = io.StringIO()
        error = None
        try:
            exec(compile(source, "<doctest>", "single"), globs)
        except Exception as raised:
            error = raised
        finally:
            sys.stdout = before
        return out.getvalue(), error

    def summarize(self, verbose=None):
        verbose = self._verbose if verbose is None else verbose
        if verbose and self._passed:
            print("%d items passed all tests:" % len(self._passed))
            for name, failures, tries in sorted(self._passed):
                print(" %3d tests in %s" % (tries, name))
        if self._failed:
            print(_STARS)
            print("%d items had failures:" % len(self._failed))
            for name, failures, tries in sorted(self._failed):
                print(" %3d of %3d in %s" % (failures, tries, name))
        if verbose:
            print("%d tests in %d items." % (self.tries, len(self._passed) + len(self._failed)))
            print("%d passed and %d failed." % (self.tries - self.failures, self.failures))
        if self.failures:
            print("***Test Failed*** %d failures." % self.failures)
        elif verbose:
            print("Test passed.")
        return TestResults(self.failures, self.tries)


def _indented(text):
    return "".join(["    " + line + "\n" if line else "\n" for line in text.rstrip("\n").split("\n")])


def _same(want, got, options):
    if got == want:
        return True
    if "<BLANKLINE>" in want:
        want = "".join([("\n" if line.strip() == "<BLANKLINE>" else line)
                        for line in want.splitlines(True)])
    if options & NORMALIZE_WHITESPACE:
        want, got = " ".join(want.split()), " ".join(got.split())
    if got == want:
        return True
    if not options & ELLIPSIS or "..." not in want:
        return False
    first, *others = want.split("...")
    if not got.startswith(first):
        return False
    at = len(first)
    for piece in others[:-1]:
        found = got.find(piece, at)
        if found < 0:
            return False
        at = found + len(piece)
    last = others[-1]
    return len(got) - at >= len(last) and got.endswith(last)


def testmod(m=None, name=None, globs=None, verbose=None, report=True, optionflags=0, extraglobs=None,
            raise_on_error=False, exclude_empty=False):
    """Run all examples of a module; without one, of the program."""
    if m is None:
        m = sys.modules["__main__"]
    verbose = "-v" in sys.argv if verbose is None else verbose
    runner = DocTestRunner(verbose, optionflags)
    for test in DocTestFinder().find(m, name or m.__name__, globs=globs, extraglobs=extraglobs):
        runner.run(test)
    if report:
        runner.summarize()
    return TestResults(runner.failures, runner.tries)


def run_docstring_examples(f, globs, verbose=False, name="NoName", compileflags=None, optionflags=0):
    """Run the examples of one docstring."""
    runner = DocTestRunner(verbose, optionflags)
    for test in DocTestFinder().find(f, name, globs=globs):
        runner.run(test)
