// How functions, methods and types written in C++ are declared, and what they may do.
//
// A native NEVER calls back into the machine and never blocks. It ends in one of these ways, each
// the value of a call of NativeCall:
//   return call.returns(value);                 done
//   return call.raise(Ex::ValueError, "...");   a Python exception
//   return call.park(...);                      cannot go on yet: Machine::run() returns Parked;
//                                               when the task is run again, the native is called
//                                               again from its start, with the same arguments and
//                                               what it left in resume()
//   return call.again();                        the engine has something to do first (work): run()
//                                               returns Budget, then likewise; it is one step
//   return call.tailCall(callable, {a, b});     that callable (Python or native) is called instead;
//                                               its result is the native's
//   return call.prelude("_sorted_by", {a});     likewise, a function of
//                                               resources/prelude/builtins.py by name
// So what needs to run the learner's code (`__eq__`, `__str__`, a key function, a generator) is
// written in Python in the prelude, and the native only takes the plain case. Functions that
// several natives and the interpreter share are pure ("Heap &, Value ..."); those that may raise
// take Context & and return Value::empty() (or false) after context.raise(...).
//
// Arguments: arg(i) by position in the declared signature; a parameter that was not given is
// Value::empty(). Counts, names, and the type of `self` were checked before, with CPython's
// messages. Arguments live on the task's stack: they need no protection.
//
// Operators: the interpreter itself knows only fast paths (small ints, floats, str + str and str
// equality, list/tuple/dict/str items, iteration of builtin containers, truth and identity). All
// else of builtin types goes through their dunder methods, declared here like any method:
// "__add__(self, value, /)", "__radd__", "__mod__", "__eq__", "__lt__", "__len__", "__getitem__",
// "__setitem__", "__delitem__",
// "__contains__", "__iter__", "__hash__", "__bool__", "__neg__", "__repr__", "__str__",
// "__format__" ... A binary one returns Value::notImplemented() for operands that are not its
// business. object's own dunders, exceptions, functions, types and generators are declared in
// core/machine (objectmodel.cpp, typemodel.cpp), with the builtin functions that need the machine
// itself: getattr setattr delattr hasattr isinstance issubclass callable type object super property classmethod
// staticmethod iter next globals locals vars __import__; id hash len bool str repr print and all
// other functions and types are declared in builtins/. A dunder of a learner's object is looked up
// in its type: context.lookup(context.typeOf(v), Name::k_str), then call.tailCall(it, {v}).
//
// Threads: the user of the machine.
// Determinism: the result depends on the arguments, the heap and the host's answers only; never
// keep anything outside of the heap, or anything that is a pointer in it.
#pragma once

#include "core/machine/heap.h"
#include "core/machine/host.h"
#include "core/machine/machine.h"
#include "core/machine/program.h"

#include <initializer_list>
#include <span>
#include <string>
#include <string_view>

namespace interleave {

struct TaskObject;

// What a parked native finds again when it is called again. All zero (and empty) at the first call;
// cleared when the call ends in any way but park(). Lies in the task.
struct Resume {
    std::uint32_t stage;     // 0 at the first call; set your own before park()
    std::uint32_t onNetwork; // 1: Host::network() was asked to wake it
    std::int64_t deadline;   // see NativeCall::deadlineAfter(); 0: none set
    std::int64_t numbers[4];
    Value values[4]; // the collector follows these
};

// What native code (and pure functions that may raise) sees of the running machine.
class Context {
public:
    Heap &heap() const { return *m_heap; }
    const Program &program() const { return *m_program; }
    Host &host() const { return *m_host; }
    Machine &machine() const { return *m_machine; }
    TaskObject &taskObject() const { return *m_taskObject; } // task.h

    // The task that runs: for waking, waiting lines and holders.
    TaskId task() const { return m_task; }
    // Who is shown doing it: the task, or the innermost generator that is a worker of its own. For
    // events.
    TaskId shown() const { return m_shown; }
    // From here on `worker` is shown; 0: nobody.
    void show(TaskId worker);
    // The line of the learner's code that this happens at (the nearest frame that is not prelude).
    std::uint32_t line() const;

    // Whether it is library code that makes, or uses, this object: of the frames that run, the
    // nearest that is no method of it. Methods of other primitives pass: the lock that a condition
    // makes belongs to who made the condition.
    bool isLibrarysOwn(Value made) const;

    // The frame that runs, with `caller` as the way outwards; 0 when there is none.
    Ref frame() const;

    // Records an event of the shown worker at the present line. sequence: the object's own count,
    // 1, 2, 3..., which the object keeps.
    void record(const Payload &what, std::uint32_t sequence = 0) const;

