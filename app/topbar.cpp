#include "app/topbar.h"

#include "app/argumentline.h"
#include "widgets/library/titles.h"
#include "widgets/style/words.h"

#include <QActionGroup>
#include <QDoubleSpinBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPainter>
#include <QPainterPath>
#include <QResizeEvent>
#include <QSpinBox>
#include <QWidgetAction>

#include <algorithm>
#include <thread>
#include <utility>

namespace interleave {

namespace {

// Their workers may compute at the same time, each on a core.
bool hasCores(Schedule schedule)
{
    return schedule == Schedule::Threads || schedule == Schedule::Processes;
}

constexpr int kHeight = 56;
constexpr int kMargin = 16;
constexpr int kSpacing = 14;
// The logo stands over the library; without it, the name ends where it ends, or only the sign
// stays.
constexpr int kLogoWidth = 190;
constexpr int kNameWidth = 110;
constexpr int kSignWidth = 28;
// So many values fit a menu; more get a field to type into.
constexpr int kMenuValues = 12;
constexpr int kArgumentsWidth = 90; // of what was given, before it is cut

const std::vector<Schedule> kSchedules { Schedule::Sequential, Schedule::Threads,
    Schedule::Processes, Schedule::Coroutines };

// The sign of two workers crossing, and the name.
class Logo : public QWidget {
public:
    explicit Logo(QWidget *parent)
        : QWidget(parent)
    {
        setFixedHeight(36);
        setAccessibleName(QStringLiteral("Interleave"));
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Theme &theme = currentTheme();
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.translate(0, 5);
        QPainterPath over;
        over.moveTo(3, 7);
        over.lineTo(8, 7);
        over.cubicTo(13, 7, 13, 19, 18, 19);
        over.lineTo(23, 19);
        QPainterPath under;
        under.moveTo(3, 19);
        under.lineTo(8, 19);
        under.cubicTo(10.2, 19, 11.4, 16.7, 12.5, 14.2);
        under.moveTo(15, 9.6);
        under.cubicTo(16, 8, 16.6, 7, 18, 7);
        under.lineTo(23, 7);
        painter.setPen(QPen(theme.color(ColorToken::Accent), 3, Qt::SolidLine, Qt::RoundCap));
        painter.drawPath(over);
        painter.setPen(QPen(theme.color(ColorToken::Ready), 3, Qt::SolidLine, Qt::RoundCap));
        painter.drawPath(under);
        painter.setPen(theme.color(ColorToken::Text));
        painter.setFont(fontOf(FontFace::Ui, 15, 600));
        painter.drawText(QPointF(35, 18.5), QStringLiteral("Interleave"));
    }
};

// 'left first' as left first: quotes are the program's, not the reader's.
QString displayValue(const QString &value)
{
    if (value.size() >= 2
        && (value.startsWith(QLatin1Char('\'')) || value.startsWith(QLatin1Char('"'))))
        return value.mid(1, value.size() - 2);
    return value;
}

QString nameOf(const Parameter &parameter)
{
    return parameterName(parameter.name, parameter.description);
}

// With the name that it has in the code, where the control does not say that.
QString hintOf(const Parameter &parameter)
{
    const QString hint = parameterHint(parameter.description);
    const QString own = QString::fromStdString(parameter.name);
    if (hint.isEmpty() || nameOf(parameter).compare(own, Qt::CaseInsensitive) == 0)
        return hint;
    return TopBar::tr("%1: %2", "a parameter's name in the program, and what it is for")
        .arg(own, hint);
}

// Above a group of a menu's lines. Not addSection(): a style sheet paints it as a bare line.
void addTitle(QMenu *menu, const QString &text)
{
    if (!menu->isEmpty())
        menu->addSeparator();
    auto *label = new QLabel(text, menu);
    label->setObjectName(QStringLiteral("menutitle"));
    label->setTextFormat(Qt::PlainText);
    label->setFont(fontOf(FontFace::Ui, kTextSmall, kStrong));
    auto *action = new QWidgetAction(menu);
    action->setDefaultWidget(label);
    action->setEnabled(false); // nothing to choose: keys go over it
    menu->addAction(action);
}

// Of more than a line: only rich text is broken into lines.
QString brokenIntoLines(const QString &text)
{
    return QStringLiteral("<p>%1</p>").arg(text.toHtmlEscaped());
}

// Who opens a menu for its field types into it at once.
void focusWhenShown(QWidget *field, QMenu *menu)
{
    QObject::connect(menu, &QMenu::aboutToShow, field, [field] {
        field->setFocus(Qt::PopupFocusReason);
        if (auto *line = qobject_cast<QLineEdit *>(field))
            line->selectAll();
        else if (auto *box = qobject_cast<QAbstractSpinBox *>(field))
            box->selectAll();
    });
}

} // namespace

TopBar::TopBar(QWidget *parent)
    : QWidget(parent)
    , m_layout(new QHBoxLayout(this))
    , m_library(new IconButton(Icon::Menu, tr("Scenarios"), this))
    , m_logo(new Logo(this))
    , m_schedule(new SegmentedControl(
          { tr("Sequential"), tr("Threads"), tr("Processes"), tr("Coroutines") }, this))
    , m_scheduleChip(new ChipButton({}, {}, this))
    , m_clock(new SegmentedControl({ tr("Simulated"), tr("Real") }, this))
    , m_clockChip(new ChipButton({}, {}, this))
    , m_parameterRow(new QWidget(this))
    , m_parametersChip(new ChipButton({}, tr("Parameters"), this))
    , m_machine(new ChipButton({}, {}, this))
    , m_rerun(new QPushButton(tr("Run again"), this))
    , m_menu(new IconButton(Icon::Menu, tr("Menu"), this))
    , m_mainMenu(new QMenu(this))
{
    setFixedHeight(kHeight);
    setAccessibleName(tr("What is run and how"));
    m_schedule->setAccessibleName(tr("Schedule"));
    m_clock->setAccessibleName(tr("Clock"));
    m_schedule->setObjectName(QStringLiteral("schedule"));
    m_clock->setObjectName(QStringLiteral("clock"));
    m_machine->setObjectName(QStringLiteral("machine"));
    m_rerun->setObjectName(QStringLiteral("rerun"));
    m_menu->setObjectName(QStringLiteral("menu"));
    m_menu->setFocusPolicy(Qt::TabFocus); // who was typing goes on after a click on it

    m_layout->setContentsMargins(kMargin, 0, kMargin, 0);
    m_layout->setSpacing(kSpacing);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed); // it folds to fit, see fitToWidth()
    auto *parameters = new QHBoxLayout(m_parameterRow);
    parameters->setContentsMargins(0, 0, 0, 0);
    parameters->setSpacing(kSpacing);
    for (QWidget *widget : std::initializer_list<QWidget *> { m_library, m_logo, m_schedule,
             m_scheduleChip, m_clock, m_clockChip, m_parameterRow, m_parametersChip, m_machine })
        m_layout->addWidget(widget);
    m_layout->addStretch();
    m_layout->addWidget(m_rerun);
    m_layout->addWidget(m_menu);
    m_library->hide();

