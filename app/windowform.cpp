#include "app/windowform.h"

#include <QApplication>
#include <QMouseEvent>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace interleave {

namespace {

constexpr int kLibraryWidth = 236;
constexpr int kRightWidth = 388;
constexpr int kNarrowRightWidth = 320; // at the least, of a window of one column
constexpr int kRightMinimum = 300;
constexpr int kRightLowerHeight = 346;
constexpr int kTransportHeight = 54;
constexpr int kTimelineHeight = 286;
constexpr QSizeF kDesign { 1440, 900 };
constexpr qreal kWorthIt = 1.04; // less is not seen, and only costs sharpness
constexpr qreal kLargest = 2.5;  // as the stage
constexpr int kDrawerBelow = 1360;
constexpr int kNarrowBelow = 1200;
constexpr int kShortBelow = 680;

QSplitter *makeSplitter(Qt::Orientation orientation, QWidget *parent)
{
    auto *splitter = new QSplitter(orientation, parent);
    splitter->setHandleWidth(1);
    splitter->setChildrenCollapsible(false);
    return splitter;
}

// Of the transport and the timeline: as in the design, a smaller part of less, and more where it is
// magnified.
int defaultLower(int inner, bool timeline, qreal magnification)
{
    constexpr int kDesignInner = 818;
    if (!timeline)
        return kTransportHeight;
    return kTransportHeight
        + std::min(qRound(kTimelineHeight * magnification), kTimelineHeight * inner / kDesignInner);
}

// A wide screen is a projector's: the code has its part of it, as everything else.
int defaultRight(int width, bool narrow)
{
    constexpr int kDesignWidth = 1440;
    if (narrow)
        return std::clamp(width / 3, kNarrowRightWidth, kRightWidth);
    return std::max(kRightWidth, kRightWidth * width / kDesignWidth);
}

QVBoxLayout *makeColumn(QWidget *parent)
{
    auto *column = new QVBoxLayout(parent);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    return column;
}

const QString kFormNames[]
    = { QStringLiteral("wide"), QStringLiteral("drawer"), QStringLiteral("narrow") };

} // namespace

WindowForm::WindowForm(const WindowParts &parts, QWidget *parent)
    : QWidget(parent)
    , m_parts(parts)
    , m_columns(makeSplitter(Qt::Horizontal, this))
    , m_middle(makeSplitter(Qt::Vertical, m_columns))
    , m_lower(new QWidget(m_middle))
    , m_right(makeSplitter(Qt::Vertical, m_columns))
{
    QVBoxLayout *rows = makeColumn(this);
    rows->addWidget(parts.top);
    rows->addWidget(parts.message);
    rows->addWidget(m_columns, 1);
    rows->addWidget(parts.status);

    parts.library->setFixedWidth(kLibraryWidth);
    m_columns->addWidget(parts.library);

    QVBoxLayout *lower = makeColumn(m_lower);
    lower->addWidget(parts.transport);
    lower->addWidget(parts.timeline, 1);
    auto *upper = new QWidget(m_middle);
    QVBoxLayout *stage = makeColumn(upper);
    stage->addWidget(parts.note);
    stage->addWidget(parts.stage, 1);
    m_middle->addWidget(upper);
    m_middle->addWidget(m_lower);
    m_middle->setStretchFactor(0, 1);
    m_columns->addWidget(m_middle);

    auto *tabbed = new QWidget(m_right);
    QVBoxLayout *tabs = makeColumn(tabbed);
    m_tabs = new QTabBar(tabbed);
    m_tabs->setObjectName(QStringLiteral("tabs"));
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_tabs->setUsesScrollButtons(true);
    m_pages = new QStackedWidget(tabbed);
    for (const auto &[page, title] : parts.pages) {
        m_pages->addWidget(page);
        m_tabs->addTab(title);
    }
    tabs->addWidget(m_tabs);
    tabs->addWidget(m_pages, 1);
    m_right->addWidget(parts.code);
    m_right->addWidget(tabbed);
    m_right->setStretchFactor(0, 1);
    m_right->setMinimumWidth(kRightMinimum);
    m_columns->addWidget(m_right);
    // The tabs before their pages, though they were made later.
    QWidget *last = nullptr;
    for (QWidget *each = parts.code->nextInFocusChain(); parts.code->isAncestorOf(each);
         each = each->nextInFocusChain()) {
        if (each->focusPolicy() & Qt::TabFocus)
            last = each;
    }
    if (last)
        setTabOrder(last, m_tabs);
    m_columns->setStretchFactor(1, 1);

    connect(m_columns, &QSplitter::splitterMoved, this,
        [this] { m_columnStates[static_cast<std::size_t>(m_form)] = m_columns->saveState(); });
    connect(m_middle, &QSplitter::splitterMoved, this, [this] {
        if (m_parts.timeline->isVisibleTo(m_lower))
            m_middleState = m_middle->saveState();
    });
    connect(
        m_right, &QSplitter::splitterMoved, this, [this] { m_rightState = m_right->saveState(); });
    connect(m_tabs, &QTabBar::currentChanged, this, [this](int index) {
        if (index >= 0 && index < m_pages->count())
            m_pages->setCurrentIndex(index);
    });
}

