"""Tests: classes whose methods named test... check what a program does."""

import pprint
import re
import sys
import time

import _task


class SkipTest(Exception):
    """Raised in a test: it is left out."""




def skip(reason):
    """Leaves a test, or a whole class, out."""
    def decorated(item):
        if not isinstance(item, type):
            def skipped(*args, **kwargs):
                raise SkipTest(reason)
            skipped.__name__ = item.__name__
            skipped.__doc__ = item.__doc__
            skipped.__unittest_skip__ = True
            skipped.__unittest_skip_why__ = reason
            return skipped
        item.__unittest_skip__ = True
        item.__unittest_skip_why__ = reason
        return item
    if callable(reason):
        item, reason = reason, ""
        return decorated(item)
    return decorated


def skipIf(condition, reason):
    return skip(reason) if condition else lambda item: item


def skipUnless(condition, reason):
    return lambda item: item if condition else skip(reason)(item)


def expectedFailure(item):
    item.__unittest_expecting_failure__ = True
    return item


def _text(value):
    text = repr(value)
    return text if len(text) <= 80 * 8 else text[:80 * 8] + " [truncated]..."


class _Raises:
    # assertRaises() and assertWarns() as a with.

    def __init__(self, case, expected, pattern, msg):
        self._case = case
        self.expected = expected
        self._pattern = pattern
        self.msg = msg
        self.exception = None

    def __enter__(self):
        return self

    def _names(self):
        if isinstance(self.expected, tuple):
            return ", ".join([kind.__name__ for kind in self.expected])
        return self.expected.__name__

    def __exit__(self, kind, error, traceback):
        if kind is None:
            self._case._fail(self.msg, "%s not raised" % self._names())
        if not issubclass(kind, self.expected):
            return False
        self.exception = error
        if self._pattern is not None and not re.search(self._pattern, str(error)):
            self._case._fail(self.msg, "%r does not match %r" % (
                getattr(self._pattern, "pattern", self._pattern), str(error)))
        return True


class _Warns(_Raises):
    def __enter__(self):
        import warnings
        self._caught = warnings.catch_warnings(record=True)
        self.warnings = self._caught.__enter__()
        warnings.simplefilter("always")
        return self

    def __exit__(self, kind, error, traceback):
        self._caught.__exit__(kind, error, traceback)
        if kind is not None:
            return False
        for one in self.warnings:
            if issubclass(one.category, self.expected):
                self.warning = one.message
                if self._pattern is None or re.search(self._pattern, str(one.message)):
                    return False
        self._case._fail(self.msg, "%s not triggered" % self._names())


class _Logs:
    # assertLogs() as a with.

    def __init__(self, case, logger, level):
        import logging
        self._case = case
        self._logging = logging
        self._logger = logger if isinstance(logger, logging.Logger) else logging.getLogger(logger)
        self._level = logging._level(level) if level is not None else logging.INFO
        self.records = []
        self.output = []

    def __enter__(self):
        watcher = self

        class Watching(self._logging.Handler):
            def emit(self, record):
                watcher.records.append(record)
                watcher.output.append("%s:%s:%s" % (record.levelname, record.name,
                                                    record.getMessage()))
        logger = self._logger
        self._before = logger.handlers, logger.level, logger.propagate
        logger.handlers = [Watching(self._level)]
        logger.setLevel(self._level)
        logger.propagate = False
        return self

    def __exit__(self, kind, error, traceback):
        logger = self._logger
        logger.handlers, level, logger.propagate = self._before
        logger.setLevel(level)
        if kind is None and not self.records:
            self._case._fail(None, "no logs of level %s or higher triggered on %s" % (
                self._logging.getLevelName(self._level), logger.name))
        return False