    m_scheduleChip->setMenu(new QMenu(m_scheduleChip));
    m_clockChip->setMenu(new QMenu(m_clockChip));
    m_parametersChip->setMenu(new QMenu(m_parametersChip));
    m_machine->setMenu(new QMenu(m_machine));

    connect(m_library, &IconButton::clicked, this, &TopBar::libraryRequested);
    connect(m_schedule, &SegmentedControl::chosen, this, &TopBar::chooseSchedule);
    connect(m_clock, &SegmentedControl::chosen, this, [this](int index) {
        RunSettings next = m_settings;
        next.clock = index == 0 ? Clock::Simulated : Clock::Real;
        choose(next);
    });
    connect(m_rerun, &QPushButton::clicked, this,
        [this] { m_running ? Q_EMIT stopRequested() : Q_EMIT rerunRequested(); });
    connect(m_menu, &IconButton::clicked, this, &TopBar::popUpMainMenu);
    connect(m_machine->menu(), &QMenu::aboutToShow, this, &TopBar::fillMachineMenu);
    connect(m_scheduleChip->menu(), &QMenu::aboutToShow, this,
        [this] { fillScheduleMenu(m_scheduleChip->menu()); });
    connect(m_clockChip->menu(), &QMenu::aboutToShow, this,
        [this] { fillClockMenu(m_clockChip->menu()); });
    rebuild(Fold::Nothing);
}

