#include "core/machine/heap.h"
#include "core/machine/lists.h"
#include "core/machine/program.h"

#include <QTest>

using namespace interleave;

class TestHeap : public QObject {
    Q_OBJECT

private:
    static std::unique_ptr<Heap> make(const Program &program)
    {
        auto heap = Heap::create(64 << 20);
        IL_CHECK(heap.has_value(), "no memory");
        (*heap)->program = &program;
        (*heap)->freeze();
        return std::move(*heap);
    }

private Q_SLOTS:
    void whatIsReachableStaysAndTheRestBecomesZero()
    {
        const Program program;
        const auto heap = make(program);
        const Value list = heap->list({});
        for (int i = 0; i < 100; ++i)
            listAppend(*heap, list.asRef(), heap->string("item " + std::to_string(i)));
        const Value lost = heap->string("nobody keeps this");
        heap->collect(list.asRef());
        QCOMPARE(heap->listItems(list).size(), std::size_t { 100 });
        QCOMPARE(QByteArray::fromStdString(std::string(heap->text(heap->listItems(list)[99]))),
            QByteArray("item 99"));
        QVERIFY(!heap->is(lost, Kind::String));
    }

    void freedMemoryIsUsedAgainAndComesZeroed()
    {
        const Program program;
        const auto heap = make(program);
        const Value keep = heap->list({});
        for (int round = 0; round < 50; ++round) {
            for (int i = 0; i < 1000; ++i)
                heap->string("text of round " + std::to_string(i));
            heap->collect(keep.asRef());
        }
        const std::uint64_t used = heap->arena().usedBytes() - heap->arena().frozenBytes();
        QVERIFY2(used < 1 << 20, qPrintable(QString::number(used)));
        auto *tuple = heap->make<TupleObject>(Kind::Tuple, 64 * sizeof(Value));
        for (int i = 0; i < 64; ++i)
            QVERIFY(tuple->items[i].isEmpty());
    }

    void aCloneIsEqualAndGoesOnTheSameWay()
    {
        const Program program;
        const auto a = make(program);
        const Value list = a->list({});
        for (int i = 0; i < 500; ++i)
            listAppend(*a, list.asRef(), a->string("n" + std::to_string(i)));
        const auto b = a->clone();
        QVERIFY(b.has_value());
        QVERIFY(a->equals(**b));
        QCOMPARE(a->hash(), (*b)->hash());
        for (Heap *heap : { a.get(), b->get() }) {
            listResize(*heap, list.asRef(), 250);
            heap->collect(list.asRef());
            for (int i = 0; i < 100; ++i)
                listAppend(*heap, list.asRef(), heap->string("m" + std::to_string(i * 7)));
        }
        QVERIFY(a->equals(**b));
        QCOMPARE(a->hash(), (*b)->hash());
        a->string("one more");
        QVERIFY(!a->equals(**b));
    }

    void valuesKeepWhatTheyWereMadeOf()
    {
        for (const std::int64_t i :
            { std::int64_t { 0 }, std::int64_t { -1 }, Value::kSmallMax, Value::kSmallMin }) {
            QVERIFY(Value::smallInt(i).isSmallInt());
            QVERIFY(!Value::smallInt(i).isReal());
            QCOMPARE(Value::smallInt(i).asSmallInt(), i);
        }
        for (const double d :
            { 0.0, -0.0, 1.5, -1e308, 5e-324, std::numeric_limits<double>::infinity(),
                -std::numeric_limits<double>::infinity() }) {
            QVERIFY(Value::real(d).isReal());
            QVERIFY(!Value::real(d).isSmallInt());
            QVERIFY(!Value::real(d).isRef());
            QCOMPARE(std::bit_cast<std::uint64_t>(Value::real(d).asReal()),
                std::bit_cast<std::uint64_t>(d));
        }
        QVERIFY(Value::real(std::numeric_limits<double>::quiet_NaN())
            == Value::real(-std::numeric_limits<double>::quiet_NaN()));
        QVERIFY(Value::reference(0xffffffff).isRef());
    }
};

QTEST_APPLESS_MAIN(TestHeap)
#include "tst_heap.moc"
