#include "widgets/library/librarymodel.h"

#include "widgets/library/titles.h"

#include <QFileInfo>

#include <algorithm>

namespace interleave {

namespace {

// Without case and accents: "cafe" finds "Café".
QString plain(const QString &text)
{
    QString out;
    for (const QChar c : text.normalized(QString::NormalizationForm_D)) {
        if (c.category() != QChar::Mark_NonSpacing)
            out += c.toCaseFolded();
    }
    return out;
}

} // namespace

LibraryModel::LibraryModel(std::span<const Scenario> scenarios, QObject *parent)
    : QAbstractListModel(parent)
    , m_scenarios(scenarios)
{
    m_rows = rows();
}

std::vector<LibraryModel::Row> LibraryModel::rows() const
{
    std::vector<Row> rows;
    const QStringList wanted = plain(m_filter).split(QLatin1Char(' '), Qt::SkipEmptyParts);
    const auto isWanted = [&](const QString &all) {
        return std::all_of(
            wanted.begin(), wanted.end(), [&](const QString &word) { return all.contains(word); });
    };
    for (const QString &path : m_yours) {
        if (!isWanted(plain(path)))
            continue;
        if (rows.empty())
            rows.push_back({ nullptr, tr("Yours") });
        rows.push_back({ nullptr, QFileInfo(path).fileName(), path });
    }
    const std::string *chapter = nullptr;
    int number = 0;
    bool headed = false;
    for (const Scenario &scenario : m_scenarios) {
        if (!chapter || *chapter != scenario.chapter) {
            chapter = &scenario.chapter;
            ++number;
            headed = false;
        }
        const QString title = titleOf(scenario);
        const QString all = plain(title + QLatin1Char(' ') + QString::fromStdString(scenario.file)
            + QLatin1Char(' ') + chapterTitle(scenario.chapter));
        if (!isWanted(all))
            continue;
        if (!headed)
            rows.push_back({ nullptr,
                QStringLiteral("%1 · %2").arg(number).arg(chapterTitle(scenario.chapter)) });
        headed = true;
        rows.push_back({ &scenario, title });
    }
    return rows;
}

int LibraryModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant LibraryModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || !checkIndex(index)) // views ask of their root, too
        return {};
    const Row &row = m_rows[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return row.text;
    case IsChapterRole:
        return !row.scenario && row.path.isEmpty();
    case NameRole:
        return row.scenario ? QString::fromStdString(row.scenario->name) : row.path;
    case MinutesRole:
        return row.scenario ? row.scenario->minutes : 0;
    case IsDoneRole:
        return row.scenario && m_done.contains(QString::fromStdString(row.scenario->name));
    case Qt::ToolTipRole:
        return row.scenario ? QString::fromStdString(row.scenario->file) : row.path;
    case Qt::AccessibleTextRole:
        if (!row.path.isEmpty())
            return row.text;
        if (!row.scenario)
            return tr("Chapter %1").arg(row.text);
        return data(index, IsDoneRole).toBool()
            ? tr("%1, done").arg(row.text)
            : tr("%1, %n minute(s)", nullptr, row.scenario->minutes).arg(row.text);
    default:
        return {};
    }
}

Qt::ItemFlags LibraryModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    const bool isScenario = !data(index, IsChapterRole).toBool();
    return isScenario ? Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren
                      : Qt::ItemNeverHasChildren;
}

void LibraryModel::setFilter(const QString &text)
{
    if (text == m_filter)
        return;
    beginResetModel();
    m_filter = text;
    m_rows = rows();
    endResetModel();
}

void LibraryModel::setYours(const QStringList &paths)
{
    beginResetModel();
    m_yours.clear();
    for (const QString &path : paths) {
        if (QFileInfo::exists(path))
            m_yours << path;
    }
    m_rows = rows();
    endResetModel();
}

void LibraryModel::setDone(const QSet<QString> &names)
{
    m_done = names;
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(0), index(static_cast<int>(m_rows.size()) - 1), { IsDoneRole });
}

void LibraryModel::retranslate()
{
    beginResetModel();
    m_rows = rows();
    endResetModel();
}

QModelIndex LibraryModel::indexOf(const QString &name) const
{
    for (std::size_t row = 0; row < m_rows.size(); ++row) {
        const Row &each = m_rows[row];
        if (!name.isEmpty()
            && (each.scenario ? QString::fromStdString(each.scenario->name) : each.path) == name)
            return index(static_cast<int>(row));
    }
    return {};
}

QModelIndex LibraryModel::firstScenario() const
{
    return m_rows.size() > 1 ? index(1) : QModelIndex(); // behind its chapter
}

} // namespace interleave
