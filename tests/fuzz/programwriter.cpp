#include "tests/fuzz/programwriter.h"

#include "tests/fuzz/choices.h"

namespace interleave {

namespace {

constexpr const char *kNames[]
    = { "a", "b", "c", "d", "e", "x", "f0", "f1", "g0", "K0", "K1", "q", "lock", "t" };
constexpr const char *kLiterals[] = { "0", "1", "-1", "2", "7", "255", "256", "2**31", "2**47",
    "-2**47", "2**62", "2**63", "-2**63", "2**64", "10**40", "1 << 200", "0.0", "-0.0", "1.5",
    "1e308", "5e-324", "float('nan')", "float('inf')", "True", "False", "None", "...",
    "NotImplemented", "''", "'a'", "'abc'", "'\\u00e9\\U0001f600'", "'\\ud800'", "'\\x00'",
    "'%s %r %d'", "'{} {0!r:>5}'", "'{a.b[c]}'", "'x' * 70", "'a,b,,c'", "' \\t\\n'", "b''",
    "b'abc'", "b'\\xff\\x00'", "bytearray(b'xyz')", "[]", "()", "{}", "set()", "[1, 2, 3]",
    "(1, 'a', None)", "{'k': 1, 2: 'v'}", "{1, 2, 3}", "frozenset({1})", "range(5)",
    "range(10, -10, -3)", "range(2**62)", "slice(None, None, -1)", "slice(2**62, -2**62)",
    "object()", "int", "str", "list", "type", "Exception", "ValueError('v')", "KeyError",
    "StopIteration(3)", "len", "print", "object", "super", "1j", "memoryview(b'ab')",
    "iter([1, 2])", "iter('ab')", "zip([1], 'a')", "enumerate('ab')", "map(str, [1])",
    "reversed([1, 2])" };
constexpr const char *kBinary[]
    = { "+", "-", "*", "/", "//", "%", "**", "@", "<<", ">>", "&", "|", "^" };
constexpr const char *kCompare[]
    = { "<", "<=", ">", ">=", "==", "!=", "is", "is not", "in", "not in" };
constexpr const char *kAttributes[] = { "real", "imag", "numerator", "bit_length", "to_bytes",
    "from_bytes", "hex", "fromhex", "is_integer", "as_integer_ratio", "upper", "lower", "title",
    "split", "rsplit", "splitlines", "join", "replace", "find", "rfind", "index", "count", "strip",
    "lstrip", "center", "ljust", "rjust", "zfill", "format", "format_map", "encode", "decode",
    "translate", "maketrans", "partition", "rpartition", "startswith", "endswith", "expandtabs",
    "casefold", "swapcase", "isdigit", "isidentifier", "isprintable", "append", "extend", "insert",
    "pop", "remove", "clear", "sort", "reverse", "copy", "get", "items", "keys", "values", "update",
    "setdefault", "popitem", "fromkeys", "add", "discard", "union", "intersection",
    "symmetric_difference_update", "difference", "issubset", "send", "throw", "close", "gi_frame",
    "__class__", "__dict__", "__doc__", "__name__", "__init__", "__new__", "__eq__", "__hash__",
    "__getitem__", "__setitem__", "__contains__", "__iter__", "__next__", "__len__", "__call__",
    "__enter__", "__exit__", "__repr__", "__str__", "__format__", "__add__", "__radd__", "__iadd__",
    "__mul__", "__lt__", "__bool__", "__index__", "__int__", "__getattribute__", "__setattr__",
    "__delattr__", "__mro__", "__bases__", "__subclasses__", "mro", "__code__", "__defaults__",
    "__closure__", "__globals__", "__self__", "__func__", "__cause__", "__traceback__",
    "with_traceback", "args", "add_note", "put", "task_done", "join", "start", "acquire", "release",
    "wait", "notify_all", "set", "qsize", "full", "name", "daemon", "v", "w", "m" };
constexpr const char *kFunctions[] = { "abs", "all", "any", "ascii", "bin", "bool", "bytearray",
    "bytes", "callable", "chr", "classmethod", "complex", "delattr", "dict", "dir", "divmod",
    "enumerate", "filter", "float", "format", "frozenset", "getattr", "hasattr", "hash", "hex",
    "id", "int", "isinstance", "issubclass", "iter", "len", "list", "map", "max", "min", "next",
    "oct", "ord", "pow", "property", "range", "repr", "reversed", "round", "set", "setattr",
    "slice", "sorted", "staticmethod", "str", "sum", "tuple", "type", "vars", "zip", "print",
    "math.sqrt", "math.gcd", "math.isqrt", "math.floor", "math.comb", "math.fsum", "math.hypot",
    "math.log", "math.prod", "math.perm", "math.ldexp", "math.frexp", "itertools.chain",
    "itertools.islice", "itertools.product", "itertools.permutations", "itertools.combinations",
    "itertools.groupby", "itertools.accumulate", "itertools.zip_longest", "itertools.tee",
    "itertools.cycle", "itertools.repeat", "functools.reduce", "functools.partial",
    "functools.wraps", "functools.cmp_to_key", "functools.lru_cache", "collections.deque",
    "collections.Counter", "collections.OrderedDict", "collections.defaultdict",
    "collections.namedtuple", "collections.ChainMap", "json.dumps", "json.loads", "re.match",
    "re.sub", "re.findall", "re.split", "re.compile", "re.escape", "struct.pack", "struct.unpack",
    "struct.calcsize", "pickle.dumps", "pickle.loads", "copy.copy", "copy.deepcopy",
    "heapq.heappush", "heapq.heappop", "heapq.nlargest", "bisect.insort", "random.choice",
    "random.sample", "random.seed", "random.getrandbits", "operator.itemgetter",
    "operator.attrgetter", "operator.concat", "string.Template", "base64.b64encode",
    "base64.b64decode", "hashlib.sha256", "datetime.timedelta", "datetime.datetime",
    "textwrap.wrap", "io.StringIO", "io.BytesIO", "time.sleep", "queue.Queue",
    "queue.PriorityQueue", "threading.Thread", "threading.Lock", "threading.Event",
    "threading.Barrier", "threading.Semaphore", "threading.Timer", "threading.local" };
constexpr const char *kPatterns[]
    = { "'a*'", "'(a|b)+?c'", "'(?P<n>.)(?P=n)'", "'[^\\\\W_]+'", "'(?i)x{2,5}'", "'(?=a)|(?!b)'",
          "'('", "'a**'", "'\\\\1'", "'(a*)*$'", "'[z-a]'", "'(?<=ab)c'", "''" };
constexpr const char *kSpecs[]
    = { "", ":5", ":>10", ":^7.2f", ":,", ":+d", ":#x", ":08b", ":e", ":.3g", ":%", ":_", ":=+9",
          ":c", ":s", ":{a}", "!r", "!s:>4", "!a", "=", ":é<6", ":.0f", ":n" };
constexpr const char *kExceptions[] = { "Exception", "BaseException", "ValueError", "TypeError",
    "KeyError", "StopIteration", "(TypeError, IndexError)", "ArithmeticError", "AttributeError",
    "RuntimeError", "OSError" };

class Writer {
public:
    explicit Writer(std::span<const std::uint8_t> bytes)
        : m_choices(bytes)
    {
    }

