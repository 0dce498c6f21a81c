// multiprocessing.Value and Array: numbers in memory that all processes of the run see.
#include "core/machine/primitives/declare.h"

#include <cmath>
#include <cstring>

namespace interleave {

namespace {

struct NumberType {
    char code;
    const char *name; // ctypes'
    int bits;         // 0: a float
    bool isSigned;
};
constexpr NumberType kNumberTypes[] = {
    { 'b', "c_byte", 8, true },
    { 'B', "c_ubyte", 8, false },
    { 'h', "c_short", 16, true },
    { 'H', "c_ushort", 16, false },
    { 'i', "c_int", 32, true },
    { 'I', "c_uint", 32, false },
    { 'l', "c_long", 64, true },
    { 'L', "c_ulong", 64, false },
    { 'q', "c_long", 64, true },
    { 'Q', "c_ulong", 64, false },
    { 'f', "c_float", 0, true },
    { 'd', "c_double", 0, true },
    { '?', "c_bool", 1, false },
    { 'c', "c_char", 8, false },
};

const NumberType *typeOfCode(std::uint32_t code)
{
    for (const NumberType &type : kNumberTypes) {
        if (static_cast<std::uint32_t>(type.code) == code)
            return &type;
    }
    return nullptr;
}

// As C cuts it off. Cells are 64 bits wide, whatever their type.
std::int64_t cutOff(const NumberType &type, std::uint64_t bits)
{
    if (type.bits == 1)
        return bits != 0;
    if (type.bits == 64)
        return static_cast<std::int64_t>(bits);
    const std::uint64_t low = bits & ((std::uint64_t { 1 } << type.bits) - 1);
    const bool negative = type.isSigned && (low >> (type.bits - 1)) != 0;
    return static_cast<std::int64_t>(
        negative ? low | ~((std::uint64_t { 1 } << type.bits) - 1) : low);
}

// The cell's 64 bits; empty: raised.
std::optional<std::int64_t> toCell(NativeCall &call, const NumberType &type, Value value)
{
    Heap &heap = call.heap();
    if (type.bits == 0) {
        double real = 0;
        if (value.isReal())
            real = value.asReal();
        else if (value.isSmallInt())
            real = static_cast<double>(value.asSmallInt());
        else if (value.isBool())
            real = value.isTrue();
        else {
            call.raise(Ex::TypeError,
                "must be real number, not " + std::string(call.context().typeName(value)));
            return std::nullopt;
        }
        if (type.code == 'f')
            real = static_cast<double>(static_cast<float>(real));
        std::int64_t bits = 0;
        std::memcpy(&bits, &real, sizeof(bits));
        return bits;
    }
    if (type.code == 'c') {
        if (heap.is(value, Kind::Bytes) && heap.at<BytesObject>(value)->count == 1)
            return heap.at<BytesObject>(value)->data[0];
        call.raise(Ex::TypeError, "one character bytes, bytearray or integer expected");
        return std::nullopt;
    }
    if (value.isSmallInt())
        return cutOff(type, static_cast<std::uint64_t>(value.asSmallInt()));
    if (value.isBool())
        return value.isTrue();
    if (heap.is(value, Kind::BigInt)) {
        const auto *big = heap.at<BigIntObject>(value);
        return cutOff(type, big->negative != 0 ? 0 - big->limbs[0] : big->limbs[0]);
    }
    call.raise(Ex::TypeError,
        "'" + std::string(call.context().typeName(value))
            + "' object cannot be interpreted as an integer");
    return std::nullopt;
}

Value fromCell(Heap &heap, const NumberType &type, std::int64_t bits)
{
    if (type.bits == 0) {
        double real = 0;
        std::memcpy(&real, &bits, sizeof(real));
        return Value::real(real);
    }
    if (type.bits == 1)
        return Value::boolean(bits != 0);
    if (type.code == 'c') {
        const char byte = static_cast<char>(bits);
        return heap.bytes({ &byte, 1 });
    }
    return heap.integer(bits);
}

// (self, typecode, values, single)
Outcome cellsInit(NativeCall &call)
{
    Heap &heap = call.heap();
    const NumberType *type = heap.isString(call.arg(1)) && heap.text(call.arg(1)).size() == 1
        ? typeOfCode(static_cast<unsigned char>(heap.text(call.arg(1))[0]))
        : nullptr;
    if (type == nullptr)
        return call.raise(Ex::AttributeError, "'str' object has no attribute '_type_'");
    if (!heap.is(call.arg(2), Kind::List))
        return call.raise(Ex::TypeError, "a list is required");
    std::vector<std::int64_t> cells;
    for (const Value value : heap.listItems(call.arg(2))) {
        const auto cell = toCell(call, *type, value);
        if (!cell)
            return Outcome::Raise;
        cells.push_back(*cell);
    }
    const bool single = call.arg(3).isTrue();
    const NewPrimitive what { single ? ObjectKind::Value : ObjectKind::Array, WorkerKind::Process,
        sizeof(CellsState), static_cast<std::int64_t>(cells.size()), {},
        homeFor(call.context(), WorkerKind::Process) };
    if (!makePrimitive(call, call.arg(0), what))
        return Outcome::Raise;
    {
        Scope scope(call, call.arg(0));
        auto &state = scope.as<CellsState>();
        const std::size_t bytes = std::max<std::size_t>(cells.size(), 1) * sizeof(std::int64_t);
        state.block = scope.makeBlock(Kind::Raw, bytes);
        if (state.block != 0) {
            state.count = static_cast<std::uint32_t>(cells.size());
            state.typecode = static_cast<std::uint32_t>(type->code);
            if (!cells.empty())
                std::memcpy(scope.blockAs<std::int64_t>(state.block), cells.data(),
                    cells.size() * sizeof(std::int64_t));
            if (!scope.isShared())
                scope.native().values[kContentSlot] = Value::reference(state.block);
            return call.returnsNone();
        }
    }
    return call.raise(Ex::MemoryError, "");
}

std::string cellLabel(NativeCall &call, const CellsState &state, std::uint32_t index, Value value)
{
    const std::string label = call.context().label(value);
    return state.kind == ObjectKind::Value ? label : "[" + std::to_string(index) + "] " + label;
}

Outcome outside(NativeCall &call)
{
    return call.raise(Ex::IndexError, "invalid index");
}

bool isInside(NativeCall &call, std::uint32_t count)
{
    const Value index = call.arg(1);
    return index.isSmallInt() && index.asSmallInt() >= 0 && index.asSmallInt() < count;
}

// (self, index)
Outcome cellsRead(NativeCall &call)
{
    if (initialized(call, call.arg(0)) == nullptr)
        return Outcome::Raise;
    Scope scope(call, call.arg(0));
    const auto &state = scope.as<CellsState>();
    if (!isInside(call, state.count))
        return outside(call);
    const auto index = static_cast<std::uint32_t>(call.arg(1).asSmallInt());
    const Value value = fromCell(
        call.heap(), *typeOfCode(state.typecode), scope.blockAs<std::int64_t>(state.block)[index]);
    scope.record(SharedRead { scope.object(), cellLabel(call, state, index, value) });
    return call.returns(value);
}

// (self, index, value)
Outcome cellsWrite(NativeCall &call)
{
    if (initialized(call, call.arg(0)) == nullptr)
        return Outcome::Raise;
    {
        Scope scope(call, call.arg(0));
        const auto &state = scope.as<CellsState>();
        if (!isInside(call, state.count))
            return outside(call);
        const auto index = static_cast<std::uint32_t>(call.arg(1).asSmallInt());
        const NumberType &type = *typeOfCode(state.typecode);
        if (const auto cell = toCell(call, type, call.arg(2))) {
            std::int64_t &place = scope.blockAs<std::int64_t>(state.block)[index];
            (scope.isShared() ? scope.shared().edit(place) : place) = *cell;
            scope.record(SharedWritten { scope.object(),
                cellLabel(call, state, index, fromCell(call.heap(), type, *cell)) });
            return call.returnsNone();
        }
    }
    return Outcome::Raise;
}

Outcome cellsType(NativeCall &call)
{
    if (initialized(call, call.arg(0)) == nullptr)
        return Outcome::Raise;
    Scope scope(call, call.arg(0));
    return call.returns(call.heap().string(typeOfCode(scope.as<CellsState>().typecode)->name));
}

} // namespace

void declareCells(Declarations &declare)
{
    declare.type("_sync", "Cells", layoutFor<CellsState>());
    declare.method("_sync.Cells", "__init__(self, typecode, values, single, /)", cellsInit);
    declare.method("_sync.Cells", "_read(self, index, /)", cellsRead);
    declare.method("_sync.Cells", "_write(self, index, value, /)", cellsWrite);
    declare.method("_sync.Cells", "_type_name(self)", cellsType);
}

} // namespace interleave
