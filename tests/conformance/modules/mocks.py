# oracle: replace tests in .*s$ -> tests
import unittest, threading
from unittest import mock

class Counter:

    def __init__(self):
        self.n = 0
        self.lock = threading.Lock()

    def inc(self):
        with self.lock:
            self.n += 1

class T(unittest.TestCase):

    @classmethod
    def setUpClass(cls):
        print('class')

    def setUp(self):
        self.c = Counter()
        self.addCleanup(print, 'cleanup')

    def tearDown(self):
        print('tear')

    def test_inc(self):
        ts = [threading.Thread(target=self.c.inc) for _ in range(4)]
        [t.start() for t in ts]
        [t.join() for t in ts]
        self.assertEqual(self.c.n, 4)

    def test_raises(self):
        with self.assertRaises(ZeroDivisionError) as cm:
            1 / 0
        self.assertIn('division', str(cm.exception))
        self.assertRaisesRegex(ValueError, 'inv', int, 'x')

    def test_fail(self):
        self.assertEqual([1, 2], [1, 3], 'lists')

    @unittest.skip('why')
    def test_skip(self):
        pass

    def test_sub(self):
        for i in range(2):
            with self.subTest(i=i):
                self.assertTrue(i)

    def test_mock(self):
        m = mock.Mock(return_value=3)
        self.assertEqual(m(1, a=2), 3)
        m.assert_called_once_with(1, a=2)
        m.x.y.return_value = 5
        print(m.x.y(), m.call_count, m.called)
        with mock.patch('time.sleep') as s:
            import time
            time.sleep(100)
            s.assert_called_with(100)
        m.side_effect = [1, KeyError]
        print(m())
        with self.assertRaises(KeyError):
            m()

    def test_err(self):
        raise RuntimeError('boom')

    @unittest.expectedFailure
    def test_xf(self):
        self.fail('x')
if __name__ == '__main__':
    r = unittest.main(exit=False, verbosity=0).result
    print(r.testsRun, len(r.failures), len(r.errors), len(r.skipped), r.wasSuccessful())
