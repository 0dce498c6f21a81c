#include "core/base/messageid.h"
#include "tests/unit/timeline/dishesrun.h"
#include "tests/unit/timeline/pinnedlook.h"
#include "widgets/code/codeeditor.h"
#include "widgets/code/codewidget.h"

#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace interleave;

namespace {

// The design's listing, line for line.
const char *const kProgram = R"(# One washes, two dry.
import threading, queue, time

dishes = queue.Queue(maxsize=2)

def wash(names):
    for dish in names:
        time.sleep(1)
        dishes.put(dish)

def dry():
    while True:
        dish = dishes.get()
        time.sleep(6)
        dishes.task_done()

for n in (1, 2):
    threading.Thread(target=dry,
        daemon=True).start()
washer = threading.Thread(target=wash, args=(["Salad"],))
washer.start()
washer.join()
dishes.join()
)";

struct Shown {
    Playhead playhead;
    CodeWidget widget { playhead };

    Shown()
    {
        widget.setProgram(QStringLiteral("dishes.py"), QString::fromUtf8(kProgram));
        playhead.setHistory(interleave::testing::dishesRun());
        playhead.setTime(Time::fromSeconds(6.4));
        widget.resize(388, 472);
        widget.show();
    }
    QPushButton *button(const char *text) const
    {
        for (QPushButton *button : widget.findChildren<QPushButton *>()) {
            if (button->text() == QLatin1String(text) && button->isVisible())
                return button;
        }
        return nullptr;
    }
};

Diagnostic mistake(std::uint32_t line, std::uint32_t column, std::uint32_t endColumn,
    Severity severity = Severity::Error)
{
    Diagnostic diagnostic;
    diagnostic.severity = severity;
    diagnostic.where = { line, column, line, endColumn };
    diagnostic.what = { MessageId::FileNotFound, { std::string("quque") } };
    return diagnostic;
}

} // namespace

class TestCodeWidget : public QObject {
    Q_OBJECT
public:
    static void initMain() { interleave::testing::pinEnvironment(); }
private Q_SLOTS:
    void initTestCase() { QCOMPARE(interleave::testing::pinLook(), QStringList()); }

    void workersStayAtTheirLinesWhileTheTextIsEdited()
    {
        Shown shown;
        auto run = std::make_shared<Run>(shown.playhead.history()->run());
        run->info.source = kProgram;
        auto history = std::make_shared<History>(run);
        history->extend(true);
        shown.playhead.setHistory(history);
        shown.playhead.setTime(Time::fromSeconds(6.4));
        QVERIFY(shown.widget.scene().find(QStringLiteral("line:9")));
        shown.widget.setEditing(true);
        shown.widget.editor().insertAt(QStringLiteral("# one more\n"), 0, 0);
        QVERIFY(!shown.widget.scene().find(QStringLiteral("line:9")));
        QCOMPARE(
            shown.widget.scene().find(QStringLiteral("line:10"))->name, QStringLiteral("washer"));
        shown.widget.editor().undo();
        QVERIFY(shown.widget.scene().find(QStringLiteral("line:9")));
    }

    void paintsTheDesignsMoment()
    {
        Shown shown;
        interleave::testing::takePictures(shown.widget, QStringLiteral("code"));
        const Scene scene = shown.widget.scene();
        QCOMPARE(scene.find(QStringLiteral("line:9"))->name, QStringLiteral("washer"));
        QCOMPARE(
            scene.find(QStringLiteral("code:9"))->text, QStringLiteral("        dishes.put(dish)"));
        QCOMPARE(scene.find(QStringLiteral("program"))->state, QStringLiteral("saved"));
    }

    void gutterAndTextAgreeOnTheirLines()
    {
        Shown shown;
        QCOMPARE(shown.widget.editor().lineHeight(), 21.0);
        const Scene scene = shown.widget.scene();
        const QRectF pill = scene.find(QStringLiteral("line:9"))->rect;
        const QRectF line = scene.find(QStringLiteral("code:9"))->rect;
        QVERIFY(line.top() <= pill.top() && pill.bottom() <= line.bottom());
        shown.widget.editor().setFirstVisibleLine(3);
        const Scene scrolled = shown.widget.scene();
        QCOMPARE(scrolled.find(QStringLiteral("line:9"))->rect.top(), pill.top() - 3 * 21);
    }

