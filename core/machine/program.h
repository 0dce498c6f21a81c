// What all copies of a machine share and never change: code with its constants, natives, builtin
// types, names.
//
// Threads: immutable once Machine::create() is done. References in it point into the frozen part of
// the heap.
#pragma once

#include "core/language/code.h"
#include "core/machine/object.h"

#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace interleave {

class NativeCall;
enum class Outcome : std::uint8_t;
using NativeFunction = Outcome (*)(NativeCall &);
// The plain case of a native, with arguments by position (of a method: self first, of the right
// type). Empty: not that case, and nothing was done. Never raises, parks or runs Python code.
class Context;
using QuickNative = Value (*)(Context &, const Value *args, std::uint32_t count);

enum class Ex : std::uint8_t {
    BaseException,
#define EXCEPTION(name, base) name,
#include "core/machine/exceptions.def"
#undef EXCEPTION
};
inline constexpr std::size_t kExceptionCount = 1
#define EXCEPTION(name, base) +1
#include "core/machine/exceptions.def"
#undef EXCEPTION
    ;

// Name::k_init is the interned string "__init__", Name::w_result "result".
enum class Name : std::uint8_t {
#define NAME(text) k_##text,
#define WORD(text) w_##text,
#include "core/machine/names.def"
#undef WORD
#undef NAME
};
inline constexpr std::size_t kNameCount = 0
#define NAME(text) +1
#define WORD(text) +1
#include "core/machine/names.def"
#undef WORD
#undef NAME
    ;

struct LoadedModule;

// A Code with its constants as values.
struct LoadedCode {
    const Code *code = nullptr;
    const LoadedModule *module = nullptr;
    std::uint32_t index = 0; // in Program::codes
    std::vector<Instruction> loop; // what the loop runs; see loopcode.h
    std::vector<Value> constants;
    std::vector<Value> names;             // interned
    std::vector<Value> localNames;        // interned
    std::vector<Value> cellNames;         // cells, then free names
    std::vector<std::uint32_t> functions; // in Program::codes
    Value name;
    Value qualifiedName;
    Value docstring; // none without one
    bool prelude = false;
    bool plain = false;      // positional parameters only, no cells: the fast call
    std::uint32_t slots = 0; // locals + cells (own and free)
    std::uint32_t frameUnits = 0;
};

struct LoadedModule {
    std::shared_ptr<const Module> module;
    Value name;
    Value file;
    std::uint32_t body = 0;              // in Program::codes
    std::vector<std::string_view> lines; // of its source, for tracebacks
};

struct NativeEntry {
    NativeFunction function = nullptr;
    QuickNative quick = nullptr; // or null
    std::string name;   // "append"
    std::string module; // "builtins"
    Ref owner = 0;      // its type, when it is a method; checked against argument 0
    Ref object = 0;     // its NativeFunctionObject
    Ref makes = 0;      // the builtin type whose __new__ it is
    // Parameters, see Declarations: positional ones first, then keyword-only ones.
    std::vector<Value> parameters; // interned names
    std::uint32_t positionalOnly = 0;
    std::uint32_t required = 0; // of the positional
    std::uint32_t positional = 0;
    bool numbers = false;  // takes floats, never instances of subclasses of float as they are
    bool rest = false;     // *args
    bool keywords = false; // **kwargs
};

struct Program {
    std::vector<std::unique_ptr<LoadedModule>> modules;
    std::unordered_map<std::string, const LoadedModule *> modulesByName;
    std::vector<std::unique_ptr<LoadedCode>> codes;
    std::vector<NativeEntry> natives;
    std::unordered_map<std::string, Value> interned;
    // Native functions, types and constants of a module, in order of declaration: they are put into
    // its dict first.
    std::unordered_map<std::string, std::vector<std::pair<Value, Value>>> nativeModules;
    std::unordered_map<std::string, Ref> nativeTypes; // by "module.name"; builtin ones by bare name

    std::uint32_t typeVersions = 0; // the last one given to a builtin type
    Ref typeOfKind[kKindCount] = {};
    Ref objectType = 0;
    Ref typeType = 0;
    Ref intType = 0;
    Ref boolType = 0;
    Ref floatType = 0;
    Ref noneType = 0;
    Ref ellipsisType = 0;
    Ref notImplementedType = 0;
    Ref coroutineType = 0;
    Ref asyncGeneratorType = 0;
    Ref iteratorTypes[kIteratorKinds] = {};
    Ref viewTypes[kIteratorKinds] = {}; // of DictKeys, DictValues and DictItems
    Ref exceptions[kExceptionCount] = {};
    Value names[kNameCount];
    Value asciiStrings[128]; // of one character
    Value objectInit;        // object.__init__, which does nothing
    Value objectNew;         // object.__new__, wrapped: what is done without asking it
    Value emptyString;
    Value emptyTuple;
    Ref builtins = 0; // dict of the builtins module, frozen
    Ref builtinsModule = 0;

    Value name(Name n) const { return names[static_cast<std::size_t>(n)]; }
    Ref exception(Ex e) const { return exceptions[static_cast<std::size_t>(e)]; }
    // 0 when there is none of that name.
    Ref typeNamed(const std::string &qualified) const
    {
        const auto it = nativeTypes.find(qualified);
        return it == nativeTypes.end() ? 0 : it->second;
    }
    // Empty when it was not interned while the image was built.
    Value findInterned(std::string_view text) const
    {
        const auto it = interned.find(std::string(text));
        return it == interned.end() ? Value::empty() : it->second;
    }
};

} // namespace interleave
