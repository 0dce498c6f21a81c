// How the panes are arranged: columns, splitters, tabs, and the drawer of a small window.
//
// Size decides the form: below 1360 px the library is a drawer over the stage, below 1200 px code
// and tabs share one column, below 680 px of height the timeline folds away. What the user dragged
// is kept for each form, also over a start (saveLayout, restoreLayout); what nobody dragged follows
// the window's size. In a window larger than the design's, timeline and code grow with it.
//
// Threads: GUI thread. The panes come from outside and become children.
#pragma once

#include "app/settings.h"

#include <QWidget>

#include <array>

class QSplitter;
class QStackedWidget;
class QTabBar;

namespace interleave {

struct WindowParts {
    QWidget *top;
    QWidget *message;
    QWidget *library;
    QWidget *note; // above the stage
    QWidget *stage;
    QWidget *transport;
    QWidget *timeline;
    QWidget *code;
    QWidget *status;
    std::vector<std::pair<QWidget *, QString>> pages; // of the tabs below the code, with titles
};

class WindowForm : public QWidget {
    Q_OBJECT
public:
    WindowForm(const WindowParts &parts, QWidget *parent);

    void showPage(QWidget *page); // nothing when it is no page in this form
    QWidget *currentPage() const;
    // In a wide window the library is always there.
    bool libraryIsDrawer() const { return m_form != Form::Wide; }
    void showLibrary();
    void toggleLibrary();
    bool closeDrawer(); // false: there was none open
    void setTimelineWanted(bool wanted);
    bool timelineWanted() const { return m_timelineWanted; }
    bool timelineFits() const { return m_timelineFits; } // else it is not shown, wanted or not
    void goOnFrom(const WindowForm &before); // the same page, with or without the timeline
    void saveLayout(Settings &settings);
    void restoreLayout(const Settings &settings); // before the window is shown

Q_SIGNALS:
    void libraryIsDrawerChanged(bool drawer);
    void timelineFitsChanged(bool fits);
    // How much larger than in the design timeline, code and what is told of a worker are drawn: the
    // window is that of a projector. 1 up to the design's size.
    void magnificationChanged(qreal scale);

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    enum class Form : quint8 { Wide, Drawer, Narrow };
    static constexpr std::size_t kForms = 3;

    void applyForm();
    void take(Form form);
    void arrangeFirst();
    void setColumnSizes();
    void setRowSizes();
    void setRightSizes();
    void showTimeline(bool shown);
    void placeDrawer();
    void magnify();

    WindowParts m_parts;
    Form m_form = Form::Wide;
    bool m_timelineWanted = true;
    bool m_timelineFits = true;
    qreal m_magnification = 1;
    int m_firstPage = 0;     // shown when the first form is taken
    bool m_arranged = false; // a size was seen: until then nothing is worth keeping
    std::array<QByteArray, kForms> m_columnStates; // empty where nobody dragged them
    QByteArray m_middleState;
    QByteArray m_rightState;

    QSplitter *m_columns;
    QSplitter *m_middle;
    QWidget *m_lower;
    QSplitter *m_right;
    QTabBar *m_tabs;
    QStackedWidget *m_pages;
};

} // namespace interleave
