import urllib.error
import urllib.request

base = "http://localhost:" + input()
for path in ("/a", "/b?c=d"):
    with urllib.request.urlopen(base + path) as answer:
        print(answer.status, answer.headers["Content-Type"], answer.read())
try:
    urllib.request.urlopen(urllib.request.Request(base + "/x", method="DELETE"))
except urllib.error.HTTPError as error:
    print(error.code, error.reason)
