// What an import asks for.
#include "core/machine/builtins/arguments.h"
#include "core/machine/builtins/declare.h"
#include "core/machine/dicts.h"

#include <string>

namespace interleave {

namespace {

// load(name): what `import name` does for one part of a dotted name, when it is not there yet:
// (module, the function that runs its text, or None). None: there is no such module.
Outcome codeLoad(NativeCall &call)
{
    Heap &heap = call.heap();
    const Program &program = call.program();
    if (!heap.isString(call.arg(0)))
        return call.returnsNone();
    const std::string text(heap.text(call.arg(0)));
    const auto compiled = program.modulesByName.find(text);
    const auto natives = program.nativeModules.find(text);
    if (compiled == program.modulesByName.end() && natives == program.nativeModules.end())
        return call.returnsNone();
    auto *module = heap.make<ModuleObject>(Kind::Module);
    const Value made = heap.valueOf(module);
    module->name = call.arg(0).asRef();
    module->dict = heap.dict().asRef();
    dictSetString(heap, module->dict, program.name(Name::k_name), call.arg(0));
    if (natives != program.nativeModules.end())
        for (const auto &[key, value] : natives->second)
            dictSetString(heap, module->dict, key, value);
    Value body = Value::none();
    if (compiled != program.modulesByName.end()) {
        dictSetString(heap, module->dict, program.name(Name::k_file), compiled->second->file);
        const LoadedCode &code = *program.codes[compiled->second->body];
        auto *function = heap.make<FunctionObject>(Kind::Function);
        function->code = code.index;
        function->globals = module->dict;
        function->name = function->qualifiedName = code.name.asRef();
        body = heap.valueOf(function);
    }
    const Value parts[] = { made, body };
    return call.returns(heap.tuple(parts));
}

// source(): the text of the program, as it is in its file
Outcome codeSource(NativeCall &call)
{
    const Program &program = call.program();
    const auto main = program.modulesByName.find(std::string("__main__"));
    return main == program.modulesByName.end()
        ? call.returnsNone()
        : call.returns(call.heap().string(main->second->module->source));
}

} // namespace

void declareCodeLoad(Declarations &declare)
{
    declare.function("_code", "source()", codeSource);
    declare.function("_code", "load(name, /)", codeLoad);
}

} // namespace interleave
