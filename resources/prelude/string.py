"""Letters, and templates with $names."""

import re as _re

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
    """A text with $names; a subclass may say what stands for the $, and how names look."""

    delimiter = "$"
    idpattern = r"(?a:[_a-z][_a-z0-9]*)"
    braceidpattern = None
    _cut = None

    def __init__(self, template):
        self.template = template

    def __init_subclass__(cls):
        super().__init_subclass__()
        if "pattern" in cls.__dict__:
            pattern = cls.pattern
        else:
            sign = _re.escape(cls.delimiter)
            name = cls.idpattern
            pattern = (sign + "(?:(?P<escaped>" + sign + ")|(?P<named>" + name + ")|{(?P<braced>"
                       + (cls.braceidpattern or name) + ")}|(?P<invalid>))")
        cls.flags = getattr(cls, "flags", _re.IGNORECASE)
        cls.pattern = cls._cut = _re.compile(pattern, cls.flags | _re.VERBOSE)

    def get_identifiers(self):
        """The names in it, in order."""
        found = []

        class Names(dict):
            def __contains__(self, name):
                if name not in found:
                    found.append(name)
                return True

            def __getitem__(self, name):
                return ""
        self._filled(Names(), lambda name, shown, at: "")
        return found

    def is_valid(self):
        """Whether each $ begins a name, or is doubled."""
        invalid = []
        self._filled({}, lambda name, shown, at: invalid.append(at) if name is None else "")
        return not invalid

    def _cut_by_pattern(self, values, missing):
        parts = []
        at = 0
        for found in self._cut.finditer(self.template):
            parts.append(self.template[at:found.start()])
            at = found.end()
            groups = found.groupdict()
            name = groups["named"] or groups["braced"]
            if name is not None:
                parts.append(str(values[name]) if name in values
                             else missing(name, found.group(), found.start()))
            elif groups["escaped"] is not None:
                parts.append(self.delimiter)
            else:
                parts.append(missing(None, found.group(), found.start()))
        parts.append(self.template[at:])
        return "".join([part or "" for part in parts])

    def _filled(self, values, missing):
        if self._cut is not None:
            return self._cut_by_pattern(values, missing)
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
                parts.append(missing(None, "$", dollar) or "")
                at = dollar + 1
                continue
            at = end + 1 if braced else end
            parts.append(str(values[name]) if name in values else missing(name, text[dollar:at], dollar))
        parts.append(text[at:])
        return "".join(parts)

    def substitute(self, mapping={}, /, **keywords):
        def missing(name, shown, at):
            if name is None:
                raise ValueError("Invalid placeholder in string: line %d, col %d" % (
                    self.template.count("\n", 0, at) + 1, at - self.template.rfind("\n", 0, at)))
            raise KeyError(name)
        return self._filled(_Both(mapping, keywords) if keywords else mapping, missing)

    def safe_substitute(self, mapping={}, /, **keywords):
        def missing(name, shown, at):
            return shown
        return self._filled(_Both(mapping, keywords) if keywords else mapping, missing)


class _Both:
    # The keywords, then the mapping, which need not be a dict.
    def __init__(self, mapping, keywords):
        self._mapping = mapping
        self._keywords = keywords

    def __contains__(self, name):
        return name in self._keywords or name in self._mapping

    def __getitem__(self, name):
        return self._keywords[name] if name in self._keywords else self._mapping[name]


class Formatter:
    """str.format() in parts that can be replaced."""

    def format(self, format_string, /, *args, **kwargs):
        return self.vformat(format_string, args, kwargs)

    def vformat(self, format_string, args, kwargs):
        used = set()
        text = self._filled(format_string, args, kwargs, used, [0], 2)
        self.check_unused_args(used, args, kwargs)
        return text

    def _filled(self, template, args, kwargs, used, counter, depth):
        if depth < 0:
            raise ValueError("Max string recursion exceeded")
        parts = []
        for literal, name, spec, conversion in self.parse(template):
            parts.append(literal)
            if name is None:
                continue
            if name == "" or name[0] in ".[":
                if counter[0] is None:
                    raise ValueError("cannot switch from manual field specification to automatic "
                                     "field numbering")
                name = str(counter[0]) + name
                counter[0] += 1
            elif name.isdigit():
                if counter[0]:
                    raise ValueError("cannot switch from manual field specification to automatic "
                                     "field numbering")
                counter[0] = None
            value, first = self.get_field(name, args, kwargs)
            used.add(first)
            value = self.convert_field(value, conversion)
            spec = self._filled(spec, args, kwargs, used, counter, depth - 1) if spec else ""
            parts.append(self.format_field(value, spec))
        return "".join(parts)

    def parse(self, format_string):
        """(text before, name of the field, its format, its conversion) for each field."""
        literal = ""
        at = 0
        while at < len(format_string):
            letter = format_string[at]
            if letter in "{}" and format_string[at + 1:at + 2] == letter:
                literal += letter
                at += 2
            elif letter == "}":
                raise ValueError("Single '}' encountered in format string")
            elif letter != "{":
                literal += letter
                at += 1
            else:
                depth = 1
                end = at + 1
                while depth:
                    if end == len(format_string):
                        raise ValueError("expected '}' before end of string"
                                         if end > at + 1 else "Single '{' encountered in format string")
                    depth += {"{": 1, "}": -1}.get(format_string[end], 0)
                    end += 1
                name, colon, spec = format_string[at + 1:end - 1].partition(":")
                name, mark, conversion = name.partition("!")
                yield literal, name, spec, conversion if mark else None
                literal = ""
                at = end
        if literal:
            yield literal, None, None, None

    def get_field(self, field_name, args, kwargs):
        first = ""
        at = 0
        while at < len(field_name) and field_name[at] not in ".[":
            at += 1
        first = field_name[:at]
        first = int(first) if first.isdigit() else first
        value = self.get_value(first, args, kwargs)
        rest = field_name[at:]
        while rest:
            if rest[0] == ".":
                end = 1
                while end < len(rest) and rest[end] not in ".[":
                    end += 1
                value = getattr(value, rest[1:end])
                rest = rest[end:]
            else:
                key, bracket, rest = rest[1:].partition("]")
                value = value[int(key) if key.isdigit() else key]
        return value, first

    def get_value(self, key, args, kwargs):
        return args[key] if isinstance(key, int) else kwargs[key]

    def check_unused_args(self, used_args, args, kwargs):
        pass

    def format_field(self, value, format_spec):
        return format(value, format_spec)

    def convert_field(self, value, conversion):
        if conversion is None:
            return value
        if conversion not in ("s", "r", "a"):
            raise ValueError("Unknown conversion specifier %s" % conversion)
        return {"s": str, "r": repr, "a": ascii}[conversion](value)
