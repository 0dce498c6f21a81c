// Runs one task of one memory, step by step. The loop is compiled three times (loop.cpp): plain,
// hooked (lines are recorded, the collector can be made to run at every safepoint), and free (there
// is no GIL: the memory's lock is held but for what is the worker's own, see memorylock.h). Without
// a GIL each lane has an interpreter of its own; all that is not in loop() runs with the lock held.
//
// Registers: while a task runs, m_frame is the innermost frame, m_frame->ip the instruction under
// way and m_sp the top of its value stack. The loop keeps copies of them in locals, stores them
// before it calls any member function, and reads them again afterwards. A member function either
// moves these on and answers Continue, or leaves an exception in pending() and answers Raise, or
// leaves everything as it was at the beginning of the instruction, and answers Stop.
#pragma once

#include "core/language/operators.h"
#include "core/machine/dicts.h"
#include "core/machine/interruption.h"
#include "core/machine/memorylock.h"
#include "core/machine/native.h"
#include "core/machine/primitives/naming.h"
#include "core/machine/task.h"

#include <array>
#include <atomic>
#include <memory>
#include <unordered_map>
#include <vector>

namespace interleave {

enum class Flow : std::uint8_t { Continue, Raise, Stop };

// What an instruction remembers between two executions. Never decides anything, only where to look
// first.
struct InlineCache {
    std::uint32_t version = 0; // of a type; or the shape of a globals dict
    std::uint32_t offset = 0;  // of a dict entry, in bytes from its table's begin
    Value value; // of a method, or a builtin; of an attribute: bits of the table's header
};

enum class LoopKind : std::uint8_t { Plain, Hooked, Free };

// The value that a global has had for a worker of a memory without a GIL, as long as
// MemoryLock::globals() is the same.
struct RememberedGlobal {
    std::uint32_t when = 0;
    Ref globals = 0;
    Value value;
};

// What the loop needs of the code that runs, side by side.
struct CodeView {
    const Instruction *code = nullptr; // LoadedCode::loop
    const Value *constants = nullptr;
    const Value *names = nullptr;
    std::unique_ptr<InlineCache[]> caches;       // one for each instruction
    std::unique_ptr<RememberedGlobal[]> globals; // likewise; of a free loop only
    const LoadedCode *loaded = nullptr;
    std::uint32_t slots = 0;
    std::uint32_t frameUnits = 0;
    std::uint32_t arguments = kNotPlain; // how many the fast call takes
    std::uint32_t cost = 0;              // of one instruction, in steps
    bool handles = false;                // some of its instructions have a handler

    static constexpr std::uint32_t kNotPlain = 0xffffffff;
};

// What lookup() found, by type version and (frozen, so unique) name.
struct TypeCache {
    struct Line {
        std::uint32_t version = 0;
        Ref name = 0;
        Value value;
    };
    std::array<Line, 1024> lines;
};

// Beside the stage of an operator: the result counts inverted (!= by __eq__).
inline constexpr std::uint32_t kInvertResult = 16;

class Interpreter final : public Context, private Interruptible {
public:
    // lock: of a memory without a GIL; else null.
    Interpreter(Machine *machine, Heap &heap, const Program &program, const MachineLimits &limits,
        MemoryLock *lock = nullptr);

    RunResult run(TaskObject *task, Host &host, std::uint64_t budget);
    // A body of prelude code, to its end, while the image is built: no host, no parking. False: it
    // raised pending().
    bool runBody(std::uint32_t code, Ref globals);

