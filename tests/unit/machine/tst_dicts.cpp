#include "core/machine/dicts.h"
#include "core/machine/program.h"

#include <QTest>

using namespace interleave;

class TestDicts : public QObject {
    Q_OBJECT

private:
    Program m_program;
    std::unique_ptr<Heap> m_heap;

private Q_SLOTS:
    void init()
    {
        auto heap = Heap::create(64 << 20);
        QVERIFY(heap.has_value());
        m_heap = std::move(*heap);
        m_heap->program = &m_program;
        m_heap->freeze();
    }

    void entriesComeInOrderOfInsertion()
    {
        const Ref dict = m_heap->dict().asRef();
        for (int i = 0; i < 1000; ++i)
            dictSet(*m_heap, dict, Value::smallInt(i * 37 % 1000), Value::smallInt(i));
        for (int i = 0; i < 1000; i += 2)
            QCOMPARE(dictRemove(*m_heap, dict, Value::smallInt(i * 37 % 1000)), Found::Yes);
        int expected = 1;
        for (std::int32_t i = dictNext(*m_heap, dict, 0); i >= 0;
             i = dictNext(*m_heap, dict, i + 1)) {
            QCOMPARE(dictEntry(*m_heap, dict, i).value.asSmallInt(), std::int64_t { expected });
            expected += 2;
        }
        QCOMPARE(expected, 1001);
    }

    void equalNumbersAreOneKey()
    {
        const Ref dict = m_heap->dict().asRef();
        dictSet(*m_heap, dict, Value::smallInt(1), Value::smallInt(10));
        QCOMPARE(dictSet(*m_heap, dict, Value::real(1.0), Value::smallInt(20)), Found::Yes);
        QCOMPARE(dictSet(*m_heap, dict, Value::boolean(true), Value::smallInt(30)), Found::Yes);
        QCOMPARE(m_heap->at<DictObject>(dict)->count, 1u);
    }

    void aDictUsedAsAQueueDoesNotGrow()
    {
        const Ref dict = m_heap->dict().asRef();
        for (int i = 0; i < 100000; ++i) {
            dictSet(*m_heap, dict, Value::smallInt(i), Value::none());
            if (i >= 3)
                dictRemove(*m_heap, dict, Value::smallInt(i - 3));
        }
        QVERIFY(m_heap->at<DictTable>(m_heap->at<DictObject>(dict)->table)->slots <= 32);
    }

    void setsOfSmallIntsComeInCPythonsOrder()
    {
        const Value set = makeSet(*m_heap);
        for (const int i : { 33, 5, 100, 8, 0, 64, 17, 3 })
            QCOMPARE(setAdd(*m_heap, set.asRef(), Value::smallInt(i)), Found::No);
        std::vector<std::int64_t> order;
        for (std::int64_t i = setNext(*m_heap, set.asRef(), 0); i >= 0;
             i = setNext(*m_heap, set.asRef(), i + 1))
            order.push_back(setKey(*m_heap, set.asRef(), i).asSmallInt());
        QCOMPARE(order, (std::vector<std::int64_t> { 0, 33, 64, 3, 100, 5, 8, 17 }));
    }

    void listsCannotBeKeys()
    {
        const Ref dict = m_heap->dict().asRef();
        QCOMPARE(dictSet(*m_heap, dict, m_heap->list({}), Value::none()), Found::Unhashable);
        const Value inside = m_heap->list({});
        QCOMPARE(dictSet(*m_heap, dict, m_heap->tuple({ &inside, 1 }), Value::none()),
            Found::Unhashable);
    }
};

QTEST_APPLESS_MAIN(TestDicts)
#include "tst_dicts.moc"
