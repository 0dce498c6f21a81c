#include "app/program.h"

#include "core/base/messageid.h"
#include "core/scenario/scenario.h"

#include <QDir>
#include <QTemporaryDir>
#include <QtTest>

#include <fstream>

using namespace interleave;

class TestProgram : public QObject {
    Q_OBJECT
    QTemporaryDir m_folder;

    std::string write(const char *name, const std::string &bytes)
    {
        const std::string path = m_folder.path().toStdString() + "/" + name;
        std::ofstream(path, std::ios::binary) << bytes;
        return path;
    }

private Q_SLOTS:
    void aScenarioIsFoundByName()
    {
        const auto opened = openWhat("dishes");
        QVERIFY(opened.has_value());
        QCOMPARE(opened->program.scenario, std::string("dishes"));
        QVERIFY(opened->program.source.find("import threading") != std::string::npos);
    }

    void aFileIsRead()
    {
        const auto opened
            = openWhat(write("own.py", "\xef\xbb\xbfprint(1)\r\nprint(2)\rprint(3)\n"));
        QVERIFY(opened.has_value());
        QCOMPARE(opened->program.title, std::string("own.py"));
        QCOMPARE(opened->program.source, std::string("print(1)\nprint(2)\nprint(3)\n"));
    }

    void noScenarioHasAWarning()
    {
        for (const Scenario &scenario : scenarios()) {
            const auto opened = openWhat(scenario.name);
            QVERIFY(opened.has_value());
            const auto module = compileProgram(opened->program, {});
            QVERIFY(module.has_value());
            const auto found = warningsOf(opened->program, **module);
            QVERIFY2(found.empty(),
                (scenario.name + ":" + (found.empty() ? "" : std::to_string(found[0].where.line)))
                    .c_str());
        }
    }

    void modulesAreThisLibrarysAndNeverFilesBeside()
    {
        const auto hints = [this](const std::string &text) {
            const auto opened = openWhat(write("main.py", text));
            const auto module = compileProgram(opened->program, {});
            std::vector<Message> found;
            for (const Diagnostic &each : warningsOf(opened->program, **module))
                found.push_back(each.hint);
            return found;
        };
        using Messages = std::vector<Message>;
        const auto beside = [](const char *name) {
            return Message { MessageId::OneProgramOneFile, { std::string(name) } };
        };
        write("helper.py", "");
        write("threadin.py", "");
        QVERIFY(QDir(m_folder.path()).mkdir(QStringLiteral("tools")));
        write("tools/__init__.py", "");
        QVERIFY(hints("from __future__ import annotations\nimport _thread, interleave, os.path\n")
                    .empty());
        QVERIFY(hints("import helper\n") == Messages { beside("helper.py") });
        QVERIFY(hints("from threadin import f\n") == Messages { beside("threadin.py") });
        QVERIFY(hints("import tools.one\n").back() == beside("tools/__init__.py"));
        QVERIFY(hints("import numpy\n") == (Messages { { MessageId::ModulesHere, {} } }));
    }

    void badInputHasItsSentence_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<int>("id");
        QTest::newRow("missing file")
            << QStringLiteral("/nowhere/a.py") << static_cast<int>(MessageId::FileNotFound);
        QTest::newRow("folder") << m_folder.path() << static_cast<int>(MessageId::FileIsDirectory);
        QTest::newRow("binary") << QString::fromStdString(
            write("b.py", std::string("x = 1\0\n", 7)))
                                << static_cast<int>(MessageId::FileBinary);
        QTest::newRow("latin-1") << QString::fromStdString(write("l.py", "# caf\xe9\n"))
                                 << static_cast<int>(MessageId::FileNotUtf8);
        QTest::newRow("a coding of its own")
            << QString::fromStdString(write("g.py", "# coding: gb2312\n"))
            << static_cast<int>(MessageId::FileCodingUnknown);
        QTest::newRow("10 MB") << QString::fromStdString(
            write("large.py", std::string(10 << 20, 'x')))
                               << static_cast<int>(MessageId::FileTooLarge);
        QTest::newRow("scenario misspelt")
            << QStringLiteral("dishs") << static_cast<int>(MessageId::NothingOfThatNameBut);
        QTest::newRow("nothing near")
            << QStringLiteral("zzzzzzzzzz") << static_cast<int>(MessageId::NothingOfThatName);
        QTest::newRow("not a run") << QString::fromStdString(write("x.interleave", "hello"))
                                   << static_cast<int>(MessageId::FileNotARun);
    }
    void badInputHasItsSentence()
    {
        QFETCH(QString, path);
        QFETCH(int, id);
        const auto opened = openWhat(path.toStdString());
        QVERIFY(!opened.has_value());
        QCOMPARE(static_cast<int>(opened.error().what.id), id);
    }

    void anEmptyFileIsAProgram() { QVERIFY(openWhat(write("empty.py", "")).has_value()); }
};

QTEST_APPLESS_MAIN(TestProgram)
#include "tst_program.moc"
