x = 3.14159; n = 42; s = "hi"; d = {"a": 1}; l = [1, 2]
print(f"{x:.2f} {n:05d} {s!r:>6} {n=} {x=:.1f} {d['a']} {l[0]:>{n // 10}} {'nested ' + f'{n}'} {{}} {n:x} {n:#b} {n:,} {1234567:,} {1e10:g} {x:10.3e}| {s:^9}| {s:*<5} {n:+} {-n: } {0.25:.0%} {n:c}")
print(f"{s!s} {s!a} {n!r}", f"{'a' if n else 'b'}", f"{n:>{5}}", f"{x:{10}.{2}}", f"{(lambda q: q + 1)(2)}", f"{{{n}}}", f"a{n}b{s}c", f"{n = }", f"{d!r}", f'{s:{"^"}{7}}|')
print("%d %s %r %5.2f %-5s| %05d %x %X %o %e %g %% %c %c %i %+d %s" % (1, "a", "b", 3.14159, "l", 42, 255, 255, 8, 12345.678, 0.0001, "z", 65, 7, 5, [1]))
print("%(a)s %(b)05.1f" % {"a": 1, "b": 2.5}, "%s" % (1,), "%s" % "x", "%5s|%-5s|%.2s" % ("a", "b", "cde"), "%*d" % (5, 3), "%s %s" % ("a", None))
print("{} {} {0}".format(1, 2) if False else "{0} {1} {0}".format(1, 2), "{a} {b:>4}".format(a=1, b=2), "{:>5}|{:<5}|{:^5}|".format("a", "b", "c"), "{0[a]} {1[0]} {2.real}".format(d, l, 3), "{!r}".format("q"), "{:{w}}".format("x", w=4), "{:,}".format(10 ** 9), "{:08.3f}".format(3.14159), "{:+d}".format(3), "{:_}".format(10 ** 6), "{:e}".format(12345.6789), "{:%}".format(0.5), "{:b}".format(5), "{:#x}".format(255), "{:=+6d}".format(42))
t = "Hello, World"
print(t.upper(), t.lower(), t.title(), t.swapcase(), t.capitalize(), t.casefold(), t.center(20, "*"), t.ljust(15, "."), t.rjust(15), t.zfill(15), t.find("o"), t.rfind("o"), t.index("W"), t.count("l"), t.replace("l", "L", 1), t.startswith("He"), t.endswith(("d", "x")), t.split(", "), t.rsplit("o", 1), t.partition(", "), t.rpartition("o"), t.isalpha(), "abc".isalnum(), "123".isdigit(), " ".isspace(), "abc".islower(), "ABC".isupper(), "Abc Def".istitle(), "x1".isidentifier(), "½".isnumeric(), "  x ".strip() + "|", "xxaxx".strip("x"), "  a".lstrip(), "a  ".rstrip() + "|", "a\tb".expandtabs(4), "a\nb\r\nc".splitlines(), "a\nb".splitlines(True), ",".join("abc"), "abc".encode(), "prefix_x".removeprefix("prefix_"), "x.py".removesuffix(".py"), "abc".translate(str.maketrans("ab", "xy")), "abc".maketrans({"a": "z"}), "ß".upper(), "a-b-c".split("-", 1), "".join(reversed("abc")), "ab" * 3, "b" in "abc", "abc" < "abd", "é".encode("utf-8"), b"\xc3\xa9".decode(), "abc".isascii(), "a b  c".split(), "x".isprintable(), "%s".__mod__("q"), "abc".__len__())
b = b"hello"; print(b.upper(), b[0], b[1:3], b.find(b"l"), b.split(b"l"), b + b"!", b * 2, b.hex(), bytes.fromhex("6869"), bytes([65, 66]), bytes(3), list(b), b.decode(), b"a,b".split(b","), b"x".join([b"a", b"b"]), b.startswith(b"he"), b.replace(b"l", b"L"), len(b), b == b"hello", b"%d" % 5, b.index(b"o"), b.isalpha(), b.title(), b.zfill(8), b.removeprefix(b"he"), b.strip(b"h"), b.center(9, b"*"), 104 in b, b"ell" in b, sorted(b), max(b), repr(b"\x00\xff'\n"))
ba = bytearray(b"abc"); ba.append(100); ba.extend(b"ef"); ba[0] = 90; ba += b"!"; del ba[1]; print(ba, bytes(ba), ba.pop(), ba[1:3], len(ba), ba.decode()); ba[1:2] = b"XYZ"; print(ba); ba.insert(0, 33); ba.reverse(); print(ba); ba.clear(); print(ba)
print((255).bit_length(), (255).to_bytes(2, "big"), (1).to_bytes(4, "little"), int.from_bytes(b"\x01\x00", "big"), int.from_bytes(b"\xff", "big", signed=True), (7).bit_count(), int("ff", 16), int("0b11", 0), int("1_000"), int(3.9), int(-3.9), (5).real, (5).numerator, (3).conjugate(), 10 ** 20, -7 // 2, -7 % 3, 7 % -3, 2 ** -1, 1 << 70, ~5, 5 & 3, 0x1F, 0o17, 0b11, 1_000_000, int(), (2).__add__(3), (10).__divmod__(3))
print((1.5).hex(), (2.0).is_integer(), (0.5).as_integer_ratio(), float("inf"), float("-inf"), float("nan"), 1e100, 1e-5, 0.1 + 0.2, 1 / 3, 2.0 ** 0.5, 7.5 // 2, -7.5 % 2, float("1e3"), 3.0, 1e16, 123456789.123456789, -0.0, float("1_0.5"), 5.0 .__int__(), (5).as_integer_ratio())
for bad in ("1/0", ):
    try: 1 / 0
    except ZeroDivisionError as e: print(e)
try: 1.0 / 0
except ZeroDivisionError as e: print(e)
try: 5 % 0
except ZeroDivisionError as e: print(e)
d = dict(a=1, b=2); print(d.keys() & {"a"}, d.keys() | {"z"} == {"a", "b", "z"}, d.items() - {("a", 1)}, d.keys() - {"b"}, d.keys() ^ {"a", "c"} == {"b", "c"}, list(d.values()), d.pop("a"), d.pop("zz", None), d.setdefault("q", []), d.update(x=1), d, d | {"y": 2}, list(d.items()), d.popitem(), dict([("k", "v")]), dict(zip("ab", [1, 2])), {k: v for k, v in d.items()}, d.copy(), len(d), list(reversed(d)), d == {"b": 2, "q": []}, "b" in d)
d |= {"n": 1}; print(d); d.clear(); print(d, d.get("x"), d.get("x", 5))
s = {3, 1, 2}; s2 = {2, 3, 4}; print(s & s2, s | s2, s - s2, s ^ s2, s <= {1, 2, 3, 4}, s > {1}, s.isdisjoint({9}), s.issubset(s2), s.union([7], [8]), s.intersection([1]), s.difference([1]), s.symmetric_difference([1, 9])); s.add(5); s.discard(99); s.remove(1); s |= {8}; s &= {8, 5}; print(s, frozenset([1, 2]), len(s), 5 in s)
try: s.remove(77)
except KeyError as e: print(e)
l = [3, 1, 2]; l.sort(); l.append(4); l.extend([5]); l.insert(0, 0); print(l, l.pop(), l.pop(0), l.index(2), l.count(1), l.copy(), l[::-1], l * 2, l + [9], 3 in l); l.remove(1); l.reverse(); print(l); l.sort(key=lambda x: -x, reverse=True); print(l); l.clear(); print(l, [1, 2] < [1, 3], [[]] * 2, [1, [2]] == [1, [2]])
print(str(1.0), repr("x\ty\\\"'"), "\x41\u00e9\U0001F600\101", r"raw\n", b"\x41\n", "con" "cat")

# expect: 3.14 00042   'hi' n=42 x=3.1 1    1 nested 42 {} 2a 0b101010 42 1,234,567 1e+10  3.142e+00|    hi    | hi*** +42 -42 25% *
# expect: hi 'hi' 42 a    42        3.1 3 {42} a42bhic n = 42 {'a': 1}   hi   |
# expect: 1 a 'b'  3.14 l    | 00042 ff FF 10 1.234568e+04 0.0001 % z A 7 +5 [1]
# expect: 1 002.5 1 x     a|b    |cd     3 a None
# expect: 1 2 1 1    2     a|b    |  c  | 1 1 3 'q' x    1,000,000,000 0003.142 +3 1_000_000 1.234568e+04 50.000000% 101 0xff +   42
# expect: HELLO, WORLD hello, world Hello, World hELLO, wORLD Hello, world hello, world ****Hello, World**** Hello, World...    Hello, World 000Hello, World 4 8 7 3 HeLlo, World True True ['Hello', 'World'] ['Hello, W', 'rld'] ('Hello', ', ', 'World') ('Hello, W', 'o', 'rld') False True True True True True True True True x| a a a| a   b ['a', 'b', 'c'] ['a\n', 'b'] a,b,c b'abc' x x xyc {97: 'z'} SS ['a', 'b-c'] cba ababab True True b'\xc3\xa9' é True ['a', 'b', 'c'] True q 3
# expect: b'HELLO' 104 b'el' 2 [b'he', b'', b'o'] b'hello!' b'hellohello' 68656c6c6f b'hi' b'AB' b'\x00\x00\x00' [104, 101, 108, 108, 111] hello [b'a', b'b'] b'axb' True b'heLLo' 5 True b'5' 4 True b'Hello' b'000hello' b'llo' b'ello' b'**hello**' True True [101, 104, 108, 108, 111] 111 b"\x00\xff'\n"
# expect: bytearray(b'Zcdef') b'Zcdef!' 33 bytearray(b'cd') 5 Zcdef
# expect: bytearray(b'ZXYZdef')
# expect: bytearray(b'fedZYXZ!')
# expect: bytearray(b'')
# expect: 8 b'\x00\xff' b'\x01\x00\x00\x00' 256 -1 3 255 3 1000 3 -3 5 5 3 100000000000000000000 -4 2 -2 0.5 1180591620717411303424 -6 1 31 15 3 1000000 0 5 (3, 1)
# expect: 0x1.8000000000000p+0 True (1, 2) inf -inf nan 1e+100 1e-05 0.30000000000000004 0.3333333333333333 1.4142135623730951 3.0 0.5 1000.0 3.0 1e+16 123456789.12345679 -0.0 10.5 5 (5, 1)
# expect: division by zero
# expect: float division by zero
# expect: integer modulo by zero
# expect: {'a'} True {('b', 2)} {'a'} True [1, 2] 1 None [] None {'b': 2, 'q': []} {'b': 2, 'q': [], 'x': 1, 'y': 2} [('b', 2), ('q', []), ('x', 1)] ('x', 1) {'k': 'v'} {'a': 1, 'b': 2} {'b': 2, 'q': []} {'b': 2, 'q': []} 2 ['q', 'b'] True True
# expect: {'b': 2, 'q': [], 'n': 1}
# expect: {} None 5
# expect: {2, 3} {1, 2, 3, 4} {1} {1, 4} True True True False {1, 2, 3, 7, 8} {1} {2, 3} {2, 3, 9}
# expect: {8, 5} frozenset({1, 2}) 2 True
# expect: 77
# expect: [1, 2, 3, 4] 5 0 1 1 [1, 2, 3, 4] [4, 3, 2, 1] [1, 2, 3, 4, 1, 2, 3, 4] [1, 2, 3, 4, 9] True
# expect: [4, 3, 2]
# expect: [2, 3, 4]
# expect: [] True [[], []] True
# expect: 1.0 'x\ty\\"\'' Aé😀A raw\n b'A\n' concat
