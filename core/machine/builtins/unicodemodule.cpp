// Names of characters, for resources/prelude/unicodedata.py.
#include "core/language/characternames.h"
#include "core/machine/builtins/declare.h"
#include "core/machine/objectmodel.h"

namespace interleave {

namespace {

// name_of_character(code): empty when it is not known.
Outcome nameOf(NativeCall &call)
{
    const Value code = call.arg(0);
    if (!code.isSmallInt())
        return call.raise(Ex::TypeError, "a code point is asked for");
    return call.returns(
        call.heap().string(nameOfCharacter(static_cast<char32_t>(code.asSmallInt()))));
}

// character_named(name): its code point, or None.
Outcome named(NativeCall &call)
{
    if (!areOf(call, { Kind::String }))
        return Outcome::Raise;
    const auto code = characterNamed(call.heap().text(call.arg(0)));
    return code ? call.returns(Value::smallInt(static_cast<std::int64_t>(*code)))
                : call.returnsNone();
}

} // namespace

void declareUnicode(Declarations &declare)
{
    declare.function("_text", "name_of_character(code, /)", nameOf);
    declare.function("_text", "character_named(name, /)", named);
}

} // namespace interleave