    // Begins raising: remembers the exception; return Value::empty() / false / Outcome::Raise
    // upwards after it. `text` is CPython's message. For KeyError use raiseValue with the key
    // itself.
    Outcome raise(Ex type, std::string_view text);
    Outcome raiseWith(Ex type, Value argument); // type(argument)
    Outcome raiseValue(Value exception);        // an exception object
    bool raised() const { return !m_pending.isEmpty(); }
    Value pending() const { return m_pending; }
    void clearPending() { m_pending = Value::empty(); }
    Value makeException(Ref type, std::span<const Value> args);

    // type(v); and its name as messages have it ("int", "NoneType", "Buffer").
    Ref typeOf(Value v) const;
    std::string_view typeName(Value v) const;
    bool isSubtype(Ref type, Ref of) const;
    bool isInstance(Value v, Ref type) const { return isSubtype(typeOf(v), type); }
    // The attribute of a type, searched along its mro; empty when there is none. Nothing is bound.
    Value lookup(Ref type, Value name) const;
    Value lookup(Ref type, Name name) const { return lookup(type, m_program->name(name)); }
    // A label for events: a short repr made without running the learner's code, at most ~40
    // characters.
    std::string label(Value v) const;
    // Likewise of a call: "square(3)". args: a tuple or a list; kwargs: a dict.
    std::string callLabel(Value function, Value args, Value kwargs) const;
    // For a plain case (Declarations::quick) that has to wait: as NativeCall::park(), and called
    // again likewise. The answer is empty.
    Value parkAtOnce(const Parking &why)
    {
        m_parking = why;
        m_parksAtOnce = true;
        return Value::empty();
    }
    // For the plain case of a loop's _turns(): the task's coroutine goes on, in place of the call.
    // The answer is empty.
    Value goOnAtOnce(Value coroutine, Value task)
    {
        m_goesOn = coroutine;
        m_goesOnFor = task;
        return Value::empty();
    }
    // contextvars was imported: each turn of a task of a loop has its context.
    bool keepsContexts() const;
    void keepContexts();
    // A module attribute of the running program; empty when missing.
    Value moduleAttribute(std::string_view module, std::string_view name) const;
    // Dict from module name to Module object (sys.modules).
    Ref modules() const;

protected:
    friend class Interpreter;
    friend class NativeCall;
    friend struct ObjectModel;
    Heap *m_heap = nullptr;
    const Program *m_program = nullptr;
    Host *m_host = nullptr;
    Machine *m_machine = nullptr;
    TaskObject *m_taskObject = nullptr;
    struct TypeCache *m_typeCache = nullptr; // what lookup() found before
    TaskId m_task;
    TaskId m_shown;
    Value m_pending;
    Parking m_parking; // of the last park()
    bool m_parksAtOnce = false; // a plain case has parked, and the loop has not seen it yet
    Value m_goesOn;    // likewise: a coroutine that goes on; else empty
    Value m_goesOnFor; // its task
};

enum class Outcome : std::uint8_t {
    Return,
    Raise,
    Park,
    TailCall,
    Again,
    End, // the task ends here (os._exit)
    // What only these two ask for: the machine itself does it.
    GetAttribute,
    SetAttribute,
    ResumeGenerator,
    ThrowIntoGenerator,
    CloseGenerator,
    Globals,
    Locals,
    Construct, // type.__call__
    ClassBody,
};

class NativeCall {
public:
    NativeCall(Context &context, const NativeEntry &entry)
        : m_context(context)
        , m_entry(entry)
    {
    }

    // --- What it was called with ---
    Value arg(std::uint32_t i) const
    {
        if (i < m_entry.positional)
            return i < m_count ? m_args[i] : Value::empty();
        return m_keywordOnly != nullptr ? m_keywordOnly[i - m_entry.positional] : Value::empty();
    }
    bool has(std::uint32_t i) const { return !arg(i).isEmpty(); }
    // The arguments of *args.
    std::span<const Value> rest() const
    {
        return m_count > m_entry.positional
            ? std::span(m_args + m_entry.positional, m_count - m_entry.positional)
            : std::span<const Value>();
    }
    // The dict of **kwargs; empty when none were given.
    Value keywords() const { return m_keywords; }
    // The native itself, as a function of the program: for a prelude function that calls it again
    // with simpler arguments.
    Value callee() const { return Value::reference(m_entry.object); }
    std::uint32_t positionalCount() const { return m_entry.positional; }

    // --- Where it is ---
    Context &context() const { return m_context; }
    Heap &heap() const { return m_context.heap(); }
    const Program &program() const { return m_context.program(); }
    Host &host() const { return m_context.host(); }

