#include "widgets/library/librarywidget.h"

#include "widgets/style/controls.h"
#include "widgets/style/scene.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QListView>
#include <QMouseEvent>
#include <QPainter>
#include <QPushButton>
#include <QScrollBar>
#include <QStackedWidget>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

namespace interleave {

namespace {

constexpr int kChapterHeight = 31;
constexpr int kRowHeight = 30;

class Delegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const override
    {
        return { 0,
            index.data(LibraryModel::IsChapterRole).toBool() ? kChapterHeight : kRowHeight };
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
        const QModelIndex &index) const override
    {
        const QRectF box(option.rect);
        const QString text = index.data().toString();
        Scene scene;
        if (index.data(LibraryModel::IsChapterRole).toBool()) {
            scene.text({ box.left() + 8, box.bottom() - 9 },
                elideMiddle(text, box.width() - 16, 12, 600), ColorToken::Text3, 12, 600);
            paintScene(*painter, scene, currentTheme());
            return;
        }
        const bool lit = option.state.testFlag(QStyle::State_Selected);
        const bool hovered = option.state.testFlag(QStyle::State_MouseOver);
        if (lit || hovered)
            scene.rect(box, 7, lit ? ColorToken::AccentSoft : ColorToken::Surface2);
        const qreal baseline = box.center().y() + 4.7;
        qreal right = box.right() - 8;
        if (index.data(LibraryModel::IsDoneRole).toBool()) {
            QPainterPath tick({ right - 8.5, box.center().y() });
            tick.lineTo(right - 6, box.center().y() + 3);
            tick.lineTo(right - 1, box.center().y() - 3.5);
            scene.path(tick, ColorToken::Text2, 1.3).roundCaps = true;
            right -= 16;
        } else if (index.data(LibraryModel::MinutesRole).toInt() > 0) {
            const QString minutes
                = LibraryWidget::tr("%1 min").arg(index.data(LibraryModel::MinutesRole).toInt());
            scene.text({ right, baseline }, minutes, ColorToken::Text3, 12, lit ? 600 : 400,
                Qt::AlignRight);
            right -= textWidth(minutes, 12, lit ? 600 : 400) + 8;
        }
        const int weight = lit ? 600 : 400;
        scene.text({ box.left() + 8, baseline },
            elideMiddle(text, right - box.left() - 8, 13, weight),
            lit || hovered ? ColorToken::Text : ColorToken::Text2, 13, weight);
        paintScene(*painter, scene, currentTheme());
        const auto *view = qobject_cast<const QWidget *>(option.widget);
        if (lit && view && view->hasFocus()) {
            painter->setRenderHint(QPainter::Antialiasing);
            painter->setBrush(Qt::NoBrush);
            painter->setPen(QPen(currentTheme().color(ColorToken::Accent), 2));
            painter->drawRoundedRect(box.adjusted(1, 1, -1, -1), 6, 6);
        }
    }
};

} // namespace