    // A line that goes on beyond the edge fades into the ground; all others keep their ink.
    void aLineThatIsCutShowsIt()
    {
        Shown shown;
        shown.widget.resize(388, 720); // the whole program
        CodeEditor &editor = shown.widget.editor();
        constexpr int kLong = 20;
        constexpr int kShort = 2;
        QVERIFY(editor.isCut(kLong));
        QVERIFY(!editor.isCut(kShort));
        const QImage image = editor.viewport()->grab().toImage();
        const auto inkIn = [&](int line) {
            const int middle = static_cast<int>((line - 0.5) * editor.lineHeight());
            int ink = 0;
            for (int y = middle - 8; y < middle + 8; ++y) {
                for (int x = image.width() - 20; x < image.width(); ++x)
                    ink += image.pixelColor(x, y).lightness() < 80;
            }
            return ink;
        };
        QVERIFY(image.height() > kLong * editor.lineHeight());
        QCOMPARE(inkIn(kLong), 0);
        // Scrolled to its end it is whole.
        QTRY_VERIFY(editor.horizontalScrollBar()->maximum() > 0);
        editor.horizontalScrollBar()->setValue(editor.horizontalScrollBar()->maximum());
        QVERIFY(!editor.isCut(kLong));
    }

    void theTextIsLockedUntilEdit()
    {
        Shown shown;
        QSignalSpy editing(&shown.widget, &CodeWidget::editingChanged);
        QSignalSpy edited(&shown.widget, &CodeWidget::textEdited);
        QTest::keyClicks(&shown.widget.editor(), QStringLiteral("x"));
        QCOMPARE(edited.size(), 0);
        QTest::mouseClick(shown.button("Edit"), Qt::LeftButton);
        QVERIFY(shown.widget.isEditing());
        QTest::keyClicks(&shown.widget.editor(), QStringLiteral("x"));
        QVERIFY(edited.last().at(0).toString().startsWith(QStringLiteral("x# One")));
        interleave::testing::takePictures(shown.widget, QStringLiteral("code-editing"));
        QTest::mouseClick(shown.button("Done"), Qt::LeftButton);
        QVERIFY(!shown.widget.isEditing());
        QCOMPARE(editing, QList<QList<QVariant>>({ { true }, { false } }));
    }

