#include "app/interruptwatch.h"

#include <QtTest>

using namespace interleave;

namespace {

class AskedRun final : public RunHandle {
public:
    int interrupts = 0;
    bool ended = false;

    std::shared_ptr<TraceArea> area() const override { return nullptr; }
    bool finished() const override { return ended; }
    Outcome outcome() const override { return {}; }
    void stop() override { }
    void interrupt() override { ++interrupts; }
    void wait() override { }
    bool waitFor(std::chrono::milliseconds) override { return true; }
};

}

class TestInterruptWatch : public QObject {
    Q_OBJECT

    AskedRun m_run;
    int m_said = 0;
    std::unique_ptr<InterruptWatch> m_watch;

private Q_SLOTS:
    void init()
    {
        m_run = {};
        m_said = 0;
        m_watch = std::make_unique<InterruptWatch>(m_run, [this] { ++m_said; });
    }

    void whoGoesOnIsToldOfOnce()
    {
        m_watch->interrupted();
        QCOMPARE(m_run.interrupts, 1);
        QCOMPARE(m_said, 0);
        m_watch->pauseOver();
        QCOMPARE(m_said, 1);
        m_watch->interrupted();
        m_watch->pauseOver();
        QCOMPARE(m_run.interrupts, 2);
        QCOMPARE(m_said, 1);
    }

    void ofARunThatHasEndedNothingIsSaid()
    {
        m_watch->interrupted();
        m_run.ended = true;
        m_watch->pauseOver();
        QCOMPARE(m_said, 0);
    }

    void aRunThatWasLetGoIsLeftAlone()
    {
        m_watch->letGo();
        m_watch->interrupted();
        m_watch->pauseOver();
        QCOMPARE(m_run.interrupts, 0);
        QCOMPARE(m_said, 0);
    }

    void whereNobodyReadsNothingIsSaid()
    {
        InterruptWatch silent(m_run, nullptr);
        silent.interrupted();
        silent.pauseOver();
        QCOMPARE(m_run.interrupts, 1);
    }
};

QTEST_APPLESS_MAIN(TestInterruptWatch)
#include "tst_interruptwatch.moc"
