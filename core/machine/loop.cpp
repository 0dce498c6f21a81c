// The loop: one source, compiled as the plain build, the hooked one and the free one (LoopKind).
// What its instructions do lies in loop/*.inc, a file each noun.
//
// From one instruction to the next it jumps by a table of labels, which GCC and Clang know and ISO
// C++ does not: a jump of its own behind each instruction is what the processor foretells best.
// Leaving a block that way runs no destructors, so nothing that has one lives across NEXT().
#include "core/machine/lists.h"
#include "core/machine/loopcode.h"
#include "core/machine/loopparts.h"
#include "core/machine/primitives/naming.h"
#include "core/machine/primitives/quickfunctions.h"

#include <utility>

#pragma GCC diagnostic ignored "-Wpedantic"

namespace interleave {

CodeView &Interpreter::makeView(std::uint32_t code)
{
    if (m_views.size() <= code)
        m_views.resize(m_program->codes.size());
    const LoadedCode &loaded = *m_program->codes[code];
    auto view = std::make_unique<CodeView>();
    view->code = loaded.loop.data();
    view->constants = loaded.constants.data();
    view->names = loaded.names.data();
    view->caches = std::make_unique<InlineCache[]>(loaded.loop.size());
    view->loaded = &loaded;
    view->slots = loaded.slots;
    view->frameUnits = loaded.frameUnits;
    view->arguments = loaded.plain ? loaded.code->positional : CodeView::kNotPlain;
    view->cost = loaded.prelude ? 0 : 1;
    view->handles = !loaded.code->handlers.empty();
    m_views[code] = std::move(view);
    return *m_views[code];
}

// Library code is free and cannot be interrupted, but sum(itertools.repeat(1)) must not hold a run
// for ever: after so many turns of its loops each costs a step, and long before that a request for
// attention is heard.
constexpr std::uint32_t kFreeTurns = 1'000'000;
constexpr std::uint32_t kDeafTurns = 100;

// The instructions of an await behind what is awaited: GetAwaitable, LoadNone, YieldFrom.
constexpr std::uint32_t kAwait = 3;

template <LoopKind How>
StopReason Interpreter::loop()
{
    constexpr bool Hooked = How == LoopKind::Hooked;
    constexpr bool Free = How == LoopKind::Free;
    static const void *const kLabels[] = {
#define OPCODE(name, operand, effect) &&op_##name,
#include "core/language/opcodes.def"
#undef OPCODE
#define FUSION(name, instructions) &&op_##name,
#include "core/machine/fusions.def"
#undef FUSION
    };
    FrameObject *frame;
    const CodeView *view;
    const Instruction *ip;
    Value *slots;
    Value *sp;
    std::uint64_t cost;
    Heap &heap = *m_heap;
    std::uint64_t remaining = m_remaining;
    // Of loops in library code. What was stopped inside one goes on counting.
    std::uint32_t libraryTurns = std::exchange(m_taskObject->libraryTurns, 0);
    Instruction i;
    Flow flow;

// An instruction is a step; what a row costs it pays itself (CHARGE), a line costs nothing. Before
// either, a budget that is used up ends the run. Without a GIL the memory's lock is held for all
// but OWN ones, which touch what is their worker's own; where they do not, they say HOLD().
#define OP(name)                                                                                   \
    op_##name : HOLD();                                                                            \
    if (__builtin_expect(__builtin_sub_overflow(remaining, cost, &remaining), false))              \
        goto spent;
#define OWN(name)                                                                                  \
    op_##name : if (__builtin_expect(                                                              \
                        __builtin_sub_overflow(remaining, cost, &remaining), false)) goto spent;
#define ALSO(name) op_##name:
#define ROW(name) op_##name : HOLD();
#define OWN_ROW(name) op_##name:
#define FREE(name) op_##name : if (__builtin_expect(remaining < cost, false)) goto stopped;
#define CODE view->code
#define NAME() view->names[operandOf(i)]
#define CACHE() view->caches[ip - CODE]
#define CELL() slots[view->loaded->localNames.size() + operandOf(i)]
#define SAVE()                                                                                     \
    (frame->ip = static_cast<std::uint32_t>(ip - CODE), m_sp = sp, m_remaining = remaining)
#define COME_IN()                                                                                  \
    do {                                                                                           \
        if (Free && __builtin_expect(!m_holds, false)) {                                           \
            SAVE();                                                                                \
            comeIn();                                                                              \
        }                                                                                          \
    } while (false)
#define HOLD()                                                                                     \
    do {                                                                                           \
        if constexpr (Free) {                                                                      \
            COME_IN();                                                                             \
            m_busy = true;                                                                         \
        }                                                                                          \
    } while (false)
// Library code reckons with nobody coming between its instructions.
#define HOLD_IN_LIBRARY()                                                                          \
    do {                                                                                           \
        if (Free && cost == 0)                                                                     \
            HOLD();                                                                                \
    } while (false)
