// Sentences for message ids, and names for kinds and states, in the reader's language.
//
// Threads: GUI thread (QCoreApplication::translate). Text arguments are shown literally, never as
// markup.
#pragma once

#include "core/base/message.h"
#include "core/replay/state.h"

#include <QString>
#include <QStringList>

#include <concepts>
#include <cstdint>
#include <vector>

namespace interleave {

// Task and object arguments are named after `state`, which may be null (then "T2", "object 3").
QString words(const Message &message, const State *state = nullptr);
QString sentence(const std::vector<Message> &chain, const State *state = nullptr); // joined: "...
                                                                                   // because ..."
// The two parts of "waits: queue full"; empty without a colon.
QString afterColon(const QString &text);
QString beforeColon(const QString &text);
// "a, b, c" and one sentence after another, as the language writes them.
QString listed(const QStringList &parts);
QString gapBetweenSentences(); // of that language: a space, or nothing
QString oneAfterAnother(const QStringList &sentences);
QString wordsFor(TaskState state); // legend: "running"; "waits: queue, event, join"
QString wordsFor(ObjectKind kind); // "Queue", "Lock"
QString wordsFor(TaskKind kind);   // "thread"
QString wordsFor(Schedule schedule);
QString wordsFor(Clock clock);
QString taskLabel(const TaskInfo &task); // "thread T2", "thread 4123" (real)
// A worker's name as it is drawn and said: of a function inside of another only its own,
// "main.<locals>.limited 2" as "limited 2". Whole it stands in nodes' names and texts.
QString shownName(const QString &name);
QString shownName(const std::string &name);
// In which times up to this one are told; nothing at all is told in seconds. 999.6 µs would print
// as "1000 µs" and is told in milliseconds.
struct TimeUnit {
    Time length;
    const char *text; // "%1 ms", to be translated in the context Words
};
const TimeUnit &unitFor(Time end);
QString inUnit(const TimeUnit &unit, const QString &number);
// An amount: "254,034", grouped as the language does. Not for what numbers are called by: lines,
// processes, seeds.
QString numberText(std::int64_t amount);
template <std::integral Count>
    requires(!std::same_as<Count, std::int64_t>)
QString numberText(Count amount)
{
    return numberText(static_cast<std::int64_t>(amount));
}
// How long something lasts. "6.40 s", "12 ms", "3 µs", "1 min 5 s", "2 h 10 min": the language's
// decimal sign, two or three digits that matter.
QString timeText(Time time);
// The same for what is counted down in place: seconds always have two digits behind the point.
QString secondsText(Time time);
// A moment of a run that lasts until `end`: all of its moments in the one unit that fits, with as
// many digits: "6.40 s", "12.5 µs", and as on a clock where it lasts a minute or more.
QString momentText(Time time, Time end);
// Told as on a clock: "1:05", and "0:01:05" where `end` is an hour or more.
bool isToldByClock(Time end);
QString clockText(Time time, Time end, int decimals);

} // namespace interleave
