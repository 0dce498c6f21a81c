import unittest, io, sys
from unittest import mock
class Account:
    def __init__(self, bal=0): self.bal = bal
    def withdraw(self, n):
        if n > self.bal: raise ValueError("insufficient: %d < %d" % (self.bal, n))
        self.bal -= n; return self.bal
class TestAccount(unittest.TestCase):
    @classmethod
    def setUpClass(cls): print("class up")
    def setUp(self): self.a = Account(10); self.addCleanup(lambda: log.append(self._testMethodName))
    def tearDown(self): log.append("down")
    def test_ok(self): self.assertEqual(self.a.withdraw(3), 7)
    def test_raises(self):
        with self.assertRaises(ValueError) as cm: self.a.withdraw(99)
        self.assertIn("insufficient", str(cm.exception))
        with self.assertRaisesRegex(ValueError, r"10 < \d+"): self.a.withdraw(50)
    def test_wrong(self): self.assertEqual([1, 2], [1, 3], "lists")
    def test_error(self): self.a.nope
    @unittest.skip("later")
    def test_skipped(self): pass
    @unittest.expectedFailure
    def test_expected(self): self.assertTrue(False)
    def test_sub(self):
        for i in range(3):
            with self.subTest(i=i): self.assertNotEqual(i, 1)
    def test_mock(self):
        m = mock.Mock(return_value=3, side_effect=None); m(1, x=2); m.assert_called_once_with(1, x=2)
        with mock.patch.object(Account, "withdraw", return_value=42) as w: self.assertEqual(self.a.withdraw(1), 42); self.assertTrue(w.called)
        m.side_effect = [1, KeyError("k")]; self.assertEqual(m(), 1); self.assertRaises(KeyError, m); self.assertEqual(m.call_count, 3)
    def test_almost(self): self.assertAlmostEqual(0.1 + 0.2, 0.3); self.assertDictEqual({"a": 1}, {"a": 1}); self.assertIsNone(None); self.assertGreater(2, 1); self.assertCountEqual([1, 2], [2, 1]); self.assertIsInstance(1, int)
log = []
out = io.StringIO(); suite = unittest.defaultTestLoader.loadTestsFromTestCase(TestAccount)
r = unittest.TextTestRunner(stream=out, verbosity=2).run(suite)
print(r.testsRun, len(r.failures), len(r.errors), len(r.skipped), len(r.expectedFailures), r.wasSuccessful(), r)
import re
for l in out.getvalue().splitlines():
    if not re.match(r"\s+File|Ran|  +\S+\(|\s+\^", l): print(l)
print(log.count("down"), log[1], suite.countTestCases())
m = mock.MagicMock(name="api"); m.get.return_value.json.return_value = {"a": 1}; print(m.get("url").json(), m.get.call_args, m.mock_calls, m["k"] is m.__getitem__.return_value, len(m), repr(m)[:23])
try: m.get.assert_called_with("other")
except AssertionError as e: print(e)
