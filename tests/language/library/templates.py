import string, textwrap
print(string.ascii_letters, string.digits, string.punctuation, repr(string.whitespace), string.hexdigits, string.Template('$a ${b} $$').substitute(a=1, b=2), string.Template('$a $z').safe_substitute(a=1), string.capwords('hello world'), repr(string.printable), string.octdigits)
try: string.Template('$a').substitute()
except KeyError as e: print(e)
class F(string.Formatter): pass
print(F().format('{0} {x!r:>5}', 1, x='a'))
t = 'The quick brown fox jumped over the lazy dog. ' * 3
print(textwrap.fill(t, 30)); print(textwrap.wrap(t, 20)[:3], textwrap.dedent('''
    a
      b
    c'''), textwrap.indent('a\n\nb', '> '), textwrap.shorten('Hello world foo', 11), textwrap.fill('a ' * 20, 15, initial_indent='* ', subsequent_indent='  '))

# What CPython 3.11 prints:
# expect: abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ 0123456789 !"#$%&'()*+,-./:;<=>?@[\]^_`{|}~ ' \t\n\r\x0b\x0c' 0123456789abcdefABCDEF 1 2 $ 1 $z Hello World '0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~ \t\n\r\x0b\x0c' 01234567
# expect: 'a'
# expect: 1   'a'
# expect: The quick brown fox jumped
# expect: over the lazy dog. The quick
# expect: brown fox jumped over the lazy
# expect: dog. The quick brown fox
# expect: jumped over the lazy dog.
# expect: ['The quick brown fox', 'jumped over the lazy', 'dog. The quick brown'] 
# expect: a
# expect:   b
# expect: c > a
# expect:
# expect: > b Hello [...] * a a a a a a a
# expect:   a a a a a a a
# expect:   a a a a a a