    void undoGoesBackBeyondARerun()
    {
        Shown shown;
        shown.widget.setEditing(true);
        QTest::keyClicks(&shown.widget.editor(), QStringLiteral("x"));
        shown.widget.setProgram(QStringLiteral("dishes.py"), shown.widget.text()); // as a rerun
                                                                                   // does
        shown.widget.editor().undo();
        QCOMPARE(shown.widget.text(), QString::fromUtf8(kProgram));
    }
    void whatWasUndoneComesBackByEitherKey()
    {
        Shown shown;
        shown.widget.setEditing(true);
        QTest::keyClicks(&shown.widget.editor(), QStringLiteral("x"));
        const QString edited = shown.widget.text();
        shown.widget.editor().undo();
        QTest::keyClick(&shown.widget.editor(), Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(shown.widget.text(), edited);
        shown.widget.editor().undo();
        QTest::keyClick(&shown.widget.editor(), Qt::Key_Y, Qt::ControlModifier);
        QCOMPARE(shown.widget.text(), edited);
    }

    // They are the stage's, also while the text is edited.
    void theKeysThatZoomAreNotTheEditors()
    {
        Shown shown;
        shown.widget.setEditing(true);
        for (const Qt::Key key : { Qt::Key_Plus, Qt::Key_Minus }) {
            QKeyEvent asked(QEvent::ShortcutOverride, key, Qt::ControlModifier);
            asked.ignore();
            QCoreApplication::sendEvent(&shown.widget.editor(), &asked);
            QVERIFY(!asked.isAccepted());
            const long before = shown.widget.editor().SendScintilla(QsciScintilla::SCI_GETZOOM);
            QTest::keyClick(&shown.widget.editor(), key, Qt::ControlModifier);
            QCOMPARE(shown.widget.editor().SendScintilla(QsciScintilla::SCI_GETZOOM), before);
        }
    }

    void theTextGoesAlongWithTheSelectedWorkerUntilTheUserReadsElsewhere()
    {
        Shown shown;
        CodeEditor &editor = shown.widget.editor();
        shown.widget.resize(388, 220); // some lines of it
        shown.playhead.setTime(Time::fromSeconds(0.5));
        shown.playhead.setSelection({ TaskId { 1 }, {} }); // main, which ends up in its last lines
        const auto line
            = [&] { return static_cast<int>(shown.playhead.state().task(TaskId { 1 })->line); };
        editor.verticalScrollBar()->setValue(0);
        QVERIFY(!editor.isInSight(line())); // by the user
        shown.playhead.setTime(Time::fromSeconds(0.6));
        QCOMPARE(editor.firstLine(), 1);
        shown.playhead.setSelection({});
        shown.playhead.setSelection({ TaskId { 1 }, {} });
        QVERIFY(editor.isInSight(line()));
        // Who lets it come back into sight is taken along again.
        editor.verticalScrollBar()->setValue(0);
        editor.verticalScrollBar()->setValue(line() - 3);
        QVERIFY(editor.isInSight(line()));
        shown.playhead.setSelection({ TaskId { 2 }, {} });
        shown.playhead.setTime(Time::fromSeconds(6.4));
        QVERIFY(editor.isInSight(9)); // the washer's
    }

    void aMistakeOutOfSightIsScrolledTo()
    {
        Shown shown;
        CodeEditor &editor = shown.widget.editor();
        shown.widget.resize(388, 220);
        editor.setFirstVisibleLine(0);
        shown.widget.setDiagnostics({ mistake(21, 1, 3) });
        QVERIFY(!editor.isInSight(21));
        shown.widget.showMistake();
        QVERIFY(editor.isInSight(21));
    }

    void aValueThatTheRunHasOtherwiseIsToldAtItsLine()
    {
        Shown shown;
        shown.widget.setProgram(QStringLiteral("n.py"),
            QStringLiteral("n = 6  # param 1..8: how many\nname = 'a'  # param a|b: which\n"));
        const auto told = [&](int line) {
            const Scene scene = shown.widget.scene();
            const Node *node = scene.find(QStringLiteral("value:%1").arg(line));
            return node ? node->text : QString();
        };
        shown.widget.setValuesInRun({ { QStringLiteral("n"), QStringLiteral("6") },
            { QStringLiteral("name"), QStringLiteral("a") } });
        QCOMPARE(told(1), QString());
        QCOMPARE(told(2), QString());
        shown.widget.setValuesInRun({ { QStringLiteral("n"), QStringLiteral("8") },
            { QStringLiteral("name"), QStringLiteral("b") } });
        QVERIFY(told(1).contains(QLatin1String("8")));
        QVERIFY(told(2).contains(QLatin1String("name is set to b")));
        interleave::testing::takePictures(shown.widget, QStringLiteral("code-values"));
        // It goes with its line, and when the text says the same.
        shown.widget.setEditing(true);
        shown.widget.editor().setCursorPosition(0, 0);
        QTest::keyClick(&shown.widget.editor(), Qt::Key_Return);
        QCOMPARE(told(1), QString());
        QVERIFY(told(2).contains(QLatin1String("8")));
        shown.widget.editor().setSelection(1, 4, 1, 5);
        QTest::keyClicks(&shown.widget.editor(), QStringLiteral("8"));
        QCOMPARE(told(2), QString());
    }

    void onlyAnotherValueIsTold_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("value");
        QTest::addColumn<bool>("isTold");
        const auto row = [](const char *line, const char *value, bool isTold) {
            QTest::addRow("%s: %s", line, value)
                << QString::fromLatin1(line) << QString::fromLatin1(value) << isTold;
        };
        row("n = 1.0  # param 0..3", "1", false);
        row("n = 1.0  # param 0..3", "1.5", true);
        row("n = -1  # param -3..3", "1", true);
        row("n = 'a#1'  # param a#1|b", "a#1", false);
        row("n = 'a#1'  # param a#1|b", "b", true);
        row("n = 2  # not a parameter", "1", false);
        row("nn = 2  # param", "1", false);
    }
    void onlyAnotherValueIsTold()
    {
        QFETCH(QString, line);
        QFETCH(QString, value);
        QFETCH(bool, isTold);
        Shown shown;
        shown.widget.setProgram(QStringLiteral("n.py"), line + QStringLiteral("\n"));
        shown.widget.setValuesInRun({ { QStringLiteral("n"), value } });
        QCOMPARE(!shown.widget.editor().valueNoteAt(1).isEmpty(), isTold);
    }

    void magnifiedGutterAndTextAgreeOnTheirLines()
    {
        Shown shown;
        shown.widget.resize(620, 620);
        shown.widget.setMagnification(1.6);
        QCOMPARE(shown.widget.editor().lineHeight(), 34.0);
        const Scene scene = shown.widget.scene();
        const QRectF pill = scene.find(QStringLiteral("line:9"))->rect;
        const QRectF line = scene.find(QStringLiteral("code:9"))->rect;
        QVERIFY(line.top() <= pill.top() && pill.bottom() <= line.bottom());
        QVERIFY(pill.height() > 1.5 * 17);
    }

