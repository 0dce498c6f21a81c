// The library's rows: the user's own files, then chapters and their scenarios, filtered by what was
// typed.
//
// Threads: GUI thread.
#pragma once

#include "core/scenario/scenario.h"

#include <QAbstractListModel>
#include <QSet>

#include <span>
#include <vector>

namespace interleave {

class LibraryModel : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role {
        IsChapterRole = Qt::UserRole,
        NameRole, // of the scenario: "dishes", or the path of a file
        MinutesRole,
        IsDoneRole,
    };

    // The scenarios outlive the model.
    explicit LibraryModel(std::span<const Scenario> scenarios, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

    // Every word must be in the title, the file's name or the chapter's title; case and accents do
    // not matter.
    void setFilter(const QString &text);
    QString filter() const { return m_filter; }
    // The user's files, in a chapter of their own at the top; those that are gone are left out.
    void setYours(const QStringList &paths);
    void setDone(const QSet<QString> &names);
    void retranslate();

    QModelIndex indexOf(const QString &name) const;
    QModelIndex firstScenario() const;

private:
    struct Row {
        const Scenario *scenario; // null: a chapter, or a file
        QString text;
        QString path {}; // of a file
    };

    std::vector<Row> rows() const;

    std::span<const Scenario> m_scenarios;
    QString m_filter;
    QSet<QString> m_done;
    QStringList m_yours;
    std::vector<Row> m_rows;
};

} // namespace interleave