    // --- How it ends ---
    Outcome returns(Value v)
    {
        m_result = v;
        return Outcome::Return;
    }
    Outcome returnsNone() { return returns(Value::none()); }
    Outcome raise(Ex type, std::string_view text) { return m_context.raise(type, text); }
    Outcome raiseWith(Ex type, Value argument) { return m_context.raiseWith(type, argument); }
    // For pure functions: what they gave, or Raise when it is empty.
    Outcome returnsOrRaises(Value v) { return v.isEmpty() ? Outcome::Raise : returns(v); }
    Outcome park(const Parking &why);
    Outcome again()
    {
        resume().stage = 1;
        return Outcome::Again;
    }
    Outcome tailCall(Value callable, std::initializer_list<Value> args)
    {
        return tailCall(callable, std::span(args.begin(), args.size()));
    }
    Outcome tailCall(
        Value callable, std::span<const Value> args, Value keywordDict = Value::empty());
    Outcome prelude(std::string_view function, std::initializer_list<Value> args);
    Outcome prelude(std::string_view function, std::span<const Value> args);
    // The task ends at once with that exit code, whatever it has still to do.
    Outcome endTask(std::int32_t exitCode);

    // --- Waiting ---
    Resume &resume() const;
    bool firstTime() const { return resume().stage == 0; }
    // At the first call: now + wait (seconds), remembered; later: what was remembered. A negative
    // wait is "no deadline".
    Time deadlineAfter(double seconds) const;
    // The remembered deadline has come.
    bool timedOut() const;
    // The time after which the task's cooperative waits end by an exception. park() asks by itself;
    // who stands in a line leaves it before.
    bool alarmIsDue() const;
    Outcome ringAlarm();

private:
    friend class Interpreter;
    friend struct ObjectModel;
    Context &m_context;
    const NativeEntry &m_entry;
    const Value *m_args = nullptr;
    std::uint32_t m_count = 0;
    const Value *m_keywordOnly = nullptr;
    Value m_keywords;
    Value m_result; // or the callable of a tail call, or the generator
    std::vector<Value> m_tailArgs;
    Value m_tailKeywords;
    std::int32_t m_exitCode = 0;
};

// The fixed shape of a native type's instances; subclasses have it too.
struct NativeLayout {
    std::uint8_t values = 0; // NativeObject::values, empty at first
    std::uint16_t bytes = 0; // NativeObject::raw(), zero at first
};

// Collects what C++ gives to Python while the image is built. Modules need not exist elsewhere: a
// prelude module of the same name is merged over these names (they are in its globals before its
// first line), without one the module has just these.
//
// A signature reads as in Python: "put(self, item, block=True, timeout=None)", "print(*values,
// sep=' ', end='\n', **extra)", "append(self, object, /)". Only the presence of a default matters
// (the parameter may be left out); its value is the native's affair.
class Declarations {
public:
    explicit Declarations(Heap &heap, Program &program)
        : m_heap(heap)
        , m_program(program)
    {
    }

    void function(std::string_view module, std::string_view signature, NativeFunction native);
    void constant(std::string_view module, std::string_view name,
        Value value); // value: frozen or not a reference

    // A new native type, instances made by its generic __new__ (all slots empty); give it an
    // "__init__(self, ...)" method. Neither __new__ nor __init__ may park. Python classes may
    // derive from it.
    Ref type(std::string_view module, std::string_view name, NativeLayout layout,
        std::string_view documentation = {});

    // `type`: "list", "str", "float", "object", or "module.name" of one made by type(). self is
    // always the first parameter.
    void method(std::string_view type, std::string_view signature, NativeFunction native);
    // The plain case of what was declared last; tried first where the arguments come by position.
    void quick(QuickNative native) { m_program.natives.back().quick = native; }
    // "__new__(cls, ...)" of an immutable builtin: makes the value. Subclassable ones (list, dict,
    // set, native types) have a generic
    // __new__ already; declare "__init__" for them.
    void makes(std::string_view type, std::string_view signature, NativeFunction native);
    void classMethod(std::string_view type, std::string_view signature,
        NativeFunction native); // first parameter: the class
    void staticMethod(std::string_view type, std::string_view signature, NativeFunction native);
    // Read by `object.name`: called with self.
    void property(std::string_view type, std::string_view name, NativeFunction getter,
        NativeFunction setter = nullptr);
    void typeConstant(std::string_view type, std::string_view name, Value value);

    Heap &heap() { return m_heap; }
    Program &program() { return m_program; }
    Value intern(std::string_view text);

private:
    // A native in a class or static method, under its own name.
    void wrapped(
        Kind kind, std::string_view type, std::string_view signature, NativeFunction native);
    Value makeNative(
        std::string_view module, Ref owner, std::string_view signature, NativeFunction native);
    Ref typeNamed(std::string_view type) const;
    Heap &m_heap;
    Program &m_program;
};

// What a method of that name says about its class: TypeFlag.
std::uint32_t dunderFlags(std::string_view name);

// Defined under builtins/ and primitives/; called once while an image is built.
void declareBuiltins(Declarations &declare);
void declarePrimitives(Declarations &declare);

} // namespace interleave