class TestCase:
    """One test: setUp(), a method, tearDown()."""

    failureException = AssertionError
    longMessage = True
    maxDiff = 80 * 8

    def __init__(self, methodName="runTest"):
        self._testMethodName = methodName
        self._cleanups = []
        self._result = None
        self._outer = []        # the parameters of the subtests that it is in
        if methodName != "runTest" and not hasattr(self, methodName):
            raise ValueError("no such test method in %s: %s" % (type(self), methodName))
        self._testMethodDoc = getattr(getattr(self, methodName, None), "__doc__", None)

    def setUp(self):
        pass

    def tearDown(self):
        pass

    @classmethod
    def setUpClass(cls):
        pass

    @classmethod
    def tearDownClass(cls):
        pass

    def id(self):
        return "%s.%s.%s" % (type(self).__module__, type(self).__qualname__, self._testMethodName)

    def shortDescription(self):
        return self._testMethodDoc.strip().split("\n")[0].strip() if self._testMethodDoc else None

    def countTestCases(self):
        return 1

    def defaultTestResult(self):
        return TestResult()

    def __str__(self):
        return "%s (%s)" % (self._testMethodName, self.id())

    def __repr__(self):
        return "<%s.%s testMethod=%s>" % (type(self).__module__, type(self).__qualname__,
                                          self._testMethodName)

    def __eq__(self, other):
        return type(self) is type(other) and self._testMethodName == other._testMethodName

    def __hash__(self):
        return hash((type(self), self._testMethodName))

    def addCleanup(self, function, /, *args, **kwargs):
        self._cleanups.append((function, args, kwargs))

    def enterContext(self, cm):
        value = cm.__enter__()
        self.addCleanup(cm.__exit__, None, None, None)
        return value

    def doCleanups(self):
        while self._cleanups:
            function, args, kwargs = self._cleanups.pop()
            self._attempt(self._call, function, *args, **kwargs)

    # Running

    def __call__(self, result=None):
        return self.run(result)

    def _call(self, function, *args, **kwargs):
        return function(*args, **kwargs)

    def _attempt(self, action, *args, **kwargs):
        # Does it; an exception is written down. True when there was none.
        try:
            action(*args, **kwargs)
            return True
        except KeyboardInterrupt:
            raise
        except SkipTest as why:
            self._result.addSkip(self, str(why))
            self._skipped = True
        except BaseException as error:
            self._tell(self, error)
        return False

    def _tell(self, test, error):
        if self._expects_failure:
            self._failed_as_expected = error
        elif isinstance(error, self.failureException):
            self._result.addFailure(test, (type(error), error, error.__traceback__))
        else:
            self._result.addError(test, (type(error), error, error.__traceback__))
        self._bad = True

    def run(self, result=None):
        if result is None:
            result = self.defaultTestResult()
        result.startTest(self)
        method = getattr(self, self._testMethodName)
        for one in (type(self), method):
            if getattr(one, "__unittest_skip__", False):
                result.addSkip(self, getattr(one, "__unittest_skip_why__", ""))
                result.stopTest(self)
                return result
        self._result = result
        self._bad = self._skipped = False
        self._failed_as_expected = None
        self._expects_failure = False
        expects = getattr(method, "__unittest_expecting_failure__", False) \
            or getattr(type(self), "__unittest_expecting_failure__", False)
        self._before_run()
        if self._attempt(self._call, self.setUp):
            self._expects_failure = expects
            self._attempt(self._call_test, method)
            self._expects_failure = False
            self._attempt(self._call, self.tearDown)
        self.doCleanups()
        self._after_run()
        if expects and self._failed_as_expected is not None:
            result.addExpectedFailure(self, self._failed_as_expected)
        elif expects and not self._bad:
            result.addUnexpectedSuccess(self)
        elif not self._bad and not self._skipped:
            result.addSuccess(self)
        result.stopTest(self)
        return result

    def _before_run(self):
        pass

    def _after_run(self):
        pass

    def _call_test(self, method):
        if method() is not None:
            import warnings
            warnings.warn("It is deprecated to return a value that is not None from a test case (%r)"
                          % method, DeprecationWarning, stacklevel=3)

    def debug(self):
        self.setUp()
        getattr(self, self._testMethodName)()
        self.tearDown()

    def skipTest(self, reason):
        raise SkipTest(reason)

    def subTest(self, msg=None, **params):
        return _SubTest(self, msg, params)

    # Checks

    def fail(self, msg=None):
        raise self.failureException(msg)

    def _fail(self, msg, standard):
        if msg is None:
            raise self.failureException(standard)
        raise self.failureException("%s : %s" % (standard, msg) if self.longMessage else msg)

    def assertTrue(self, expr, msg=None):
        if not expr:
            self._fail(msg, "%s is not true" % _text(expr))

    def assertFalse(self, expr, msg=None):
        if expr:
            self._fail(msg, "%s is not false" % _text(expr))

    def assertEqual(self, first, second, msg=None):
        if first == second:
            return
        standard = "%s != %s" % (_text(first), _text(second))
        if type(first) is type(second):
            if isinstance(first, (list, tuple)):
                standard = _sequence_difference(first, second, type(first).__name__.capitalize() + "s")
            elif isinstance(first, str) and ("\n" in first or "\n" in second):
                standard += "\n" + _lines_difference(first.splitlines(True), second.splitlines(True))
            elif isinstance(first, dict):
                standard += "\n" + _lines_difference(pprint.pformat(first).splitlines(True),
                                                     pprint.pformat(second).splitlines(True))
            elif isinstance(first, (set, frozenset)):
                standard = _set_difference(first, second)
            elif isinstance(first, str):
                standard += "\n" + _lines_difference([first + "\n"], [second + "\n"])
        self._fail(msg, standard)

    assertListEqual = assertTupleEqual = assertDictEqual = assertSetEqual = assertEqual
    assertMultiLineEqual = assertSequenceEqual = assertEqual

    def assertNotEqual(self, first, second, msg=None):
        if not first != second:
            self._fail(msg, "%s == %s" % (_text(first), _text(second)))

    def assertIs(self, expr1, expr2, msg=None):
        if expr1 is not expr2:
            self._fail(msg, "%s is not %s" % (_text(expr1), _text(expr2)))

    def assertIsNot(self, expr1, expr2, msg=None):
        if expr1 is expr2:
            self._fail(msg, "unexpectedly identical: %s" % _text(expr1))

    def assertIsNone(self, obj, msg=None):
        if obj is not None:
            self._fail(msg, "%s is not None" % _text(obj))

    def assertIsNotNone(self, obj, msg=None):
        if obj is None:
            self._fail(msg, "unexpectedly None")

    def assertIn(self, member, container, msg=None):
        if member not in container:
            self._fail(msg, "%s not found in %s" % (_text(member), _text(container)))

    def assertNotIn(self, member, container, msg=None):
        if member in container:
            self._fail(msg, "%s unexpectedly found in %s" % (_text(member), _text(container)))

    def assertIsInstance(self, obj, cls, msg=None):
        if not isinstance(obj, cls):
            self._fail(msg, "%s is not an instance of %r" % (_text(obj), cls))

    def assertNotIsInstance(self, obj, cls, msg=None):
        if isinstance(obj, cls):
            self._fail(msg, "%s is an instance of %r" % (_text(obj), cls))

    def assertLess(self, a, b, msg=None):
        if not a < b:
            self._fail(msg, "%s not less than %s" % (_text(a), _text(b)))

    def assertLessEqual(self, a, b, msg=None):
        if not a <= b:
            self._fail(msg, "%s not less than or equal to %s" % (_text(a), _text(b)))

    def assertGreater(self, a, b, msg=None):
        if not a > b:
            self._fail(msg, "%s not greater than %s" % (_text(a), _text(b)))

    def assertGreaterEqual(self, a, b, msg=None):
        if not a >= b:
            self._fail(msg, "%s not greater than or equal to %s" % (_text(a), _text(b)))

    def assertAlmostEqual(self, first, second, places=None, msg=None, delta=None):
        if first == second:
            return
        difference = abs(first - second)
        if delta is not None:
            if difference > delta:
                self._fail(msg, "%s != %s within %s delta (%s difference)" % (
                    _text(first), _text(second), _text(delta), _text(difference)))
        elif round(difference, 7 if places is None else places) != 0:
            self._fail(msg, "%s != %s within %r places (%s difference)" % (
                _text(first), _text(second), 7 if places is None else places, _text(difference)))

    def assertNotAlmostEqual(self, first, second, places=None, msg=None, delta=None):
        difference = abs(first - second)
        if first == second or (difference <= delta if delta is not None else
                               round(difference, 7 if places is None else places) == 0):
            self._fail(msg, "%s == %s within %s" % (
                _text(first), _text(second), "%s delta" % _text(delta) if delta is not None
                else "%r places" % (7 if places is None else places)))

    def assertCountEqual(self, first, second, msg=None):
        left = list(second)
        for item in first:
            if item in left:
                left.remove(item)
            else:
                left.append(item)
                break
        if left:
            self._fail(msg, "Element counts were not equal:\nFirst has %s\nSecond has %s" % (
                _text(list(first)), _text(list(second))))

    def assertRegex(self, text, expected_regex, msg=None):
        if not re.search(expected_regex, text):
            self._fail(msg, "Regex didn't match: %r not found in %r" % (
                getattr(expected_regex, "pattern", expected_regex), text))

    def assertNotRegex(self, text, unexpected_regex, msg=None):
        found = re.search(unexpected_regex, text)
        if found:
            self._fail(msg, "Regex matched: %r matches %r in %r" % (
                found.group(0), getattr(unexpected_regex, "pattern", unexpected_regex), text))

    def assertRaises(self, expected_exception, *args, **kwargs):
        return self._raising(_Raises, expected_exception, None, args, kwargs)

    def assertRaisesRegex(self, expected_exception, expected_regex, *args, **kwargs):
        return self._raising(_Raises, expected_exception, expected_regex, args, kwargs)

    def assertWarns(self, expected_warning, *args, **kwargs):
        return self._raising(_Warns, expected_warning, None, args, kwargs)

    def assertWarnsRegex(self, expected_warning, expected_regex, *args, **kwargs):
        return self._raising(_Warns, expected_warning, expected_regex, args, kwargs)

    def _raising(self, kind, expected, pattern, args, kwargs):
        if not args:
            return kind(self, expected, pattern, kwargs.get("msg"))
        function, *rest = args
        with kind(self, expected, pattern, None):
            function(*rest, **kwargs)
        return None

    def assertLogs(self, logger=None, level=None):
        return _Logs(self, logger, level)


