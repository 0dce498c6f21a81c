"""Names that match a pattern as the shell has them: * ? [abc]."""

import re


def translate(pat):
    """The regular expression that says the same."""
    parts = []
    at = 0
    while at < len(pat):
        letter = pat[at]
        at += 1
        if letter == "*":
            if not parts or parts[-1] != ".*":
                parts.append(".*")
        elif letter == "?":
            parts.append(".")
        elif letter == "[":
            # A ] at the beginning stands for itself.
            end = at + 1 if pat[at:at + 1] in ("!", "]") else at
            if pat[at:at + 2] == "!]":
                end += 1
            end = pat.find("]", end)
            if end < 0:
                parts.append("\\[")
                continue
            inner = pat[at:end].replace("\\", "\\\\")
            at = end + 1
            if inner[0] == "!":
                inner = "^" + inner[1:]
            elif inner[0] in "^[":
                inner = "\\" + inner
            parts.append("[" + inner + "]")
        else:
            parts.append(re.escape(letter))
    return "(?s:" + "".join(parts) + ")\\Z"


def fnmatchcase(name, pat):
    return re.match(translate(pat), name) is not None


def fnmatch(name, pat):
    return fnmatchcase(name, pat)


def filter(names, pat):
    matches = re.compile(translate(pat)).match
    return [name for name in names if matches(name)]