TopBar::~TopBar()
{
    // The fields in the menus, and that of the seed with its menu, say what was typed also when
    // they go.
    m_machine->menu()->disconnect();
    for (QAbstractSpinBox *field : findChildren<QAbstractSpinBox *>())
        field->disconnect();
}

Schedule TopBar::shownSchedule() const
{
    return m_settings.schedule == Schedule::AsWritten ? m_natural : m_settings.schedule;
}

void TopBar::chooseSchedule(int index)
{
    RunSettings next = m_settings;
    next.schedule = kSchedules[static_cast<std::size_t>(index)];
    if (next.schedule == m_natural)
        next.schedule = Schedule::AsWritten;
    choose(next);
}

void TopBar::choose(const RunSettings &settings)
{
    if (settings != m_settings)
        Q_EMIT settingsChosen(settings);
}

QString TopBar::valueOf(const Parameter &parameter) const
{
    for (const auto &[name, value] : m_settings.parameters) {
        if (name == parameter.name)
            return displayValue(QString::fromStdString(value));
    }
    return displayValue(QString::fromStdString(parameter.value));
}

void TopBar::show(const RunSettings &settings, const std::vector<Parameter> &parameters,
    Schedule natural, Arguments arguments)
{
    m_takesArguments = arguments == Arguments::Taken;
    m_settings = settings;
    m_parameters = parameters;
    m_natural = natural;
    rebuild(m_fold);
    fitToWidth();
}

void TopBar::setRunning(bool running)
{
    m_running = running;
    m_rerun->setText(running ? tr("Stop") : tr("Run again"));
}

void TopBar::setLibraryButtonVisible(bool visible)
{
    m_library->setVisible(visible);
    rebuild(m_fold);
    fitToWidth();
}

void TopBar::popUpMainMenu()
{
    m_mainMenu->popup(m_menu->mapToGlobal(
        QPoint(m_menu->width() - m_mainMenu->sizeHint().width(), m_menu->height() + 4)));
}

void TopBar::openMainMenu()
{
    popUpMainMenu();
    if (!m_mainMenu->actions().isEmpty())
        m_mainMenu->setActiveAction(m_mainMenu->actions().first());
}

