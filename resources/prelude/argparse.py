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
    pass


class RawDescriptionHelpFormatter(HelpFormatter):
    pass


class ArgumentDefaultsHelpFormatter(HelpFormatter):
    pass


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
            self.required = nargs not in ("?", "*")

    def shown(self):
        return "/".join(self.names) if self.names else self.metavar or self.dest

    def value_name(self):
        if self.metavar:
            return self.metavar
        if self.choices is not None:
            return "{" + ",".join([str(choice) for choice in self.choices]) + "}"
        return self.dest.upper() if self.names else self.dest

    def values(self):
        name = self.value_name()
        if self.nargs == 0:
            return ""
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
        self._required = required
        self._members = []
        self._exclusive = exclusive

    def add_argument(self, *names, **kwargs):
        argument = self._parser.add_argument(*names, **kwargs)
        self._members.append(argument)
        return argument


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
        self._arguments = []
        self._exclusive = []
        self._commands = None
        if add_help:
            self.add_argument("-h", "--help", action="help", help="show this help message and exit")

    def add_argument(self, *names, action="store", nargs=None, const=None, default=None, type=None,
                     choices=None,
                     required=False, help=None, metavar=None, dest=None, version=None):
        argument = _Argument(names, action, nargs, const, default, type, choices, required, help,
                             metavar, dest, version)
        self._arguments.append(argument)
        return argument

    def add_argument_group(self, title=None, description=None):
        return _Group(self, title)

    def add_mutually_exclusive_group(self, required=False):
        group = _Group(self, None, required, True)
        self._exclusive.append(group)
        return group

    def add_subparsers(self, title=None, description=None, dest=None, required=False, help=None,
                       metavar=None):
        self._commands = _Commands(self, dest, required)
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
        for argument in self._arguments:
            if argument.default is not SUPPRESS and argument.action not in ("help", "version"):
                if not hasattr(found, argument.dest):
                    setattr(found, argument.dest, argument.default)
        plain = [argument for argument in self._arguments if not argument.names]
        given = []
        texts = []
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
        self._check_all(given)
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
        # Each takes as many as it can and leaves what those behind it need.
        for place in range(len(plain)):
            argument = plain[place]
            needed = 0
            for later in plain[place + 1:]:
                needed += later.nargs if isinstance(later.nargs, int) else 0 if later.nargs in ("?",
                        "*") else 1
            room = max(len(texts) - needed, 0)
            count = argument.nargs
            most = 1 if count in (None, "?") else count if isinstance(count, int) else len(texts)
            taken = texts[:min(most, room)]
            if not taken and (count in ("?", "*")):
                if count == "*" and argument.default is None:
                    setattr(found, argument.dest, [])
                continue
            least = count if isinstance(count, int) else 1
            if len(taken) < least:
                continue
            del texts[:len(taken)]
            given.append(argument)
            self._store(argument, taken, found)
        rest.extend(texts)

    def _check_all(self, given):
        missing = [argument.shown() for argument in self._arguments if argument.required
                   and argument not in given]
        if self._commands is not None and self._commands.required and self._commands not in given:
            missing.append(self._commands.dest or "{" + ",".join(self._commands.choices) + "}")
        if missing:
            self.error("the following arguments are required: " + ", ".join(missing))
        for group in self._exclusive:
            chosen = [member for member in group._members if member in given]
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

    def format_usage(self):
        if self.usage:
            return "usage: %s\n" % self.usage
        parts = ["usage: " + self.prog]
        for argument in [one for one in self._arguments if one.names] + [one
                for one in self._arguments if not one.names]:
            if argument.action == "default" or argument.help is SUPPRESS:
                continue
            text = (argument.names[0] + " "
                    + argument.values()).strip() if argument.names else argument.values()
            parts.append("[%s]" % text if argument.names and not argument.required else text)
        if self._commands is not None:
            parts.append("{%s} ..." % ",".join(self._commands.choices))
        return " ".join(parts) + "\n"

    def _help_of(self, argument):
        # "how many (default: %(default)s)"
        if not argument.help or argument.help is SUPPRESS or "%" not in argument.help:
            return argument.help
        values = {name: value for name, value in vars(argument).items() if value is not SUPPRESS}
        values["prog"] = self.prog
        if getattr(argument, "choices", None) is not None:
            values["choices"] = ", ".join([str(one) for one in argument.choices])
        if hasattr(values.get("type"), "__name__"):
            values["type"] = values["type"].__name__
        return argument.help % values

    def format_help(self):
        sections = [self.format_usage()]
        if self.description:
            sections.append(self.description + "\n")
        plain = [(argument.value_name(), self._help_of(argument)) for argument in self._arguments
                 if not argument.names]
        named = [(", ".join([(name + " " + argument.values()).strip() for name in argument.names]),
                  self._help_of(argument))
                 for argument in self._arguments if argument.names and argument.action != "default"]
        width = min(max([len(left) for left, right in plain + named] + [0]) + 4, 24)
        for title, rows in (("positional arguments", plain), ("options", named)):
            if rows:
                lines = [title + ":"]
                for left, right in rows:
                    left = "  " + left
                    if not right:
                        lines.append(left)
                    elif len(left) + 2 <= width:
                        lines.append(left + " " * (width - len(left)) + right)
                    else:
                        lines.append(left)
                        lines.append(" " * width + right)
                sections.append("\n".join(lines) + "\n")
        if self.epilog:
            sections.append(self.epilog + "\n")
        return "\n".join(sections)

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
    def __init__(self, parser, dest, required):
        self._parser = parser
        self.dest = dest
        self.required = required
        self.choices = {}

    def add_parser(self, name, *, help=None, aliases=(), **kwargs):
        kwargs.setdefault("prog", self._parser.prog + " " + name)
        made = self.choices[name] = ArgumentParser(**kwargs)
        return made

    def run(self, name, words, found):
        if name not in self.choices:
            raise ArgumentError(self.dest, "invalid choice: %r (choose from %s)"
                                % (name, ", ".join([repr(choice) for choice in self.choices])))
        if self.dest:
            setattr(found, self.dest, name)
        return self.choices[name]._read(list(words), found)


class FileType:
    def __init__(self, mode="r", bufsize=-1, encoding=None, errors=None):
        self._mode = mode

    def __call__(self, name):
        return open(name, self._mode)