    std::uint64_t stepsInThisRun() const { return m_budget - m_remaining; }
    void requestStop() { m_stopRequested.store(true, std::memory_order_relaxed); }
    void requestAttention()
    {
        m_asked.store(true, std::memory_order_relaxed);
        requestStop();
    }
    std::uint32_t lineOf(const TaskObject *task) const;
    std::uint32_t lineFrom(Ref frame, Ref outside = 0) const; // outwards, up to that one
    Value firstArgument(const FrameObject *frame) const;
    bool isLibrarysOwn(Value made) const; // see Context
    Ref runningFrame() const { return m_frame != nullptr ? m_heap->refOf(m_frame) : 0; }
    StateObject *state() const { return m_heap->at<StateObject>(m_heap->root()); }
    // What was remembered about types and globals may be of another image.
    void forgetCaches();
    // From now on it matters which variables instances are bound to.
    void nameInstances()
    {
        state()->namesInstances = 1;
        m_namesInstances = true;
    }
    bool mayName(Value value) const
    {
        return isNameable(*m_heap, value)
            || (m_namesInstances && m_heap->is(value, Kind::Instance));
    }
    // sys.setrecursionlimit. The memory keeps it, so copies have it, too.
    void limitRecursion(std::uint32_t frames)
    {
        state()->recursionLimit = frames;
        m_limits.recursion = frames;
    }
    void setStress(bool on) { m_stress = on; }
    // A socket is open: from now on names that go are looked at, see forget().
    void watchSockets() { m_guarded = true; }
    // finalizers.cpp: it is of a class with a __del__; it is a new weak cell with a target.
    void guardInstance(Ref instance);
    void turnRound(Value list); // it is about to lose its items
    // A list is about to lose those of the items that are not among the kept ones, the last first.
    void turnRound(std::span<const Value> items, std::span<const Value> kept);
    void guardWeakCell(Ref cell);
    void lookSoon();
    Value nextDropped();
    Parking takeParking() const { return m_parking; }
    TaskObject *ranLast() const { return m_taskObject; }

    // --- classes.cpp
    Value makeClass(Ref metaclass, Value name, Value bases, Value space); // empty: raised
    Ref metaclassOf(Ref asked, std::span<const Value> bases);
    void typeChanged(Ref type);
    std::uint32_t newTypeVersion();

    // --- tracebacks.cpp
    // So that a copy of the machine can go on from here: the frame that runs is as when it parks.
    void saveFrame();
    std::string tracebackText(Value exception);
    std::uint32_t raisedAtLine(Value exception); // the innermost of the learner's own; 0: none
    bool textNeedsPython(Value exception, int depth);
    std::string exceptionLine(Value exception);    // "ValueError: no such dish"
    std::string exceptionMessage(Value exception); // str(exception), without running Python code
    std::string plainText(Value v, bool repr); // str() or repr() of what needs no Python code; else
                                               // a label

private:
    friend class Context;

    bool isInterrupted() override;

    template <LoopKind How>
    StopReason loop();

    // --- frames and calls (calls.cpp)
    const LoadedCode &codeOf(const FrameObject *frame) const
    {
        return *m_program->codes[frame->code];
    }
    Value *stackOf(FrameObject *frame) const { return frame->slots + codeOf(frame).slots; }
    FrameObject *newFrame(const LoadedCode &code, const FunctionObject *function);
    Flow enter(FrameObject *frame, Deliver how, Value extra);
    // names: of the last arguments. pop: operands that leave the stack once the call has begun
    // (Python) or is done (native).
    Flow call(Value callable, std::span<const Value> args, std::span<const Value> names,
        std::uint32_t pop, Deliver how, Value extra = Value::empty());
    Flow callNative(const NativeEntry &entry, std::span<const Value> args,
        std::span<const Value> names, std::uint32_t pop, Deliver how, Value extra);
    bool makesDerived(const NativeEntry &entry, std::span<const Value> args) const;
    Flow makeDerived(const NativeEntry &entry, std::span<const Value> args,
        std::span<const Value> names, std::uint32_t pop, Deliver how, Value extra);
    bool takesFloatObjects(std::span<const Value> args, std::vector<Value> &plain) const;
    Flow callFunction(Value function, std::span<const Value> args, std::span<const Value> names,
        std::uint32_t pop, Deliver how, Value extra);
    Flow callType(Value type, std::span<const Value> args, std::span<const Value> names,
        std::uint32_t pop, Deliver how, Value extra);
    Flow callSpread(std::uint32_t flags);
    Flow callPrelude(
        std::string_view name, std::initializer_list<Value> args, std::uint32_t pop, Deliver how);
    bool bind(const LoadedCode &code, const FunctionObject *function, std::span<const Value> args,
        std::span<const Value> names, Value *slots);
    bool missingArguments(const LoadedCode &code, std::string_view kind,
        const std::vector<std::string_view> &missing, std::string_view name);
    bool bindNative(NativeCall &call, const NativeEntry &entry, std::span<const Value> args,
        std::span<const Value> names, Value *bound);
    bool conforms(Value self, Ref owner) const;
    std::string qualified(const NativeEntry &entry) const;
    Flow deliver(Value result, Deliver how, Value extra);
    Flow returned(Value result);
    bool beginEnding(EndKind how, Value outcome,
        std::int32_t exitCode); // true: main goes on, to run what ends the program
    Flow endTask(EndKind how, Value outcome, std::int32_t exitCode);
    Flow truthDecided(bool truth);
    Flow instanceMade(Value instance, Value type, std::span<const Value> args,
        std::span<const Value> names, std::uint32_t pop, Deliver how, Value extra);
    Flow callPreludeWith(std::string_view name, std::initializer_list<Value> args,
        std::uint32_t pop, Deliver how, Value extra);
    Flow storeAttributeFor(NativeCall &call, std::uint32_t pop, Deliver how);
    Flow construct(NativeCall &call, std::uint32_t pop, Deliver how, Value extra);
    Value locals();
    void clearResume();