void TopBar::rebuild(Fold fold)
{
    m_fold = fold;
    const auto schedule = std::find(kSchedules.begin(), kSchedules.end(), shownSchedule());
    m_schedule->setCurrent(static_cast<int>(schedule - kSchedules.begin()));
    m_clock->setCurrent(m_settings.clock == Clock::Real ? 1 : 0);
    m_scheduleChip->setValue(wordsFor(shownSchedule()));
    m_clockChip->setValue(wordsFor(m_settings.clock));
    m_machine->setValue(machineText());
    m_machine->setToolTip(brokenIntoLines(seedHint()));
    m_machine->setWhatsThis(seedHint());

    const bool foldParameters = fold != Fold::Nothing;
    const bool foldSchedule = fold >= Fold::Schedule;
    const bool foldAll = fold == Fold::Everything;
    m_schedule->setVisible(!foldSchedule);
    m_scheduleChip->setVisible(foldSchedule);
    m_clock->setVisible(!foldAll);
    m_clockChip->setVisible(foldAll);
    m_logo->setFixedWidth(foldAll ? kSignWidth : m_library->isHidden() ? kLogoWidth : kNameWidth);
    const bool any = !m_parameters.empty() || m_takesArguments;
    m_parameterRow->setVisible(!foldParameters && any);
    m_parametersChip->setVisible(foldParameters && any);

    auto *row = static_cast<QHBoxLayout *>(m_parameterRow->layout());
    // The chip that was used keeps the focus: it must not fall to another control, where Space
    // would mean something else.
    const QWidget *focus = focusWidget();
    const QString focused
        = focus && m_parameterRow->isAncestorOf(focus) ? focus->objectName() : QString();
    while (QLayoutItem *item = row->takeAt(0)) {
        item->widget()->deleteLater();
        delete item;
    }
    m_parametersChip->menu()->clear();
    // Made last, they would be the last in the window that Tab comes to.
    QWidget *before = m_clockChip;
    const auto comesNext
        = [&before](QWidget *chip) { setTabOrder(std::exchange(before, chip), chip); };
    for (const Parameter &parameter : m_parameters) {
        if (foldParameters) {
            QMenu *menu = m_parametersChip->menu()->addMenu(
                nameOf(parameter) + QStringLiteral("  ") + valueOf(parameter));
            fillParameterMenu(menu, parameter);
        } else {
            auto *chip = new ChipButton(nameOf(parameter), valueOf(parameter), m_parameterRow);
            chip->setObjectName(
                QStringLiteral("parameter:") + QString::fromStdString(parameter.name));
            const QString hint = hintOf(parameter);
            chip->setToolTip(hint.toHtmlEscaped());
            chip->setAccessibleDescription(hint);
            chip->setMenu(new QMenu(chip));
            fillParameterMenu(chip->menu(), parameter);
            row->addWidget(chip);
            comesNext(chip);
            if (chip->objectName() == focused)
                chip->setFocus();
            chip->show(); // now, not with the next event: its width counts in fitToWidth()
        }
    }
    if (!m_takesArguments)
        return;
    if (foldParameters) {
        fillArgumentsMenu(m_parametersChip->menu()->addMenu(
            tr("Arguments") + QStringLiteral("  ") + argumentsText()));
    } else {
        auto *chip = new ChipButton(tr("Arguments"), argumentsText(), m_parameterRow);
        chip->setObjectName(QStringLiteral("arguments"));
        chip->setToolTip(tr("What the program finds in sys.argv"));
        chip->setMenu(new QMenu(chip));
        fillArgumentsMenu(chip->menu());
        row->addWidget(chip);
        comesNext(chip);
        if (chip->objectName() == focused)
            chip->setFocus();
        chip->show();
    }
}

QString TopBar::argumentsText() const
{
    return m_settings.arguments.empty()
        ? tr("none", "arguments of a program")
        : fontMetrics().elidedText(joinLine(m_settings.arguments), Qt::ElideRight, kArgumentsWidth);
}

void TopBar::fillArgumentsMenu(QMenu *menu)
{
    addTitle(menu, tr("What the program finds in sys.argv"));
    auto *field = new QLineEdit(joinLine(m_settings.arguments), menu);
    field->setObjectName(QStringLiteral("argumentsField"));
    field->setPlaceholderText(QStringLiteral("5 \"two words\""));
    connect(field, &QLineEdit::returnPressed, menu, [this, field, menu] {
        RunSettings next = m_settings;
        if (field->isModified()) // who only looks changes nothing
            next.arguments = splitLine(field->text());
        menu->close();
        choose(next);
    });
    auto *action = new QWidgetAction(menu);
    action->setDefaultWidget(field);
    menu->addAction(action);
    focusWhenShown(field, menu);
}

