#include "widgets/style/words.h"

#include "core/base/amounts.h"
#include "core/base/shorttime.h"
#include "widgets/style/vocabulary.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace interleave {

// Made at build time from core/base/messages/*.def: see messagetexts.cmake.
const char *messageText(MessageId id);

namespace {

struct Wording {
    const State *state;
    bool amounts;

    QString operator()(const std::string &text) const { return fromUtf8(text); }
    QString operator()(std::int64_t number) const
    {
        return amounts ? numberText(number) : QString::number(number);
    }
    QString operator()(Time time) const { return secondsText(time); }
    QString operator()(TaskId id) const
    {
        const TaskInfo *task = state ? state->task(id) : nullptr;
        return task ? shownName(task->name) : QStringLiteral("T%1").arg(id.value);
    }
    QString operator()(ObjectId id) const
    {
        const ObjectInfo *object = state ? state->object(id) : nullptr;
        return object ? fromUtf8(object->name)
                      : QCoreApplication::translate("Words", "object %1").arg(id.value);
    }
};

// The sentence so far ends in the word for that kind: "waits for the lock ".
bool hasSaidKind(const QString &said, ObjectKind kind)
{
    const auto isSaid = [&](ObjectKind word) {
        return said.endsWith(wordsFor(word) + u' ', Qt::CaseInsensitive);
    };
    const bool queue = kind <= ObjectKind::PriorityQueue;
    return isSaid(kind) || (queue && isSaid(ObjectKind::Queue))
        || (kind == ObjectKind::RLock && isSaid(ObjectKind::Lock));
}

// A worker may be called as an object is: then the kind is told, if the sentence has not just done
// that.
QString withKind(const QString &said, const ObjectInfo &object, const State &state)
{
    const QString name = fromUtf8(object.name);
    const bool shared = std::any_of(state.tasks.begin(), state.tasks.end(),
        [&](const TaskInfo &task) { return task.name == object.name; });
    if (!shared || hasSaidKind(said, object.kind))
        return name;
    //: the name of an object that a worker has, too, and its kind: "server (Socket)"
    return QCoreApplication::translate("Words", "%1 (%2)").arg(name, wordsFor(object.kind));
}

// A made-up name begins with its kind ("event 2"), which the sentence may have said just before:
// "the event event 2".
QString withoutKind(const QString &said, const QString &name, ObjectKind kind)
{
    const qsizetype space = name.lastIndexOf(u' ');
    bool numbered = false;
    name.mid(space + 1).toUInt(&numbered);
    if (!numbered) // a condition's own lock is "cv.lock", and of a second cv "cv 2.lock"
        return name;
    const bool known = said.endsWith(name.left(space + 1), Qt::CaseInsensitive)
        || hasSaidKind(said, kind);
    return space > 0 && known ? name.mid(space + 1) : name;
}

} // namespace

QString words(const Message &message, const State *state)
{
    const QString text = QCoreApplication::translate("Message", messageText(message.id));
    // In one pass: an argument that itself holds "%2" stays as it is, as chained arg() calls would
    // not leave it.
    QString result;
    result.reserve(text.size() + 32);
    for (qsizetype k = 0; k < text.size(); ++k) {
        if (text.at(k) == QLatin1Char('%') && k + 1 < text.size() && text.at(k + 1).isDigit()) {
            const auto index = static_cast<std::size_t>(text.at(k + 1).digitValue());
            if (index >= 1 && index <= message.args.size()) {
                const MessageArg &arg = message.args[index - 1];
                const QString said = std::visit(Wording { state, tellsAmounts(message.id) }, arg);
                const ObjectId *id = std::get_if<ObjectId>(&arg);
                const ObjectInfo *object = state && id ? state->object(*id) : nullptr;
                if (object == nullptr)
                    result += said;
                else
                    result += object->named ? withKind(result, *object, *state)
                                            : withoutKind(result, said, object->kind);
                ++k;
                continue;
            }
        }
        result += text.at(k);
    }
    return result;
}

QString sentence(const std::vector<Message> &chain, const State *state)
{
    QStringList sentences;
    for (const Message &link : chain)
        sentences << words(link, state);
    return oneAfterAnother(sentences);
}

namespace {

// Chinese has a colon of its own.
qsizetype colonIn(const QString &text)
{
    const qsizetype wide = text.indexOf(QChar(0xff1a));
    return wide >= 0 ? wide : text.indexOf(QLatin1String(": "));
}

} // namespace

QString afterColon(const QString &text)
{
    const qsizetype colon = colonIn(text);
    return colon < 0 ? QString() : text.mid(colon + 1).trimmed();
}

QString beforeColon(const QString &text)
{
    const qsizetype colon = colonIn(text);
    return colon < 0 ? QString() : text.left(colon);
}

