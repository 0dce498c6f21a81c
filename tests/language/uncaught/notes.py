class MyErr(Exception):
    def __str__(self): return "custom text"
try:
    raise MyErr(1)
except MyErr as e:
    e.add_note("note one"); e.add_note("note two\nline"); print(e.__notes__)
    raise

# expect: ['note one', 'note two\nline']
# expect error: line
