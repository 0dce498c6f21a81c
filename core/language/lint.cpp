// Names and modules that nobody knows, found in the bytecode: what is left global and is never set.
#include "core/language/compile.h"

#include "core/base/messageid.h"
#include "core/base/nearest.h"
#include "core/language/builtinnames.h"
#include "core/language/sourcetext.h"

#include <algorithm>
#include <map>
#include <unordered_set>

namespace interleave {

namespace {

struct Names {
    std::unordered_set<std::string> bound;                  // by the program, anywhere as a global
    bool starImport = false;                                // then nobody can tell
    std::map<std::string, std::vector<const Code *>> owned; // by those alone, each its own
};

void addOwned(Names &names, const Code &code)
{
    if (code.kind == CodeKind::Module || code.kind == CodeKind::ClassBody)
        return; // the names of these are among the bound ones
    const auto add = [&](const std::string &name) {
        auto &owners = names.owned[name];
        if (owners.empty() || owners.back() != &code)
            owners.push_back(&code);
    };
    const std::uint32_t parameters = code.positional + code.keywordOnly + (code.hasStarArgs ? 1 : 0)
        + (code.hasStarStarArgs ? 1 : 0);
    for (std::uint32_t slot = 0; slot < parameters; ++slot)
        add(code.locals[slot]);
    for (const Instruction instruction : code.instructions) {
        const std::uint32_t operand = operandOf(instruction);
        if (opOf(instruction) == Op::StoreLocal)
            add(code.locals[operand]);
        else if (opOf(instruction) == Op::StoreCell && operand < code.cells.size())
            add(code.cells[operand]);
    }
}

Names boundNames(const Module &module)
{
    Names names;
    for (const char *name : kModuleNames)
        names.bound.insert(name);
    for (const char *name : kBuiltinNames)
        names.bound.insert(name);
    names.bound.insert("<imaginary>"); // what the literal 2j calls
    for (const Code &code : module.codes) {
        addOwned(names, code);
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

// Where the name has a value, of one that has none here: "wash(), Buffer.put()".
Message onlyThere(const std::string &name, const std::vector<const Code *> &owners)
{
    constexpr std::size_t kMost = 3;
    const auto isExpression = [](const Code *code) {
        return code->kind == CodeKind::Lambda || code->kind == CodeKind::Comprehension
            || code->name.front() == '<'; // a generator expression
    };
    if (std::ranges::all_of(owners, isExpression))
        return { MessageId::NameOnlyInExpression, { name } };
    std::string there;
    for (std::size_t i = 0; i < owners.size() && i < kMost; ++i) {
        const Code &code = *owners[i];
        const std::string local = "<locals>.";
        const std::size_t behind = code.qualifiedName.rfind(local);
        there += i == 0 ? "" : ", ";
        there += behind == std::string::npos ? code.qualifiedName
                                             : code.qualifiedName.substr(behind + local.size());
        there += isExpression(&code) ? "" : "()";
    }
    return { MessageId::NameOnlyInside, { name, owners.size() > kMost ? there + ", ..." : there } };
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
            const bool name = op == Op::LoadGlobal || op == Op::LoadShared || op == Op::LoadToUpdate
                || op == Op::LoadName;
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
                const auto owners = names.owned.find(text);
                const Message hint = modules.contains(text)
                    ? Message { MessageId::ImportIt, { text } }
                    : owners != names.owned.end()
                    ? onlyThere(text, owners->second)
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
