# Methods and operators of str.
def attempt(what):
    try:
        return what()
    except Exception as error:
        return type(error).__name__ + ": " + str(error)

s = "hello, world"
print(s.upper(), s.title(), s.capitalize(), s.swapcase())  # expect: HELLO, WORLD Hello, World Hello, world HELLO, WORLD
print(s.find("o"), s.rfind("o"), s.find("o", 5), s.find("z"), s.index("w"), s.count("l"), s.count(""))  # expect: 4 8 8 -1 7 3 13
print(attempt(lambda: s.index("z")))  # expect: ValueError: substring not found
print(attempt(lambda: s.find(3)))  # expect: TypeError: must be str, not int
print(s.startswith("he"), s.startswith(("x", "he")), s.endswith("ld"), s.startswith("ell", 1))  # expect: True True True True
print(attempt(lambda: s.startswith(3)))  # expect: TypeError: startswith first arg must be str or a tuple of str, not int
print(s.replace("l", "L"), s.replace("l", "L", 2), "abc".replace("", "-"), s.replace("zz", "y"))  # expect: heLLo, worLd heLLo, world -a-b-c- hello, world
print("a,b,,c".split(","), " a  b c ".split(), "a b c d".split(None, 2), "a,b,c".rsplit(",", 1), " a b c ".rsplit(None, 1))
# expect: ['a', 'b', '', 'c'] ['a', 'b', 'c'] ['a', 'b', 'c d'] ['a,b', 'c'] [' a b', 'c']
print(attempt(lambda: s.split("")))  # expect: ValueError: empty separator
print(attempt(lambda: s.split(1)))  # expect: TypeError: must be str or None, not int
print("a\nb\r\nc\n".splitlines(), "a\nb".splitlines(True))  # expect: ['a', 'b', 'c'] ['a\n', 'b']
print("k=v=w".partition("="), "k=v=w".rpartition("="), "kv".partition("="), "kv".rpartition("="))  # expect: ('k', '=', 'v=w') ('k=v', '=', 'w') ('kv', '', '') ('', '', 'kv')
print("[" + "  x ".strip() + "]", "xxhixx".strip("x"), "xxhi".lstrip("x"), "hixx".rstrip("x"))  # expect: [x] hi hi hi
print(attempt(lambda: s.strip(4)))  # expect: TypeError: strip arg must be None or str
print("-".join(["a", "b"]), "".join(c + "." for c in "xyz"), ",".join({"k": 1}))  # expect: a-b x.y.z. k
print(attempt(lambda: ",".join([1, 2])))  # expect: TypeError: sequence item 0: expected str instance, int found
print(attempt(lambda: ",".join(5)))  # expect: TypeError: can only join an iterable
print("ab".center(7, "*") + "|", "abc".center(8, "*"), "ab".ljust(5) + "|", "ab".rjust(5), "-42".zfill(6), "7".zfill(3))  # expect: ***ab**| **abc*** ab   |    ab -00042 007
print("abc".isalpha(), "ab1".isalnum(), "12".isdigit(), "  ".isspace(), "Ab".isupper(), "ab".islower(), "Ab Cd".istitle(), "".isdigit(), "a_1".isidentifier())
# expect: True True True True False True True False True
print("héé日本"[2], "héé日本"[-2:], len("héé日本"), "héé日本"[::-1], "abcdef"[1:5:2], "abc"[5:], "abc"[:-5])  # expect: é 日本 5 本日ééh bd  
print(attempt(lambda: "abc"[5]))  # expect: IndexError: string index out of range
print(attempt(lambda: "abc"["x"]))  # expect: TypeError: string indices must be integers, not 'str'
print("ab" * 3, 2 * "xy", "a" * -1, "ab" + "cd", "b" in "abc", "z" not in "abc", "a" < "b", "abc" == "abc")  # expect: ababab xyxy  abcd True True True True
print(attempt(lambda: "a" + 1))  # expect: TypeError: can only concatenate str (not "int") to str
print(attempt(lambda: 1 in "abc"))  # expect: TypeError: 'in <string>' requires string as left operand, not int
print(attempt(lambda: "a" * "b"))  # expect: TypeError: can't multiply sequence by non-int of type 'str'
print("äöü".upper(), "STRASSE".lower(), "straße".upper(), "ΟΔΟΣ".lower(), "привет".title())  # expect: ÄÖÜ strasse STRASSE οδος Привет
print("abc".encode(), "é".encode("latin-1"), "é".encode("utf-8"), "é".encode("ascii", "replace"))  # expect: b'abc' b'\xe9' b'\xc3\xa9' b'?'
print(attempt(lambda: "é".encode("ascii")))  # expect: UnicodeEncodeError: 'ascii' codec can't encode character '\xe9' in position 0: ordinal not in range(128)
print(attempt(lambda: "é".encode("nonsense")))  # expect: LookupError: unknown encoding: nonsense
print("a\tb".expandtabs(4), "prefix-x".removeprefix("prefix-"), "x.py".removesuffix(".py"))  # expect: a   b x x
print("abcabc".translate(str.maketrans("ab", "xy", "c")), "abc".translate({98: None, 99: "!!"}))  # expect: xyxy a!!
print(repr("it's"), repr('say "x"'), repr("a\nb\t\\"), repr("\x00é\u200b"), ascii("é日"))  # expect: "it's" 'say "x"' 'a\nb\t\\' '\x00é\u200b' '\xe9\u65e5'
print(ord("é"), chr(233), chr(128512), sorted("hello"), list("abc"), min("hello"), "".join(reversed("abc")))  # expect: 233 é 😀 ['e', 'h', 'l', 'l', 'o'] ['a', 'b', 'c'] e cba
print(attempt(lambda: ord("ab")))  # expect: TypeError: ord() expected a character, but string of length 2 found
print(attempt(lambda: chr(-1)))  # expect: ValueError: chr() arg not in range(0x110000)
print(str(), str(12), str(b"ab", "ascii"), str([1, "a"]), str(None), str(1.0))  # expect:  12 ab [1, 'a'] None 1.0
print(hash("abc") == hash("ab" + "c"), "a".join("x"), "x" < "xa", max("a", "b"))  # expect: True x True b
