// Any bytes as choices among all that native code offers to Python, called with odd arguments: a
// wrong one is an exception, never harm. What a call gave is an argument of later ones.
#include "tests/fuzz/runlittle.h"

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <iterator>
#include <string>

namespace {

// Those with functions or types in C++, also the ones that only library code is meant to use.
constexpr const char *kModules[] = { "builtins", "_machine", "_task", "_code", "_weak", "_sync",
    "_loop", "_files", "_net", "_binary", "_random", "_regex", "math", "cmath", "sys", "os", "time",
    "zlib", "array", "struct", "collections", "itertools", "functools", "random", "re", "json",
    "pickle", "threading", "queue", "weakref", "types", "operator", "datetime", "decimal", "io" };

constexpr const char *kCaller = R"(
class Plain:
    def method(self, *args, **names):
        return self
class Text(str):
    pass
class Number(int):
    pass
def generator():
    yield 1
async def coroutine():
    return 1
odd = [None, True, 0, -1, 7, 2 ** 70, 1.5, float("nan"), 1j, "", "a", b"b", bytearray(b"c"), (), (1, "x"), [1, 2], [],
       {}, {"k": 1}, {1, 2}, frozenset(), range(3), slice(1, 2), int, type, object, Plain, Plain(), Text("s"), Number(5),
       len, generator, generator(), coroutine, iter([1]), {}.items(), Ellipsis, NotImplemented, ValueError, ValueError(1),
       property(), super, lambda: 1, Plain().method, memoryview(b"m"), subject]
at = 0
def pick(things):
    global at
    at += 1
    return things[(choices[at % len(choices)] * 256 + choices[(at + 1) % len(choices)]) % len(things)]
while at < len(choices):
    where = pick(odd[-12:]) if choices[at] % 3 else subject
    try:
        target = getattr(where, pick(dir(where)))
    except BaseException:
        continue
    if not callable(target):
        odd.append(target)
        continue
    try:
        result = target(*[pick(odd) for _ in range(choices[at % len(choices)] % 5)])
        repr(result)
        if len(odd) < 200:
            odd.append(result)
    except BaseException as error:
        str(error)
)";

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    if (size < 4)
        return 0;
    std::string text = "import ";
    text += kModules[data[0] % std::size(kModules)];
    text += " as subject\nchoices = [";
    for (std::size_t i = 1; i < size && i < 600; ++i)
        text += std::to_string(data[i]) + ", ";
    text += "]";
    text += kCaller;
    if (std::getenv("INTERLEAVE_SHOW_PROGRAM") != nullptr)
        std::fwrite(text.data(), 1, text.size(), stdout);
    const auto module = interleave::compile(text, {});
    if (!module)
        std::abort(); // the caller itself is wrong
    interleave::runLittle(*module, data[1]);
    return 0;
}
