"""Command lines as words."""


def split(s, comments=False, posix=True):
    words = []
    word = None
    quote = None
    at = 0
    while at < len(s):
        letter = s[at]
        at += 1
        if quote is not None:
            if letter == quote:
                quote = None
            elif letter == "\\" and quote == '"' and s[at:at + 1] in ('"', "\\", "$", "`"):
                word += s[at]
                at += 1
            else:
                word += letter
        elif letter in "'\"":
            quote = letter
            word = word or ""
        elif letter == "\\":
            word = (word or "") + s[at:at + 1]
            at += 1
        elif letter in " \t\r\n":
            if word is not None:
                words.append(word)
            word = None
        else:
            word = (word or "") + letter
    if quote is not None:
        raise ValueError("No closing quotation")
    if word is not None:
        words.append(word)
    return words


_PLAIN = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789@%+=:,./-_"


def quote(s):
    if s and all([letter in _PLAIN for letter in s]):
        return s
    return "'" + s.replace("'", "'\"'\"'") + "'"


def join(words):
    return " ".join([quote(word) for word in words])
