s = f"{name!r:>{width}} of {total:.2f} {x=}" "!" r"\n"
b = b"\x00" b"a"
t = "é\u00e9"