void TopBar::fillParameterMenu(QMenu *menu, const Parameter &parameter)
{
    const auto set = [this, name = parameter.name](const QString &value) {
        RunSettings next = m_settings;
        std::erase_if(next.parameters, [&](const auto &given) { return given.first == name; });
        next.parameters.emplace_back(name, value.toStdString());
        choose(next);
    };
    if (!parameter.description.empty())
        addTitle(menu, hintOf(parameter));
    const QString now = valueOf(parameter);
    QStringList values;
    for (const std::string &choice : parameter.choices)
        values << QString::fromStdString(choice);
    bool lowIsWhole = false;
    bool highIsWhole = false;
    const int low = QString::fromStdString(parameter.low).toInt(&lowIsWhole);
    const int high = QString::fromStdString(parameter.high).toInt(&highIsWhole);
    const bool whole = lowIsWhole && highIsWhole && !now.contains(QLatin1Char('.'));
    if (values.isEmpty() && (now == QLatin1String("True") || now == QLatin1String("False")))
        values = { QStringLiteral("True"), QStringLiteral("False") };
    if (values.isEmpty() && whole && high - low < kMenuValues) {
        for (int value = low; value <= high; ++value)
            values << QString::number(value);
    }
    if (!values.isEmpty()) {
        for (const QString &value : values) {
            QAction *action = menu->addAction(value, this, [set, value] { set(value); });
            action->setCheckable(true);
            action->setChecked(value == now);
        }
        return;
    }
    auto *action = new QWidgetAction(menu);
    if (whole) {
        auto *field = new QSpinBox(menu);
        field->setButtonSymbols(QAbstractSpinBox::NoButtons);
        field->setRange(low, high);
        field->setValue(now.toInt());
        connect(field, &QSpinBox::editingFinished, menu, [set, field, shown = field->value()] {
            if (field->value() != shown) // who only looks changes nothing
                set(QString::number(field->value()));
        });
        action->setDefaultWidget(field);
    } else if (!parameter.low.empty()) {
        auto *field = new QDoubleSpinBox(menu);
        field->setButtonSymbols(QAbstractSpinBox::NoButtons);
        field->setLocale(QLocale::c());
        field->setDecimals(3);
        field->setRange(QString::fromStdString(parameter.low).toDouble(),
            QString::fromStdString(parameter.high).toDouble());
        field->setValue(now.toDouble());
        connect(
            field, &QDoubleSpinBox::editingFinished, menu, [set, field, shown = field->value()] {
                if (!qFuzzyCompare(1 + field->value(), 1 + shown))
                    set(QString::number(field->value()));
            });
        action->setDefaultWidget(field);
    } else {
        auto *field = new QLineEdit(now, menu);
        connect(field, &QLineEdit::returnPressed, menu, [set, field, menu] {
            set(field->text());
            menu->close();
        });
        action->setDefaultWidget(field);
    }
    menu->addAction(action);
    focusWhenShown(action->defaultWidget(), menu);
}

QString TopBar::coresText(std::uint32_t cores)
{
    return tr("%n core(s)", nullptr, static_cast<int>(cores));
}

QString TopBar::seedHint() const
{
    if (m_settings.clock == Clock::Real)
        return tr("The seed is that of the program's random numbers. Who runs when is up to this "
                  "computer.");
    return oneAfterAnother({ tr("Seed %1 is the plain order: first come, first served, and every "
                                "wait takes exactly as long as it says.")
                                 .arg(RunSettings {}.seed),
        tr("Any other seed plays a different computer, with other choices and delays: try a few "
           "to see what else can happen."),
        tr("The same seed always gives the same run.") });
}

QString TopBar::gilText() const
{
    return m_settings.gil ? tr("GIL on") : tr("GIL off");
}

QString TopBar::machineText() const
{
    const QString seed = tr("seed %1").arg(m_settings.seed);
    const Schedule schedule = shownSchedule();
    if (m_settings.clock == Clock::Real)
        return tr("this computer")
            + (hasCores(schedule) ? QStringLiteral(" · ") + gilText() : QString());
    if (!hasCores(schedule))
        return seed;
    return coresText(m_settings.cores) + QStringLiteral(" · ") + gilText() + QStringLiteral(" · ")
        + seed;
}

void TopBar::fillScheduleMenu(QMenu *menu)
{
    menu->clear();
    for (std::size_t i = 0; i < kSchedules.size(); ++i) {
        QAction *action = menu->addAction(
            wordsFor(kSchedules[i]), this, [this, i] { chooseSchedule(static_cast<int>(i)); });
        action->setCheckable(true);
        action->setChecked(kSchedules[i] == shownSchedule());
    }
}

void TopBar::fillClockMenu(QMenu *menu)
{
    menu->clear();
    for (const Clock clock : { Clock::Simulated, Clock::Real }) {
        QAction *action = menu->addAction(wordsFor(clock), this, [this, clock] {
            RunSettings next = m_settings;
            next.clock = clock;
            choose(next);
        });
        action->setCheckable(true);
        action->setChecked(clock == m_settings.clock);
    }
}

