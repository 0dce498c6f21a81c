# A page's links and texts, as a crawler reads them.
import html
from html.parser import HTMLParser


class Links(HTMLParser):
    def __init__(self):
        super().__init__()
        self.links = []
        self.inside = []

    def handle_starttag(self, tag, attrs):
        print('<', tag, attrs, self.getpos())
        self.inside.append(tag)
        if tag == 'a':
            self.links.append(dict(attrs).get('href'))

    def handle_endtag(self, tag):
        print('>', tag)

    def handle_data(self, data):
        if data.strip():
            print('"', data.strip())

    def handle_comment(self, data):
        print('#', data.strip())

    def handle_decl(self, decl):
        print('!', decl)


page = '''<!DOCTYPE html>
<html><head><title>Caf&eacute; &amp; t&#233;</title>
<script>if (a < b && c > d) { document.write("<p>no</p>"); }</script></head>
<body class="main wide" id=top hidden><!-- men&uacute; -->
<a href="/uno?x=1&amp;y=2">Uno</a> <A HREF='dos.html'>Dos</A><br/>
<img src=foto.png alt=""> 3 < 4
</body></html>
'''
parser = Links()
parser.feed(page)
parser.close()
print(parser.links, parser.inside)
cut = Links()
for piece in ('<p cl', 'ass="x">ho', 'la &lt', '; adi&oacu', 'te;s</', 'p>'):
    cut.feed(piece)
cut.close()
print(html.escape('<a href="x">\'&\'</a>'), html.unescape('&lt;b&gt; &#x41;&#66; &ntilde;&nbsp;&copy; &euro; &nada;'))
