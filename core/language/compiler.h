// The tree to bytecode: one Compiler for each code, sharing what belongs to the module.
//
// Threads: pure. Throws SyntaxFailure where a program cannot be encoded (caught in compile()).
#pragma once

#include "core/language/ast.h"
#include "core/language/emitter.h"
#include "core/language/scope.h"
#include "core/language/sourcetext.h"

#include <optional>
#include <unordered_map>
#include <vector>

namespace interleave {

// What all codes of one module share while they are made.
struct Unit {
    const SourceText &source;
    Tree &tree;
    Module &module;
    bool lines; // emit Line; not in preludes
    // A function in a `finally` body is met once for each copy of the body, but compiled once.
    std::unordered_map<const void *, std::uint32_t> made;
};

class Compiler {
public:
    static void compileModule(Unit &unit, NameScope &scope, std::span<Statement *> body);

private:
    // What surrounds a statement and must be left properly by break, continue and return.
    enum class BlockKind : std::uint8_t {
        Loop,
        Region, // handlers only: the body of a try with except
        With,
        Finally,        // the body of a try with finally: its copy runs on the way out
        FinallyHandler, // previous exc on the stack
        Handler,        // the body of an except: previous on the stack
        HandlerName,    // `as e`: unbound on the way out
        StarHandler,    // the body of an except*: cannot be left
        KeptValue,      // a return value under a finally body
    };
    struct Block {
        BlockKind kind {};
        Label *handler = nullptr;
        int depth = 0;          // the handler's
        std::uint32_t from = 0; // where the open stretch of the region begins
        Label *breakTo = nullptr;
        Label *continueTo = nullptr;
        bool isFor = false;
        bool closes = false; // its iterator may be a generator that nobody else has
        const Statement *statement = nullptr; // Finally, With
        std::string_view name {};             // HandlerName
    };

    Compiler(
        Unit &unit, NameScope &scope, CodeKind kind, std::string name, std::string qualifiedName);

    // names (compiler.cpp)
    void loadName(std::string_view name);
    void storeName(std::string_view name);
    void deleteName(std::string_view name);
    void nameOperation(std::string_view name, Op local, Op cell, Op global, Op shared, Op inClass);
    std::string_view mangled(std::string_view name);
    std::uint32_t attribute(std::string_view name) { return m_out.name(mangled(name)); }
    void line(const SourceSpan &span);
    std::uint32_t finish(); // adds the code to the module
    std::string qualify(std::string_view name) const;
    [[noreturn]] void fail(const SourceSpan &where, Message what, Message hint = {}) const;

    // functions and classes (compilefunctions.cpp)
    void compileBody(std::span<Statement *> body, bool docstring);
    void makeFunction(const Function &function);
    std::uint32_t functionCode(const Function &function);
    void makeClosure(std::uint32_t code, const NameScope &inner, std::uint32_t flags);
    std::uint32_t addFunction(std::uint32_t moduleIndex);
    void compileFunctionStatement(const Statement &statement);
    void compileClass(const Class &node, const SourceSpan &span);
    std::uint32_t classCode(const Class &node);
    // For what a traceback shows without marks: a compound statement as a whole, not its header.
    static SourceSpan wholeLines(const SourceSpan &header)
    {
        return { header.line, 1, header.line + 1, 1 };
    }
    void compileAnnotation(const Annotation &annotation);
    void compileAnnotations(const Function &function, std::uint32_t &flags);

    // statements (compilestatements.cpp)
    void compileStatements(std::span<Statement *> statements);
    void compileStatement(const Statement &statement);
    void compileIf(const Statement &statement);
    void compileWhile(const Statement &statement);
    void compileFor(const Statement &statement);
    void compileAsyncFor(const Statement &statement);
    void compileReturn(const Statement &statement);
    void compileBreak(const Statement &statement);
    void compileAssert(const Statement &statement);
    void compileImport(const Statement &statement);
    void compileFromImport(const Statement &statement);

    // blocks, try and with (compiletry.cpp)
    void push(Block block);
    void pop();
    void closeRegion(Block &block);
    void leave(const Block &block, bool keepValue);
    void leaveDownTo(std::size_t count, bool keepValue, void (Compiler::*then)(Label *), Label *to);
    void thenReturn(Label *) { m_out.emit(Op::Return); }
    void thenJump(Label *to) { m_out.jump(Op::Jump, *to); }
    void thenJumpBack(Label *to) { m_out.jump(Op::JumpBack, *to); }
    void compileTry(const Statement &statement);
    void compileTryFinally(const Statement &statement);
    void compileTryExcept(const Statement &statement);
    void compileTryStar(const Statement &statement);
    void compileStarClause(const ExceptClause &clause, int depth);
    void compileWith(const Statement &statement, std::size_t item);
    void endHandling(Label &cleanup);
    void clearName(std::string_view name);

    // assignments (compileassignments.cpp)
    void compileStore(const Expression &target); // takes the value from the stack
    void compileUnpack(const Expression &target);
    void compileDelete(const Expression &target);
    void compileAssign(const Statement &statement);
    void compileAugmented(const Statement &statement);
    void compileAnnotated(const Statement &statement);

    // expressions (compileexpressions.cpp)
    void compileExpression(const Expression &expression);
    void compileKind(const Expression &expression);
    void compileJump(const Expression &test, bool when, Label &to); // jumps when the test is so
    void compileLogical(const Expression &expression);
    void compileComparison(const Expression &expression);
    void comparison(std::uint8_t kind);
    void compileConditional(const Expression &expression);
    void compileSequence(const Expression &expression);
    void compileDict(const Expression &expression);
    void compileStringParts(const Expression &expression);
    void compileCall(const Expression &expression);
    bool compileSuper(const Expression &expression);
    void compileSpread(std::span<Expression *> arguments, std::uint32_t &flags);
    void compileKeywordDict(std::span<Expression *> arguments);
    void compileSubscriptKey(const Expression &key);
    void compileAwait();
    std::optional<Constant> folded(const Expression &expression);

    // comprehensions (compilecomprehensions.cpp)
    void compileComprehension(const Expression &expression);
    std::uint32_t comprehensionCode(const Expression &expression);
    void compileClause(const Expression &expression, std::size_t clause, std::uint32_t depth);
    void compileElement(const Expression &expression, std::uint32_t depth);

    // match (compilematch.cpp)
    void compileMatch(const Statement &statement);
    struct PatternState;
    void compilePattern(const Pattern &pattern, PatternState &state);
    void compileCapture(std::string_view name, PatternState &state);
    void compileSequencePattern(const Pattern &pattern, PatternState &state);
    void compileMappingPattern(const Pattern &pattern, PatternState &state);
    void compileClassPattern(const Pattern &pattern, PatternState &state);
    void compileOrPattern(const Pattern &pattern, PatternState &state);

    Unit &m_unit;
    NameScope &m_scope;
    Emitter m_out;
    std::vector<Block> m_blocks;
    const Function *m_function = nullptr;
    int m_copies = 0; // of finally bodies, around the present place
};

} // namespace interleave
