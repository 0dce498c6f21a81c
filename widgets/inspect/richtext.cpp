#include "widgets/inspect/richtext.h"

#include "widgets/style/vocabulary.h"
#include "widgets/style/words.h"

#include <QRegularExpression>
#include <QTextBoundaryFinder>

#include <algorithm>
#include <optional>

namespace interleave {

namespace {

struct Named {
    QString name;
    QString id;
};

std::optional<Named> namedBy(const MessageArg &arg, const State &state)
{
    if (const TaskId *id = std::get_if<TaskId>(&arg)) {
        if (const TaskInfo *task = state.task(*id))
            return Named { shownName(task->name), QStringLiteral("task:%1").arg(id->value) };
    }
    if (const ObjectId *id = std::get_if<ObjectId>(&arg)) {
        if (const ObjectInfo *object = state.object(*id))
            return Named { fromUtf8(object->name), QStringLiteral("object:%1").arg(id->value) };
    }
    return {};
}

bool isWordEdge(const QString &text, qsizetype at)
{
    if (at <= 0 || at >= text.size())
        return true;
    const auto joins
        = [](QChar c) { return c.isLetterOrNumber() && c.script() != QChar::Script_Han; };
    return !(joins(text.at(at - 1)) && joins(text.at(at)));
}

// The next place where one of the names stands as a word of its own.
struct Hit {
    qsizetype at = -1;
    const Named *named = nullptr;
};

Hit nextName(const QString &text, qsizetype from, const std::vector<Named> &names)
{
    Hit best;
    for (const Named &named : names) {
        for (qsizetype at = text.indexOf(named.name, from); at >= 0;
             at = text.indexOf(named.name, at + 1)) {
            if (!isWordEdge(text, at) || !isWordEdge(text, at + named.name.size()))
                continue;
            // Of two that begin together the longer is meant: "fork 1" is not "fork".
            if (best.at < 0 || at < best.at
                || (at == best.at && named.name.size() > best.named->name.size()))
                best = { at, &named };
            break;
        }
    }
    return best;
}

// What stays together on a line.
struct Atom {
    QString text;
    std::size_t run;
    bool breakBefore;
};

std::vector<Atom> atomsOf(const std::vector<TextRun> &runs)
{
    QString whole;
    for (const TextRun &run : runs)
        whole += run.text;
    // A number and its unit stay together.
    static const QRegularExpression measure(QStringLiteral("(?<=\\d) (?=(s|ms|µs|ns|min)\\b)"));
    whole.replace(measure, QString(QChar::Nbsp));
    QTextBoundaryFinder finder(QTextBoundaryFinder::Line, whole);
    std::vector<Atom> atoms;
    qsizetype runStart = 0;
    qsizetype at = 0;
    for (std::size_t k = 0; k < runs.size(); ++k) {
        const qsizetype runEnd = runStart + runs[k].text.size();
        while (at < runEnd) {
            finder.setPosition(at);
            const bool breakBefore = at == 0 || finder.isAtBoundary();
            qsizetype next = finder.toNextBoundary();
            if (next < 0 || next > runEnd)
                next = runEnd;
            atoms.push_back({ whole.mid(at, next - at), k, breakBefore });
            at = next;
        }
        runStart = runEnd;
    }
    return atoms;
}

qreal widthOf(const Atom &atom, const std::vector<TextRun> &runs, qreal pixels, bool trimmed)
{
    QString text = atom.text;
    while (trimmed && !text.isEmpty() && text.back().isSpace())
        text.chop(1);
    return textWidth(text, pixels, runs[atom.run].weight);
}

} // namespace

std::vector<TextRun> runsOf(const Message &message, const State &state)
{
    const QString text = words(message, &state);
    std::vector<Named> names;
    for (const MessageArg &arg : message.args) {
        if (auto named = namedBy(arg, state); named && !named->name.isEmpty())
            names.push_back(std::move(*named));
    }
    std::vector<TextRun> runs;
    qsizetype at = 0;
    for (Hit hit = nextName(text, at, names); hit.named; hit = nextName(text, at, names)) {
        if (hit.at > at)
            runs.push_back({ text.mid(at, hit.at - at), 400, ColorToken::Text, {} });
        runs.push_back({ hit.named->name, 600, ColorToken::Text, hit.named->id });
        at = hit.at + hit.named->name.size();
    }
    if (at < text.size())
        runs.push_back({ text.mid(at), 400, ColorToken::Text, {} });
    return runs;
}

std::vector<TextRun> runsOf(const std::vector<Message> &chain, const State &state)
{
    std::vector<TextRun> all;
    for (const Message &message : chain) {
        if (!all.empty())
            all.push_back({ gapBetweenSentences(), 400, ColorToken::Text, {} });
        const std::vector<TextRun> runs = runsOf(message, state);
        all.insert(all.end(), runs.begin(), runs.end());
    }
    return all;
}

qreal drawRuns(Scene &scene, const std::vector<TextRun> &runs, const QPointF &topLeft, qreal width,
    qreal pixels, qreal lineHeight, int parent)
{
    const std::vector<Atom> atoms = atomsOf(runs);
    qreal x = 0;
    qreal y = 0;
    QString piece; // of one run on one line
    qreal pieceX = 0;
    std::size_t pieceRun = 0;
    const auto flush = [&] {
        if (piece.isEmpty())
            return;
        const TextRun &run = runs[pieceRun];
        scene.text({ topLeft.x() + pieceX, topLeft.y() + y + lineHeight / 2 + pixels * 0.36 },
            piece, run.color, pixels, run.weight);
        if (!run.link.isEmpty())
            scene.node({ run.link, QStringLiteral("link"), run.text, {}, {},
                QRectF(topLeft.x() + pieceX, topLeft.y() + y, textWidth(piece, pixels, run.weight),
                    lineHeight),
                parent });
        piece.clear();
    };
    const auto newLine = [&] {
        flush();
        x = 0;
        y += lineHeight;
    };
    for (std::size_t k = 0; k < atoms.size();) {
        std::size_t end = k + 1;
        while (end < atoms.size() && !atoms[end].breakBefore)
            ++end;
        qreal wide = 0;
        for (std::size_t j = k; j < end; ++j)
            wide += widthOf(atoms[j], runs, pixels, j + 1 == end);
        if (x > 0 && x + wide > width)
            newLine();
        for (; k < end; ++k) {
            const Atom &atom = atoms[k];
            if (piece.isEmpty() || pieceRun != atom.run) {
                flush();
                pieceRun = atom.run;
                pieceX = x;
            }
            // A word longer than a line is cut where the line ends.
            for (const QChar c : atom.text) {
                if (wide > width && x > 0
                    && x + textWidth(QString(c), pixels, runs[atom.run].weight) > width) {
                    newLine();
                    pieceX = 0;
                }
                piece += c;
                x = pieceX + textWidth(piece, pixels, runs[atom.run].weight);
            }
        }
    }
    flush();
    return atoms.empty() ? 0 : y + lineHeight;
}

} // namespace interleave