class _SubTest:
    # A part of a test that may fail on its own.

    def __init__(self, case, msg, params):
        self.case = case
        self._msg = msg
        self.params = params

    def __enter__(self):
        self.case._outer.append(self)

    def __exit__(self, kind, error, traceback):
        text = str(self)
        self.case._outer.pop()
        if error is None or isinstance(error, KeyboardInterrupt):
            return False
        self._text = text
        if isinstance(error, SkipTest):
            self.case._result.addSkip(self, str(error))
            self.case._skipped = True
        else:
            self.case._tell(self, error)
        return True

    def shortDescription(self):
        return self.case.shortDescription()

    def id(self):
        return self._text

    def __str__(self):
        if hasattr(self, "_text"):
            return self._text
        parts = ""
        known = {}
        for one in reversed(self.case._outer):
            for name, value in one.params.items():
                known.setdefault(name, value)
        if self._msg is not None:
            parts += "[%s]" % self._msg
        if known:
            parts += (" " if parts else "") + "(%s)" % ", ".join(
                ["%s=%r" % (name, value) for name, value in known.items()])
        return "%s %s" % (self.case, parts or "(<subtest>)")


def _lines_difference(first, second):
    import difflib
    lines = difflib.ndiff(first, second)
    return "\n" + "".join([line if line.endswith("\n") else line + "\n" for line in lines])


