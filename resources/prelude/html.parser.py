"""HTML, read piece by piece: HTMLParser calls a method for each tag and each text."""

import html
import re

_NAME = re.compile(r"[a-zA-Z][^\t\n\r\f />\x00]*")
_ATTRIBUTE = re.compile(r"""((?<=[\'"\s/])[^\s/>][^\s/=>]*)(\s*=+\s*(\'[^\']*\'|"[^"]*"|(?![\'"])[^>\s]*))?(?:\s|/(?!>))*""")
# Between these nothing is a tag.
_RAW = ("script", "style")


class HTMLParser:
    """A subclass says what is done: handle_starttag(tag, attrs), handle_endtag(tag), handle_data(data)..."""

    CDATA_CONTENT_ELEMENTS = _RAW

    def __init__(self, *, convert_charrefs=True):
        self.convert_charrefs = convert_charrefs
        self.reset()

    def reset(self):
        self.rawdata = ""
        self.cdata_elem = None
        self._start_text = None
        self._line, self._column = 1, 0

    def feed(self, data):
        """More of the text. What is not yet whole waits for the next piece."""
        self.rawdata += data
        self._go(False)

    def close(self):
        """No more comes: the rest is dealt with as it is."""
        self._go(True)

    def getpos(self):
        """(line, column) of what is being dealt with."""
        return self._line, self._column

    def get_starttag_text(self):
        return self._start_text

    def _move(self, text):
        lines = text.count("\n")
        self._line += lines
        self._column = len(text) - text.rfind("\n") - 1 if lines else self._column + len(text)

    def _take(self, size):
        taken, self.rawdata = self.rawdata[:size], self.rawdata[size:]
        self._move(taken)

    def _go(self, ends):
        while self.rawdata:
            if self.cdata_elem is not None:
                match = re.search("</%s(?=[\\t\\n\\r\\f />])" % self.cdata_elem, self.rawdata, re.I)
                at = match.start() if match else len(self.rawdata)
                if not match and not ends:
                    return
            else:
                at = self.rawdata.find("<")
                if at < 0:
                    # A reference may be cut in two.
                    cut = self.rawdata.rfind("&", max(0, len(self.rawdata) - 34))
                    if cut >= 0 and not ends and not re.search(r"[\s;]", self.rawdata[cut:]):
                        return
                    at = len(self.rawdata)
            if at:
                self._text(self.rawdata[:at])
                self._take(at)
                continue
            size = self._markup(self.rawdata)
            if size == 0:
                if not ends:
                    return
                size = 1
                self.handle_data("<")
            self._take(size)

    def _text(self, text):
        if self.cdata_elem is not None or "&" not in text:
            self.handle_data(text)
        elif self.convert_charrefs:
            self.handle_data(html.unescape(text))
        else:
            at = 0
            for match in re.finditer(r"&(?:#([0-9]+|[xX][0-9a-fA-F]+)|([a-zA-Z][-.a-zA-Z0-9]*));?", text):
                if match.start() > at:
                    self.handle_data(text[at:match.start()])
                if match[1]:
                    self.handle_charref(match[1])
                else:
                    self.handle_entityref(match[2])
                at = match.end()
            if at < len(text):
                self.handle_data(text[at:])

    def _markup(self, text):
        # How long it is; 0: it is not whole yet.
        if text.startswith("<!--"):
            end = text.find("-->", 4)
            if end >= 0:
                self.handle_comment(text[4:end])
            return end + 3 if end >= 0 else 0
        if text.startswith("<?"):
            end = text.find(">")
            if end >= 0:
                self.handle_pi(text[2:end])
            return end + 1
        if text.startswith("<!"):
            end = text.find(">")
            if end >= 0:
                if text[2:9].lower() == "doctype":
                    self.handle_decl(text[2:end])
                elif text.startswith("<!["):
                    self.unknown_decl(text[3:end].rstrip("]"))
                else:
                    self.handle_comment(text[2:end])
            return end + 1
        if text.startswith("</"):
            end = text.find(">")
            name = _NAME.match(text, 2)
            if end >= 0 and name:
                self.cdata_elem = None
                self.handle_endtag(name[0].lower())
            elif end >= 0:
                self.handle_comment(text[2:end]) if text[2:end] else None
            return end + 1
        name = _NAME.match(text, 1)
        if name is None:
            if len(text) == 1:
                return 0
            self.handle_data("<")
            return 1
        return self._start_tag(text, name)

    def _start_tag(self, text, name):
        attributes = []
        at = name.end()
        while at < len(text) and (text[at].isspace() or text[at] == "/" and text[at + 1:at + 2] != ">"):
            at += 1
        while at < len(text) and text[at] != ">" and text[at:at + 2] != "/>":
            match = _ATTRIBUTE.match(text, at)
            if match is None or match.end() == at:
                at += 1
                continue
            value = match[3]
            if not match[2]:
                value = None
            elif value[:1] in ("'", '"') and value[:1] == value[-1:]:
                value = value[1:-1]
            attributes.append((match[1].lower(), html.unescape(value) if value else value))
            at = match.end()
        if at >= len(text):
            return 0
        end = at + (2 if text[at] == "/" else 1)
        self._start_text = text[:end]
        tag = name[0].lower()
        if text[at] == "/":
            self.handle_startendtag(tag, attributes)
        else:
            self.handle_starttag(tag, attributes)
            if tag in self.CDATA_CONTENT_ELEMENTS:
                self.cdata_elem = tag
        return end

    def handle_startendtag(self, tag, attrs):
        self.handle_starttag(tag, attrs)
        self.handle_endtag(tag)

    def handle_starttag(self, tag, attrs):
        pass

    def handle_endtag(self, tag):
        pass

    def handle_charref(self, name):
        pass

    def handle_entityref(self, name):
        pass

    def handle_data(self, data):
        pass

    def handle_comment(self, data):
        pass

    def handle_decl(self, decl):
        pass

    def handle_pi(self, data):
        pass

    def unknown_decl(self, data):
        pass