void WindowForm::showPage(QWidget *page)
{
    if (const int index = m_pages->indexOf(page); index >= 0)
        m_tabs->setCurrentIndex(index);
}

QWidget *WindowForm::currentPage() const
{
    return m_pages->currentWidget();
}

// --- The form

void WindowForm::applyForm()
{
    const Form form = width() < kNarrowBelow ? Form::Narrow
        : width() < kDrawerBelow             ? Form::Drawer
                                             : Form::Wide;
    if (form != m_form)
        take(form);
    const bool fits = height() >= kShortBelow;
    showTimeline(m_timelineWanted && fits);
    if (std::exchange(m_timelineFits, fits) != fits)
        Q_EMIT timelineFitsChanged(fits);
    if (!m_arranged) {
        arrangeFirst();
    } else {
        layout()->activate();
        if (m_columnStates[static_cast<std::size_t>(m_form)].isEmpty())
            setColumnSizes();
        if (m_middleState.isEmpty())
            setRowSizes();
        if (m_rightState.isEmpty())
            setRightSizes();
    }
    placeDrawer();
}

void WindowForm::take(Form form)
{
    const Form before = m_form;
    m_form = form;
    if (form == Form::Wide) {
        m_columns->insertWidget(0, m_parts.library);
        m_columns->setStretchFactor(0, 0);
        m_columns->setStretchFactor(1, 1);
        m_parts.library->show();
    } else if (before == Form::Wide) {
        m_parts.library->setParent(this);
        m_parts.library->hide();
        m_columns->setStretchFactor(0, 1);
        m_columns->setStretchFactor(1, 0);
    }
    if (form == Form::Narrow) {
        m_pages->insertWidget(0, m_parts.code);
        m_tabs->insertTab(0, tr("Code"));
    } else if (before == Form::Narrow) {
        m_right->insertWidget(0, m_parts.code);
        m_right->setStretchFactor(0, 1);
        m_tabs->removeTab(0);
        m_parts.code->show();
    }
    const int page = std::exchange(m_firstPage, 0);
    m_tabs->setCurrentIndex(page);
    m_pages->setCurrentIndex(page);
    setColumnSizes();
    Q_EMIT libraryIsDrawerChanged(libraryIsDrawer());
}

// As the user left them in this form, else as in the design.
void WindowForm::setColumnSizes()
{
    const QByteArray &state = m_columnStates[static_cast<std::size_t>(m_form)];
    if (!state.isEmpty() && m_columns->restoreState(state))
        return;
    const int right = defaultRight(width(), m_form == Form::Narrow);
    if (m_form == Form::Wide)
        m_columns->setSizes({ kLibraryWidth, width() - kLibraryWidth - right, right });
    else
        m_columns->setSizes({ width() - right, right });
}

