"""Command lines with options and arguments."""

import os
import sys

SUPPRESS = "==SUPPRESS=="
OPTIONAL = "?"
ZERO_OR_MORE = "*"
ONE_OR_MORE = "+"
REMAINDER = "..."


class ArgumentTypeError(Exception):
    pass


class ArgumentError(Exception):
    def __init__(self, argument, message):
        self.argument_name = argument
        self.message = message

    def __str__(self):
        if self.argument_name is None:
            return self.message
        return "argument %s: %s" % (self.argument_name, self.message)


class Namespace:
    """What was found, by name."""

    def __init__(self, **kwargs):
        for name, value in kwargs.items():
            setattr(self, name, value)

    def __eq__(self, other):
        return self.__dict__ == other.__dict__ if isinstance(other, Namespace) else NotImplemented

    def __contains__(self, key):
        return key in self.__dict__

    def __repr__(self):
        return "Namespace(" + ", ".join(["%s=%r" % item for item in self.__dict__.items()]) + ")"


class HelpFormatter:
    """How help is laid out. A subclass says what is different."""

    def __init__(self, prog, indent_increment=2, max_help_position=24, width=None):
        self._prog = prog
        self._indent_increment = indent_increment
        self._width = _width() if width is None else width
        self._max_help_position = min(max_help_position,
                                      max(self._width - 20, indent_increment * 2))

    def _fill_text(self, text, width, indent):
        import textwrap
        return textwrap.fill(" ".join(text.split()), width, initial_indent=indent,
                             subsequent_indent=indent)

    def _split_lines(self, text, width):
        import textwrap
        return textwrap.wrap(" ".join(text.split()), width)

    def _get_help_string(self, action):
        return action.help

    def _get_default_metavar_for_optional(self, action):
        return action.dest.upper()

    def _get_default_metavar_for_positional(self, action):
        return action.dest

    def _said(self, text, indent=""):
        # A description, or what stands at the end.
        if "%(prog)" in text:
            text = text % {"prog": self._prog}
        return self._fill_text(text, max(self._width - len(indent), 11), indent) + "\n"


class RawDescriptionHelpFormatter(HelpFormatter):
    """Leaves the lines of descriptions as they are."""

    def _fill_text(self, text, width, indent):
        return "".join([indent + line for line in text.splitlines(keepends=True)])


class RawTextHelpFormatter(RawDescriptionHelpFormatter):
    """Leaves all lines as they are."""

    def _split_lines(self, text, width):
        return text.splitlines()


class ArgumentDefaultsHelpFormatter(HelpFormatter):
    """Tells what a value is where none is given."""

    def _get_help_string(self, action):
        text = action.help
        if "%(default)" not in text and action.default is not SUPPRESS \
                and action.action not in ("help", "version") \
                and (action.option_strings or action.nargs in ("?", "*")):
            text += " (default: %(default)s)"
        return text


class MetavarTypeHelpFormatter(HelpFormatter):
    """Calls a value by its type."""

    def _get_default_metavar_for_optional(self, action):
        return action.type.__name__

    def _get_default_metavar_for_positional(self, action):
        return action.type.__name__


def _width():
    import shutil
    return shutil.get_terminal_size().columns - 2


_NO_VALUE = ("store_true", "store_false", "store_const", "append_const", "count", "help", "version")


class _Argument:
    def __init__(self, names, action, nargs, const, default, type, choices, required, help, metavar,
                 dest, version):
        self.names = [name for name in names if name.startswith("-")]
        self.action = action
        self.nargs = 0 if action in _NO_VALUE else nargs
        self.const = {"store_true": True, "store_false": False}.get(action, const)
        self.default = {"store_true": False, "store_false": True}.get(action,
                None) if default is None else default
        self.type = type
        self.choices = choices
        self.help = help
        self.metavar = metavar
        self.version = version
        if self.names:
            long_ones = [name for name in self.names if name.startswith("--")]
            self.dest = dest or (long_ones or self.names)[0].lstrip("-").replace("-", "_")
            self.required = required
        else:
            self.dest = dest or names[0]
            self.required = nargs != "?" and not (nargs == "*" and default is not None)

    def shown(self):
        return "/".join(self.names) if self.names else self.metavar or self.dest

    @property
    def option_strings(self):
        return self.names

    def value_name(self, formatter):
        if self.metavar:
            return self.metavar
        if self.choices is not None:
            return "{" + ",".join([str(choice) for choice in self.choices]) + "}"
        return formatter._get_default_metavar_for_optional(self) if self.names \
            else formatter._get_default_metavar_for_positional(self)

    def values(self, formatter):
        if self.nargs == 0:
            return ""
        name = self.value_name(formatter)
        if self.nargs is None:
            return name
        if isinstance(self.nargs, int):
            return " ".join([name] * self.nargs)
        return {"?": "[%s]" % name, "*": "[%s ...]" % name, "+": "%s [%s ...]"
                % (name, name)}.get(self.nargs, "...")

    def convert(self, text):
        value = text
        if self.type is not None:
            try:
                value = self.type(text)
            except ArgumentTypeError as error:
                raise ArgumentError(self.shown(), str(error)) from None
            except (TypeError, ValueError):
                raise ArgumentError(self.shown(), "invalid %s value: %r"
                                    % (getattr(self.type, "__name__", repr(self.type)),
                                       text)) from None
        if self.choices is not None and value not in self.choices:
            raise ArgumentError(self.shown(), "invalid choice: %r (choose from %s)"
                                % (value, ", ".join([repr(choice) for choice in self.choices])))
        return value