QString listed(const QStringList &parts)
{
    QString result;
    for (const QString &part : parts)
        //: A list grows: what there is by now, and its next part
        result = result.isEmpty()
            ? part
            : QCoreApplication::translate("Words", "%1, %2").arg(result, part);
    return result;
}

QString gapBetweenSentences()
{
    //: Two sentences, one after the other
    return QCoreApplication::translate("Words", "%1 %2", "sentences").arg(QString(), QString());
}

QString oneAfterAnother(const QStringList &sentences)
{
    QStringList said = sentences;
    said.removeAll(QString());
    return said.join(gapBetweenSentences());
}

QString wordsFor(TaskState state)
{
    switch (state) {
    case TaskState::Running:
        return QCoreApplication::translate("Words", "running");
    case TaskState::Ready:
        return QCoreApplication::translate("Words", "ready");
    case TaskState::WaitsQueue:
        return QCoreApplication::translate("Words", "waits: queue, event, join");
    case TaskState::WaitsLock:
        return QCoreApplication::translate("Words", "waits: lock");
    case TaskState::Asleep:
        return QCoreApplication::translate("Words", "asleep, I/O");
    case TaskState::Finished:
        return QCoreApplication::translate("Words", "finished");
    case TaskState::Failed:
        return QCoreApplication::translate("Words", "failed");
    case TaskState::Unknown:
        return QCoreApplication::translate("Words", "not known");
    }
    return {};
}

QString wordsFor(ObjectKind kind)
{
    switch (kind) {
    case ObjectKind::Queue:
        return QCoreApplication::translate("Words", "Queue");
    case ObjectKind::LifoQueue:
        return QCoreApplication::translate("Words", "Last-in queue");
    case ObjectKind::PriorityQueue:
        return QCoreApplication::translate("Words", "Priority queue");
    case ObjectKind::Lock:
        return QCoreApplication::translate("Words", "Lock");
    case ObjectKind::RLock:
        return QCoreApplication::translate("Words", "RLock");
    case ObjectKind::Semaphore:
        return QCoreApplication::translate("Words", "Semaphore");
    case ObjectKind::Condition:
        return QCoreApplication::translate("Words", "Condition");
    case ObjectKind::Flag:
        return QCoreApplication::translate("Words", "Event");
    case ObjectKind::Barrier:
        return QCoreApplication::translate("Words", "Barrier");
    case ObjectKind::Timer:
        return QCoreApplication::translate("Words", "Timer");
    case ObjectKind::Variable:
        return QCoreApplication::translate("Words", "shared variable");
    case ObjectKind::Pipe:
        return QCoreApplication::translate("Words", "Pipe");
    case ObjectKind::Value:
        return QCoreApplication::translate("Words", "shared value");
    case ObjectKind::Array:
        return QCoreApplication::translate("Words", "shared array");
    case ObjectKind::Pool:
        return QCoreApplication::translate("Words", "Pool");
    case ObjectKind::Future:
        return QCoreApplication::translate("Words", "Future");
    case ObjectKind::Socket:
        return QCoreApplication::translate("Words", "Socket");
    case ObjectKind::Datagram:
        return QCoreApplication::translate("Words", "Datagram socket");
    }
    return {};
}

QString wordsFor(TaskKind kind)
{
    switch (kind) {
    case TaskKind::Main:
    case TaskKind::Thread:
        return QCoreApplication::translate("Words", "thread");
    case TaskKind::Process:
        return QCoreApplication::translate("Words", "process");
    case TaskKind::Coroutine:
        return QCoreApplication::translate("Words", "coroutine");
    case TaskKind::Generator:
        return QCoreApplication::translate("Words", "generator");
    }
    return {};
}

QString wordsFor(Schedule schedule)
{
    switch (schedule) {
    case Schedule::AsWritten:
        return QCoreApplication::translate("Words", "As written");
    case Schedule::Sequential:
        return QCoreApplication::translate("Words", "Sequential");
    case Schedule::Threads:
        return QCoreApplication::translate("Words", "Threads");
    case Schedule::Processes:
        return QCoreApplication::translate("Words", "Processes");
    case Schedule::Coroutines:
        return QCoreApplication::translate("Words", "Coroutines");
    }
    return {};
}

QString wordsFor(Clock clock)
{
    return clock == Clock::Real ? QCoreApplication::translate("Words", "Real")
                                : QCoreApplication::translate("Words", "Simulated");
}

QString taskLabel(const TaskInfo &task)
{
    QString number;
    if (task.osId != 0)
        number = QString::number(task.osId); // an id, not an amount: no thousands separators
    else if (task.kind == TaskKind::Process)
        number = QStringLiteral("P%1").arg(task.process.value);
    else
        number = QStringLiteral("T%1").arg(task.id.value);
    //: kind of worker, then its number: "thread T2"
    return QCoreApplication::translate("Words", "%1 %2").arg(wordsFor(task.kind), number);
}

