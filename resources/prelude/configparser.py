"""Settings in sections: files as `[section]` and `name = value`."""

import re
from collections.abc import MutableMapping

DEFAULTSECT = "DEFAULT"
MAX_INTERPOLATION_DEPTH = 10
_absent = object()


class Error(Exception):
    def __init__(self, msg=""):
        self.message = msg
        Exception.__init__(self, msg)

    def __repr__(self):
        return self.message

    __str__ = __repr__


class NoSectionError(Error):
    def __init__(self, section):
        Error.__init__(self, "No section: %r" % (section,))
        self.section = section
        self.args = (section,)


class DuplicateSectionError(Error):
    def __init__(self, section, source=None, lineno=None):
        if source is None:
            text = "Section %r already exists" % section
        else:
            text = "While reading from %r [line %2d]: section %r already exists" % (source, lineno,
                                                                                    section)
        Error.__init__(self, text)
        self.section, self.source, self.lineno = section, source, lineno


class DuplicateOptionError(Error):
    def __init__(self, section, option, source=None, lineno=None):
        text = "option %r in section %r already exists" % (option, section)
        if source is not None:
            text = "While reading from %r [line %2d]: %s" % (source, lineno, text)
        Error.__init__(self, text)
        self.section, self.option, self.source, self.lineno = section, option, source, lineno


class NoOptionError(Error):
    def __init__(self, option, section):
        Error.__init__(self, "No option %r in section: %r" % (option, section))
        self.option, self.section = option, section


class InterpolationError(Error):
    def __init__(self, option, section, msg):
        Error.__init__(self, msg)
        self.option, self.section = option, section


class InterpolationMissingOptionError(InterpolationError):
    def __init__(self, option, section, rawval, reference):
        text = ("Bad value substitution: option %r in section %r contains an interpolation key %r "
                "which is not a valid option name. Raw value: %r" % (option, section, reference,
                                                                     rawval))
        InterpolationError.__init__(self, option, section, text)
        self.reference = reference


class InterpolationSyntaxError(InterpolationError):
    pass


class InterpolationDepthError(InterpolationError):
    def __init__(self, option, section, rawval):
        text = ("Recursion limit exceeded in value substitution: option %r in section %r contains "
                "an interpolation key which cannot be substituted in %d steps. Raw value: %r"
                % (option, section, MAX_INTERPOLATION_DEPTH, rawval))
        InterpolationError.__init__(self, option, section, text)


class ParsingError(Error):
    def __init__(self, source):
        Error.__init__(self, "Source contains parsing errors: %r" % source)
        self.source = source
        self.errors = []

    def append(self, lineno, line):
        self.errors.append((lineno, line))
        self.message += "\n\t[line %2d]: %s" % (lineno, line)


class MissingSectionHeaderError(ParsingError):
    def __init__(self, filename, lineno, line):
        Error.__init__(self, "File contains no section headers.\nfile: %r, line: %d\n%r"
                       % (filename, lineno, line))
        self.source, self.lineno, self.line = filename, lineno, line


class BasicInterpolation:
    """`%(name)s` in a value stands for another one."""

    def value(self, parser, section, option, text, names, depth=1):
        if depth > MAX_INTERPOLATION_DEPTH:
            raise InterpolationDepthError(option, section, text)
        parts = []
        rest = text
        while rest:
            at = rest.find("%")
            if at < 0:
                parts.append(rest)
                break
            parts.append(rest[:at])
            rest = rest[at:]
            if rest[1:2] == "%":
                parts.append("%")
                rest = rest[2:]
                continue
            found = re.match(r"%\(([^)]+)\)s", rest) if rest[1:2] == "(" else None
            if found is None:
                raise InterpolationSyntaxError(
                    option, section, "bad interpolation variable reference %r" % rest
                    if rest[1:2] == "(" else "'%%' must be followed by '%%' or '(', found: %r" % rest)
            name = parser.optionxform(found.group(1))
            if name not in names:
                raise InterpolationMissingOptionError(option, section, text, name)
            parts.append(self.value(parser, section, option, names[name], names, depth + 1))
            rest = rest[found.end():]
        return "".join(parts)


class ExtendedInterpolation(BasicInterpolation):
    """`${name}` and `${section:name}` stand for other values."""

    def value(self, parser, section, option, text, names, depth=1):
        if depth > MAX_INTERPOLATION_DEPTH:
            raise InterpolationDepthError(option, section, text)

        def other(found):
            if found.group(0) == "$$":
                return "$"
            there, colon, name = found.group(1).rpartition(":")
            known = parser._names(there, None) if there else names
            name = parser.optionxform(name)
            if name not in known:
                raise InterpolationMissingOptionError(option, section, text, found.group(1))
            return self.value(parser, there or section, name, known[name], known, depth + 1)
        return re.sub(r"\$\$|\$\{([^}]+)\}", other, text)


class _Plain:
    def value(self, parser, section, option, text, names, depth=1):
        return text


