_NAMES = [('&lt;', '<'), ('&gt;', '>'), ('&quot;', '"'), ('&#x27;', "'"), ('&#39;', "'"),
          ('&apos;', "'"), ('&nbsp;', '\xa0'), ('&amp;', '&')]


def escape(s, quote=True):
    s = s.replace('&', '&amp;').replace('<', '&lt;').replace('>', '&gt;')
    if quote:
        s = s.replace('"', '&quot;').replace("'", '&#x27;')
    return s


def unescape(s):
    for entity, text in _NAMES:
        s = s.replace(entity, text)
    return s