def _sequence_difference(first, second, name):
    text = "%s differ: %s != %s\n" % (name, _text(first), _text(second))
    for at in range(min(len(first), len(second))):
        if first[at] != second[at]:
            text += "\nFirst differing element %d:\n%s\n%s\n" % (at, _text(first[at]),
                                                                _text(second[at]))
            break
    for one, other, which in ((first, second, "First"), (second, first, "Second")):
        if len(one) > len(other):
            text += "\n%s %s contains %d additional elements.\nFirst extra element %d:\n%s\n" % (
                which, name[:-1].lower(), len(one) - len(other), len(other), _text(one[len(other)]))
    import difflib
    return text + "\n" + "\n".join(difflib.ndiff(pprint.pformat(first).splitlines(),
                                                 pprint.pformat(second).splitlines()))


def _set_difference(first, second):
    lines = []
    for one, other, which in ((first, second, "first"), (second, first, "second")):
        if one - other:
            lines.append("Items in the %s set but not the %s:" % (
                which, "second" if which == "first" else "first"))
            lines.extend([repr(item) for item in one - other])
    return "\n".join(lines)


class IsolatedAsyncioTestCase(TestCase):
    """A test whose methods may be coroutines: each runs in an event loop of its own."""

    async def asyncSetUp(self):
        pass

    async def asyncTearDown(self):
        pass

    def _before_run(self):
        import asyncio
        self._loop = asyncio.new_event_loop()

    def _after_run(self):
        self._loop.close()

    def _call(self, function, *args, **kwargs):
        made = function(*args, **kwargs)
        if hasattr(made, "__await__"):
            made = self._loop.run_until_complete(made)
        if function == self.setUp:
            self._loop.run_until_complete(self.asyncSetUp())
        elif function == self.tearDown:
            self._loop.run_until_complete(self.asyncTearDown())
        return made

    def _call_test(self, method):
        self._call(method)

    def addAsyncCleanup(self, function, /, *args, **kwargs):
        self.addCleanup(function, *args, **kwargs)


