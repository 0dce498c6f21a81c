# Characters by their names, their categories, and texts in their normal forms.
import unicodedata as u

print("\N{BULLET} \N{GREEK SMALL LETTER PI} \N{check mark} \N{SNOWMAN}\N{LATIN SMALL LETTER E WITH ACUTE}\N{NO-BREAK SPACE}|")
n = 21
print(f"{n}\N{DEGREE SIGN}C {{\N{RIGHTWARDS ARROW}}} {n:\N{BULLET}>5}", r"\N{BULLET}", b"\N{BULLET}", "\N{TAB}|\N{LF}".encode())
print("\N{GRINNING FACE}", "\N{CJK UNIFIED IDEOGRAPH-4E2D}", "\N{BOX DRAWINGS LIGHT HORIZONTAL}" * 3, "\N{EURO SIGN}")
for c in "aÉñ½²中가\u0301\n€ _😀":
    print(ascii(c), u.name(c, "-"), u.category(c), u.combining(c), u.east_asian_width(c), u.bidirectional(c), u.decomposition(c),
          u.numeric(c, None), u.digit(c, None), u.decimal(c, None))
print(u.lookup("LEFT-POINTING DOUBLE ANGLE QUOTATION MARK"), u.lookup("HANGUL SYLLABLE GAG"), u.unidata_version)
text = "El ñandú comió piñón, naïve Ångström"
print("".join([c for c in u.normalize("NFD", text) if u.category(c) != "Mn"]))
print(u.normalize("NFKD", "ﬁn ① ½ Ａ").encode("ascii", "ignore"), u.normalize("NFC", "e\u0301") == "é", len(u.normalize("NFD", "각")))
print(u.is_normalized("NFC", "e\u0301"), [u.normalize(form, "ẛ̣") for form in ("NFC", "NFD", "NFKC", "NFKD")])
print([w.ljust(8 - sum(u.east_asian_width(c) in "WF" for c in w), ".") for w in ("abc", "中文", "ñ")])


def show(what):
    try:
        print(what())
    except Exception as error:
        print(type(error).__name__ + ":", error)


show(lambda: u.name("\0"))
show(lambda: u.lookup("NO SUCH NAME"))
show(lambda: u.decimal("x"))
show(lambda: u.digit("x"))
show(lambda: u.numeric("x"))
show(lambda: u.normalize("NFX", "x"))