void TopBar::fillMachineMenu()
{
    QMenu *menu = m_machine->menu();
    menu->clear();
    const bool simulated = m_settings.clock == Clock::Simulated;
    const Schedule schedule = shownSchedule();
    if (simulated && hasCores(schedule)) {
        addTitle(menu, tr("Cores"));
        for (const std::uint32_t cores : { 1u, 2u, 3u, 4u, 8u }) {
            QAction *action = menu->addAction(coresText(cores), this, [this, cores] {
                RunSettings next = m_settings;
                next.cores = cores;
                choose(next);
            });
            action->setCheckable(true);
            action->setChecked(cores == m_settings.cores);
        }
    }
    if (hasCores(schedule)) {
        addTitle(menu, tr("Python's global lock"));
        for (const bool on : { true, false }) {
            QAction *action = menu->addAction(
                on ? tr("GIL on") : tr("GIL off: not how Python 3.11 behaves"), this, [this, on] {
                    RunSettings next = m_settings;
                    next.gil = on;
                    choose(next);
                });
            action->setCheckable(true);
            action->setChecked(on == m_settings.gil);
        }
    }
    addTitle(menu, tr("Chance"));
    auto *seedRow = new QWidget(menu);
    seedRow->setFocusPolicy(Qt::StrongFocus); // else keys go over it to the next line
    auto *layout = new QHBoxLayout(seedRow);
    layout->setContentsMargins(22, 4, 12, 4); // as the lines around it
    auto *label = new QLabel(tr("Seed"), seedRow);
    auto *field = new QSpinBox(seedRow);
    field->setButtonSymbols(QAbstractSpinBox::NoButtons);
    field->setRange(0, std::numeric_limits<int>::max());
    field->setValue(static_cast<int>(
        std::min<std::uint64_t>(m_settings.seed, std::numeric_limits<int>::max())));
    field->setAccessibleName(tr("Seed"));
    const QString hint = seedHint();
    for (QWidget *part :
        { seedRow, static_cast<QWidget *>(label), static_cast<QWidget *>(field) }) {
        part->setToolTip(brokenIntoLines(hint));
        part->setWhatsThis(hint);
    }
    field->setAccessibleDescription(hint);
    label->setBuddy(field);
    seedRow->setFocusProxy(field);
    layout->addWidget(label);
    layout->addWidget(field, 1);
    const auto take = [this, field, shown = field->value()] {
        if (field->value() == shown)
            return; // a seed too large for the field is not made smaller by looking at it
        RunSettings next = m_settings;
        next.seed = static_cast<std::uint64_t>(field->value());
        choose(next);
    };
    connect(field, &QSpinBox::editingFinished, menu, take);
    connect(menu, &QMenu::aboutToHide, field, take);
    auto *action = new QWidgetAction(menu);
    action->setDefaultWidget(seedRow);
    menu->addAction(action);
    QAction *another = menu->addAction(tr("Another seed"), this, [this] {
        RunSettings next = m_settings;
        next.seed = m_settings.seed + 1;
        choose(next);
    });
    another->setToolTip(brokenIntoLines(hint));
    another->setWhatsThis(hint);
    menu->setToolTipsVisible(true);
}

void TopBar::fitToWidth()
{
    for (const Fold fold : { Fold::Nothing, Fold::Parameters, Fold::Schedule, Fold::Everything }) {
        if (fold != m_fold)
            rebuild(fold);
        m_layout->invalidate();
        if (m_layout->minimumSize().width() <= width())
            return;
    }
}

void TopBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        fitToWidth();
}

void TopBar::paintEvent(QPaintEvent *)
{
    const Theme &theme = currentTheme();
    QPainter painter(this);
    painter.fillRect(rect(), theme.color(ColorToken::Surface));
    painter.fillRect(QRect(0, height() - 1, width(), 1), theme.color(ColorToken::Line));
}

} // namespace interleave