class _Group:
    def __init__(self, parser, title=None, required=False, exclusive=False):
        self._parser = parser
        self.title = title
        self.description = None
        self._required = required
        self._members = []
        self._exclusive = exclusive

    def add_argument(self, *names, **kwargs):
        argument = self._parser.add_argument(*names, **kwargs)
        self._members.append(argument)
        return argument

    def add_mutually_exclusive_group(self, required=False):
        group = self._parser.add_mutually_exclusive_group(required)
        group._members = _Both(group._members, self._members)
        return group


class _Both(list):
    # The members of a group that stands in a group.
    def __init__(self, own, outer):
        list.__init__(self, own)
        self._outer = outer

    def append(self, argument):
        list.append(self, argument)
        self._outer.append(argument)


class ArgumentParser:
    """Says what a program takes, and reads it."""

    def __init__(self, prog=None, usage=None, description=None, epilog=None, parents=(),
                 formatter_class=HelpFormatter,
                 prefix_chars="-", add_help=True, exit_on_error=True, **more):
        self.prog = prog or os.path.basename(sys.argv[0])
        self.usage = usage
        self.description = description
        self.epilog = epilog
        self.exit_on_error = exit_on_error
        self.formatter_class = formatter_class
        self._arguments = []
        self._exclusive = []
        self._groups = []
        self._commands = None
        if add_help:
            self.add_argument("-h", "--help", action="help", help="show this help message and exit")
        for parent in parents:
            self._take_over(parent)

    def _take_over(self, parent):
        # The arguments of another parser, in the groups that they have there.
        self._arguments += parent._arguments
        if parent._commands is not None:
            self._commands = parent._commands
        for group in parent._groups:
            same = [one for one in self._groups if one.title == group.title]
            own = same[0] if same else self.add_argument_group(group.title, group.description)
            own._members += group._members
        for group in parent._exclusive:
            self.add_mutually_exclusive_group(group._required)._members += group._members

    def add_argument(self, *names, action="store", nargs=None, const=None, default=None, type=None,
                     choices=None,
                     required=False, help=None, metavar=None, dest=None, version=None):
        if action == "version" and help is None:
            help = "show program's version number and exit"
        argument = _Argument(names, action, nargs, const, default, type, choices, required, help,
                             metavar, dest, version)
        self._arguments.append(argument)
        return argument

    def add_argument_group(self, title=None, description=None):
        group = _Group(self, title)
        group.description = description
        self._groups.append(group)
        return group

    def add_mutually_exclusive_group(self, required=False):
        group = _Group(self, None, required, True)
        self._exclusive.append(group)
        return group

    def add_subparsers(self, title=None, description=None, dest=None, required=False, help=None,
                       metavar=None):
        self._commands = _Commands(self, dest, required, help, metavar)
        if title is not None or description is not None:
            group = self.add_argument_group("subcommands" if title is None else title, description)
            group._members.append(self._commands)
        return self._commands

    def set_defaults(self, **kwargs):
        for name, value in kwargs.items():
            known = [argument for argument in self._arguments if argument.dest == name]
            if known:
                known[0].default = value
            else:
                self._arguments.append(_Argument(("--" + name,), "default", 0, None, value, None,
                                                 None, False, SUPPRESS, None,
                                                 name, None))

    # Reading

    def parse_args(self, args=None, namespace=None):
        found, rest = self.parse_known_args(args, namespace)
        if rest:
            self.error("unrecognized arguments: " + " ".join(rest))
        return found

    def parse_known_args(self, args=None, namespace=None):
        words = list(sys.argv[1:] if args is None else args)
        found = Namespace() if namespace is None else namespace
        try:
            return found, self._read(words, found)
        except ArgumentError as error:
            if not self.exit_on_error:
                raise
            self.error(str(error))

    def _option(self, word):
        for argument in self._arguments:
            if word in argument.names and argument.action != "default":
                return argument
        if word.startswith("--"):
            close = [argument for argument in self._arguments
                     if [name for name in argument.names if name.startswith(word)]
                     and argument.action != "default"]
            if len(close) == 1:
                return close[0]
        return None

    def _is_option(self, word):
        if not word.startswith("-") or word == "-":
            return False
        try:
            float(word)
        except ValueError:
            return True
        return False

    def _read(self, words, found):
        # What set_defaults() says comes last.
        for argument in sorted(self._arguments, key=lambda one: one.action == "default"):
            if argument.default is not SUPPRESS and argument.action not in ("help", "version"):
                if not hasattr(found, argument.dest):
                    setattr(found, argument.dest, argument.default)
        plain = [argument for argument in self._arguments if not argument.names]
        given = []
        texts = []      # that stand in a row: they are shared out before an option is looked at
        rest = []
        at = 0
        while at < len(words):
            word = words[at]
            at += 1
            if word == "--":
                texts.extend(words[at:])
                break
            if not self._is_option(word):
                if self._commands is not None and len(texts) >= len(plain):
                    rest.extend(self._commands.run(word, words[at:], found))
                    given.append(self._commands)
                    break
                texts.append(word)
                continue
            if texts:
                self._share_out(plain, texts, found, given, rest)
                texts = []
            name, equals, value = word.partition("=")
            argument = self._option(name)
            if argument is None and not word.startswith("--") and len(word) > 2:
                argument = self._option(word[:2])
                if argument is not None and argument.nargs == 0:
                    words[at:at] = ["-" + word[2:]]
                    equals, value = "", ""
                elif argument is not None:
                    equals, value = "=", word[2:]
            if argument is None:
                rest.append(word)
                continue
            given.append(argument)
            if equals:
                if argument.nargs == 0:
                    raise ArgumentError(argument.shown(), "ignored explicit argument %r" % value)
                taken = [value]
            else:
                taken = []
                most = {None: 1, "?": 1}.get(argument.nargs, argument.nargs
                                             if isinstance(argument.nargs, int) else len(words))
                while len(taken) < most and at < len(words) and not self._is_option(words[at]):
                    taken.append(words[at])
                    at += 1
                self._check_count(argument, taken)
            self._store(argument, taken, found)
        self._share_out(plain, texts, found, given, rest)
        self._check_all(given, found)
        return rest

    def _check_count(self, argument, taken):
        count = argument.nargs
        if count is None and not taken:
            raise ArgumentError(argument.shown(), "expected one argument")
        if count == "+" and not taken:
            raise ArgumentError(argument.shown(), "expected at least one argument")
        if isinstance(count, int) and len(taken) != count:
            raise ArgumentError(argument.shown(), "expected %d argument%s"
                                % (count, "" if count == 1 else "s"))

    def _share_out(self, plain, texts, found, given, rest):
        # As many arguments as there are texts for. Each takes as many as it can and leaves what those behind it
        # need. They are done with then, also those that took none.
        least = [one.nargs if isinstance(one.nargs, int) else 0 if one.nargs in ("?", "*") else 1
                 for one in plain]
        many = len(plain)
        while many > 0 and sum(least[:many]) > len(texts):
            many -= 1
        for place in range(many):
            argument = plain[place]
            count = argument.nargs
            most = 1 if count in (None, "?") else count if isinstance(count, int) else len(texts)
            taken = texts[:min(most, len(texts) - sum(least[place + 1:many]))]
            del texts[:len(taken)]
            given.append(argument)
            if taken:
                self._store(argument, taken, found)
            elif count == "*" and argument.default is None:
                setattr(found, argument.dest, [])
        del plain[:many]
        rest.extend(texts)

    def _check_all(self, given, found):
        missing = [argument.shown() for argument in self._arguments if argument.required
                   and argument not in given]
        if self._commands is not None and self._commands.required and self._commands not in given:
            missing.append(self._commands.dest or "{" + ",".join(self._commands.choices) + "}")
        if missing:
            self.error("the following arguments are required: " + ", ".join(missing))
        for group in self._exclusive:
            chosen = [member for member in group._members if member in given
                      and (member.names or getattr(found, member.dest) != member.default)]
            if len(chosen) > 1:
                self.error("argument %s: not allowed with argument %s"
                           % (chosen[1].shown(), chosen[0].shown()))
            if group._required and not chosen:
                self.error("one of the arguments %s is required"
                           % " ".join([member.shown() for member in group._members]))

    def _store(self, argument, taken, found):
        action = argument.action
        if action == "help":
            self.print_help()
            self.exit()
        if action == "version":
            sys.stdout.write(argument.version % {"prog": self.prog} + "\n"
                             if "%(" in argument.version else argument.version + "\n")
            self.exit()
        if action == "count":
            setattr(found, argument.dest, (getattr(found, argument.dest) or 0) + 1)
            return
        if action in ("store_true", "store_false", "store_const"):
            setattr(found, argument.dest, argument.const)
            return
        if action == "append_const":
            value = argument.const
        elif argument.nargs in (None, "?"):
            value = argument.convert(taken[0]) if taken else argument.const
        else:
            value = [argument.convert(text) for text in taken]
        if action in ("append", "append_const", "extend"):
            before = list(getattr(found, argument.dest) or [])
            value = before + (value if action == "extend" else [value])
        setattr(found, argument.dest, value)

    # Saying

    def _get_formatter(self):
        return self.formatter_class(prog=self.prog)

    def format_usage(self):
        if self.usage:
            return "usage: %s\n" % (self.usage % {"prog": self.prog})
        formatter = self._get_formatter()
        named = self._usage_parts([one for one in self._arguments if one.names], formatter)
        plain = self._usage_parts([one for one in self._arguments if not one.names], formatter)
        if self._commands is not None:
            plain += [self._commands.value_name(), "..."]
        whole = " ".join(["usage: " + self.prog] + named + plain)
        width = formatter._width
        if len(whole) <= width:
            return whole + "\n"
        first = "usage: " + self.prog
        if len(first) > 0.75 * width:
            indent = " " * 7
            lines = self._rows(named + plain, indent, 6, width)
            if len(lines) > 1:
                lines = self._rows(named, indent, 6, width) + self._rows(plain, indent, 6, width)
            lines.insert(0, first)
        else:
            indent = " " * (len(first) + 1)
            lines = self._rows(named or plain, indent, len(first), width)
            lines[0] = first + " " + lines[0].lstrip() if lines else first
            if named:
                lines += self._rows(plain, indent, len(indent) - 1, width)
        return "\n".join(lines) + "\n"

    @staticmethod
    def _rows(parts, indent, used, width):
        lines, line = [], []
        for part in parts:
            if used + 1 + len(part) > width and line:
                lines.append(indent + " ".join(line))
                line = []
                used = len(indent) - 1
            line.append(part)
            used += len(part) + 1
        return lines + [indent + " ".join(line)] if line else lines

    def _usage_parts(self, arguments, formatter):
        # What must not be torn apart: "[-w N]", "[--on | --off]".
        shown = [one for one in arguments if one.action != "default" and one.help is not SUPPRESS]
        parts = []
        while shown:
            argument = shown.pop(0)
            group = [one for one in self._exclusive if one._members[:1] == [argument]]
            members = [argument]
            if group and shown[:len(group[0]._members) - 1] == group[0]._members[1:]:
                members = list(group[0]._members)
                del shown[:len(members) - 1]
            texts = [(one.names[0] + " " + one.values(formatter)).strip() if one.names
                     else one.values(formatter) for one in members]
            if len(members) > 1:
                parts.append(("(%s)" if group[0]._required else "[%s]") % " | ".join(texts))
            elif argument.names and not argument.required:
                parts.append("[%s]" % texts[0])
            else:
                # A word each, and what stands in brackets.
                for word in texts[0].split(" "):
                    if parts and word == "...]":
                        parts[-1] += " " + word
                    else:
                        parts.append(word)
        return parts

    def _help_of(self, argument, formatter):
        # "how many (default: %(default)s)"
        text = argument.help
        if text and text is not SUPPRESS:
            text = formatter._get_help_string(argument)
        if not text or text is SUPPRESS or "%" not in text:
            return text
        values = {name: value for name, value in vars(argument).items() if value is not SUPPRESS}
        values["prog"] = self.prog
        if getattr(argument, "choices", None) is not None:
            values["choices"] = ", ".join([str(one) for one in argument.choices])
        if hasattr(values.get("type"), "__name__"):
            values["type"] = values["type"].__name__
        return text % values

    def format_help(self):
        formatter = self._get_formatter()
        sections = [self.format_usage()]
        if self.description:
            sections.append(formatter._said(self.description))
        inside = [member for group in self._groups for member in group._members]
        known = [one for one in self._arguments if one.action != "default" and one.help is not SUPPRESS]
        plain = [one for one in known if not one.names]
        if self._commands is not None:
            plain.append(self._commands)
        named = [one for one in known if one.names]
        rows = {one: self._help_rows(one, formatter) for one in plain + named}
        widest = max([len(left.lstrip()) for one in rows for left, right in rows[one]] + [0])
        indent = " " * formatter._indent_increment
        width = min(widest + len(indent) + 2, formatter._max_help_position)
        shown = [("positional arguments", None, [one for one in plain if one not in inside]),
                 ("options", None, [one for one in named if one not in inside])]
        shown += [(group.title, group.description,
                   [one for one in group._members if one in plain or one in named])
                  for group in self._groups]
        for title, description, members in shown:
            lines = [] if title is None else [title + ":"]
            if description:
                lines += formatter._said(description, indent).rstrip("\n").split("\n")
                if members:
                    lines.append("")
            for member in members:
                for left, right in rows[member]:
                    lines += self._help_lines(indent + left, right, width, formatter)
            if members or description:
                sections.append("\n".join(lines) + "\n")
        if self.epilog:
            sections.append(formatter._said(self.epilog))
        return "\n".join(sections)

    def _help_rows(self, argument, formatter):
        # What stands on the left, and what is said of it.
        text = self._help_of(argument, formatter)
        if isinstance(argument, _Commands):
            indent = " " * formatter._indent_increment
            return [(argument.value_name(), text)] + [(indent + name, told)
                                                      for name, told in argument.told]
        if not argument.names:
            return [(argument.value_name(formatter), text)]
        values = argument.values(formatter)
        return [(", ".join([(name + " " + values).strip() for name in argument.names]), text)]

    def _help_lines(self, left, right, width, formatter):
        # `left` with the spaces before it.
        if not right or not right.strip():
            return [left]
        texts = formatter._split_lines(right, max(formatter._width - width, 11))
        lines = [" " * width + text for text in texts]
        if len(left) + 2 <= width:
            lines[0] = left + lines[0][len(left):]
            return lines
        return [left] + lines

    def print_usage(self, file=None):
        (sys.stdout if file is None else file).write(self.format_usage())

    def print_help(self, file=None):
        (sys.stdout if file is None else file).write(self.format_help())

    def exit(self, status=0, message=None):
        if message:
            sys.stderr.write(message)
        sys.exit(status)

    def error(self, message):
        self.print_usage(sys.stderr)
        self.exit(2, "%s: error: %s\n" % (self.prog, message))