class SectionProxy(MutableMapping):
    """One section as a mapping."""

    def __init__(self, parser, name):
        self._parser = parser
        self._name = name

    @property
    def name(self):
        return self._name

    @property
    def parser(self):
        return self._parser

    def _names(self):
        if self._name == self._parser.default_section:
            return list(self._parser._defaults)
        return self._parser.options(self._name)

    def __getitem__(self, key):
        if not self._parser.has_option(self._name, key):
            raise KeyError(key)
        return self._parser.get(self._name, key)

    def __setitem__(self, key, value):
        self._parser._check_value(value)
        self._parser.set(self._name, key, value)

    def __delitem__(self, key):
        if not self._parser.has_option(self._name, key) \
                or not self._parser.remove_option(self._name, key):
            raise KeyError(key)

    def __contains__(self, key):
        return self._parser.has_option(self._name, key)

    def __len__(self):
        return len(self._names())

    def __iter__(self):
        return iter(self._names())

    def get(self, option, fallback=None, *, raw=False, vars=None):
        return self._parser.get(self._name, option, raw=raw, vars=vars, fallback=fallback)

    def getint(self, option, fallback=None, **kwargs):
        return self._parser.getint(self._name, option, fallback=fallback, **kwargs)

    def getfloat(self, option, fallback=None, **kwargs):
        return self._parser.getfloat(self._name, option, fallback=fallback, **kwargs)

    def getboolean(self, option, fallback=None, **kwargs):
        return self._parser.getboolean(self._name, option, fallback=fallback, **kwargs)

    def __repr__(self):
        return "<Section: %s>" % self._name


