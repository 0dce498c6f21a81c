"""Text that stands in HTML: what is a mark there, written as a reference, and back."""

import re

# Of the characters 160 to 255, in order.
_LATIN = """nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3
acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig
Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave
Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave
iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn
yuml""".split()
_NAMES = {"lt": "<", "gt": ">", "quot": '"', "apos": "'", "amp": "&", "euro": "€", "hellip": "…", "mdash": "—",
          "ndash": "–", "lsquo": "‘", "rsquo": "’", "ldquo": "“", "rdquo": "”", "bull": "•", "larr": "←", "rarr": "→",
          "uarr": "↑", "darr": "↓", "trade": "™", "infin": "∞", "ne": "≠", "le": "≤", "ge": "≥"}
for _at, _name in enumerate(_LATIN):
    _NAMES[_name] = chr(160 + _at)
_REFERENCE = re.compile(r"&(#[0-9]+;?|#[xX][0-9a-fA-F]+;?|[a-zA-Z][a-zA-Z0-9]*;?)")


def escape(s, quote=True):
    s = s.replace('&', '&amp;').replace('<', '&lt;').replace('>', '&gt;')
    if quote:
        s = s.replace('"', '&quot;').replace("'", '&#x27;')
    return s


def _meant(match):
    name = match[1].rstrip(";")
    if name[0] == "#":
        number = int(name[2:], 16) if name[1] in "xX" else int(name[1:])
        if number in (0, 0xFFFFFF) or 0xD800 <= number <= 0xDFFF or number > 0x10FFFF:
            return "\ufffd"
        return chr(number)
    if name in _NAMES and (match[1].endswith(";") or _NAMES[name] in "<>&\"" or " " < _NAMES[name] <= "ÿ"):
        return _NAMES[name]
    return match[0]


def unescape(s):
    return _REFERENCE.sub(_meant, s) if "&" in s else s
