# oracle: replace in [0-9.]+s -> in TIME
import sys
import unittest


class Parts(unittest.TestCase):
    def test_some(self):
        for number in range(5):
            with self.subTest("part", number=number):
                if number % 2:
                    self.skipTest("odd")
                print("checked", number)
        print("behind the parts")

    def test_nested(self):
        with self.subTest(a=1):
            with self.subTest(b=2):
                raise unittest.SkipTest("inside")
            print("goes on")
        with self.subTest():
            pass

    def test_skipped_behind(self):
        with self.subTest(a=1):
            self.skipTest("first")
        self.skipTest("whole")

    def tearDown(self):
        print("torn down")


for verbosity in (1, 2):
    result = unittest.TextTestRunner(sys.stdout, verbosity=verbosity).run(
        unittest.defaultTestLoader.loadTestsFromTestCase(Parts))
    print(result.testsRun, [(str(test), why) for test, why in result.skipped], len(result.failures), result.wasSuccessful())
