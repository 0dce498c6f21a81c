// Names and modules that nobody knows, found in the bytecode: what is left global and is never set.
#include "core/language/compile.h"

#include "core/base/messageid.h"
#include "core/base/nearest.h"
#include "core/language/builtinnames.h"
#include "core/language/sourcetext.h"

#include <algorithm>
#include <unordered_set>

namespace interleave {

namespace {

struct Names {
    std::unordered_set<std::string> bound; // by the program, anywhere as a global
    bool starImport = false;               // then nobody can tell
};

Names boundNames(const Module &module)
{
    Names names;
    for (const char *name : kModuleNames)
        names.bound.insert(name);
    for (const char *name : kBuiltinNames)
        names.bound.insert(name);
    names.bound.insert("<imaginary>"); // what the literal 2j calls
    for (const Code &code : module.codes) {
        for (const Instruction instruction : code.instructions) {
            const Op op = opOf(instruction);
            const bool stores = op == Op::StoreGlobal || op == Op::StoreShared
                || (op == Op::StoreName && code.kind == CodeKind::ClassBody);
            if (stores)
                names.bound.insert(code.names[operandOf(instruction)]);
            names.starImport |= op == Op::ImportStar;
        }
    }
    return names;
}

Diagnostic warning(const SourceText &source, const SourceSpan &where, Message what, Message hint)
{
    Diagnostic made = source.diagnostic(where, std::move(what), std::move(hint));
    made.severity = Severity::Warning;
    return made;
}

Message meant(const std::string &near)
{
    return near.empty() ? Message {} : Message { MessageId::DidYouMean, { near } };
}

// As CPython looks: among the function's own names first, then among all of the program, then among
// the builtins.
std::string nearestName(std::string_view text, const Code &code,
    const std::vector<std::string> &names, const std::vector<std::string> &builtins)
{
    for (const auto *known : { &code.locals, &code.freeNames, &names, &builtins }) {
        if (std::string near = nearest(text, *known); !near.empty())
            return near;
    }
    return {};
}

} // namespace

std::vector<Diagnostic> lint(const Module &module, const std::vector<std::string> &knownModules)
{
    const SourceText source(module.source);
    const Names names = boundNames(module);
    const std::vector<std::string> builtins(std::begin(kBuiltinNames), std::end(kBuiltinNames));
    const std::unordered_set<std::string> modules(knownModules.begin(), knownModules.end());

    std::vector<Diagnostic> found;
    for (const Code &code : module.codes) {
        for (std::size_t i = 0; i < code.instructions.size(); ++i) {
            const Op op = opOf(code.instructions[i]);
            const bool name = op == Op::LoadGlobal || op == Op::LoadShared
                || op == Op::LoadToUpdate || op == Op::LoadName;
            if (!name && op != Op::Import)
                continue;
            const std::string &text = code.names[operandOf(code.instructions[i])];
            const SourceSpan &where = code.spans[i];
            if (op == Op::Import) {
                // A relative import may have no name.
                if (!text.empty() && !modules.contains(text)) {
                    const std::string near = nearest(text, knownModules);
                    found.push_back(warning(source, where, { MessageId::UnknownModule, { text } },
                        near.empty() ? Message { MessageId::ModulesHere, {} } : meant(near)));
                }
            } else if (!names.starImport && !names.bound.contains(text)) {
                const Message hint = modules.contains(text)
                    ? Message { MessageId::ImportIt, { text } }
                    : meant(nearestName(text, code, module.nameHints, builtins));
                found.push_back(warning(source, where, { MessageId::UnknownName, { text } }, hint));
            }
        }
    }
    std::stable_sort(found.begin(), found.end(), [](const Diagnostic &a, const Diagnostic &b) {
        return std::pair(a.where.line, a.where.column) < std::pair(b.where.line, b.where.column);
    });
    found.erase(std::unique(found.begin(), found.end(),
                    [](const Diagnostic &a, const Diagnostic &b) {
                        return a.where == b.where && a.what == b.what;
                    }),
        found.end());
    return found;
}

} // namespace interleave