class RawConfigParser(MutableMapping):
    """Sections of settings; values are kept as text."""

    BOOLEAN_STATES = {"1": True, "yes": True, "true": True, "on": True, "0": False, "no": False,
                      "false": False, "off": False}
    _DEFAULT_INTERPOLATION = _Plain()

    def __init__(self, defaults=None, dict_type=dict, allow_no_value=False, *,
                 delimiters=("=", ":"), comment_prefixes=("#", ";"), inline_comment_prefixes=None,
                 strict=True, empty_lines_in_values=True, default_section=DEFAULTSECT,
                 interpolation=_absent, converters=None):
        self._sections = {}
        self._defaults = {}
        self.default_section = default_section
        self._no_value = allow_no_value
        self._delimiters = delimiters
        self._comments = tuple(comment_prefixes or ())
        self._inline = tuple(inline_comment_prefixes or ())
        self._strict = strict
        self._empty_lines = empty_lines_in_values
        if interpolation is _absent:
            self._interpolation = self._DEFAULT_INTERPOLATION
        else:
            self._interpolation = _Plain() if interpolation is None else interpolation
        if defaults:
            for key in defaults:
                value = defaults[key]
                self._defaults[self.optionxform(key)] = None if value is None else str(value)

    def optionxform(self, optionstr):
        return optionstr.lower()

    def defaults(self):
        return self._defaults

    def sections(self):
        return list(self._sections)

    def add_section(self, section):
        if section == self.default_section:
            raise ValueError("Invalid section name: %r" % section)
        if section in self._sections:
            raise DuplicateSectionError(section)
        self._sections[section] = {}

    def has_section(self, section):
        return section in self._sections

    def _own(self, section):
        if section == self.default_section:
            return self._defaults
        if section not in self._sections:
            raise NoSectionError(section)
        return self._sections[section]

    def _names(self, section, vars):
        names = dict(self._defaults)
        names.update(self._own(section))
        for key in vars or ():
            names[self.optionxform(key)] = str(vars[key])
        return names

    def options(self, section):
        if section not in self._sections:
            raise NoSectionError(section)
        return list({**self._sections[section], **self._defaults})

    def has_option(self, section, option):
        if not section:
            section = self.default_section
        if section != self.default_section and section not in self._sections:
            return False
        name = self.optionxform(option)
        return name in self._own(section) or name in self._defaults

    # Reading

    def read(self, filenames, encoding=None):
        """Those that exist; gives their names."""
        if isinstance(filenames, str) or hasattr(filenames, "__fspath__"):
            filenames = [filenames]
        done = []
        for name in filenames:
            try:
                with open(name, encoding=encoding) as file:
                    self._read(file, name)
            except OSError:
                continue
            done.append(name)
        return done

    def read_file(self, f, source=None):
        self._read(f, source or getattr(f, "name", "<???>"))

    def read_string(self, string, source="<string>"):
        self._read(string.splitlines(True), source)

    def read_dict(self, dictionary, source="<dict>"):
        for section in dictionary:
            if section != self.default_section and section not in self._sections:
                self.add_section(section)
            for key in dictionary[section]:
                value = dictionary[section][key]
                self.set(section, str(key), None if value is None else str(value))

    def _read(self, lines, source):
        section = None
        values = None       # of the section
        name = None         # the option that a further line would belong to
        indent = 0
        seen = set()
        problem = None
        open_values = {}    # (section, option): its lines
        for number, line in enumerate(lines, 1):
            text = line
            for mark in self._inline:
                at = text.find(mark)
                if at == 0 or at > 0 and text[at - 1].isspace():
                    text = text[:at]
            bare = text.strip()
            if bare.startswith(self._comments) and self._comments:
                bare = ""
                if name is not None and self._empty_lines:
                    continue
            if not bare:
                if self._empty_lines and name is not None and (section, name) in open_values \
                        and not line.strip():
                    open_values[section, name].append("")
                elif not self._empty_lines:
                    name = None
                continue
            depth = len(text) - len(text.lstrip())
            if values is not None and name is not None and depth > indent:
                if (section, name) in open_values:
                    open_values[section, name].append(bare)
                continue
            indent = depth
            header = re.match(r"\[(.+)\]", bare)
            if header:
                section = header.group(1)
                name = None
                if section == self.default_section:
                    values = self._defaults
                elif section in self._sections:
                    if self._strict and section in seen:
                        raise DuplicateSectionError(section, source, number)
                    values = self._sections[section]
                else:
                    values = self._sections[section] = {}
                seen.add(section)
                continue
            if values is None:
                raise MissingSectionHeaderError(source, number, line)
            places = [at for at in [bare.find(one) for one in self._delimiters] if at >= 0]
            if not places and not self._no_value:
                if problem is None:
                    problem = ParsingError(source)
                problem.append(number, repr(line))
                continue
            at = min(places) if places else len(bare)
            name = self.optionxform(bare[:at].rstrip())
            if self._strict and (section, name) in seen:
                raise DuplicateOptionError(section, name, source, number)
            seen.add((section, name))
            if places:
                open_values[section, name] = [bare[at + 1:].strip()]
            values[name] = None
        if problem is not None:
            raise problem
        for (section, name), parts in open_values.items():
            self._own(section)[name] = "\n".join(parts).rstrip()

    # Values

    def get(self, section, option, *, raw=False, vars=None, fallback=_absent):
        try:
            names = self._names(section, vars)
        except NoSectionError:
            if fallback is _absent:
                raise
            return fallback
        name = self.optionxform(option)
        if name not in names:
            if fallback is _absent:
                raise NoOptionError(option, section)
            return fallback
        value = names[name]
        if raw or value is None:
            return value
        return self._interpolation.value(self, section, name, value, names)

    def _converted(self, section, option, convert, fallback, kwargs):
        try:
            value = self.get(section, option, **kwargs)
        except (NoSectionError, NoOptionError):
            if fallback is _absent:
                raise
            return fallback
        return convert(value)

    def getint(self, section, option, *, fallback=_absent, **kwargs):
        return self._converted(section, option, int, fallback, kwargs)

    def getfloat(self, section, option, *, fallback=_absent, **kwargs):
        return self._converted(section, option, float, fallback, kwargs)

    def _boolean(self, value):
        if value.lower() not in self.BOOLEAN_STATES:
            raise ValueError("Not a boolean: %s" % value)
        return self.BOOLEAN_STATES[value.lower()]

    def getboolean(self, section, option, *, fallback=_absent, **kwargs):
        return self._converted(section, option, self._boolean, fallback, kwargs)

    def items(self, section=_absent, raw=False, vars=None):
        if section is _absent:
            return [(name, self[name]) for name in self]
        names = self._names(section, None)
        return [(name, self.get(section, name, raw=raw, vars=vars)) for name in names]

    def _check_value(self, value):
        pass

    def set(self, section, option, value=None):
        self._check_value(value)
        self._own(section or self.default_section)[self.optionxform(option)] = value

    def remove_option(self, section, option):
        return self._own(section).pop(self.optionxform(option), _absent) is not _absent

    def remove_section(self, section):
        return self._sections.pop(section, None) is not None

    def write(self, fp, space_around_delimiters=True):
        sign = self._delimiters[0]
        if space_around_delimiters:
            sign = " %s " % sign
        sections = dict(self._sections)
        if self._defaults:
            sections = {self.default_section: self._defaults, **sections}
        for section in sections:
            fp.write("[%s]\n" % section)
            for name, value in sections[section].items():
                if value is None:
                    fp.write(name + "\n")
                else:
                    fp.write(name + sign + str(value).replace("\n", "\n\t") + "\n")
            fp.write("\n")

    # As a mapping of sections

    def __getitem__(self, key):
        if key != self.default_section and key not in self._sections:
            raise KeyError(key)
        return SectionProxy(self, key)

    def __setitem__(self, key, value):
        if key == self.default_section:
            self._defaults.clear()
        elif key in self._sections:
            self._sections[key].clear()
        self.read_dict({key: value})

    def __delitem__(self, key):
        if key == self.default_section:
            raise ValueError("Cannot remove the default section.")
        if key not in self._sections:
            raise KeyError(key)
        del self._sections[key]

    def __contains__(self, key):
        return key == self.default_section or key in self._sections

    def __len__(self):
        return len(self._sections) + 1

    def __iter__(self):
        return iter([self.default_section] + list(self._sections))


class ConfigParser(RawConfigParser):
    """Sections of settings, where values may refer to others."""

    _DEFAULT_INTERPOLATION = BasicInterpolation()

    def _check_value(self, value):
        if value is None and self._no_value:
            return
        if not isinstance(value, str):
            raise TypeError("option values must be strings")


SafeConfigParser = ConfigParser