    // --- attributes.cpp
    struct Attribute {
        enum class Is : std::uint8_t { Missing, Found, Getter, Raised } is = Is::Missing;
        Value value; // Getter: to be called with `self`
        Value self;
        Value other; // a second argument for __get__, or empty
    };
    Attribute findAttribute(Value object, Value name);
    Attribute bindTo(Value found, Value self, Value type, Value name = Value::empty());
    Value special(Value object, Value name);
    Ref attributesOf(Value object) const;    // its dict, 0 when there is none yet
    Ref *attributesSlot(Value object) const; // null: it cannot have any
    Flow loadAttribute(
        Value object, Value name, std::uint32_t pop, Deliver how, Value fallback = Value::empty());
    Flow loadFound(
        Value object, Value name, std::uint32_t pop, Deliver how, Value fallback, bool asks);
    Flow storeAttribute(Value object, Value name, Value value, std::uint32_t pop); // value empty:
                                                                                   // delete
    Flow storePlain(Value object, Value name, Value value, std::uint32_t pop); // object.__setattr__
    bool storeSpecial(Value object, Value name, Value value, bool &raised);
    Flow loadMethod(Value name);
    void noAttribute(Value object, Value name);

    // --- operators.cpp
    Flow binary(BinaryOperator op, bool inPlace, std::uint32_t stage);
    Flow compare(Comparison op, std::uint32_t stage);
    Flow nextOperator(std::uint32_t stage);
    Flow unary(Name method, const char *sign);
    Flow truthOf(Value v);
    Flow contains(bool inverted);
    Flow loadItem();
    Flow storeItem();
    Flow deleteItem();
    Flow getIterator();
    Flow forNext();
    Flow format(std::uint32_t flags);
    Flow unpackSequence(std::uint32_t count);
    Flow unpackStar(std::uint32_t counts);
    Flow listExtend(std::uint32_t depth);
    Flow setUpdate(std::uint32_t depth);
    Flow dictUpdate(std::uint32_t depth, bool inCall);
    Flow dictSetItem(Ref dict, Value key, Value value, std::uint32_t pop);
    Flow buildDict(std::uint32_t pairs);
    Flow buildSet(std::uint32_t count);
    Flow setAddItem(std::uint32_t depth);
    Flow matchKeys();
    Flow enterWith(bool asynchronous);
    Flow advance() { return ++m_frame->ip, Flow::Continue; }
    // Not an instance of a subclass.
    bool isPlain(Value v, Kind kind) const
    {
        return v.isRef()
            && m_heap->header(v.asRef())->type
            == m_program->typeOfKind[static_cast<std::size_t>(kind)];
    }
    bool isPlainString(Value v) const { return isPlain(v, Kind::String); }

