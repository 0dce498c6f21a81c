// The library: find, open and paste above, chapters of scenarios below.
//
// Keys: Ctrl+K comes to the field (app/ binds it to focusSearch()), Up and Down move through the
// scenarios from there too, Enter takes the one that is lit, Escape clears the field.
//
// Threads: GUI thread.
#pragma once

#include "widgets/library/librarymodel.h"
#include "widgets/style/pane.h"

#include <QSet>
#include <QWidget>

class QLabel;
class QListView;
class QPushButton;
class QStackedWidget;

namespace interleave {

class SearchField;

class LibraryWidget : public QWidget, public Pane {
    Q_OBJECT
public:
    explicit LibraryWidget(std::span<const Scenario> scenarios, QWidget *parent = nullptr);

    // The one that is shown in the window; empty: none of ours.
    void setCurrent(const QString &name);
    void setYours(const QStringList &paths); // files of the user's own
    void setDone(const QSet<QString> &names);
    Scene scene() const override;
    QSize sizeHint() const override { return { 236, 600 }; }

public Q_SLOTS:
    void focusSearch();

Q_SIGNALS:
    void scenarioChosen(const QString &name);
    void openRequested();
    void pasteRequested();
    void searchLeft(); // by Escape; the field is empty then

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void retranslate();
    void applyFilter(const QString &text);
    void choose(const QModelIndex &index);
    void light();
    void moveBy(int step);

    LibraryModel *m_model; // Qt children
    SearchField *m_search;
    QPushButton *m_open;
    QPushButton *m_paste;
    QStackedWidget *m_pages; // the list, or that nothing was found
    QListView *m_list;
    QLabel *m_nothing;
    QString m_current;
};

} // namespace interleave
