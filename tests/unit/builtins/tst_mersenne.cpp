// The numbers that CPython's random gives for a seed: the expected texts are CPython 3.11's.
#include "core/machine/builtins/mersenne.h"

#include "core/machine/builtins/sha512.h"

#include "tests/unit/builtins/showstrings.h"

#include <QtTest>

#include <string>

using namespace interleave;

namespace {

struct SeedRow {
    const char *seed;
    double first[3];
    const char *bits; // getrandbits(70)
    std::uint64_t below10, belowMuch;
    double later; // after 700 more
};
const SeedRow kSeeds[] = {
    { "0", { 0x1.b0580f98a7dbep-1, 0x1.84129978f9c1ap-1, 0x1.aeaa51052e978p-2 },
        "608105494072089140794", 7, 934330551961145, 0x1.c1421a788247dp-1 },
    { "1", { 0x1.132d8f91b7584p-3, 0x1.b1e2d5b3584f8p-1, 0x1.870d778409f13p-1 },
        "574024282404777899068", 7, 733629687074913, 0x1.f0336e83e4392p-1 },
    { "42", { 0x1.4762f307200c5p-1, 0x1.99c6b5eeb2060p-6, 0x1.19a1491f589dcp-2 },
        "869570991858821387998", 1, 833918051560813, 0x1.7f7762f4c05a6p-1 },
    { "-42", { 0x1.4762f307200c5p-1, 0x1.99c6b5eeb2060p-6, 0x1.19a1491f589dcp-2 },
        "869570991858821387998", 1, 833918051560813, 0x1.7f7762f4c05a6p-1 },
    { "4294967296", { 0x1.ced31cb3df170p-4, 0x1.abdb5477a4f26p-2, 0x1.1139c02ebd380p-6 },
        "956945013401412290313", 5, 614299885955180, 0x1.d80f56cd62434p-1 },
    { "18446744073709563961", { 0x1.414f8c6c06400p-11, 0x1.d1bebe9b2e437p-1, 0x1.e94f89fb44df4p-1 },
        "775456857593510606436", 7, 733052039689797, 0x1.2898e16733258p-3 },
    { "1000000000000000000000000000000",
        { 0x1.de49051f4e500p-1, 0x1.0cf50607ee08fp-1, 0x1.658c0982c641ap-2 },
        "183648741043281028243", 6, 947364365789187, 0x1.24ddd1cb9548ep-2 },
};

struct TextRow {
    const char *seed;
    double first;
};
const TextRow kTexts[] = {
    { "", 0x1.eba2b25d163e4p-1 },
    { "hello", 0x1.6a441bebd6e04p-2 },
    { "na\303\257ve", 0x1.f2c88fd0a3febp-1 },
    { "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"
      "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"
      "xxxxxxxxxxxxxxxx",
        0x1.b33406ebe504bp-1 },
};

} // namespace

class TestMersenne : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void numbersOfASeed()
    {
        for (const auto &row : kSeeds) {
            MersenneState state {};
            seedMersenne(state, fromDecimal(row.seed));
            for (double expected : row.first)
                QVERIFY(nextRandom(state) == expected);
            QCOMPARE(randomBits(state, 70).str(), std::string(row.bits));
            QCOMPARE(randomBelow(state, std::uint64_t { 10 }), row.below10);
            QVERIFY(randomBelow(state, Integer(1000000000000000)) == row.belowMuch);
            for (int i = 0; i < 700; i++)
                nextRandom(state);
            QVERIFY(nextRandom(state) == row.later);
        }
    }
    void textsAsSeeds()
    {
        for (const auto &row : kTexts) {
            MersenneState state {};
            seedMersenne(state, seedOfText(row.seed));
            QVERIFY2(nextRandom(state) == row.first, row.seed);
        }
    }
    void wideAndNarrowDrawsAgree()
    {
        MersenneState a {}, b {};
        seedMersenne(a, 5);
        seedMersenne(b, 5);
        for (std::uint64_t bound :
            { 1ull, 2ull, 3ull, 1ull << 31, (1ull << 32) - 1, 1ull << 32, (1ull << 63) + 5 })
            QVERIFY(randomBelow(a, bound) == randomBelow(b, Integer(bound)));
    }
    void digestOfAKnownText()
    {
        const auto digest = sha512("abc");
        QCOMPARE(digest[0], std::uint8_t { 0xdd });
        QCOMPARE(digest[63], std::uint8_t { 0x9f });
    }
};

QTEST_APPLESS_MAIN(TestMersenne)
#include "tst_mersenne.moc"
