# Files that nobody closes: CPython closes them when their last reference goes.
import csv
import json
import os
import pickle

open('a.txt', 'w').write('hola')
print(open('a.txt').read())

json.dump({'ñ': [1, 2]}, open('b.json', 'w'))
print(json.load(open('b.json')), os.path.getsize('b.json'))

pickle.dump([1, 2], open('c.bin', 'wb'))
print(pickle.load(open('c.bin', 'rb')))

csv.writer(open('d.csv', 'w', newline='')).writerows([['x', 1], ['y', 2]])
print(list(csv.reader(open('d.csv', newline=''))))

print('línea', file=open('e.txt', 'w'))
print('otra', file=open('e.txt', 'a'))
print(open('e.txt').readlines())


def save(name, text):
    f = open(name, 'w')
    f.write(text)


save('f.txt', 'guardado')
print(open('f.txt').read())


class Log:
    def __init__(self, name):
        self.file = open(name, 'w')

    def log(self, text):
        self.file.write(text + '\n')


log = Log('g.log')
log.log('uno')
print(repr(open('g.log').read()))       # it is open, and what was written waits
log.file.flush()
log.log('dos')
print(repr(open('g.log').read()))
log = None
print(repr(open('g.log').read()))

f = open('h.txt', 'w')
f.write('x' * 10000)
print(len(open('h.txt').read()) in (8192, 10000))
f = open('h.txt', 'w')                  # a new one: the old one goes only then
f.write('y')
f.close()
print(len(open('h.txt').read()) > 1)

os.rename('f.txt', 'i.txt')
print(open('i.txt').read())
for name in ('a.txt', 'b.json', 'c.bin', 'd.csv', 'e.txt', 'g.log', 'h.txt', 'i.txt'):
    os.remove(name)