// What this value is may have to be looked up in what others change.
#define HOLD_FOR(value)                                                                            \
    do {                                                                                           \
        if (Free && (value).isRef())                                                               \
            HOLD();                                                                                \
    } while (false)
#define FRAME_FOR(target)                                                                          \
    do {                                                                                           \
        if (Free && !hasOwnFrame((target).frameUnits))                                             \
            HOLD();                                                                                \
    } while (false)
// A view is made with the lock held, for it takes memory.
#define HOLD_TO_VIEW(code)                                                                         \
    do {                                                                                           \
        if (Free && !hasView(code))                                                                \
            HOLD();                                                                                \
    } while (false)
// An instance's attributes may be the globals of somebody who remembers them.
#define STORED_IN(object)                                                                          \
    do {                                                                                           \
        if (Free && heap.at<DictObject>(heap.at<InstanceObject>(object)->attributes)->remembered)  \
            m_lock->globalChanged();                                                               \
    } while (false)
#define DISPATCH()                                                                                 \
    do {                                                                                           \
        i = *ip;                                                                                   \
        goto *kLabels[i & 0xff];                                                                   \
    } while (false)
#define SKIP(count)                                                                                \
    do {                                                                                           \
        ip += count;                                                                               \
        DISPATCH();                                                                                \
    } while (false)
#define NEXT() SKIP(1)
// All instructions of a row. Who cannot pay for them does them one by one.
#define CHARGE(count)                                                                              \
    do {                                                                                           \
        if (__builtin_expect(remaining < cost * (count), false))                                   \
            goto plain;                                                                            \
        remaining -= cost * (count);                                                               \
    } while (false)
#define SLOW(expression)                                                                           \
    do {                                                                                           \
        HOLD();                                                                                    \
        SAVE();                                                                                    \
        flow = (expression);                                                                       \
        goto slowDone;                                                                             \
    } while (false)
// Of a frame that will go on later, when a result has been put on its stack.
#define SAVE_PLACE(top)                                                                            \
    do {                                                                                           \
        frame->ip = static_cast<std::uint32_t>(ip - CODE);                                         \
        frame->depth = static_cast<std::uint32_t>((top)-slots - view->slots);                      \
    } while (false)
// m_frame has just begun.
#define ENTER(target)                                                                              \
    do {                                                                                           \
        frame = m_frame;                                                                           \
        view = &(target);                                                                          \
        slots = frame->slots;                                                                      \
        sp = slots + view->slots;                                                                  \
        ip = view->code;                                                                           \
        cost = view->cost;                                                                         \
        HOLD_IN_LIBRARY();                                                                         \
        DISPATCH();                                                                                \
    } while (false)
// m_frame goes on behind its call.
#define BACK_TO_CALLER(result)                                                                     \
    do {                                                                                           \
        frame = m_frame;                                                                           \
        view = &viewOf(frame->code);                                                               \
        slots = frame->slots;                                                                      \
        sp = slots + view->slots + frame->depth;                                                   \
        *sp++ = result;                                                                            \
        ip = CODE + frame->ip + 1;                                                                 \
        cost = view->cost;                                                                         \
        HOLD_IN_LIBRARY();                                                                         \
        DISPATCH();                                                                                \
    } while (false)
#define SAFEPOINT()                                                                                \
    do {                                                                                           \
        if constexpr (Free) {                                                                      \
            if (__builtin_expect(!m_holds && m_lock->calls() == m_callsSeen && !m_stress, true))   \
                break;                                                                             \
            COME_IN();                                                                             \
            if (m_lock->calls() != m_callsSeen)                                                    \
                catchUp();                                                                         \
        }                                                                                          \
        if (__builtin_expect(                                                                      \
                heap.wantsCollection() || (How != LoopKind::Plain && m_stress), false)) {          \
            SAVE();                                                                                \
            collectIfWanted();                                                                     \
            if (raised())                                                                          \
                goto raise;                                                                        \
        }                                                                                          \
        if (__builtin_expect(m_stopRequested.load(std::memory_order_relaxed), false)               \
            && cost != 0) {                                                                        \
            SAVE();                                                                                \
            return StopReason::Budget;                                                             \
        }                                                                                          \
        if (Free && cost != 0 && m_lock->isWanted() && mayGoOutside()) {                           \
            m_holds = false;                                                                       \
            m_lock->goOutside();                                                                   \
        }                                                                                          \
    } while (false)
