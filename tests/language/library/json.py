import json
print(json.dumps({'a': [1, 2.5, None, True], 'b': {'c': 'é"\n\u2028😀'}, 1: 2, None: 3, 1.5: 4, True: 5}), json.dumps({'b': 1, 'a': [1, {'x': []}], 'e': {}}, indent=2, sort_keys=True), json.dumps('é', ensure_ascii=False), json.dumps([1, 2], separators=(',', ':')), json.dumps((1, 2)), json.dumps(float('inf')), json.dumps({'a': 1}, indent='\t'), json.loads('{"a": [1, 2.0, 1e5, null, true, "\\u00e9\\n"]}'), json.loads('"\\ud83d\\ude00"'), json.loads(' [1 , 2 ] '), json.loads(b'{"x":1}'), json.loads('NaN'), json.dumps(1e20), json.dumps(10**30), json.loads('1.0'), json.loads('123456789012345678901234567890'), json.dumps([[]], indent=1), json.loads('{"a":1}', object_hook=lambda d: list(d)), json.loads('[1.5]', parse_float=str), json.loads('{"a":1,"a":2}', object_pairs_hook=lambda p: p), json.dumps({(1,): 1}, skipkeys=True), json.dumps(object, default=lambda o: 'D'))
for t in ('{', '[1,', '{"a"}', "{'a': 1}", '', 'nul', '[1 2]', '"abc', '{"a": 1,}', '[1,]', 'x', '1 2', '"\\x"', '{"a":1', '01', '"a\nb"', '{1: 2}', '-', '[' , 'tru', '"\\u12"', '\t', '{"a":}'):
    try: print(json.loads(t))
    except json.JSONDecodeError as e: print(type(e).__name__, e, e.lineno, e.colno, e.pos)
for v in ({1, 2}, object, b'x', {(1, 2): 3}, 1j, {'a': {1}}):
    try: json.dumps(v)
    except TypeError as e: print(e)
l = []; l.append(l)
try: json.dumps(l)
except ValueError as e: print(e)
import io; f = io.StringIO(); json.dump({'a': 1}, f); f.seek(0); print(json.load(f))
class E(json.JSONEncoder):
    def default(self, o): return list(o) if isinstance(o, set) else super().default(o)
print(json.dumps({'s': {1}}, cls=E), json.JSONEncoder(indent=2).encode([1]), json.JSONDecoder().decode('[1]'), json.JSONDecoder().raw_decode('[1] x'), list(json.JSONEncoder().iterencode([1, 2])) if False else '')
try: json.loads(5)
except TypeError as e: print(e)
try: json.dumps(float('nan'), allow_nan=False)
except ValueError as e: print(e)

# What CPython 3.11 prints:
# expect: {"a": [1, 2.5, null, true], "b": {"c": "\u00e9\"\n\u2028\ud83d\ude00"}, "1": 5, "null": 3, "1.5": 4} {
# expect:   "a": [
# expect:     1,
# expect:     {
# expect:       "x": []
# expect:     }
# expect:   ],
# expect:   "b": 1,
# expect:   "e": {}
# expect: } "é" [1,2] [1, 2] Infinity {
# expect: 	"a": 1
# expect: } {'a': [1, 2.0, 100000.0, None, True, 'é\n']} 😀 [1, 2] {'x': 1} nan 1e+20 1000000000000000000000000000000 1.0 123456789012345678901234567890 [
# expect:  []
# expect: ] ['a'] ['1.5'] [('a', 1), ('a', 2)] {} "D"
# expect: JSONDecodeError Expecting property name enclosed in double quotes: line 1 column 2 (char 1) 1 2 1
# expect: JSONDecodeError Expecting value: line 1 column 4 (char 3) 1 4 3
# expect: JSONDecodeError Expecting ':' delimiter: line 1 column 5 (char 4) 1 5 4
# expect: JSONDecodeError Expecting property name enclosed in double quotes: line 1 column 2 (char 1) 1 2 1
# expect: JSONDecodeError Expecting value: line 1 column 1 (char 0) 1 1 0
# expect: JSONDecodeError Expecting value: line 1 column 1 (char 0) 1 1 0
# expect: JSONDecodeError Expecting ',' delimiter: line 1 column 4 (char 3) 1 4 3
# expect: JSONDecodeError Unterminated string starting at: line 1 column 1 (char 0) 1 1 0
# expect: JSONDecodeError Expecting property name enclosed in double quotes: line 1 column 9 (char 8) 1 9 8
# expect: JSONDecodeError Expecting value: line 1 column 4 (char 3) 1 4 3
# expect: JSONDecodeError Expecting value: line 1 column 1 (char 0) 1 1 0
# expect: JSONDecodeError Extra data: line 1 column 3 (char 2) 1 3 2
# expect: JSONDecodeError Invalid \escape: line 1 column 2 (char 1) 1 2 1
# expect: JSONDecodeError Expecting ',' delimiter: line 1 column 7 (char 6) 1 7 6
# expect: JSONDecodeError Extra data: line 1 column 2 (char 1) 1 2 1
# expect: JSONDecodeError Invalid control character at: line 1 column 3 (char 2) 1 3 2
# expect: JSONDecodeError Expecting property name enclosed in double quotes: line 1 column 2 (char 1) 1 2 1
# expect: JSONDecodeError Expecting value: line 1 column 1 (char 0) 1 1 0
# expect: JSONDecodeError Expecting value: line 1 column 2 (char 1) 1 2 1
# expect: JSONDecodeError Expecting value: line 1 column 1 (char 0) 1 1 0
# expect: JSONDecodeError Invalid \uXXXX escape: line 1 column 3 (char 2) 1 3 2
# expect: JSONDecodeError Expecting value: line 1 column 2 (char 1) 1 2 1
# expect: JSONDecodeError Expecting value: line 1 column 6 (char 5) 1 6 5
# expect: Object of type set is not JSON serializable
# expect: Object of type type is not JSON serializable
# expect: Object of type bytes is not JSON serializable
# expect: keys must be str, int, float, bool or None, not tuple
# expect: Object of type complex is not JSON serializable
# expect: Object of type set is not JSON serializable
# expect: Circular reference detected
# expect: {'a': 1}
# expect: {"s": [1]} [
# expect:   1
# expect: ] [1] ([1], 3) 
# expect: the JSON object must be str, bytes or bytearray, not int
# expect: Out of range float values are not JSON compliant
