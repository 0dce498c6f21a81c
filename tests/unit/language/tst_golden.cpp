// golden/NAME.py compiled, against golden/NAME.txt. INTERLEAVE_UPDATE_GOLDEN=1 writes the texts
// anew: read the difference.
#include "languagetest.h"

#include <QTest>

using namespace interleave;

class TestGolden : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void bytecodeIsAsWritten_data()
    {
        QTest::addColumn<QString>("path");
        const QDir golden(QStringLiteral(INTERLEAVE_TEST_DIR) + QStringLiteral("/golden"));
        const QStringList names = golden.entryList({ QStringLiteral("*.py") });
        QVERIFY(names.size() >= 12);
        for (const QString &name : names)
            QTest::newRow(qPrintable(name)) << golden.filePath(name);
    }

    void bytecodeIsAsWritten()
    {
        QFETCH(QString, path);
        const auto result = compile(testing::readText(path), {});
        QVERIFY(result.has_value());
        std::string text;
        for (const Code &code : (*result)->codes) {
            text += code.qualifiedName + " (stack " + std::to_string(code.maxStack) + ")\n"
                + disassemble(code);
        }
        const QString expected = path.chopped(2) + QStringLiteral("txt");
        if (qEnvironmentVariableIsSet("INTERLEAVE_UPDATE_GOLDEN")) {
            QFile file(expected);
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(QByteArray::fromStdString(text));
        }
        QCOMPARE(QString::fromStdString(text), QString::fromStdString(testing::readText(expected)));
    }
};

QTEST_APPLESS_MAIN(TestGolden)
#include "tst_golden.moc"