    // --- names.cpp
    Flow loadGlobal(Value name);
    Flow storeGlobal(Value name);
    Flow deleteFrom(Ref dict, Value name);
    Flow loadName(Value name);
    Flow storeInNamespace(Value name);
    Flow loadShared(Value name, bool updates);
    Flow storeShared(Value name);
    void recordWritten(Value name, Value value, TaskId by, std::uint32_t line);
    void noteWritten(Value name);
    void tellWritten(StopReason why);
    Value sharedVariable(Value name);
    Value globalOrBuiltin(Ref globals, Value name) const;
    Flow unbound(const LoadedCode &code, std::uint32_t slot);
    Flow importModule(Value name);
    Flow importFrom(Value name);
    Flow importStar();
    Value moduleOf(Value name, bool &started);
    Value nativeModule(Value name);

    // --- classes.cpp
    Flow buildClass(
        Value name, Value body, std::span<const Value> bases, Value keywords, std::uint32_t pop);
    Flow runClassBody(Value body, Ref space, std::uint32_t pop, Deliver how, Value extra);
    bool hasOwnInitSubclass(Ref type) const;
    bool takeSlots(TypeObject *type, std::span<const Value> parents);
    std::span<const Value> slotNames(const Value &slots) const;
    bool hasSlot(Ref type, Value name) const;
    Flow classMade(Value cell, Value parts);

    // --- exceptions.cpp
    bool unwind(); // false: the task ended (or a stop)
    Flow raiseOperation(std::uint32_t count);
    Value instantiate(Value exceptionOrType, bool &calls);
    void addTraceback(ExceptionObject *exception);
    Flow matchException();
    bool isException(Value v, Ex type) const;
    Flow uncaught(Value exception);
    Ref exceptionOfErrno(Ref type, std::span<const Value> args) const;

    // --- suggestions.cpp
    std::string suggestion(Value exception) const;
    void raiseForName(Ex type, std::string_view text, Value name, Value object = Value::empty());

    // --- tracebacks.cpp
    class TracebackWriter;
    std::span<const Value> exceptionsOfGroup(Value exception) const;

    // --- finalizers.cpp
    bool guard(Ref thing);
    void guardSuspended(GeneratorObject *generator, const FrameObject *frame);
    bool holdsWatched(Value v) const;
    bool isWatched(Value v);
    void wantLook(bool sure);
    void forget(Value v);
    void forgetItem(Ref dict, Value key);
    bool hasOwnArgument(const FrameObject *frame) const;
    bool forgetLocals(FrameObject *frame);
    bool beInterrupted(); // false: the task ended
    bool takeTurn();
    Flow callBetween(Value function);
    Flow lookNow();
    Flow lookBehind();
    Flow closeAbandoned();
    void closeLostSockets();
    bool hasOpenSockets() const;

    // --- generators.cpp
    Value makeGenerator(const LoadedCode &code, FrameObject *frame, const FunctionObject *function);
    Flow resume(Value generator, Value sent, std::uint32_t pop, Deliver how, Value extra);
    Flow throwInto(Value generator, Value exception, std::uint32_t pop, Deliver how, Value extra);
    Flow yieldValue(Value value);
    Flow yieldFrom();
    Flow getAwaitable();
    Flow getAsyncNext();
    Flow goOn(std::uint32_t pop);
    Flow nextTurn(Value task);
    Flow awaitFuture(IteratorObject *wait);
    Flow turnEnded(Name by, Value value, Value task);
    void finishGenerator(FrameObject *frame);
    Flow generatorReturned(Value result, Deliver how, Value extra);
    Flow closeGenerator(Value generator, std::uint32_t pop, Deliver how, Value extra);
    // The events of a change of worker that are the same each time, as they were encoded last.
    struct Handover {
        TaskId from;
        TaskId to;
        std::uint32_t fromLine = 0;
        std::uint32_t toLine = 0;
        std::uint32_t core = 0;
        std::uint32_t count = 0;
        std::vector<std::byte> events;