    void anotherProgramCannotBeUndoneInto()
    {
        Shown shown;
        shown.widget.setProgram(QStringLiteral("other.py"), QStringLiteral("print(1)\n"));
        QVERIFY(!shown.widget.editor().isUndoAvailable());
        QCOMPARE(
            shown.widget.scene().find(QStringLiteral("program"))->name, QStringLiteral("other.py"));
    }
    void settingTheTextIsNotAnEdit()
    {
        Shown shown;
        QSignalSpy edited(&shown.widget, &CodeWidget::textEdited);
        shown.widget.setProgram(QStringLiteral("other.py"), QStringLiteral("print(1)\n"));
        QCOMPARE(edited.size(), 0);
    }

    void runIsAskedForByItsButton()
    {
        Shown shown;
        QSignalSpy run(&shown.widget, &CodeWidget::runRequested);
        shown.widget.setEditing(true);
        QTest::mouseClick(shown.button("Run"), Qt::LeftButton);
        QCOMPARE(run.size(), 1);
        QCOMPARE(shown.widget.text(), QString::fromUtf8(kProgram));
    }

    void diagnosticsAreUnderlinedAndTold()
    {
        Shown shown;
        shown.widget.setDiagnostics({ mistake(2, 19, 24, Severity::Warning), mistake(9, 9, 15) });
        interleave::testing::takePictures(shown.widget, QStringLiteral("code-wrong"));
        const Scene scene = shown.widget.scene();
        QCOMPARE(scene.find(QStringLiteral("code:9"))->state, QStringLiteral("error"));
        QCOMPARE(scene.find(QStringLiteral("code:2"))->state, QStringLiteral("warning"));
        const QString told = scene.find(QStringLiteral("diagnostic"))->text;
        QVERIFY2(told.startsWith(QStringLiteral("Line 9, column 9: ")),
            qPrintable(told)); // the error first
        QVERIFY(told.endsWith(QStringLiteral("(2 of 2)")));
        shown.widget.setDiagnostics({});
        QVERIFY(!shown.widget.scene().find(QStringLiteral("diagnostic")));
    }

    void diagnosticsOutsideTheTextDoNoHarm_data()
    {
        QTest::addColumn<int>("line");
        QTest::addColumn<int>("column");
        QTest::newRow("no line") << 0 << 0;
        QTest::newRow("behind the last line") << 900 << 1;
        QTest::newRow("behind the line's end") << 3 << 80;
        QTest::newRow("an empty line") << 3 << 1;
    }
    void diagnosticsOutsideTheTextDoNoHarm()
    {
        QFETCH(int, line);
        QFETCH(int, column);
        Shown shown;
        shown.widget.setDiagnostics({ mistake(static_cast<std::uint32_t>(line),
            static_cast<std::uint32_t>(column), static_cast<std::uint32_t>(column)) });
        QVERIFY(shown.widget.scene().find(QStringLiteral("diagnostic")));
        shown.widget.editor().goTo(shown.widget.editor().diagnostics().front());
    }

    void aPillSelectsItsWorkersInTurn()
    {
        Shown shown;
        const QPoint at
            = shown.widget.scene().find(QStringLiteral("line:14"))->rect.center().toPoint();
        QWidget *gutter = shown.widget.childAt(at);
        QTest::mouseClick(gutter, Qt::LeftButton, {}, gutter->mapFrom(&shown.widget, at));
        QCOMPARE(shown.playhead.selection(), (Selection { TaskId { 3 }, {} }));
        QTest::mouseClick(gutter, Qt::LeftButton, {}, gutter->mapFrom(&shown.widget, at));
        QCOMPARE(shown.playhead.selection(), (Selection { TaskId { 4 }, {} }));
    }

    void selectingAWorkerBringsItsLineIntoSight()
    {
        Shown shown;
        shown.widget.resize(388, 200);
        shown.playhead.setSelection({ TaskId { 1 }, {} });
        QVERIFY(shown.widget.scene().find(QStringLiteral("line:22")));
    }

    void whatCannotBeEditedHasNoEditButton()
    {
        Shown shown;
        shown.widget.setEditable(false);
        QVERIFY(!shown.button("Edit"));
        shown.widget.setEditing(true);
        QVERIFY(!shown.widget.isEditing());
    }
};

QTEST_MAIN(TestCodeWidget)
#include "tst_codewidget.moc"