class FunctionTestCase(TestCase):
    def __init__(self, testFunc, setUp=None, tearDown=None, description=None):
        TestCase.__init__(self)
        self._function = testFunc
        self._set_up = setUp
        self._tear_down = tearDown

    def setUp(self):
        if self._set_up is not None:
            self._set_up()

    def tearDown(self):
        if self._tear_down is not None:
            self._tear_down()

    def runTest(self):
        self._function()


class TestSuite:
    """Tests, and suites of tests."""

    def __init__(self, tests=()):
        self._tests = []
        self.addTests(tests)

    def addTest(self, test):
        if not callable(test):
            raise TypeError("%r is not callable" % (test,))
        self._tests.append(test)

    def addTests(self, tests):
        for test in tests:
            self.addTest(test)

    def countTestCases(self):
        return sum([test.countTestCases() for test in self._tests])

    def __iter__(self):
        return iter(self._tests)

    def __call__(self, result):
        return self.run(result)

    def run(self, result, debug=False):
        _run_all(self, result)
        _leave_class(result, None)
        return result


def _flat(suite):
    for test in suite:
        if isinstance(test, TestSuite):
            for inner in _flat(test):
                yield inner
        else:
            yield test


def _run_all(suite, result):
    for test in _flat(suite):
        if result.shouldStop:
            break
        cls = type(test)
        if result._class is not cls:
            _leave_class(result, cls)
            result._class = cls
            result._class_failed = False
            if not getattr(cls, "__unittest_skip__", False):
                try:
                    cls.setUpClass()
                except SkipTest as why:
                    result.addSkip(_ClassHolder("setUpClass", cls), str(why))
                    result._class_failed = True
                except Exception as error:
                    result.addError(_ClassHolder("setUpClass", cls), (type(error), error, None))
                    result._class_failed = True
        if not result._class_failed:
            test(result)


def _leave_class(result, next_class):
    cls = result._class
    result._class = None
    if cls is None or cls is next_class or result._class_failed \
            or getattr(cls, "__unittest_skip__", False):
        return
    try:
        cls.tearDownClass()
    except Exception as error:
        result.addError(_ClassHolder("tearDownClass", cls), (type(error), error, None))


class _ClassHolder:
    def __init__(self, what, cls):
        self._text = "%s (%s.%s)" % (what, cls.__module__, cls.__qualname__)

    def shortDescription(self):
        return None

    def id(self):
        return self._text

    def __str__(self):
        return self._text