LibraryWidget::LibraryWidget(std::span<const Scenario> scenarios, QWidget *parent)
    : QWidget(parent)
    , m_model(new LibraryModel(scenarios, this))
    , m_search(new SearchField(tr("Find a scenario"), QStringLiteral("Ctrl K"), this))
    , m_open(new QPushButton(this))
    , m_paste(new QPushButton(this))
    , m_pages(new QStackedWidget(this))
    , m_list(new QListView(this))
    , m_nothing(new QLabel(this))
{
    setObjectName(QStringLiteral("library"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new Delegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setMouseTracking(true);
    m_search->installEventFilter(this);
    m_search->setClearButtonEnabled(true);
    m_list->installEventFilter(this);
    m_nothing->setWordWrap(true);
    m_nothing->setTextFormat(Qt::PlainText);
    m_nothing->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_nothing->setContentsMargins(8, 12, 8, 0);

    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_open, 1);
    buttons->addWidget(m_paste, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(10, 12, 11, 0);
    column->setSpacing(0);
    column->addWidget(m_search);
    column->addSpacing(12);
    column->addLayout(buttons);
    column->addSpacing(4);
    m_pages->addWidget(m_list);
    m_pages->addWidget(m_nothing);
    column->addWidget(m_pages, 1);

    connect(m_search, &QLineEdit::textChanged, this, &LibraryWidget::applyFilter);
    connect(m_open, &QPushButton::clicked, this, &LibraryWidget::openRequested);
    connect(m_paste, &QPushButton::clicked, this, &LibraryWidget::pasteRequested);
    connect(m_list, &QListView::clicked, this, &LibraryWidget::choose);
    m_list->viewport()->installEventFilter(this);
    retranslate();
}

void LibraryWidget::retranslate()
{
    setAccessibleName(tr("Library"));
    m_search->setPlaceholderText(tr("Find a scenario"));
    m_search->setAccessibleName(tr("Find a scenario"));
    m_open->setText(tr("Open"));
    m_open->setToolTip(tr("Open a program or a saved run"));
    m_paste->setText(tr("Paste"));
    m_paste->setToolTip(tr("Take the program from the clipboard"));
    m_list->setAccessibleName(tr("Scenarios"));
    m_model->retranslate();
    applyFilter(m_search->text());
}

void LibraryWidget::applyFilter(const QString &text)
{
    m_model->setFilter(text.trimmed());
    const bool nothing = m_model->rowCount() == 0;
    m_nothing->setText(
        tr("No scenario is called “%1”. Try fewer letters, or open a program of your own.")
            .arg(text.trimmed()));
    m_pages->setCurrentWidget(nothing ? static_cast<QWidget *>(m_nothing) : m_list);
    light();
}

// While something is looked for, the first that was found is lit, so that Enter takes it.
void LibraryWidget::light()
{
    QModelIndex index = m_model->indexOf(m_current);
    if (!m_model->filter().isEmpty() && !index.isValid())
        index = m_model->firstScenario();
    m_list->setCurrentIndex(index);
    if (index.isValid())
        m_list->scrollTo(index);
    else
        m_list->clearSelection();
}

void LibraryWidget::setCurrent(const QString &name)
{
    m_current = name;
    light();
}

void LibraryWidget::setYours(const QStringList &paths)
{
    m_model->setYours(paths);
    light();
}

void LibraryWidget::setDone(const QSet<QString> &names)
{
    m_model->setDone(names);
}

void LibraryWidget::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void LibraryWidget::choose(const QModelIndex &index)
{
    const QString name = index.data(LibraryModel::NameRole).toString();
    if (name.isEmpty())
        return;
    setCurrent(name);
    Q_EMIT scenarioChosen(name);
}

void LibraryWidget::moveBy(int step)
{
    const int count = m_model->rowCount();
    const QModelIndex now = m_list->currentIndex();
    int row = now.isValid() ? now.row() + step : step > 0 ? 0 : count - 1;
    while (
        row >= 0 && row < count && m_model->index(row).data(LibraryModel::IsChapterRole).toBool())
        row += step;
    if (row >= 0 && row < count) {
        m_list->setCurrentIndex(m_model->index(row));
        // With its chapter, when that stands just above.
        m_list->scrollTo(m_model->index(
            row > 0 && m_model->index(row - 1).data(LibraryModel::IsChapterRole).toBool() ? row - 1
                                                                                          : row));
        m_list->scrollTo(m_model->index(row));
    }
}

bool LibraryWidget::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress && (watched == m_search || watched == m_list)) {
        auto *key = static_cast<QKeyEvent *>(event);
        switch (key->key()) {
        case Qt::Key_Up:
            moveBy(-1);
            return true;
        case Qt::Key_Down:
            moveBy(1);
            return true;
        case Qt::Key_Return:
        case Qt::Key_Enter:
            choose(m_list->currentIndex());
            m_search->clear(); // it was found: the others are there again
            return true;
        case Qt::Key_Escape:
            if (watched == m_search) {
                m_search->clear();
                Q_EMIT searchLeft();
                return true;
            }
            break;
        default:
            break;
        }
    }
    // Before it is the window's shortcut.
    if (event->type() == QEvent::ShortcutOverride && watched == m_search
        && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        event->accept();
        return true;
    }
    // A click beside the scenarios chooses nothing, and leaves lit what is on show.
    if (watched == m_list->viewport() && event->type() == QEvent::MouseButtonPress) {
        const QModelIndex index = m_list->indexAt(static_cast<QMouseEvent *>(event)->pos());
        return index.data(LibraryModel::NameRole).toString().isEmpty();
    }
    return QWidget::eventFilter(watched, event);
}

void LibraryWidget::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), currentTheme().color(ColorToken::Surface));
    painter.fillRect(width() - 1, 0, 1, height(), currentTheme().color(ColorToken::Line));
}

void LibraryWidget::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

Scene LibraryWidget::scene() const
{
    Scene scene;
    scene.size = size();
    scene.node({ QStringLiteral("search"), QStringLiteral("field"), m_search->accessibleName(), {},
        m_search->text(), QRectF(m_search->geometry()), -1 });
    scene.node({ QStringLiteral("button:open"), QStringLiteral("button"), m_open->text(), {}, {},
        QRectF(m_open->geometry()), -1 });
    scene.node({ QStringLiteral("button:paste"), QStringLiteral("button"), m_paste->text(), {}, {},
        QRectF(m_paste->geometry()), -1 });
    if (m_pages->currentWidget() == m_nothing) {
        scene.node({ QStringLiteral("nothing"), QStringLiteral("note"), {}, QStringLiteral("empty"),
            m_nothing->text(), QRectF(m_pages->geometry()), -1 });
        return scene;
    }
    const QPointF origin = m_list->mapTo(this, QPoint(0, 0));
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const QModelIndex index = m_model->index(row);
        const QRectF rect = QRectF(m_list->visualRect(index)).translated(origin);
        const bool isChapter = index.data(LibraryModel::IsChapterRole).toBool();
        const QString name = index.data(LibraryModel::NameRole).toString();
        const bool isDone = index.data(LibraryModel::IsDoneRole).toBool();
        const int minutes = index.data(LibraryModel::MinutesRole).toInt();
        scene.node({ isChapter ? QStringLiteral("chapter:%1").arg(row)
                               : QStringLiteral("scenario:") + name,
            isChapter ? QStringLiteral("chapter") : QStringLiteral("scenario"),
            index.data().toString(),
            isChapter               ? QString()
                : name == m_current ? QStringLiteral("current")
                : isDone            ? QStringLiteral("done")
                                    : QString(),
            isChapter         ? QString()
                : isDone      ? tr("done")
                : minutes > 0 ? tr("%1 min").arg(minutes)
                              : name,
            rect, -1 });
    }
    return scene;
}

} // namespace interleave
