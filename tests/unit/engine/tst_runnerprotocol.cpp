#include "core/engine/runnerprotocol.h"

#include <QTest>

#include <unistd.h>

using namespace interleave;

namespace {

RunRequest example()
{
    RunRequest request;
    request.moduleName = "__main__";
    request.file = "dishes.py";
    request.source = std::string("print('\0')\n", 11);
    request.settings.schedule = Schedule::Processes;
    request.settings.clock = Clock::Real;
    request.settings.cores = 3;
    request.settings.seed = 0xffff'ffff'ffff'fffe;
    request.settings.parameters = { { "dryers", "3" }, { "order", "left first" } };
    request.settings.arguments = { "--fast", "two words", "" };
    request.timeout = Time::fromSeconds(2.5);
    request.stepLimit = 5;
    request.memoryLimit = std::uint64_t { 6 } << 40;
    request.outputLimit = 7;
    request.output = true;
    return request;
}

} // namespace

class TestRunnerProtocol : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aRequestComesOutAsItWentIn()
    {
        const RunRequest in = example();
        const auto out = decodeRequest(encode(in));
        QVERIFY(out.has_value());
        QCOMPARE(out->source, in.source);
        QCOMPARE(out->file, in.file);
        QVERIFY(out->settings == in.settings);
        QCOMPARE(out->timeout, in.timeout);
        QCOMPARE(out->stepLimit, in.stepLimit);
        QCOMPARE(out->memoryLimit, in.memoryLimit);
        QCOMPARE(out->outputLimit, in.outputLimit);
        QVERIFY(out->output && !out->input);
    }

    void aRequestThatIsCutAnywhereIsRefused()
    {
        const std::string whole = encode(example());
        for (std::size_t size = 0; size < whole.size(); ++size)
            QVERIFY(!decodeRequest(std::string_view(whole).substr(0, size)));
    }

    void packetsKeepTheirBordersAndDescriptors()
    {
        auto pair = makeSocketPair();
        QVERIFY(pair.has_value());
        const auto memory = inMemory("test", "image");
        QVERIFY(memory.has_value());
        const int fd = memory->get();
        QVERIFY(sendPacket(pair->ours.get(), Word::Out, "one\n"));
        QVERIFY(sendPacket(pair->ours.get(), Word::Fork, {}, { &fd, 1 }));

        const Packet first = receivePacket(pair->theirs.get(), Blocking::No);
        QVERIFY(first.arrived && first.word == Word::Out);
        QCOMPARE(first.text, std::string("one\n"));
        const Packet second = receivePacket(pair->theirs.get(), Blocking::No);
        QVERIFY(second.arrived && second.word == Word::Fork);
        QCOMPARE(second.descriptors.size(), std::size_t { 1 });
        QCOMPARE(readAll(second.descriptors.front().get()).value_or(""), std::string("image"));
        QVERIFY(!receivePacket(pair->theirs.get(), Blocking::No).arrived);
    }

    void theLongestPacketArrivesWhole()
    {
        auto pair = makeSocketPair();
        const std::string text(kMostPacketText, 'x');
        QVERIFY(sendPacket(pair->ours.get(), Word::Err, text));
        QCOMPARE(receivePacket(pair->theirs.get(), Blocking::No).text, text);
    }

    void aTextOfAnyLengthIsOnePacket()
    {
        auto pair = makeSocketPair();
        for (const std::size_t size : { std::size_t { 1 }, kMostPacketText, kMostPacketText + 1,
                 std::size_t { 3'000'000 } }) {
            const std::string text(size, 'y');
            QVERIFY(sendText(pair->ours.get(), Word::Out, text));
            Packet packet = receivePacket(pair->theirs.get(), Blocking::No);
            QVERIFY(packet.arrived);
            QVERIFY(textOf(std::move(packet)) == text);
            QVERIFY(!receivePacket(pair->theirs.get(), Blocking::No).arrived);
        }
    }

    void aClosedEndIsToldApartFromSilence()
    {
        auto pair = makeSocketPair();
        QVERIFY(!receivePacket(pair->theirs.get(), Blocking::No).closed);
        pair->ours.reset();
        QVERIFY(receivePacket(pair->theirs.get(), Blocking::No).closed);
        QVERIFY(!sendPacket(pair->theirs.get(), Word::Out, "to nobody"));
    }
};

QTEST_APPLESS_MAIN(TestRunnerProtocol)
#include "tst_runnerprotocol.moc"
