import csv, io, configparser
f = io.StringIO(); w = csv.writer(f); w.writerow(['a', 'b,c', 'd"e', 1, None, 1.5]); w.writerows([[1, 2], ['x\ny', '']]); print(repr(f.getvalue())); f.seek(0); print(list(csv.reader(f)))
d = csv.DictReader(io.StringIO('n,v\na,1\nb,2\n')); print(d.fieldnames, list(d)); o = io.StringIO(); dw = csv.DictWriter(o, ['x', 'y']); dw.writeheader(); dw.writerow({'x': 1, 'y': 2}); print(repr(o.getvalue())); print(list(csv.reader(['a;b', "c;'d;e'"], delimiter=';', quotechar="'")), csv.QUOTE_ALL); o = io.StringIO(); csv.writer(o, quoting=csv.QUOTE_ALL, lineterminator='\n').writerow([1, 'a']); csv.writer(o, quoting=csv.QUOTE_NONNUMERIC).writerow([1, 'a']); csv.writer(o, delimiter='\t').writerow(['a\tb', 'c']); print(repr(o.getvalue()))
try: dw.writerow({'z': 1})
except ValueError as e: print(e)
c = configparser.ConfigParser(); c.read_string('[a]\nx = 1\ny: hello %(x)s\n# c\n[b]\nflag = yes\nf=1.5\nmulti = l1\n  l2\n'); print(c.sections(), c['a']['x'], c.get('a', 'y'), c.getint('a', 'x'), c.getboolean('b', 'flag'), c.getfloat('b', 'f'), c.has_option('a', 'z'), c.get('a', 'z', fallback='fb'), dict(c['a']), c.items('a'), 'a' in c, c['b']['multi'], c.options('a')); c['new'] = {'k': 'v'}; c.set('a', 'q', '5'); o = io.StringIO(); c.write(o); print(o.getvalue())
for fn in (lambda: c['zz'], lambda: c.get('a', 'zz'), lambda: c['a']['zz'], lambda: c.get('zz', 'a')):
    try: fn()
    except Exception as e: print(type(e).__name__, e)

# What CPython 3.11 prints:
# expect: 'a,"b,c","d""e",1,,1.5\r\n1,2\r\n"x\ny",\r\n'
# expect: [['a', 'b,c', 'd"e', '1', '', '1.5'], ['1', '2'], ['x\ny', '']]
# expect: ['n', 'v'] [{'n': 'a', 'v': '1'}, {'n': 'b', 'v': '2'}]
# expect: 'x,y\r\n1,2\r\n'
# expect: [['a', 'b'], ['c', 'd;e']] 1
# expect: '"1","a"\n1,"a"\r\n"a\tb"\tc\r\n'
# expect: dict contains fields not in fieldnames: 'z'
# expect: ['a', 'b'] 1 hello 1 1 True 1.5 False fb {'x': '1', 'y': 'hello 1'} [('x', '1'), ('y', 'hello 1')] True l1
# expect: l2 ['x', 'y']
# expect: [a]
# expect: x = 1
# expect: y = hello %(x)s
# expect: q = 5
# expect:
# expect: [b]
# expect: flag = yes
# expect: f = 1.5
# expect: multi = l1
# expect: 	l2
# expect:
# expect: [new]
# expect: k = v
# expect:
# expect:
# expect: KeyError 'zz'
# expect: NoOptionError No option 'zz' in section: 'a'
# expect: KeyError 'zz'
# expect: NoSectionError No section: 'zz'
