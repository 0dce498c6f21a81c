// The module _code: a text as a tree, for eval() and exec().
#include "core/base/message.h"
#include "core/language/syntaxtree.h"
#include "core/machine/builtins/arguments.h"
#include "core/machine/builtins/bigobjects.h"
#include "core/machine/builtins/declare.h"
#include "core/machine/builtins/integers.h"
#include "core/machine/lists.h"
#include "core/machine/task.h"

#include <string>
#include <vector>

namespace interleave {

namespace {

struct ValueMaker {
    Heap &heap;
    const std::vector<Value> &earlier;

    Value operator()(NoneConstant) const { return Value::none(); }
    Value operator()(EllipsisConstant) const { return Value::ellipsis(); }
    Value operator()(bool v) const { return Value::boolean(v); }
    Value operator()(std::int64_t v) const { return heap.integer(v); }
    Value operator()(double v) const { return Value::real(v); }
    Value operator()(const std::string &v) const { return heap.string(v); }
    Value operator()(const BytesConstant &v) const { return heap.bytes(v.bytes); }
    Value operator()(const BigIntConstant &v) const
    {
        return makeInteger(heap, fromDecimal(v.digits));
    }
    Value operator()(const std::vector<std::uint32_t> &items) const
    {
        std::vector<Value> values;
        for (const std::uint32_t i : items)
            values.push_back(earlier[i]);
        return heap.tuple(values);
    }
};

// tree(text): a tuple of statements; where it is no Python, a list: line, column, name of the
// message, its arguments.
Outcome treeOf(NativeCall &call)
{
    Heap &heap = call.heap();
    if (!heap.isString(call.arg(0)))
        return raiseForType(call, "expected str, not ", call.arg(0));
    const auto tree = syntaxTree(std::string(heap.text(call.arg(0))), "<string>");
    if (!tree) {
        const Diagnostic &first = tree.error().front();
        std::vector<Value> parts { Value::smallInt(first.where.line),
            Value::smallInt(first.where.column), heap.string(nameOf(first.what.id)) };
        for (const MessageArg &arg : first.what.args) {
            const auto *number = std::get_if<std::int64_t>(&arg);
            const auto *text = std::get_if<std::string>(&arg);
            parts.push_back(number != nullptr ? Value::smallInt(*number)
                    : heap.string(text != nullptr ? *text : std::string()));
        }
        return call.returns(heap.list(parts));
    }
    std::vector<Value> values;
    values.reserve(tree->size());
    for (const Constant &c : *tree)
        values.push_back(std::visit(ValueMaker { heap, values }, c));
    return call.returns(values.back());
}

} // namespace

void declareCodeTree(Declarations &declare)
{
    declare.function("_code", "tree(text, /)", treeOf);
}

} // namespace interleave
