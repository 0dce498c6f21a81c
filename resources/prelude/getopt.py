"""Options of a command line, as C has them."""


class GetoptError(Exception):
    def __init__(self, msg, opt=""):
        self.msg = msg
        self.opt = opt
        Exception.__init__(self, msg, opt)

    def __str__(self):
        return self.msg


error = GetoptError


def getopt(args, shortopts, longopts=[]):
    """([(option, value)], what is left): options end at the first other word."""
    found = []
    args = list(args)
    longopts = [longopts] if isinstance(longopts, str) else list(longopts)
    while args and args[0].startswith("-") and args[0] != "-":
        word = args.pop(0)
        if word == "--":
            break
        if word.startswith("--"):
            args = _long(found, word[2:], longopts, args)
        else:
            args = _short(found, word[1:], shortopts, args)
    return found, args


def gnu_getopt(args, shortopts, longopts=[]):
    """Options may stand anywhere."""
    found = []
    rest = []
    args = list(args)
    longopts = [longopts] if isinstance(longopts, str) else list(longopts)
    while args:
        word = args.pop(0)
        if word == "--":
            rest += args
            break
        if word.startswith("--"):
            args = _long(found, word[2:], longopts, args)
        elif word.startswith("-") and word != "-":
            args = _short(found, word[1:], shortopts, args)
        else:
            rest.append(word)
    return found, rest


def _long(found, word, longopts, args):
    name, sign, value = word.partition("=")
    possible = [one for one in longopts if one.startswith(name)]
    if not possible:
        raise GetoptError("option --%s not recognized" % name, name)
    if name in possible:
        name, wants = name, False
    elif name + "=" in possible:
        wants = True
    elif len(possible) > 1:
        raise GetoptError("option --%s not a unique prefix" % name, name)
    else:
        wants = possible[0].endswith("=")
        name = possible[0].rstrip("=")
    if wants and not sign:
        if not args:
            raise GetoptError("option --%s requires argument" % name, name)
        value = args.pop(0)
    elif not wants and sign:
        raise GetoptError("option --%s must not have an argument" % name, name)
    found.append(("--" + name, value))
    return args


def _short(found, letters, shortopts, args):
    while letters:
        letter, letters = letters[0], letters[1:]
        at = shortopts.find(letter)
        if at < 0 or letter == ":":
            raise GetoptError("option -%s not recognized" % letter, letter)
        value = ""
        if shortopts[at + 1:at + 2] == ":":
            if not letters:
                if not args:
                    raise GetoptError("option -%s requires argument" % letter, letter)
                letters = args.pop(0)
            value, letters = letters, ""
        found.append(("-" + letter, value))
    return args
