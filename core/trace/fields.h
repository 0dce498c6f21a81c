// The one table of what each payload holds on the wire: readers, writers, checkers and printers
// walk the same list.
//
// head(): the 32 bits that stand in the record itself, at most one a payload; everything else goes
// into cells, in order, text last. Append fields at the end only together with a new
// kFormatVersion. flag(): such a later field, which older files have not: behind the text, and there
// only when it is so. later(): likewise a time, 0 where a file hasn't got it, and always there.
#pragma once

#include "core/trace/event.h"

#include <concepts>
#include <type_traits>

namespace interleave {

template <class P, class Plain>
concept Of = std::same_as<std::remove_const_t<P>, Plain>;

// clang-format off
template <class A, Of<ProcessBegan> P> void fields(A &a, P &p) { a.head("process", p.process); a.value("parent", p.parent); a.value("pid", p.osPid); }
template <class A, Of<ProcessEnded> P> void fields(A &a, P &p) { a.head("process", p.process); a.value("exit", p.exitCode); }
template <class A, Of<TaskSpawned> P> void fields(A &a, P &p)
{
    a.head("child", p.child); a.choice("kind", p.kind, TaskKind::Generator); a.value("process", p.process);
    a.value("os", p.osId); a.value("daemon", p.daemon); a.text("name", p.name);
}
template <class A, Of<TaskNamed> P> void fields(A &a, P &p) { a.head("task", p.task); a.text("name", p.name); }
template <class A, Of<TaskOsId> P> void fields(A &a, P &p) { a.head("os", p.osId); }
template <class A, Of<TaskReady> P> void fields(A &a, P &p) { a.pair("for", p.what, ReadyFor::Lane, "cause", p.cause, ReadyCause::Interrupted); }
template <class A, Of<TaskRunning> P> void fields(A &a, P &p) { a.head("core", p.core); }
template <class A, Of<TaskParked> P> void fields(A &a, P &p)
{
    a.head("object", p.object); a.value("until", p.until); a.value("other", p.other);
    a.choice("reason", p.reason, kLastWaitReason); a.value("item", p.item); a.text("label", p.label);
}
template <class A, Of<TaskWoken> P> void fields(A &a, P &p) { a.head("object", p.object); a.value("woken", p.woken); }
template <class A, Of<TaskEnded> P> void fields(A &a, P &p) { a.choice("how", p.how, EndKind::Cancelled); a.value("exit", p.exitCode); a.text("text", p.text); }
template <class A, Of<ObjectCreated> P> void fields(A &a, P &p)
{
    a.head("object", p.object); a.value("capacity", p.capacity); a.value("process", p.process); a.value("partner", p.partner);
    a.choice("kind", p.kind, kLastObjectKind); a.text("name", p.name);
    a.flag("inner", p.inner);
}
template <class A, Of<ObjectNamed> P> void fields(A &a, P &p) { a.head("object", p.object); a.text("name", p.name); }
template <class A, Of<Put> P> void fields(A &a, P &p)
{
    a.head("queue", p.queue); a.value("item", p.item); a.value("depth", p.depth); a.value("position", p.position);
    a.value("bytes", p.bytes); a.text("label", p.label);
}
template <class A, Of<Got> P> void fields(A &a, P &p) { a.head("queue", p.queue); a.value("item", p.item); a.value("depth", p.depth); a.value("bytes", p.bytes); }
template <class A, Of<ItemDone> P> void fields(A &a, P &p) { a.head("queue", p.queue); a.value("unfinished", p.unfinished); }
template <class A, Of<Acquired> P> void fields(A &a, P &p) { a.head("lock", p.lock); a.value("count", p.count); }
template <class A, Of<Released> P> void fields(A &a, P &p) { a.head("lock", p.lock); a.value("count", p.count); }
template <class A, Of<Notified> P> void fields(A &a, P &p) { a.head("condition", p.condition); a.value("count", p.count); }
template <class A, Of<FlagSet> P> void fields(A &a, P &p) { a.head("flag", p.flag); a.value("on", p.on); }
template <class A, Of<BarrierArrived> P> void fields(A &a, P &p) { a.head("barrier", p.barrier); a.value("arrived", p.arrived); }
template <class A, Of<BarrierOpened> P> void fields(A &a, P &p) { a.head("barrier", p.barrier); }
template <class A, Of<Resumed> P> void fields(A &a, P &p) { a.head("generator", p.generator); a.text("label", p.label); a.flag("thrown", p.thrown); }
template <class A, Of<Yielded> P> void fields(A &a, P &p) { a.head("to", p.to); a.text("label", p.label); }
template <class A, Of<SharedRead> P> void fields(A &a, P &p) { a.head("variable", p.variable); a.text("label", p.label); a.flag("updates", p.updates); }
template <class A, Of<SharedWritten> P> void fields(A &a, P &p) { a.head("variable", p.variable); a.text("label", p.label); }
template <class A, Of<LineReached> P> void fields(A &, P &) { }
template <class A, Of<Printed> P> void fields(A &a, P &p) { a.choice("stream", p.stream, Stream::Err); a.text("text", p.text); }
template <class A, Of<Typed> P> void fields(A &a, P &p) { a.text("text", p.text); }
template <class A, Of<Deadlocked> P> void fields(A &a, P &p) { a.list("circle", p.circle); }
template <class A, Of<LimitReached> P> void fields(A &a, P &p) { a.choice("what", p.what, LimitKind::Sleeps); a.value("amount", p.amount); }
template <class A, Of<RunEnded> P> void fields(A &a, P &p) { a.value("exit", p.exitCode); }
template <class A, Of<EventsDropped> P> void fields(A &a, P &p) { a.value("count", p.count); a.later("since", p.since); a.flag("damaged", p.damaged); }
template <class A, Of<SocketBound> P> void fields(A &a, P &p) { a.head("socket", p.socket); a.text("address", p.address); }
template <class A, Of<SocketListens> P> void fields(A &a, P &p) { a.head("socket", p.socket); a.value("backlog", p.backlog); }
template <class A, Of<SocketConnects> P> void fields(A &a, P &p) { a.head("socket", p.socket); a.text("address", p.address); }
template <class A, Of<SocketConnected> P> void fields(A &a, P &p) { a.head("socket", p.socket); a.value("peer", p.peer); a.text("address", p.address); }
template <class A, Of<SocketAccepted> P> void fields(A &a, P &p) { a.head("listener", p.listener); a.value("connection", p.connection); a.text("address", p.address); }
template <class A, Of<SocketFailed> P> void fields(A &a, P &p) { a.head("socket", p.socket); a.text("error", p.error); }
template <class A, Of<BytesSent> P> void fields(A &a, P &p) { a.head("socket", p.socket); a.value("bytes", p.bytes); a.text("address", p.address); a.text("label", p.label); }
template <class A, Of<BytesArrived> P> void fields(A &a, P &p) { a.head("socket", p.socket); a.value("bytes", p.bytes); }
template <class A, Of<BytesReceived> P> void fields(A &a, P &p) { a.head("socket", p.socket); a.value("bytes", p.bytes); a.text("address", p.address); a.text("label", p.label); }
template <class A, Of<SocketShut> P> void fields(A &a, P &p) { a.head("socket", p.socket); a.value("reading", p.reading); a.value("writing", p.writing); }
template <class A, Of<SocketClosed> P> void fields(A &a, P &p) { a.head("socket", p.socket); }
template <class A, Of<QueueResized> P> void fields(A &a, P &p) { a.head("queue", p.queue); a.value("capacity", p.capacity); }
template <class A, Of<RecalledValue> P> void fields(A &a, P &p) { a.value("id", p.id); a.choice("what", p.what, kLastRecollection); a.value("value", p.value); }
template <class A, Of<RecalledItem> P> void fields(A &a, P &p)
{
    a.value("item", p.item); a.value("color", p.color); a.value("bytes", p.bytes); a.value("put", p.wasPut); a.value("hand", p.inHand);
    a.text("label", p.label);
}
template <class A, Of<RecalledUse> P> void fields(A &a, P &p)
{
    a.head("object", p.object); a.value("into", p.into); a.value("count", p.count); a.value("item", p.item); a.value("when", p.when);
}
template <class A, Of<RecalledName> P> void fields(A &a, P &p) { a.head("object", p.object); a.value("named", p.named); a.text("name", p.name); a.text("path", p.path); }
template <class A, Of<RecalledSocket> P> void fields(A &a, P &p)
{
    a.head("socket", p.socket); a.value("phase", p.phase); a.value("peer", p.peer); a.value("sent", p.sent); a.value("arrived", p.arrived);
    a.value("received", p.received); a.value("backlog", p.backlog); a.value("line", p.inLine); a.value("reading", p.readingShut);
    a.value("writing", p.writingShut); a.value("end", p.endSeen); a.text("local", p.local); a.text("remote", p.remote);
    a.text("lastSent", p.lastSent); a.text("lastReceived", p.lastReceived); a.text("error", p.error);
}
// clang-format on

} // namespace interleave
