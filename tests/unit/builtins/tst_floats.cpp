// Floating-point numbers as text and back: the expected texts are CPython 3.11's.
#include "core/machine/builtins/floats.h"

#include "tests/unit/builtins/showstrings.h"

#include <QtTest>

#include <cmath>
#include <limits>
#include <string>

using namespace interleave;

namespace {

constexpr double kInf = std::numeric_limits<double>::infinity();
const double kNan = std::numeric_limits<double>::quiet_NaN();

struct Repr {
    double value;
    const char *text;
};
const Repr kReprs[] = {
    { 0x0.0p+0, "0.0" },
    { -0x0.0p+0, "-0.0" },
    { 1.0, "1.0" },
    { -1.0, "-1.0" },
    { 0x1.999999999999ap-4, "0.1" },
    { 1000000000000000.0, "1000000000000000.0" },
    { 0x1.1c37937e08000p+53, "1e+16" },
    { 0x1.6345785d8a000p+56, "1e+17" },
    { 0x1.b69b4ba630f35p+56, "1.2345678901234568e+17" },
    { 0x1.a36e2eb1c432dp-14, "0.0001" },
    { 0x1.4f8b588e368f1p-17, "1e-05" },
    { 0x1.4f8b588e368f1p-17, "1e-05" },
    { 0x1.8000000000000p+0, "1.5" },
    { 0x1.921fb54442d11p+1, "3.14159265358979" },
    { 0x0.0000000000001p-1022, "5e-324" },
    { 0x1.fffffffffffffp+1023, "1.7976931348623157e+308" },
    { 0x1.4000000000000p+1, "2.5" },
    { 0x1.0f0cf064dd592p+73, "1e+22" },
    { 0x1.52d02c7e14af6p+76, "1e+23" },
    { 100.0, "100.0" },
    { 0x1.3333333333334p-2, "0.30000000000000004" },
    { kInf, "inf" },
    { -kInf, "-inf" },
    { kNan, "nan" },
    { 0x1.5555555555555p-1, "0.6666666666666666" },
    { 0x1.249ad2594c37dp+332, "1e+100" },
    { 0x1.edd2f1a9fbe77p+6, "123.456" },
    { -0x1.35eaab6212b3ap-35, "-3.523344703336752e-11" },
    { -0x1.840866287d623p-56, "-2.103530071536531e-17" },
    { -0x1.84ddef4084e94p+49, "-855127426664914.5" },
    { -0x1.687c24e4cc06cp+59, "-8.117399161206349e+17" },
    { -0x1.01474aee3f3bap+43, "-8840021504505.863" },
    { -0x1.9b29caf76a750p-48, "-5.706036383286766e-15" },
    { -0x1.32015990dbd9ap-53, "-1.3270863267522833e-16" },
    { -0x1.26d500317442bp+52, "-5186739997459499.0" },
    { -0x1.ad0f093da1577p+53, "-1.5096162171497198e+16" },
    { -0x1.f8eca971eb7a8p-18, "-7.523960777007089e-06" },
    { 0x1.d0139409a679ep+57, "2.612518314634741e+17" },
    { 0x1.3e1dc83f9547bp+56, "8.954178849140114e+16" },
    { 0x1.3b9796e532c97p-56, "1.7108284528077355e-17" },
    { 0x1.5f6a0bc1468f6p-57, "9.525102111858403e-18" },
    { 0x1.3efeb9677794ap-40, "1.1332979587418528e-12" },
    { -0x1.721f8dd0d6e81p-35, "-4.207814273366475e-11" },
    { 0x1.ce8b82ee73253p+52, "8137177106428499.0" },
    { -0x1.073877b651b2bp-28, "-3.830363517961313e-09" },
    { -0x1.1a0bbecb15844p+56, "-7.938885751128173e+16" },
    { 0x1.5b489ebfb5aeap+11, "2778.2693785236816" },
};
const Repr kHexes[] = {
    { 0x0.0p+0, "0x0.0p+0" },
    { -0x0.0p+0, "-0x0.0p+0" },
    { 1.0, "0x1.0000000000000p+0" },
    { -1.0, "-0x1.0000000000000p+0" },
    { 0x1.999999999999ap-4, "0x1.999999999999ap-4" },
    { 1000000000000000.0, "0x1.c6bf526340000p+49" },
    { 0x1.1c37937e08000p+53, "0x1.1c37937e08000p+53" },
    { 0x1.6345785d8a000p+56, "0x1.6345785d8a000p+56" },
    { 0x1.b69b4ba630f35p+56, "0x1.b69b4ba630f35p+56" },
    { 0x1.a36e2eb1c432dp-14, "0x1.a36e2eb1c432dp-14" },
    { 0x1.4f8b588e368f1p-17, "0x1.4f8b588e368f1p-17" },
    { 0x1.4f8b588e368f1p-17, "0x1.4f8b588e368f1p-17" },
    { 0x1.8000000000000p+0, "0x1.8000000000000p+0" },
    { 0x1.921fb54442d11p+1, "0x1.921fb54442d11p+1" },
    { 0x0.0000000000001p-1022, "0x0.0000000000001p-1022" },
    { 0x1.fffffffffffffp+1023, "0x1.fffffffffffffp+1023" },
    { 0x1.4000000000000p+1, "0x1.4000000000000p+1" },
    { 0x1.0f0cf064dd592p+73, "0x1.0f0cf064dd592p+73" },
    { 0x1.52d02c7e14af6p+76, "0x1.52d02c7e14af6p+76" },
    { 100.0, "0x1.9000000000000p+6" },
    { 0x1.3333333333334p-2, "0x1.3333333333334p-2" },
    { kInf, "inf" },
    { -kInf, "-inf" },
    { kNan, "nan" },
    { 0x1.5555555555555p-1, "0x1.5555555555555p-1" },
    { 0x1.249ad2594c37dp+332, "0x1.249ad2594c37dp+332" },
    { 0x1.edd2f1a9fbe77p+6, "0x1.edd2f1a9fbe77p+6" },
    { -0x1.35eaab6212b3ap-35, "-0x1.35eaab6212b3ap-35" },
    { -0x1.840866287d623p-56, "-0x1.840866287d623p-56" },
    { -0x1.84ddef4084e94p+49, "-0x1.84ddef4084e94p+49" },
    { -0x1.687c24e4cc06cp+59, "-0x1.687c24e4cc06cp+59" },
    { -0x1.01474aee3f3bap+43, "-0x1.01474aee3f3bap+43" },
    { -0x1.9b29caf76a750p-48, "-0x1.9b29caf76a750p-48" },
    { -0x1.32015990dbd9ap-53, "-0x1.32015990dbd9ap-53" },
    { -0x1.26d500317442bp+52, "-0x1.26d500317442bp+52" },
    { -0x1.ad0f093da1577p+53, "-0x1.ad0f093da1577p+53" },
    { -0x1.f8eca971eb7a8p-18, "-0x1.f8eca971eb7a8p-18" },
    { 0x1.d0139409a679ep+57, "0x1.d0139409a679ep+57" },
    { 0x1.3e1dc83f9547bp+56, "0x1.3e1dc83f9547bp+56" },
    { 0x1.3b9796e532c97p-56, "0x1.3b9796e532c97p-56" },
    { 0x1.5f6a0bc1468f6p-57, "0x1.5f6a0bc1468f6p-57" },
    { 0x1.3efeb9677794ap-40, "0x1.3efeb9677794ap-40" },
    { -0x1.721f8dd0d6e81p-35, "-0x1.721f8dd0d6e81p-35" },
    { 0x1.ce8b82ee73253p+52, "0x1.ce8b82ee73253p+52" },
    { -0x1.073877b651b2bp-28, "-0x1.073877b651b2bp-28" },
    { -0x1.1a0bbecb15844p+56, "-0x1.1a0bbecb15844p+56" },
    { 0x1.5b489ebfb5aeap+11, "0x1.5b489ebfb5aeap+11" },
};

struct Parse {
    const char *text;
    bool valid;
    double value;
};
const Parse kParses[] = {
    { "1", true, 1.0 },
    { "1.5", true, 0x1.8000000000000p+0 },
    { " 1.5\012", true, 0x1.8000000000000p+0 },
    { "1e5", true, 100000.0 },
    { "1E+5", true, 100000.0 },
    { "-2.5e-3", true, -0x1.47ae147ae147bp-9 },
    { "1_000.5", true, 0x1.f440000000000p+9 },
    { "1__0", false, 0 },
    { "_1", false, 0 },
    { "1_", false, 0 },
    { "inf", true, kInf },
    { "-Infinity", true, -kInf },
    { "nan", true, kNan },
    { "+NAN", true, kNan },
    { "", false, 0 },
    { ".", false, 0 },
    { " ", false, 0 },
    { "1.", true, 1.0 },
    { "0x10", false, 0 },
    { ".5", true, 0x1.0000000000000p-1 },
    { "1e", false, 0 },
    { "1e400", true, kInf },
    { "-1e400", true, -kInf },
    { "1e-400", true, 0x0.0p+0 },
    { "--1", false, 0 },
    { "+-1", false, 0 },
    { "1 2", false, 0 },
    { "infinit", false, 0 },
    { "1e5_0", true, 0x1.11b0ec57e649ap+166 },
    { "0.0000000000000000000000000000000000001e400", true, kInf },
    { "123456789012345678901234567890", true, 0x1.8ee90ff6c373ep+96 },
    { "1_e5", false, 0 },
    { "abc", false, 0 },
    { "1,5", false, 0 },
    { "4.9e-324", true, 0x0.0000000000001p-1022 },
    { "2e-324", true, 0x0.0p+0 },
};

struct Round {
    double value;
    int digits;
    const char *text;
};
const Round kRounds[] = {
    { 0x1.5666666666666p+1, 2, "2.67" },
    { 0x1.0000000000000p-1, 0, "0.0" },
    { 0x1.8000000000000p+0, 0, "2.0" },
    { 0x1.4000000000000p+1, 0, "2.0" },
    { 0x1.34a456d5cfaadp+10, -2, "1200.0" },
    { 1250.0, -2, "1200.0" },
    { 1350.0, -2, "1400.0" },
    { 0x1.40f5c28f5c28fp+2, 2, "5.01" },
    { 0x1.1c37937e08000p+53, 2, "1e+16" },
    { 0x1.0000000000000p-3, 2, "0.12" },
    { -0x1.4000000000000p+1, 0, "-2.0" },
    { 99.0, -2, "100.0" },
    { 50.0, -2, "0.0" },
    { 51.0, -2, "100.0" },
    { 4.0, -3, "0.0" },
    { 0x1.7e43c8800759cp+996, -300, "1e+300" },
    { 0x1.edd2f1a9fbe77p+6, 400, "123.456" },
    { 0x1.edd2f1a9fbe77p+6, -400, "0.0" },
    { 0x1.921f9f01b866ep+1, 3, "3.142" },
    { 0x1.3fd70a3d70a3dp+3, 2, "9.99" },
    { 0x1.8feb851eb851fp+5, -2, "0.0" },
    { 150.0, -2, "200.0" },
    { 999.0, -1, "1000.0" },
};

struct Division {
    double a;
    double b;
    const char *quotient;
    const char *rest;
};
const Division kDivisions[] = {
    { 0x1.e000000000000p+2, 2.0, "3.0", "1.5" },
    { -0x1.e000000000000p+2, 2.0, "-4.0", "0.5" },
    { 0x1.e000000000000p+2, -2.0, "-4.0", "-0.5" },
    { -0x1.e000000000000p+2, -2.0, "3.0", "-1.5" },
    { 0x0.0p+0, -3.0, "-0.0", "-0.0" },
    { -0x0.0p+0, 3.0, "-0.0", "0.0" },
    { 1.0, 0x1.999999999999ap-4, "9.0", "0.09999999999999995" },
    { 5.0, kInf, "0.0", "5.0" },
    { -5.0, kInf, "-1.0", "inf" },
    { 6.0, 3.0, "2.0", "0.0" },
    { -6.0, 3.0, "-2.0", "0.0" },
    { 0x1.7e43c8800759cp+996, 0x1.b7cdfd9d7bdbbp-34, "inf", "5.476641984772742e-11" },
    { 3.0, -kInf, "-1.0", "-inf" },
};

struct Hash {
    double value;
    std::int64_t hash;
};
const Hash kHashes[] = {
    { 0x0.0p+0, 0 },
    { -0x0.0p+0, 0 },
    { 1.0, 1 },
    { -1.0, -2 },
    { 0x1.999999999999ap-4, 230584300921369408 },
    { 1000000000000000.0, 1000000000000000 },
    { 0x1.1c37937e08000p+53, 10000000000000000 },
    { 0x1.6345785d8a000p+56, 100000000000000000 },
    { 0x1.b69b4ba630f35p+56, 123456789012345680 },
    { 0x1.a36e2eb1c432dp-14, 936979306793984537 },
    { 0x1.4f8b588e368f1p-17, 2170758078822671208 },
    { 0x1.4f8b588e368f1p-17, 2170758078822671208 },
    { 0x1.8000000000000p+0, 1152921504606846977 },
    { 0x1.921fb54442d11p+1, 326490430436033539 },
    { 0x0.0000000000001p-1022, 16777216 },
    { 0x1.fffffffffffffp+1023, 2234066890152476671 },
    { 0x1.4000000000000p+1, 1152921504606846978 },
    { 0x1.0f0cf064dd592p+73, 1864712049423028464 },
    { 0x1.52d02c7e14af6p+76, 200376420512344424 },
    { 100.0, 100 },
    { 0x1.3333333333334p-2, 691752902764108288 },
    { kInf, 314159 },
    { -kInf, -314159 },
    { 0x1.5555555555555p-1, 1537228672809129216 },
    { 0x1.249ad2594c37dp+332, 1822893315824342674 },
    { 0x1.edd2f1a9fbe77p+6, 1051464412201451643 },
    { -0x1.35eaab6212b3ap-35, -1227611123404483245 },
    { -0x1.840866287d623p-56, -1162378000214835248 },
    { -0x1.84ddef4084e94p+49, -1153776632033511890 },
    { -0x1.687c24e4cc06cp+59, -811739916120634880 },
    { -0x1.01474aee3f3bap+43, -1990599875319263737 },
    { -0x1.9b29caf76a750p-48, -516750303740048229 },
    { -0x1.32015990dbd9ap-53, -12158517611069746 },
    { -0x1.26d500317442bp+52, -5186739997459499 },
    { -0x1.ad0f093da1577p+53, -15096162171497198 },
    { -0x1.f8eca971eb7a8p-18, -1909543591077449563 },
    { 0x1.d0139409a679ep+57, 261251831463474112 },
    { 0x1.3e1dc83f9547bp+56, 89541788491401136 },
    { 0x1.3b9796e532c97p-56, 1035365658963329063 },
    { 0x1.5f6a0bc1468f6p-57, 2221426365681287189 },
    { 0x1.3efeb9677794ap-40, 404723987451994071 },
    { -0x1.721f8dd0d6e81p-35, -606706152617049655 },
    { 0x1.ce8b82ee73253p+52, 8137177106428499 },
    { -0x1.073877b651b2bp-28, -1471740303075503980 },
    { -0x1.1a0bbecb15844p+56, -79388857511281728 },
    { 0x1.5b489ebfb5aeap+11, 621144585663417050 },
    { -1.0, -2 },
    { -0x1.8000000000000p+0, -1152921504606846977 },
    { 0x1.0000000000000p+61, 1 },
    { 0x1.0000000000000p+61, 1 },
};

} // namespace

