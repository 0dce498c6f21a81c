// The bar at the top: what is run and how. Each control says its intention; the window carries it
// out, and update() shows what holds then. When there is not room for all, parameters fold into one
// chip first, then the selectors.
//
// Threads: GUI thread.
#pragma once

#include "core/language/code.h"
#include "core/trace/run.h"
#include "widgets/style/controls.h"

#include <QWidget>

#include <vector>

class QHBoxLayout;
class QMenu;

namespace interleave {

class TopBar : public QWidget {
    Q_OBJECT
public:
    explicit TopBar(QWidget *parent = nullptr);
    ~TopBar() override;

    // Of a program: whether it reads them, or was given some. Only then they have a control.
    enum class Arguments : quint8 { None, Taken };

    // `natural`: the schedule that the program is written for; choosing it means AsWritten.
    void show(const RunSettings &settings, const std::vector<Parameter> &parameters,
        Schedule natural, Arguments arguments);
    void setRunning(bool running);
    void setLibraryButtonVisible(bool visible);
    QMenu *mainMenu() const { return m_mainMenu; }
    void openMainMenu(); // with its first entry lit: a key opened it

Q_SIGNALS:
    void settingsChosen(const interleave::RunSettings &settings);
    void rerunRequested();
    void stopRequested();
    void libraryRequested();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    // How much is folded away: nothing, parameters, also the schedule, also the clock and the name.
    enum class Fold : quint8 { Nothing, Parameters, Schedule, Everything };

    void rebuild(Fold fold);
    void fitToWidth();
    void popUpMainMenu();
    void choose(const RunSettings &settings);
    void fillParameterMenu(QMenu *menu, const Parameter &parameter);
    void fillArgumentsMenu(QMenu *menu);
    QString argumentsText() const;
    void fillMachineMenu();
    void fillScheduleMenu(QMenu *menu);
    void fillClockMenu(QMenu *menu);
    static QString coresText(std::uint32_t cores);
    QString machineText() const;
    QString gilText() const;
    QString seedHint() const;
    Schedule shownSchedule() const;
    QString valueOf(const Parameter &parameter) const;
    void chooseSchedule(int index);

    RunSettings m_settings;
    std::vector<Parameter> m_parameters;
    Schedule m_natural = Schedule::Threads;
    bool m_takesArguments = false;
    Fold m_fold = Fold::Nothing;

    QHBoxLayout *m_layout;
    IconButton *m_library;
    QWidget *m_logo;
    SegmentedControl *m_schedule;
    ChipButton *m_scheduleChip;
    SegmentedControl *m_clock;
    ChipButton *m_clockChip;
    QWidget *m_parameterRow;
    ChipButton *m_parametersChip;
    ChipButton *m_machine;
    QPushButton *m_rerun;
    IconButton *m_menu;
    QMenu *m_mainMenu;
    bool m_running = false;
};

} // namespace interleave