    std::string write()
    {
        line("import math, itertools, functools, collections, json, re, struct, pickle, copy, "
             "heapq, bisect");
        line("import random, operator, string, base64, hashlib, datetime, textwrap, io, time, "
             "queue, threading");
        line("import asyncio, multiprocessing, os, sys, contextlib, enum, dataclasses, types, "
             "traceback");
        line("a = b = c = d = e = x = None");
        line("q = queue.Queue(2); lock = threading.RLock(); t = None");
        line("def f0(*args, **kwargs): return args");
        line("f1 = K0 = K1 = f0");
        line("def g0(n=2):");
        line("    for i in range(3): yield i");
        while (!m_choices.usedUp() && m_text.size() < 20'000)
            guarded();
        line("for each in threading.enumerate():");
        line("    if each is not threading.current_thread(): each.join(1)");
        return std::move(m_text);
    }

private:
    Choices m_choices;
    std::string m_text;
    std::size_t m_indent = 0;
    std::size_t m_functions = 0; // that this is inside of
    std::size_t m_loops = 0;

    void line(std::string_view text)
    {
        m_text.append(4 * m_indent, ' ');
        m_text += text;
        m_text += '\n';
    }
    template <class Body>
    void block(const std::string &head, Body body)
    {
        line(head);
        ++m_indent;
        body();
        --m_indent;
    }
    std::string name() { return m_choices.of(kNames); }
    std::string literal() { return std::string("(") + m_choices.of(kLiterals) + ")"; }

    // A mistake ends no more than its statement.
    void guarded()
    {
        block("try:", [&] { statement(0); });
        block(std::string("except ") + (m_choices.oneIn(4) ? "BaseException" : "Exception")
                + " as e:",
            [&] { m_choices.oneIn(8) ? statement(1) : line("pass"); });
        if (m_choices.oneIn(8))
            block("finally:", [&] { statement(2); });
    }

    void statements(int depth)
    {
        const std::size_t count = 1 + m_choices.below(3);
        for (std::size_t i = 0; i < count; ++i)
            statement(depth);
    }

    std::string target(int depth)
    {
        switch (m_choices.below(7)) {
        case 4:
            return name() + "." + m_choices.of(kAttributes);
        case 5:
            return name() + "[" + subscript(depth + 1) + "]";
        case 6:
            return name() + ", *" + name();
        default:
            return name();
        }
    }

    void statement(int depth)
    {
        if (depth > 4)
            return line(name() + " = " + expression(4));
        switch (m_choices.below(28)) {
        default:
            return line(name() + " = " + expression(depth));
        case 6:
            return line(target(depth) + " = " + expression(depth));
        case 7:
            return line(name() + " " + m_choices.of(kBinary) + "= " + expression(depth));
        case 8:
            return line(
                "del " + (m_choices.oneIn(2) ? name() + "[" + subscript(depth) + "]" : name()));
        case 9:
            return line("print(" + expression(depth) + ", sep=" + expression(4) + ")");
        case 10:
            block("if " + expression(depth) + ":", [&] { statements(depth + 1); });
            if (m_choices.oneIn(2))
                block("else:", [&] { statements(depth + 1); });
            return;
        case 11:
            return loop(depth);
        case 12:
            return tried(depth);
        case 13:
            return function(depth);
        case 14:
            return classStatement(depth);
        case 15:
            return block("with " + expression(depth) + " as " + name() + ":",
                [&] { statements(depth + 1); });
        case 16:
            if (m_functions != 0)
                return line("return " + expression(depth));
            return line(
                "raise " + expression(depth) + (m_choices.oneIn(2) ? " from " + name() : ""));
        case 17:
            return line(m_loops != 0 ? m_choices.oneIn(2) ? "break" : "continue"
                                     : "assert " + expression(depth));
        case 18:
            return workers(depth);
        case 19:
            return match(depth);
        case 20:
            return coroutines(depth);
        case 21:
            return line("q.put(" + expression(depth) + ", timeout=0.1)");
        case 22:
            return line("x = q.get(timeout=0.1)");
        case 23:
            return block("for n_ in list(dir(" + name() + "))[:60]:", [&] {
                block("try:",
                    [&] { line("x = getattr(" + name() + ", n_)(" + arguments(depth + 1) + ")"); });
                block("except Exception as e:", [&] { line("pass"); });
            });
        }
    }

    void loop(int depth)
    {
        ++m_loops;
        if (m_choices.oneIn(3)) {
            const std::string count = "w" + std::to_string(m_loops) + "_";
            line(count + " = 0");
            block("while " + count + " < 4 and " + expression(depth) + " is not x:", [&] {
                line(count + " += 1");
                statements(depth + 1);
            });
        } else {
            const std::string source = expression(depth + 1);
            block("for " + name() + " in itertools.islice(" + source + ", 6):",
                [&] { statements(depth + 1); });
        }
        --m_loops;
        if (m_choices.oneIn(4))
            block("else:", [&] { statements(depth + 1); });
    }

    void tried(int depth)
    {
        const bool groups = m_choices.oneIn(6);
        block("try:", [&] { statements(depth + 1); });
        if (m_choices.below(4) != 3) {
            const std::string word = groups ? "except* " : "except ";
            const std::size_t loops = m_loops;
            const std::size_t functions = m_functions;
            if (groups) // no break, continue or return may leave it
                m_loops = m_functions = 0;
            block(word + m_choices.of(kExceptions) + " as e:", [&] { statements(depth + 1); });
            m_loops = loops;
            m_functions = functions;
            if (m_choices.oneIn(3))
                block("else:", [&] { statements(depth + 1); });
            if (m_choices.oneIn(3))
                block("finally:", [&] { statements(depth + 1); });
        } else {
            block("finally:", [&] { statements(depth + 1); });
        }
    }

    void function(int depth)
    {
        const std::size_t loops = m_loops;
        m_loops = 0;
        ++m_functions;
        static constexpr const char *kParameters[]
            = { "", "x", "x=1, *args", "x, /, y=2, *, z=None, **kwargs", "*args, **kwargs",
                  "self=None, v=[]", "x: int = 3, *, k: 'no such' = 4" };
        const bool generator = m_choices.oneIn(3);
        if (m_choices.oneIn(8))
            line("@" + expression(4));
        const std::string named = generator ? "g0" : m_choices.oneIn(2) ? "f1" : "f0";
        block("def " + named + "(" + m_choices.of(kParameters) + ")"
                + (m_choices.oneIn(5) ? " -> x:" : ":"),
            [&] {
                if (m_choices.oneIn(6))
                    line("global a, b");
                statements(depth + 1);
                if (generator) {
                    line("x = yield " + expression(depth + 1));
                    line(m_choices.oneIn(2) ? "yield from " + expression(depth + 2) : "yield");
                }
            });
        --m_functions;
        m_loops = loops;
    }

    void classStatement(int depth)
    {
        static constexpr const char *kBases[] = { "", "(K1)", "(int)", "(str)", "(list, object)",
            "(dict)", "(Exception)", "(tuple)", "(enum.Enum)", "(threading.Thread)", "(type)",
            "(K1, metaclass=type)", "(float)", "(set)", "(bytes)", "(collections.deque)" };
        static constexpr const char *kMethods[] = { "__init__(self, *args)", "__eq__(self, other)",
            "__hash__(self)", "__repr__(self)", "__iter__(self)", "__next__(self)", "__len__(self)",
            "__getitem__(self, k)", "__call__(self, *args)", "__enter__(self)",
            "__exit__(self, *args)", "__getattr__(self, name)", "__add__(self, o)",
            "__lt__(self, o)", "__bool__(self)", "__index__(self)", "__del__(self)", "run(self)",
            "__new__(cls, *args)", "__contains__(self, k)", "__format__(self, s)",
            "__get__(self, *args)", "__set__(self, i, v)", "__init_subclass__(cls, **kw)",
            "__class_getitem__(cls, k)", "m(self)" };
        const std::size_t loops = m_loops;
        const std::size_t functions = m_functions;
        m_loops = 0;
        m_functions = 0;
        if (m_choices.oneIn(8))
            line("@dataclasses.dataclass");
        block("class " + std::string(m_choices.oneIn(2) ? "K1" : "K0") + m_choices.of(kBases) + ":",
            [&] {
                line("v = " + expression(depth + 1));
                if (m_choices.oneIn(5))
                    line("__slots__ = ('w', 'm')");
                for (std::size_t n = m_choices.below(4); n-- > 0;) {
                    if (m_choices.oneIn(6))
                        line(m_choices.oneIn(2) ? "@property" : "@classmethod");
                    ++m_functions;
                    block("def " + std::string(m_choices.of(kMethods)) + ":",
                        [&] { statements(depth + 2); });
                    --m_functions;
                }
            });
        m_loops = loops;
        m_functions = functions;
    }

    void workers(int depth)
    {
        switch (m_choices.below(7)) {
        case 0:
            line("t = threading.Thread(target=" + name() + ", args=" + expression(4)
                + ", daemon=" + (m_choices.oneIn(2) ? "True" : "False") + ")");
            return line("t.start()");
        case 1:
            line("t = multiprocessing.Process(target=f0, args=" + expression(4) + ")");
            line("t.start()");
            return line("t.join(1)");
        case 2:
            return block("with lock:", [&] { statements(depth + 1); });
        case 3:
            line("c = threading.Condition(); d = threading.Barrier(2)");
            return line("t = threading.Timer(0.01, " + name() + "); t.start(); t.join(1)");
        case 4:
            line("p_, r_ = multiprocessing.Pipe()");
            return line("p_.send(" + expression(depth + 1) + "); x = r_.recv()");
        case 5:
            return line("with multiprocessing.pool.ThreadPool(2) as p_: x = p_.map(" + name() + ", "
                + expression(depth + 1) + ")");
        default:
            return line("time.sleep(0.001)");
        }
    }

    void coroutines(int depth)
    {
        const std::size_t loops = m_loops;
        m_loops = 0;
        ++m_functions;
        block("async def co_(x=None):", [&] {
            statements(depth + 1);
            line("await asyncio.sleep(0)");
            if (m_choices.oneIn(2))
                line("async with asyncio.Lock(): x = [y async for y in " + expression(depth + 2)
                    + "]");
            if (m_choices.oneIn(2))
                line("return await asyncio.gather(" + expression(depth + 2)
                    + ", return_exceptions=True)");
        });
        --m_functions;
        m_loops = loops;
        if (m_functions == 0)
            line("x = asyncio.run(asyncio.wait_for(co_(" + expression(depth + 1) + "), 1))");
    }

    void match(int depth)
    {
        static constexpr const char *kCases[] = { "0 | 1", "[x, *_]", "{'k': x, **b}",
            "str() as s_", "K1(v=x)", "(1, a) if a", "None", "-1.5", "[[x], {}]", "int(x)" };
        block("match " + expression(depth) + ":", [&] {
            for (std::size_t n = m_choices.below(3); n-- > 0;)
                block("case " + std::string(m_choices.of(kCases)) + ":",
                    [&] { statement(depth + 2); });
            block("case _:", [&] { line("pass"); });
        });
    }

    std::string arguments(int depth)
    {
        switch (m_choices.below(7)) {
        default:
            return expression(depth + 1);
        case 2:
            return "";
        case 3:
            return expression(depth + 1) + ", " + expression(depth + 1);
        case 4:
            return expression(depth + 1) + ", " + expression(depth + 1) + ", "
                + expression(depth + 2);
        case 5:
            return "*" + name();
        case 6:
            return expression(depth + 1) + ", key=" + expression(depth + 2);
        }
    }

    std::string subscript(int depth)
    {
        switch (m_choices.below(5)) {
        case 3:
            return expression(depth + 1) + ":" + expression(depth + 1);
        case 4:
            return "::" + expression(depth + 1);
        default:
            return expression(depth + 1);
        }
    }

    std::string expression(int depth)
    {
        if (depth > 5 || m_choices.usedUp())
            return m_choices.oneIn(2) ? literal() : name();
        switch (m_choices.below(26)) {
        default:
            return name();
        case 2:
        case 3:
        case 4:
            return literal();
        case 5:
        case 6:
            return "(" + expression(depth + 1) + " " + m_choices.of(kBinary) + " "
                + expression(depth + 2) + ")";
        case 7:
            return "(" + expression(depth + 1) + " " + m_choices.of(kCompare) + " "
                + expression(depth + 2) + ")";
        case 8:
            return std::string(m_choices.oneIn(2) ? "(not " : "(-") + expression(depth + 1) + ")";
        case 9:
            return "(" + expression(depth + 1) + (m_choices.oneIn(2) ? " and " : " or ")
                + expression(depth + 2) + ")";
        case 10:
        case 11:
        case 12:
            return std::string(m_choices.of(kFunctions)) + "(" + arguments(depth + 1) + ")";
        case 13:
        case 14:
            return expression(depth + 2) + "." + m_choices.of(kAttributes) + "("
                + arguments(depth + 1) + ")";
        case 15:
            return expression(depth + 2) + "." + m_choices.of(kAttributes);
        case 16:
            return expression(depth + 2) + "[" + subscript(depth + 1) + "]";
        case 17:
            return "[" + expression(depth + 1) + ", " + expression(depth + 1) + "]";
        case 18:
            return "{" + expression(depth + 2) + ": " + expression(depth + 1) + "}";
        case 19:
            return "(" + expression(depth + 1) + ", " + expression(depth + 2) + ")";
        case 20:
            return comprehension(depth);
        case 21:
            return "(lambda x=" + expression(depth + 2) + ": " + expression(depth + 1) + ")";
        case 22:
            return "f'{" + name() + m_choices.of(kSpecs) + "}|{" + name() + "!r}'";
        case 23:
            return "(" + expression(depth + 1) + " if " + expression(depth + 2) + " else " + name()
                + ")";
        case 24:
            return std::string("re.") + (m_choices.oneIn(2) ? "sub(" : "findall(")
                + m_choices.of(kPatterns) + ", " + expression(depth + 1) + ", " + name() + ")";
        case 25:
            return name() + "(" + arguments(depth + 1) + ")";
        }
    }

    std::string comprehension(int depth)
    {
        const std::string loop = " for y in itertools.islice(" + expression(depth + 2) + ", 5)"
            + (m_choices.oneIn(3) ? " if " + expression(depth + 2) : "");
        const std::string item = expression(depth + 1);
        switch (m_choices.below(4)) {
        case 0:
            return "[" + item + loop + "]";
        case 1:
            return "{" + item + loop + "}";
        case 2:
            return "{y: " + item + loop + "}";
        default:
            return "(" + item + loop + ")";
        }
    }
};

} // namespace

std::string programFrom(std::span<const std::uint8_t> bytes)
{
    return Writer(bytes).write();
}

} // namespace interleave
