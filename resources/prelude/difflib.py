"""How two sequences differ."""

from collections import namedtuple
from heapq import nlargest

Match = namedtuple("Match", "a b size")


class SequenceMatcher:
    """What two sequences have in common: the longest run first, then to its left and its right."""

    def __init__(self, isjunk=None, a="", b="", autojunk=True):
        self.isjunk = isjunk
        self.autojunk = autojunk
        self.set_seqs(a, b)

    def set_seqs(self, a, b):
        self.set_seq1(a)
        self.set_seq2(b)

    def set_seq1(self, a):
        self.a = a
        self._blocks = self._codes = None

    def set_seq2(self, b):
        self.b = b
        self._blocks = self._codes = None
        places = {}
        for at, item in enumerate(b):
            places.setdefault(item, []).append(at)
        self.bjunk = set([item for item in places if self.isjunk is not None and self.isjunk(item)])
        self.bpopular = set()
        size = len(b)
        if self.autojunk and size >= 200:
            most = size // 100 + 1
            self.bpopular = set([item for item in places if len(places[item]) > most
                                 and item not in self.bjunk])
        self.b2j = {item: places[item] for item in places
                    if item not in self.bjunk and item not in self.bpopular}

    def find_longest_match(self, alo=0, ahi=None, blo=0, bhi=None):
        a, b = self.a, self.b
        ahi = len(a) if ahi is None else ahi
        bhi = len(b) if bhi is None else bhi
        besti, bestj, bestsize = alo, blo, 0
        lengths = {}        # end in b: how long the run that ends there is
        for i in range(alo, ahi):
            new = {}
            for j in self.b2j.get(a[i], ()):
                if j < blo:
                    continue
                if j >= bhi:
                    break
                k = new[j] = lengths.get(j - 1, 0) + 1
                if k > bestsize:
                    besti, bestj, bestsize = i - k + 1, j - k + 1, k
            lengths = new
        # What was not looked for makes it longer, but never begins it.
        for junk in (False, True):
            while besti > alo and bestj > blo and a[besti - 1] == b[bestj - 1] \
                    and (b[bestj - 1] in self.bjunk) == junk:
                besti, bestj, bestsize = besti - 1, bestj - 1, bestsize + 1
            while besti + bestsize < ahi and bestj + bestsize < bhi \
                    and a[besti + bestsize] == b[bestj + bestsize] \
                    and (b[bestj + bestsize] in self.bjunk) == junk:
                bestsize += 1
        return Match(besti, bestj, bestsize)

    def get_matching_blocks(self):
        if self._blocks is not None:
            return self._blocks
        left = [(0, len(self.a), 0, len(self.b))]
        found = []
        while left:
            alo, ahi, blo, bhi = left.pop()
            i, j, size = self.find_longest_match(alo, ahi, blo, bhi)
            if size:
                found.append((i, j, size))
                if alo < i and blo < j:
                    left.append((alo, i, blo, j))
                if i + size < ahi and j + size < bhi:
                    left.append((i + size, ahi, j + size, bhi))
        found.sort()
        joined = []
        for i, j, size in found:
            if joined and joined[-1][0] + joined[-1][2] == i and joined[-1][1] + joined[-1][2] == j:
                joined[-1] = (joined[-1][0], joined[-1][1], joined[-1][2] + size)
            else:
                joined.append((i, j, size))
        joined.append((len(self.a), len(self.b), 0))
        self._blocks = [Match(*one) for one in joined]
        return self._blocks

    def get_opcodes(self):
        if self._codes is not None:
            return self._codes
        self._codes = []
        i = j = 0
        for ai, bj, size in self.get_matching_blocks():
            what = "replace" if i < ai and j < bj else "delete" if i < ai else \
                "insert" if j < bj else ""
            if what:
                self._codes.append((what, i, ai, j, bj))
            i, j = ai + size, bj + size
            if size:
                self._codes.append(("equal", ai, i, bj, j))
        return self._codes

    def get_grouped_opcodes(self, n=3):
        codes = self.get_opcodes() or [("equal", 0, 1, 0, 1)]
        codes = list(codes)
        if codes[0][0] == "equal":
            what, i1, i2, j1, j2 = codes[0]
            codes[0] = what, max(i1, i2 - n), i2, max(j1, j2 - n), j2
        if codes[-1][0] == "equal":
            what, i1, i2, j1, j2 = codes[-1]
            codes[-1] = what, i1, min(i2, i1 + n), j1, min(j2, j1 + n)
        group = []
        for what, i1, i2, j1, j2 in codes:
            if what == "equal" and i2 - i1 > 2 * n:
                group.append((what, i1, min(i2, i1 + n), j1, min(j2, j1 + n)))
                yield group
                group = []
                i1, j1 = max(i1, i2 - n), max(j1, j2 - n)
            group.append((what, i1, i2, j1, j2))
        if group and not (len(group) == 1 and group[0][0] == "equal"):
            yield group

    def ratio(self):
        matches = sum([block.size for block in self.get_matching_blocks()])
        length = len(self.a) + len(self.b)
        return 2.0 * matches / length if length else 1.0

    def quick_ratio(self):
        counts = {}
        for item in self.b:
            counts[item] = counts.get(item, 0) + 1
        matches = 0
        for item in self.a:
            if counts.get(item, 0) > 0:
                counts[item] -= 1
                matches += 1
        length = len(self.a) + len(self.b)
        return 2.0 * matches / length if length else 1.0

    def real_quick_ratio(self):
        length = len(self.a) + len(self.b)
        return 2.0 * min(len(self.a), len(self.b)) / length if length else 1.0


