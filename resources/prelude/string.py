"""Letters, and templates with $names."""

ascii_lowercase = "abcdefghijklmnopqrstuvwxyz"
ascii_uppercase = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
ascii_letters = ascii_lowercase + ascii_uppercase
digits = "0123456789"
hexdigits = "0123456789abcdefABCDEF"
octdigits = "01234567"
punctuation = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~"
whitespace = " \t\n\r\v\f"
printable = digits + ascii_letters + punctuation + whitespace


def capwords(s, sep=None):
    return (sep or " ").join([word.capitalize() for word in s.split(sep)])


class Template:
    def __init__(self, template):
        self.template = template

    def _filled(self, values, missing):
        text = self.template
        parts = []
        at = 0
        while at < len(text):
            dollar = text.find("$", at)
            if dollar < 0:
                break
            parts.append(text[at:dollar])
            if text[dollar + 1:dollar + 2] == "$":
                parts.append("$")
                at = dollar + 2
                continue
            braced = text[dollar + 1:dollar + 2] == "{"
            end = start = dollar + 2 if braced else dollar + 1
            while end < len(text) and (text[end] == "_" or (text[end].isascii() and text[end].isalnum())):
                end += 1
            name = text[start:end]
            if not name or name[0].isdigit() or (braced and text[end:end + 1] != "}"):
                parts.append(missing(None, "$"))
                at = dollar + 1
                continue
            at = end + 1 if braced else end
            parts.append(str(values[name]) if name in values else missing(name, text[dollar:at]))
        parts.append(text[at:])
        return "".join(parts)

    def substitute(self, mapping={}, /, **keywords):
        def missing(name, shown):
            if name is None:
                raise ValueError("Invalid placeholder in string")
            raise KeyError(name)
        return self._filled({**mapping, **keywords}, missing)

    def safe_substitute(self, mapping={}, /, **keywords):
        def missing(name, shown):
            return shown
        return self._filled({**mapping, **keywords}, missing)