class _Commands:
    names = option_strings = ()
    action = "parsers"
    nargs = default = None

    def __init__(self, parser, dest, required, help, metavar):
        self._parser = parser
        self.dest = dest
        self.required = required
        self.help = help
        self.metavar = metavar
        self.choices = {}
        self.told = []      # (name, help) of those that have a help

    def value_name(self):
        return self.metavar or "{%s}" % ",".join(self.choices)

    def add_parser(self, name, *, help=None, aliases=(), **kwargs):
        plain = self._parser._usage_parts([one for one in self._parser._arguments if not one.names],
                                          self._parser._get_formatter())
        kwargs.setdefault("prog", " ".join([self._parser.prog] + plain + [name]))
        made = ArgumentParser(**kwargs)
        for known in (name, *aliases):
            self.choices[known] = made
        if help is not None:
            self.told.append((name + (" (%s)" % ", ".join(aliases) if aliases else ""), help))
        return made

    def run(self, name, words, found):
        if name not in self.choices:
            raise ArgumentError(self.metavar or self.dest or self.value_name(),
                                "invalid choice: %r (choose from %s)"
                                % (name, ", ".join([repr(choice) for choice in self.choices])))
        if self.dest:
            setattr(found, self.dest, name)
        own, rest = self.choices[name].parse_known_args(words)
        for key, value in vars(own).items():
            setattr(found, key, value)
        return rest


class FileType:
    def __init__(self, mode="r", bufsize=-1, encoding=None, errors=None):
        self._mode = mode

    def __call__(self, name):
        return open(name, self._mode)