def get_close_matches(word, possibilities, n=3, cutoff=0.6):
    if not n > 0:
        raise ValueError("n must be > 0: %r" % (n,))
    if not 0.0 <= cutoff <= 1.0:
        raise ValueError("cutoff must be in [0.0, 1.0]: %r" % (cutoff,))
    matcher = SequenceMatcher()
    matcher.set_seq2(word)
    found = []
    for one in possibilities:
        matcher.set_seq1(one)
        if matcher.quick_ratio() >= cutoff and matcher.ratio() >= cutoff:
            found.append((matcher.ratio(), one))
    return [one for score, one in nlargest(n, found)]


def _range(start, stop):
    # As `diff -u` writes it.
    length = stop - start
    if length == 1:
        return str(start + 1)
    return "%d,%d" % (start + 1 if length else start, length)


def unified_diff(a, b, fromfile="", tofile="", fromfiledate="", tofiledate="", n=3, lineterm="\n"):
    started = False
    for group in SequenceMatcher(None, a, b).get_grouped_opcodes(n):
        if not started:
            started = True
            yield "--- %s%s%s" % (fromfile, "\t" + fromfiledate if fromfiledate else "", lineterm)
            yield "+++ %s%s%s" % (tofile, "\t" + tofiledate if tofiledate else "", lineterm)
        yield "@@ -%s +%s @@%s" % (_range(group[0][1], group[-1][2]),
                                  _range(group[0][3], group[-1][4]), lineterm)
        for what, i1, i2, j1, j2 in group:
            if what == "equal":
                for line in a[i1:i2]:
                    yield " " + line
            else:
                for line in a[i1:i2]:
                    yield "-" + line
                for line in b[j1:j2]:
                    yield "+" + line


class Differ:
    """Lines of both, each with a sign: of the first one -, of the second one +, of both nothing."""

    def __init__(self, linejunk=None, charjunk=None):
        self.linejunk = linejunk
        self.charjunk = charjunk

    def compare(self, a, b):
        for what, i1, i2, j1, j2 in SequenceMatcher(self.linejunk, a, b).get_opcodes():
            if what == "replace":
                for line in self._replaced(a[i1:i2], b[j1:j2]):
                    yield line
            else:
                for line in a[i1:i2]:
                    yield ("  " if what == "equal" else "- ") + line
                if what == "insert":
                    for line in b[j1:j2]:
                        yield "+ " + line

    def _replaced(self, a, b):
        # The two most alike lines are shown together, with marks below; the rest around them.
        best = 0.74
        place = equal = None
        for j, new in enumerate(b):
            for i, old in enumerate(a):
                if old == new:
                    if equal is None:
                        equal = i, j
                    continue
                score = SequenceMatcher(self.charjunk, old, new).ratio()
                if score > best:
                    best = score
                    place = i, j
        if best < 0.75:
            if equal is None:
                first, second = (a, b) if len(b) >= len(a) else (b, a)
                signs = ("- ", "+ ") if first is a else ("+ ", "- ")
                if len(b) < len(a):
                    signs = "+ ", "- "
                for sign, lines in zip(signs, (first, second)):
                    for line in lines:
                        yield sign + line
                return
            place = equal
        i, j = place
        for line in self._around(a[:i], b[:j]):
            yield line
        if a[i] == b[j]:
            yield "  " + a[i]
        else:
            for line in self._marked(a[i], b[j]):
                yield line
        for line in self._around(a[i + 1:], b[j + 1:]):
            yield line

    def _around(self, a, b):
        if a and b:
            for line in self._replaced(a, b):
                yield line
        else:
            for line in a:
                yield "- " + line
            for line in b:
                yield "+ " + line

    def _marked(self, old, new):
        below = above = ""
        for what, i1, i2, j1, j2 in SequenceMatcher(self.charjunk, old, new).get_opcodes():
            above += {"replace": "^", "delete": "-", "insert": "", "equal": " "}[what] * (i2 - i1)
            below += {"replace": "^", "delete": "", "insert": "+", "equal": " "}[what] * (j2 - j1)
        for sign, line, marks in (("- ", old, above), ("+ ", new, below)):
            yield sign + line
            if marks.rstrip():
                yield "? " + marks.rstrip() + "\n"


def IS_LINE_JUNK(line):
    return line.strip() in ("", "#")


def IS_CHARACTER_JUNK(ch):
    return ch in " \t"


def ndiff(a, b, linejunk=None, charjunk=IS_CHARACTER_JUNK):
    return Differ(linejunk, charjunk).compare(a, b)


def restore(delta, which):
    sign = {1: "- ", 2: "+ "}[int(which)]
    for line in delta:
        if line[:2] in ("  ", sign):
            yield line[2:]


def context_diff(a, b, fromfile="", tofile="", fromfiledate="", tofiledate="", n=3, lineterm="\n"):
    started = False
    signs = {"insert": "+ ", "delete": "- ", "replace": "! ", "equal": "  "}
    for group in SequenceMatcher(None, a, b).get_grouped_opcodes(n):
        if not started:
            started = True
            yield "*** %s%s%s" % (fromfile, "\t" + fromfiledate if fromfiledate else "", lineterm)
            yield "--- %s%s%s" % (tofile, "\t" + tofiledate if tofiledate else "", lineterm)
        yield "***************" + lineterm
        for mark, lines, low, high, skipped in (("***", a, 1, 2, "insert"), ("---", b, 3, 4, "delete")):
            start, stop = group[0][low], group[-1][high]
            length = stop - start
            text = str(start + (1 if length else 0)) if length <= 1 else "%d,%d" % (start + 1, stop)
            yield "%s %s %s%s" % (mark, text, mark + mark[0], lineterm)
            if [1 for code in group if code[0] not in ("equal", skipped)]:
                for code in group:
                    if code[0] != skipped:
                        for line in lines[code[low]:code[high]]:
                            yield signs[code[0]] + line