class TestResult:
    """What became of tests."""

    __module__ = "unittest.result"

    def __init__(self, stream=None, descriptions=None, verbosity=None):
        self.failures = []
        self.errors = []
        self.skipped = []
        self.expectedFailures = []
        self.unexpectedSuccesses = []
        self.testsRun = 0
        self.shouldStop = False
        self.failfast = False
        self._class = None
        self._class_failed = False

    def startTestRun(self):
        pass

    def stopTestRun(self):
        pass

    def startTest(self, test):
        self.testsRun += 1

    def stopTest(self, test):
        pass

    def _told(self, err):
        return _task.traceback(err[1])

    def addError(self, test, err):
        self.errors.append((test, self._told(err)))
        self._stop_early()

    def addFailure(self, test, err):
        self.failures.append((test, self._told(err)))
        self._stop_early()

    def _stop_early(self):
        if self.failfast:
            self.stop()

    def addSuccess(self, test):
        pass

    def addSkip(self, test, reason):
        self.skipped.append((test, reason))

    def addExpectedFailure(self, test, err):
        self.expectedFailures.append((test, str(err)))

    def addUnexpectedSuccess(self, test):
        self.unexpectedSuccesses.append(test)

    def addSubTest(self, test, subtest, outcome):
        pass

    def wasSuccessful(self):
        return not (self.failures or self.errors or self.unexpectedSuccesses)

    def stop(self):
        self.shouldStop = True

    def __repr__(self):
        return "<%s.%s run=%i errors=%i failures=%i>" % (
            type(self).__module__, type(self).__qualname__, self.testsRun, len(self.errors), len(self.failures))


class TextTestResult(TestResult):
    """Tells as it goes: a letter for each test, or a line."""

    __module__ = "unittest.runner"
    _rule = "=" * 70
    _thin_rule = "-" * 70

    def __init__(self, stream, descriptions=True, verbosity=1):
        TestResult.__init__(self)
        self.stream = stream
        self.descriptions = descriptions
        self._lines = verbosity > 1
        self._worded = True           # the line of the test that runs has its word
        self._dots = verbosity == 1

    def getDescription(self, test):
        text = test.shortDescription() if self.descriptions else None
        return "%s\n%s" % (test, text) if text else str(test)

    def startTest(self, test):
        TestResult.startTest(self, test)
        if self._lines:
            self.stream.write(self.getDescription(test) + " ... ")
            self.stream.flush()
            self._worded = False

    def _say(self, test, line, dot):
        if self._lines:
            part = isinstance(test, _SubTest)
            if part and not self._worded:
                self.stream.write("\n")
            if part or self._worded:
                self.stream.write(("  " if part else "") + self.getDescription(test) + " ... ")
            self.stream.write(line + "\n")
            self._worded = True
        elif self._dots:
            self.stream.write(dot)
        self.stream.flush()

    def addSuccess(self, test):
        self._say(test, "ok", ".")

    def addError(self, test, err):
        TestResult.addError(self, test, err)
        self._say(test, "ERROR", "E")

    def addFailure(self, test, err):
        TestResult.addFailure(self, test, err)
        self._say(test, "FAIL", "F")

    def addSkip(self, test, reason):
        TestResult.addSkip(self, test, reason)
        self._say(test, "skipped %r" % reason, "s")

    def addExpectedFailure(self, test, err):
        TestResult.addExpectedFailure(self, test, err)
        self._say(test, "expected failure", "x")

    def addUnexpectedSuccess(self, test):
        TestResult.addUnexpectedSuccess(self, test)
        self._say(test, "unexpected success", "u")

    def printErrors(self):
        if self._dots or self._lines:
            self.stream.write("\n")
        for what, found in (("ERROR", self.errors), ("FAIL", self.failures)):
            for test, text in found:
                self.stream.write("%s\n%s: %s\n%s\n%s\n" % (self._rule, what, self.getDescription(test),
                                                           self._thin_rule, text))
        if self.unexpectedSuccesses:
            self.stream.write(self._rule + "\n")
            for test in self.unexpectedSuccesses:
                self.stream.write("UNEXPECTED SUCCESS: %s\n" % self.getDescription(test))


