# re
import re

print(re.match(r"(\w+) (\w+)", "hello world again").groups())  # expect: ('hello', 'world')
print(re.search(r"\d+", "abc 123 d").group(), re.search(r"\d", "abc"))  # expect: 123 None
print(re.findall(r"(\d+)-(\d+)", "1-2, 33-44"), re.findall(r"\w+", "a bc d"))
# expect: [('1', '2'), ('33', '44')] ['a', 'bc', 'd']
print(re.sub(r"\s+", " ", "a   b \n c"), re.subn("a", "b", "aa"))  # expect: a b c ('bb', 2)
print(re.split(r"[,;]\s*", "a, b;c,d"), re.split(r"(,)", "a,b"))  # expect: ['a', 'b', 'c', 'd'] ['a', ',', 'b']
print(re.sub(r"(\w)(\w)", r"\2\1", "abcd"))  # expect: badc
print(re.match(r"(?P<y>\d{4})-(?P<m>\d\d)", "2024-05").groupdict())  # expect: {'y': '2024', 'm': '05'}
print(re.fullmatch(r"a*", "aaa"), re.fullmatch("a", "ab"))  # expect: <re.Match object; span=(0, 3), match='aaa'> None
print([m.span() for m in re.finditer(r"a|bc*", "abcca")])  # expect: [(0, 1), (1, 4), (4, 5)]
print(re.findall(r"x*", "axb"), re.sub("x*", "-", "abxd"))  # expect: ['', 'x', '', ''] -a-b--d-
print(re.search(r"<(.+?)>", "<a><b>").group(1), re.search(r"<(.+)>", "<a><b>").group(1))  # expect: a a><b
print(re.match(r"(?i)HELLO", "hello"), re.findall(r"^\w", "a\nb", re.M))
# expect: <re.Match object; span=(0, 5), match='hello'> ['a', 'b']
print(re.match(r".*", "a\nb", re.S).group() == "a\nb", re.search(r"(?<=a)b", "ab").span())  # expect: True (1, 2)
print(re.search(r"a(?!b)", "abac").span(), re.search(r"(a)(b)?", "ac").groups())  # expect: (2, 3) ('a', None)
print(re.search(r"\bfoo\b", "a foo b").span(), re.sub(r"(?P<n>\d+)", lambda m: str(int(m["n"]) * 2), "1 22"))
# expect: (2, 5) 2 44
print(re.escape("a.b*c"), re.compile(r"a+", re.I))  # expect: a\.b\*c re.compile('a+', re.IGNORECASE)
print(re.match(r"(a+)+b", "aaaaaaaaaaaaaaaaab") is not None, re.match(r"(\w)\1", "aa").group())  # expect: True aa
print(re.findall(rb"\d", b"a1b2"), re.match(r"[^abc ]+", "xyz a").group())  # expect: [b'1', b'2'] xyz
print(re.match(r"[\w.-]+@[\w-]+\.\w+", "me.x@ex-a.com").group(), re.match(r"a{2,3}", "aaaa").group())
# expect: me.x@ex-a.com aaa
print(re.match(r"(?x) a \s b # c", "a b"), re.sub("a", "b", "aaa", count=2))
# expect: <re.Match object; span=(0, 3), match='a b'> bba
print(re.match(r"(foo|foobar)$", "foobar").group(), re.match("(a|ab)(c|bcd)(d*)", "abcd").groups())
# expect: foobar ('a', 'bcd', '')
print(re.match("é+", "éé").span(), re.match(r"(?:(a)|b)*", "ab").groups(), re.match(r"()*x", "x"))
# expect: (0, 2) ('a',) <re.Match object; span=(0, 1), match='x'>
for bad in ("(", "[a", "*a", "a)", "(?P<n>a)(?P<n>b)", r"\q", "a**", "(?<=a+)b", "a{3,1}"):
    try:
        re.compile(bad)
    except re.error as error:
        print(bad, error)
# expect: ( missing ), unterminated subpattern at position 0
# expect: [a unterminated character set at position 0
# expect: *a nothing to repeat at position 0
# expect: a) unbalanced parenthesis at position 1
# expect: (?P<n>a)(?P<n>b) redefinition of group name 'n' as group 2; was group 1 at position 12
# expect: \q bad escape \q at position 0
# expect: a** multiple repeat at position 2
# expect: (?<=a+)b look-behind requires fixed-width pattern
# expect: a{3,1} min repeat greater than max repeat at position 2
