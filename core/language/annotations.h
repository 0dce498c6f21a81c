// The annotations of a function, in the order in which they are kept.
//
// Threads: pure functions.
#pragma once

#include "core/language/ast.h"

namespace interleave {

// f(name, annotation) for each parameter that has one, and for "return".
template <class F>
void eachAnnotation(const Function &function, const F &f)
{
    const auto tell = [&f](std::string_view name, const Annotation &annotation) {
        if (!annotation.text.empty())
            f(name, annotation);
    };
    for (const ParameterNode &parameter : function.positional)
        tell(parameter.name, parameter.annotation);
    if (function.starArgs != nullptr)
        tell(function.starArgs->name, function.starArgs->annotation);
    for (const ParameterNode &parameter : function.keywordOnly)
        tell(parameter.name, parameter.annotation);
    if (function.starStarArgs != nullptr)
        tell(function.starStarArgs->name, function.starStarArgs->annotation);
    tell("return", function.returns);
}

} // namespace interleave
