# A web server with a counter in memory; the clients are threads.
from urllib.error import HTTPError
from urllib.request import Request, urlopen

from twisted.internet import endpoints, reactor, threads
from twisted.web import resource, server


class Counter(resource.Resource):
    isLeaf = True
    numberRequests = 0

    def render_GET(self, request):
        self.numberRequests += 1
        request.setHeader(b"content-type", b"text/plain")
        content = u"I am request #{}\n".format(self.numberRequests)
        return content.encode("ascii")


def client(number):
    for n in range(3):
        with urlopen("http://127.0.0.1:%d/some/where?x=%d" % (number, n)) as answer:
            print(answer.status, answer.reason, answer.headers["Content-Type"],
                  answer.headers["Content-Length"], answer.headers["Server"], answer.read())
    try:
        urlopen(Request("http://127.0.0.1:%d/" % number, method="PUT"))
    except HTTPError as problem:
        print(problem.code, problem.reason)
        print(problem.read().decode())


def main():
    port = reactor.listenTCP(0, server.Site(Counter()), interface="127.0.0.1")
    done = threads.deferToThread(client, port.getHost().port)
    done.addErrback(lambda failure: print(failure.getErrorMessage()))
    done.addBoth(lambda ignored: reactor.stop())


reactor.callWhenRunning(main)
reactor.run()