// Once the size is known: splitters share out what they have, so sizes given earlier would bend.
void WindowForm::arrangeFirst()
{
    m_arranged = true;
    layout()->activate();
    setColumnSizes();
    if (m_middleState.isEmpty() || !m_middle->restoreState(m_middleState))
        setRowSizes();
    if (m_rightState.isEmpty() || !m_right->restoreState(m_rightState))
        setRightSizes();
}

void WindowForm::setRightSizes()
{
    const int lower = qRound(kRightLowerHeight * m_magnification);
    m_right->setSizes({ m_columns->height() - lower, lower });
}

void WindowForm::setRowSizes()
{
    const int inner = m_columns->height();
    const int lower = defaultLower(inner, m_parts.timeline->isVisibleTo(m_lower), m_magnification);
    m_middle->setSizes({ inner - lower, lower });
}

void WindowForm::showTimeline(bool shown)
{
    if (m_parts.timeline->isVisibleTo(m_lower) == shown)
        return;
    m_parts.timeline->setVisible(shown);
    m_lower->setMaximumHeight(shown ? QWIDGETSIZE_MAX : kTransportHeight);
    if (!m_arranged)
        return;
    if (!shown || m_middleState.isEmpty() || !m_middle->restoreState(m_middleState))
        setRowSizes();
}

void WindowForm::goOnFrom(const WindowForm &before)
{
    setTimelineWanted(before.m_timelineWanted);
    const int page = before.m_tabs->currentIndex();
    if (before.m_form == m_form)
        m_tabs->setCurrentIndex(page);
    else
        m_firstPage = page; // of that form, which this one takes with its size
}

void WindowForm::setTimelineWanted(bool wanted)
{
    m_timelineWanted = wanted;
    if (m_arranged)
        applyForm();
}

void WindowForm::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    magnify();
    applyForm();
}

// By the smaller of the two, so that as much of a program and as many lanes are seen as before.
void WindowForm::magnify()
{
    const qreal most = std::min(width() / kDesign.width(), height() / kDesign.height());
    const qreal scale = most < kWorthIt ? 1 : std::min(most, kLargest);
    if (qFuzzyCompare(scale, m_magnification))
        return;
    m_magnification = scale;
    Q_EMIT magnificationChanged(scale);
}

// --- The drawer

void WindowForm::showLibrary()
{
    m_parts.library->show();
    if (!libraryIsDrawer())
        return;
    placeDrawer();
    m_parts.library->raise();
    qApp->installEventFilter(this);
}

void WindowForm::toggleLibrary()
{
    if (!closeDrawer())
        showLibrary();
}

bool WindowForm::closeDrawer()
{
    if (!libraryIsDrawer() || !m_parts.library->isVisible())
        return false;
    m_parts.library->hide();
    qApp->removeEventFilter(this);
    return true;
}

// A click beside the drawer closes it, and does nothing else.
bool WindowForm::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::MouseButtonPress)
        return false;
    const auto *widget = qobject_cast<QWidget *>(watched);
    if (!widget || !isAncestorOf(widget) || m_parts.top->isAncestorOf(widget)
        || m_parts.library == widget || m_parts.library->isAncestorOf(widget))
        return false;
    return closeDrawer();
}

void WindowForm::placeDrawer()
{
    if (libraryIsDrawer())
        m_parts.library->setGeometry(m_columns->geometry().x(), m_columns->geometry().y(),
            kLibraryWidth, m_columns->height());
}

// --- What stays

void WindowForm::saveLayout(Settings &settings)
{
    if (!m_arranged)
        return;
    for (std::size_t form = 0; form < kForms; ++form)
        settings.setLayout(QStringLiteral("columns.") + kFormNames[form], m_columnStates[form]);
    settings.setLayout(QStringLiteral("middle"), m_middleState);
    settings.setLayout(QStringLiteral("right"), m_rightState);
}

void WindowForm::restoreLayout(const Settings &settings)
{
    for (std::size_t form = 0; form < kForms; ++form)
        m_columnStates[form] = settings.layout(QStringLiteral("columns.") + kFormNames[form]);
    m_middleState = settings.layout(QStringLiteral("middle"));
    m_rightState = settings.layout(QStringLiteral("right"));
}

} // namespace interleave
