"""Text in lines of a width."""


class TextWrapper:
    def __init__(self, width=70, initial_indent="", subsequent_indent="", expand_tabs=True,
                 replace_whitespace=True,
                 fix_sentence_endings=False, break_long_words=True, drop_whitespace=True,
                 break_on_hyphens=True, tabsize=8,
                 *, max_lines=None, placeholder=" [...]"):
        self.width = width
        self.initial_indent = initial_indent
        self.subsequent_indent = subsequent_indent
        self.break_long_words = break_long_words
        self.break_on_hyphens = break_on_hyphens
        self.max_lines = max_lines
        self.placeholder = placeholder

    def _words(self, text):
        words = []
        for word in text.split():
            if not self.break_on_hyphens:
                words.append([word])
                continue
            parts = []
            start = 0
            for at in range(1, len(word) - 1):
                if word[at] == "-" and word[at - 1].isalpha() and word[at + 1].isalpha():
                    parts.append(word[start:at + 1])
                    start = at + 1
            parts.append(word[start:])
            words.append(parts)
        return words

    def wrap(self, text):
        """A list of lines."""
        if self.width <= 0:
            raise ValueError("invalid width %r (must be > 0)" % self.width)
        lines = []
        line = ""
        for word in self._words(text):
            first = True
            for part in word:
                space = " " if first and line else ""
                first = False
                while True:
                    indent = self.subsequent_indent if lines else self.initial_indent
                    room = self.width - len(indent)
                    if len(line) + len(space) + len(part) <= room:
                        line += space + part
                        break
                    if line:
                        left = room - len(line) - len(space)
                        if len(part) > room and self.break_long_words and left > 0:
                            line += space + part[:left]
                            part = part[left:]
                        lines.append(indent + line)
                        line = ""
                        space = ""
                    elif self.break_long_words:
                        lines.append(indent + part[:max(room, 1)])
                        part = part[max(room, 1):]
                    else:
                        line = part
                        break
        if line:
            lines.append((self.subsequent_indent if lines else self.initial_indent) + line)
        if self.max_lines is not None and len(lines) > self.max_lines:
            lines = lines[:self.max_lines]
            words = lines[-1].split(" ")
            while words and len(" ".join(words) + self.placeholder) > self.width:
                words.pop()
            lines[-1] = " ".join(words) + self.placeholder if words else self.placeholder.lstrip()
        return lines

    def fill(self, text):
        return "\n".join(self.wrap(text))


def wrap(text, width=70, **kwargs):
    return TextWrapper(width=width, **kwargs).wrap(text)


def fill(text, width=70, **kwargs):
    return TextWrapper(width=width, **kwargs).fill(text)


def shorten(text, width, **kwargs):
    words = " ".join(text.strip().split())
    return TextWrapper(width=width, max_lines=1, **kwargs).fill(words)


def dedent(text):
    """Without what all lines have in common at their beginning."""
    margin = None
    lines = text.split("\n")
    for line in lines:
        stripped = line.lstrip(" \t")
        if not stripped:
            continue
        indent = line[:len(line) - len(stripped)]
        if margin is None:
            margin = indent
        while not indent.startswith(margin):
            margin = margin[:-1]
    return "\n".join(["" if not line.strip() else line[len(margin or ""):] for line in lines])


def indent(text, prefix, predicate=None):
    lines = []
    for line in text.splitlines(True):
        wanted = predicate(line) if predicate is not None else line.strip()
        lines.append(prefix + line if wanted else line)
    return "".join(lines)
