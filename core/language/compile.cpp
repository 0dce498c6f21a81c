#include "core/language/compile.h"

#include "core/base/messageid.h"
#include "core/language/compiler.h"
#include "core/language/lexer.h"
#include "core/language/parameters.h"
#include "core/language/parser.h"
#include "core/language/scope.h"
#include "core/language/sharedreads.h"

#include <algorithm>
#include <set>

namespace interleave {

namespace {

// Offsets are 32 bits; a program is far smaller.
constexpr std::size_t kMaxSource = 64u << 20;

std::vector<std::string> allNames(const Module &module)
{
    std::set<std::string> names;
    for (const Code &code : module.codes) {
        names.insert(code.locals.begin(), code.locals.end());
        names.insert(code.cells.begin(), code.cells.end());
        for (const Instruction instruction : code.instructions) {
            const Op op = opOf(instruction);
            if (op == Op::StoreGlobal || op == Op::StoreShared || op == Op::StoreName)
                names.insert(code.names[operandOf(instruction)]);
        }
    }
    names.erase(".0");
    return { names.begin(), names.end() };
}

} // namespace

Result<std::shared_ptr<const Module>, std::vector<Diagnostic>> compile(
    std::string_view text, const CompileOptions &options)
{
    std::vector<Diagnostic> mistakes;
    if (text.size() > kMaxSource) {
        mistakes.push_back({ Severity::Error, { 1, 1, 1, 1 },
            { MessageId::ProgramTooLarge, { static_cast<std::int64_t>(kMaxSource >> 20) } }, {},
            {} });
        return unexpected(std::move(mistakes));
    }
    auto module = std::make_shared<Module>();
    module->name = options.moduleName;
    module->file = options.file;
    module->arguments = options.arguments;
    module->source = text;
    module->prelude = options.prelude;
    const SourceText source(module->source);
    try {
        const Tokens tokens = tokenize(source);
        Tree tree;
        const std::span<Statement *> body = Parser(source, tokens, tree).parseModule();
        module->parameters = takeParameters(source, tokens, tree, body, options, mistakes);
        if (!mistakes.empty())
            return unexpected(std::move(mistakes));
        ScopeTree scopes(source, tree, body, options.prelude);
        module->sharedNames = scopes.sharedNames();
        Unit unit { source, tree, *module, !options.prelude, {} };
        Compiler::compileModule(unit, scopes.module(), body);
        std::for_each(module->codes.begin(), module->codes.end(), markUpdates);
    } catch (SyntaxFailure &failure) {
        mistakes.push_back(std::move(failure.diagnostic));
        return unexpected(std::move(mistakes));
    }
    module->nameHints = allNames(*module);
    return std::shared_ptr<const Module>(std::move(module));
}

} // namespace interleave