// The plain case of a library function, if it has one and this is it; `under`: what lies on the
// stack below the arguments. It may wait: then it is called again, and that costs nothing, as the
// function itself would wait in library code. Where lines are recorded each instruction is done by
// itself.
#define QUICK_FUNCTION(function, args, count, under)                                               \
    do {                                                                                           \
        if (!Hooked && __builtin_expect((function)->quick != 0, false)) {                          \
            HOLD();                                                                                \
            const QuickFunction &quick = quickFunction((function)->quick);                         \
            const std::uint64_t behind = quick.awaited ? kAwait : 0;                               \
            if (!quick.awaited                                                                     \
                || (opOf(ip[1]) == Op::GetAwaitable && opOf(ip[kAwait]) == Op::YieldFrom           \
                    && remaining >= cost * kAwait)) {                                              \
                const std::uint64_t before = remaining;                                            \
                remaining -= cost * behind;                                                        \
                SAVE();                                                                            \
                const bool again = m_taskObject->resume.stage != 0;                                \
                const Value result = quick.call(*this, args, count);                               \
                if (!result.isEmpty()) {                                                           \
                    sp = (args) - (under);                                                         \
                    *sp++ = result;                                                                \
                    remaining += again ? cost : 0;                                                 \
                    SKIP(1 + behind);                                                              \
                }                                                                                  \
                if (m_parksAtOnce) {                                                               \
                    m_parksAtOnce = false;                                                         \
                    if (cost == 0)                                                                 \
                        m_taskObject->libraryTurns = libraryTurns;                                 \
                    if (!takeTurn())                                                               \
                        return m_stop = StopReason::Parked;                                        \
                    libraryTurns = std::exchange(m_taskObject->libraryTurns, 0);                   \
                    goto frameChanged;                                                             \
                }                                                                                  \
                remaining = before;                                                                \
                if (!m_goesOn.isEmpty())                                                           \
                    SLOW(goOn(static_cast<std::uint32_t>(sp - (args)) + (under)));                 \
            }                                                                                      \
        }                                                                                          \
    } while (false)
// The learner binds a value to a name: the first one names what it is (naming.h).
#define BOUND(value, name) NAMED(nameObject, value, name)
#define NAMED(function, value, name)                                                               \
    do {                                                                                           \
        if ((value).isRef() && cost != 0 && mayName(value)) {                                      \
            HOLD();                                                                                \
            SAVE();                                                                                \
            function(*this, value, heap.text(name));                                               \
        }                                                                                          \
    } while (false)

frameChanged:
    frame = m_frame;
    view = &viewOf(frame->code);
    ip = CODE + frame->ip;
    slots = frame->slots;
    sp = m_sp;
    cost = view->cost;
    DISPATCH();

slowDone:
    if (__builtin_expect(flow != Flow::Continue, false)) {
        if (flow == Flow::Stop)
            return m_stop;
        goto raise;
    }
    if (m_frame != frame)
        goto frameChanged;
    ip = CODE + frame->ip;
    sp = m_sp;
    DISPATCH();

raise:
    if (!unwind())
        return m_stop;
    goto frameChanged;

spent:
    remaining += cost;
stopped:
    COME_IN();
    SAVE();
    if (cost == 0)
        m_taskObject->libraryTurns = libraryTurns;
    return StopReason::Budget;

// A row that cannot be done at once: its first instruction alone.
plain:
    // Small numbers are constants in the loop only, and rows keep the operands of their first.
    i = (i & ~Instruction { 0xff })
        | static_cast<Instruction>(
            view->loaded->code->instructions[static_cast<std::size_t>(ip - CODE)] & 0xff);
    if (opOf(i) == Op::LoadInt)
        goto op_LoadConst;
    goto *kLabels[i & 0xff];

#include "core/machine/loop/attributes.inc"
#include "core/machine/loop/calls.inc"
#include "core/machine/loop/exceptions.inc"
#include "core/machine/loop/generators.inc"
#include "core/machine/loop/iteration.inc"
#include "core/machine/loop/jumps.inc"
#include "core/machine/loop/making.inc"
#include "core/machine/loop/modules.inc"
#include "core/machine/loop/names.inc"
#include "core/machine/loop/operators.inc"
#include "core/machine/loop/stack.inc"

#undef OP
#undef OWN
#undef ALSO
#undef ROW
#undef OWN_ROW
#undef FREE
#undef CODE
#undef NAME
#undef CACHE
#undef CELL
#undef SAVE
#undef COME_IN
#undef HOLD
#undef HOLD_IN_LIBRARY
#undef HOLD_FOR
#undef FRAME_FOR
#undef HOLD_TO_VIEW
#undef STORED_IN
#undef DISPATCH
#undef SKIP
#undef NEXT
#undef CHARGE
#undef SLOW
#undef SAVE_PLACE
#undef ENTER
#undef BACK_TO_CALLER
#undef SAFEPOINT
#undef QUICK_FUNCTION
#undef BOUND
#undef NAMED
}

template StopReason Interpreter::loop<LoopKind::Plain>();
template StopReason Interpreter::loop<LoopKind::Hooked>();
template StopReason Interpreter::loop<LoopKind::Free>();

} // namespace interleave
