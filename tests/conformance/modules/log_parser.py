import re
from collections import namedtuple, defaultdict
LOG = """2024-01-05 10:00:01 [INFO] thread-1: started job=42
2024-01-05 10:00:03 [ERROR] thread-2: failed job=43 code=-7
bad line here
2024-01-05 10:00:09 [WARN] thread-1: slow job=42 took=3.25s"""
PATTERN = re.compile(r"""
    ^(?P<date>\d{4}-\d\d-\d\d)\s(?P<time>[\d:]{8})\s   # when
    \[(?P<level>[A-Z]+)\]\s(?P<who>[\w-]+):\s(?P<msg>.*)$
""", re.VERBOSE | re.MULTILINE)
Entry = namedtuple("Entry", "level who msg pairs", defaults=[()])
entries = []
for m in PATTERN.finditer(LOG):
    pairs = dict(re.findall(r"(\w+)=(-?[\d.]+)", m["msg"]))
    entries.append(Entry(m["level"], m.group("who"), m["msg"].split()[0], pairs))
    print(m.start(), m.span("level"), m.lastgroup, m.groups()[:2])
by = defaultdict(list)
for e in entries: by[e.who].append(e._replace(pairs=len(e.pairs)))
for k, v in by.items(): print(k, v)
print(Entry("x", "y", "z"), Entry._fields, entries[0]._asdict(), Entry._make("abcd"))
print(re.sub(r"(\d+)", lambda m: str(int(m[1]) * 2), "a1b22"), re.sub(r"(\w)(\w)", r"\2\1", "abcd"), re.subn("a", "b", "banana", count=2))
print(re.split(r"\s*[,;]\s*", "a , b;c"), re.split("(-)", "a-b"), re.match("x", "ax"), re.search("x", "ax"), re.fullmatch(r"\w+", "ab c"))
print(re.findall(r"(?i)\bthe\b", "The cat the"), re.findall(r"(a)(b)?", "aab"), re.escape("a.b*c"), re.compile("a|b").pattern)
print(re.sub(r"(?<=a)b+(?!c)", "_", "abbc ab abbb"), re.findall(r"(?:\d{1,3}\.){3}\d{1,3}", "ip 10.0.0.1 x"), re.search(r"(?P<q>['\"]).*?(?P=q)", "say 'hi' \"yo\"").group())
print(re.sub(r"\B(?=(\d{3})+$)", ",", "1234567"), re.match(r"(\d+)(?:px|em)", "12em").expand(r"<\1>"), bool(re.match(r"^\s*$", "  ")))
for bad in ("(", "*a", "[z-a]", "(?P<1x>a)", r"\1", "a{2,1}", "(?<=a+)b"):
    try: re.compile(bad)
    except re.error as e: print(bad, "->", e, e.pos)
print(PATTERN.flags & re.M == re.M, PATTERN.groupindex, re.compile("(a)(b)").groups, re.RegexFlag.I, re.purge())
print(repr(re.compile("a", re.I | re.S)), re.search("b", "abc"), re.findall(r"[^\W\d_]+", "año 2024 niño"), re.template if False else "")
