// What of types is native: modules and bound methods that a program makes.
#include "core/machine/builtins/arguments.h"
#include "core/machine/builtins/declare.h"
#include "core/machine/dicts.h"

namespace interleave {

namespace {

// types.MethodType(function, instance) and types.ModuleType(name).
Outcome newMethod(NativeCall &call)
{
    if (call.arg(2).isNone())
        return call.raise(Ex::TypeError, "instance must not be None");
    return call.returns(call.heap().boundMethod(call.arg(1), call.arg(2)));
}

Outcome newModule(NativeCall &call)
{
    Heap &heap = call.heap();
    if (!heap.isString(call.arg(1)))
        return raiseForType(call, "module() argument 'name' must be str, not ", call.arg(1));
    auto *module = heap.make<ModuleObject>(Kind::Module);
    module->name = call.arg(1).asRef();
    module->dict = heap.dict().asRef();
    dictSetString(heap, module->dict, call.program().name(Name::k_name), call.arg(1));
    dictSetString(heap, module->dict, call.program().name(Name::k_doc),
        call.has(2) ? call.arg(2) : Value::none());
    return call.returns(heap.valueOf(module));
}

} // namespace

void declareTypes(Declarations &declare)
{
    declare.makes("method", "__new__(cls, function, instance, /)", newMethod);
    declare.makes("module", "__new__(cls, name, doc=None)", newModule);
}

} // namespace interleave