class TextTestRunner:
    """Runs tests, and tells about them on standard error."""

    resultclass = TextTestResult

    def __init__(self, stream=None, descriptions=True, verbosity=1, failfast=False, buffer=False,
                 resultclass=None, warnings=None, *, tb_locals=False):
        self.stream = sys.stderr if stream is None else stream
        self.descriptions = descriptions
        self.verbosity = verbosity
        self.failfast = failfast
        if resultclass is not None:
            self.resultclass = resultclass

    def run(self, test):
        result = self.resultclass(self.stream, self.descriptions, self.verbosity)
        result.failfast = self.failfast
        begin = time.perf_counter()
        result.startTestRun()
        test(result)
        result.stopTestRun()
        taken = time.perf_counter() - begin
        result.printErrors()
        write = self.stream.write
        write(TextTestResult._thin_rule + "\n")
        write("Ran %d test%s in %.3fs\n\n" % (result.testsRun, "" if result.testsRun == 1 else "s",
                                             taken))
        parts = []
        for name, found in (("failures", result.failures), ("errors", result.errors),
                            ("skipped", result.skipped),
                            ("expected failures", result.expectedFailures),
                            ("unexpected successes", result.unexpectedSuccesses)):
            if found:
                parts.append("%s=%d" % (name, len(found)))
        write("OK" if result.wasSuccessful() else "FAILED")
        write(" (%s)\n" % ", ".join(parts) if parts else "\n")
        self.stream.flush()
        return result


class TestLoader:
    """Finds tests in classes and modules."""

    testMethodPrefix = "test"
    suiteClass = TestSuite

    def getTestCaseNames(self, testCaseClass):
        return sorted([name for name in dir(testCaseClass) if name.startswith(self.testMethodPrefix)
                       and callable(getattr(testCaseClass, name))])

    def loadTestsFromTestCase(self, testCaseClass):
        names = self.getTestCaseNames(testCaseClass)
        if not names and hasattr(testCaseClass, "runTest"):
            names = ["runTest"]
        return self.suiteClass([testCaseClass(name) for name in names])

    def loadTestsFromModule(self, module, *args, pattern=None):
        names = vars(module)
        suites = []
        for name in sorted(names):
            one = names[name]
            if isinstance(one, type) and issubclass(one, TestCase) and one.__module__ != "unittest":
                suites.append(self.loadTestsFromTestCase(one))
        return self.suiteClass(suites)

    def loadTestsFromName(self, name, module=None):
        found = sys.modules["__main__"] if module is None else module
        last = None
        for part in name.split("."):
            last, found = found, getattr(found, part)
        if isinstance(found, type):
            return self.loadTestsFromTestCase(found)
        return self.suiteClass([last(name.split(".")[-1])])

    def loadTestsFromNames(self, names, module=None):
        return self.suiteClass([self.loadTestsFromName(name, module) for name in names])


defaultTestLoader = TestLoader()


def makeSuite(testCaseClass, prefix="test"):
    return defaultTestLoader.loadTestsFromTestCase(testCaseClass)


class main:
    """Runs the tests of a module, and ends the program."""

    def __init__(self, module="__main__", defaultTest=None, argv=None, testRunner=None,
                 testLoader=defaultTestLoader, exit=True, verbosity=1, failfast=None,
                 catchbreak=None, buffer=None, warnings=None, *, tb_locals=False):
        if isinstance(module, str):
            module = sys.modules[module]
        words = (sys.argv if argv is None else argv)[1:]
        names = []
        for word in words:
            if word in ("-v", "--verbose"):
                verbosity = 2
            elif word in ("-q", "--quiet"):
                verbosity = 0
            elif word in ("-f", "--failfast"):
                failfast = True
            elif not word.startswith("-"):
                names.append(word)
        if not names and defaultTest is not None:
            names = [defaultTest] if isinstance(defaultTest, str) else list(defaultTest)
        if names:
            self.test = testLoader.loadTestsFromNames(names, module)
        else:
            self.test = testLoader.loadTestsFromModule(module)
        if testRunner is None:
            testRunner = TextTestRunner
        if isinstance(testRunner, type):
            testRunner = testRunner(verbosity=verbosity, failfast=bool(failfast))
        self.result = testRunner.run(self.test)
        if exit:
            sys.exit(not self.result.wasSuccessful())


TestProgram = main