        bool isOf(TaskId leaves, TaskId goesOn, std::uint32_t leftAt, std::uint32_t onAt,
            std::uint32_t where) const
        {
            return from == leaves && to == goesOn && fromLine == leftAt && toLine == onAt
                && core == where && count != 0;
        }
    };
    struct Handovers {
        Handover in;  // to the generator
        Handover out; // back to who resumed it
    };
    static void encodeHandover(
        Handover &made, std::initializer_list<Payload> from, std::initializer_list<Payload> to);
    std::unordered_map<std::uint32_t, Handovers> m_handovers; // by generator's TaskId
    void showResumed(GeneratorObject *generator, FrameObject *frame, Value sent, bool thrown);
    void showLeft(GeneratorObject *generator, FrameObject *frame, const std::string &text);
    Flow loopEnded();

    void collectIfWanted();
    void collectNow();

    // --- without a GIL (freedom.cpp)
    void comeIn();
    void catchUp();
    bool mayGoOutside();
    bool hasOwnFrame(std::uint32_t units) const
    {
        return units <= Heap::kExact && m_ownFrames[units] != 0;
    }
    Ref takeOwnFrame(std::uint32_t units)
    {
        if (units > Heap::kExact)
            return 0;
        const Ref ref = m_heap->takeOwn(m_ownFrames[units]);
        if (ref != 0)
            m_heap->header(ref)->bits = Header::pack(Kind::Frame, units);
        return ref;
    }

    MachineLimits m_limits;
    TypeCache m_types;
    std::vector<std::unique_ptr<CodeView>> m_views; // by code, made when it first runs
    CodeView &viewOf(std::uint32_t code)
    {
        if (code < m_views.size() && m_views[code])
            return *m_views[code];
        return makeView(code);
    }
    bool hasView(std::uint32_t code) const { return code < m_views.size() && m_views[code]; }
    CodeView &makeView(std::uint32_t code);

    FrameObject *m_frame = nullptr;
    Value *m_sp = nullptr;
    std::uint64_t m_budget = 0;
    std::uint64_t m_remaining = 0;
    std::uint32_t m_operatorStage = 0;
    std::uint32_t m_callDepth = 0; // callables inside callables (an instance whose __call__ is an
                                   // instance...)
    bool m_keepTraceback = false;  // the exception was raised again: no second entry for this frame
    bool m_stress = false;
    bool m_namesInstances = false;
    bool m_guarded = false;   // something has something to do when it is dropped
    bool m_abandoned = false; // some of them can be reached no more
    // Of shared names that are sampled: the last writes that are not told yet.
    struct SharedWrite {
        Value name;
        Ref globals = 0;
        TaskId by;
        std::uint32_t line = 0;
    };
    std::vector<SharedWrite> m_written;
    Time m_writtenTold {};
    StopReason m_stop {};
    std::atomic<bool> m_stopRequested { false };
    bool m_inLoop = false;
    // Without a GIL. In loop() alone it may not hold the lock.
    MemoryLock *m_lock = nullptr;
    bool m_holds = true;
    bool m_busy = false;           // it has needed the lock since it last looked who wants it
    std::uint32_t m_quiet = 0;     // how often it has not, one after another
    std::uint32_t m_looks = 0;     // how often it has looked since it has the lock
    std::uint32_t m_callsSeen = 0; // MemoryLock::calls(), asks()
    std::uint32_t m_asksSeen = 0;
    std::uint64_t m_collectionsSeen = 0;
    std::array<Ref, Heap::kExact + 1> m_ownFrames {}; // by units: free ones, for it alone
    friend class Machine;
    friend struct LoopParts; // loop.cpp
};

// What stands below a line of a traceback; empty: the whole line is meant (core/language/carets.h).
std::string marksBelow(const LoadedCode &code, std::size_t instruction);

} // namespace interleave