class TestFloats : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void reprIsTheShortestTextThatReadsBack()
    {
        for (const auto &row : kReprs)
            QCOMPARE(floatRepr(row.value), std::string(row.text));
    }
    void whatFloatReads()
    {
        for (const auto &row : kParses) {
            const auto read = parseFloat(row.text);
            QVERIFY2(read.has_value() == row.valid, row.text);
            if (read && std::isnan(row.value))
                QVERIFY(std::isnan(*read));
            else if (read)
                QVERIFY2(
                    *read == row.value && std::signbit(*read) == std::signbit(row.value), row.text);
        }
    }
    void roundingIsHalfToEvenOnTheExactValue()
    {
        for (const auto &row : kRounds)
            QCOMPARE(floatRepr(roundToDigits(row.value, row.digits)), std::string(row.text));
    }
    void divisionFloorsTowardMinusInfinity()
    {
        for (const auto &row : kDivisions) {
            QCOMPARE(floatRepr(floorDivide(row.a, row.b)), std::string(row.quotient));
            QCOMPARE(floatRepr(floorModulo(row.a, row.b)), std::string(row.rest));
        }
    }
    void hashesAreCPythons()
    {
        for (const auto &row : kHashes)
            QCOMPARE(hashFloat(row.value), row.hash);
    }
    void hexadecimalForm()
    {
        for (const auto &row : kHexes)
            QCOMPARE(floatHex(row.value), std::string(row.text));
    }
};

QTEST_APPLESS_MAIN(TestFloats)
#include "tst_floats.moc"
