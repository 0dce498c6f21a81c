// Which objects hold items: what a put() goes into and a get() comes out of. One answer for the
// stage, the timeline, the inspector and the chronicle, so that none forgets a kind.
//
// Threads: pure functions.
#pragma once

#include "core/trace/kinds.h"

namespace interleave {

// Without a default: the compiler asks about a new kind.
constexpr bool holdsItems(ObjectKind kind)
{
    switch (kind) {
    case ObjectKind::Queue:
    case ObjectKind::LifoQueue:
    case ObjectKind::PriorityQueue:
    case ObjectKind::Pipe:
    case ObjectKind::Pool:
        return true;
    case ObjectKind::Lock:
    case ObjectKind::RLock:
    case ObjectKind::Semaphore:
    case ObjectKind::Condition:
    case ObjectKind::Flag:
    case ObjectKind::Barrier:
    case ObjectKind::Timer:
    case ObjectKind::Variable:
    case ObjectKind::Value:
    case ObjectKind::Array:
    case ObjectKind::Socket:
    case ObjectKind::Datagram:
    case ObjectKind::Future:
        break;
    }
    return false;
}

} // namespace interleave