QString shownName(const QString &name)
{
    static const QLatin1String kInside("<locals>.");
    const qsizetype at = name.lastIndexOf(kInside);
    const qsizetype own = at < 0 ? 0 : at + kInside.size();
    return own < name.size() ? name.mid(own) : name;
}

QString shownName(const std::string &name)
{
    return shownName(fromUtf8(name));
}

namespace {

constexpr TimeUnit kUnits[] = {
    { { 1 }, QT_TRANSLATE_NOOP("Words", "%1 ns") },
    { { 1'000 }, QT_TRANSLATE_NOOP("Words", "%1 µs") },
    { { 1'000'000 }, QT_TRANSLATE_NOOP("Words", "%1 ms") },
    { { 1'000'000'000 }, QT_TRANSLATE_NOOP("Words", "%1 s") },
};

} // namespace

QString numberText(std::int64_t amount)
{
    // Not by QLocale, which writes 1541.936 for one and a half million in Spanish, and groups
    // nothing in the C locale, which is the program's English.
    const QLocale locale;
    const bool few = locale.language() == QLocale::Spanish && amount > -10'000 && amount < 10'000;
    return few ? QString::number(amount)
               : fromUtf8(groupedNumber(amount, locale.groupSeparator().toStdString()));
}

const TimeUnit &unitFor(Time end)
{
    return kUnits[static_cast<std::size_t>(scaleOf(end))];
}

QString inUnit(const TimeUnit &unit, const QString &number)
{
    return QCoreApplication::translate("Words", unit.text).arg(number);
}

namespace {

constexpr std::int64_t kSecond = 1'000'000'000;
constexpr std::int64_t kMinute = 60; // of seconds
constexpr std::int64_t kHour = 60 * kMinute;

// "1 min", "1 min 5 s", "2 h", "2 h 10 min".
QString longText(const ShortTime &told)
{
    const QString whole = numberText(told.whole);
    const bool hours = told.scale == TimeScale::Hours;
    if (told.rest == 0)
        return (hours ? QCoreApplication::translate("Words", "%1 h")
                      : QCoreApplication::translate("Words", "%1 min"))
            .arg(whole);
    return (hours ? QCoreApplication::translate("Words", "%1 h %2 min")
                  : QCoreApplication::translate("Words", "%1 min %2 s"))
        .arg(whole)
        .arg(static_cast<qlonglong>(told.rest));
}

QString textOf(const ShortTime &told)
{
    if (told.scale >= TimeScale::Minutes)
        return longText(told);
    return inUnit(kUnits[static_cast<std::size_t>(told.scale)],
        QLocale().toString(told.amount, 'f', told.digits));
}

} // namespace

QString secondsText(Time time)
{
    return textOf(countedTime(time));
}

bool isToldByClock(Time end)
{
    return end.ns >= kMinute * kSecond;
}

QString clockText(Time time, Time end, int decimals)
{
    std::int64_t part = kSecond; // the last digit's
    for (int k = 0; k < decimals && part > 1; ++k)
        part /= 10;
    const std::int64_t parts = (time.ns + part / 2) / part;
    const std::int64_t seconds = parts / (kSecond / part);
    const auto twoDigits = [](std::int64_t number) {
        return QStringLiteral("%1").arg(number, 2, 10, QLatin1Char('0'));
    };
    QString text = end.ns >= kHour * kSecond
        ? QStringLiteral("%1:").arg(seconds / kHour) + twoDigits(seconds / kMinute % 60)
        : QString::number(seconds / kMinute);
    text += QLatin1Char(':') + twoDigits(seconds % kMinute);
    if (part < kSecond)
        text += QLocale().decimalPoint()
            + QStringLiteral("%1").arg(parts % (kSecond / part), decimals, 10, QLatin1Char('0'));
    return text;
}

QString momentText(Time time, Time end)
{
    if (isToldByClock(end))
        return clockText(time, end, end.ns >= kHour * kSecond ? 0 : 2);
    const TimeUnit &unit = unitFor(end);
    const auto inIt = [&](Time each) {
        return static_cast<double>(each.ns) / static_cast<double>(unit.length.ns);
    };
    const int digits = unit.length.ns == kSecond  ? 2
        : unit.length.ns == 1 || inIt(end) >= 100 ? 0
        : inIt(end) >= 10                         ? 1
                                                  : 2;
    return inUnit(unit, QLocale().toString(inIt(time), 'f', digits));
}

QString timeText(Time time)
{
    return textOf(shortTime(time));
}

} // namespace interleave
