# A tree of resources: children, arguments, forms, redirects, answers that come later; and the
# client of Twisted's own.
import io

from twisted.internet import defer, reactor, task
from twisted.web import resource, server, static
from twisted.web.client import Agent, FileBodyProducer, readBody
from twisted.web.http_headers import Headers
from twisted.web.util import redirectTo


class Home(resource.Resource):
    def getChild(self, name, request):
        if name == b"":
            return self
        return resource.Resource.getChild(self, name, request)

    def render_GET(self, request):
        return b"<h1>home</h1>"


class Greeter(resource.Resource):
    isLeaf = True

    def render_GET(self, request):
        name = request.args.get(b"name", [b"nobody"])[0]
        print("path", request.path, "uri", request.uri, "rest", request.postpath)
        return b"hello " + name

    def render_POST(self, request):
        return b"posted " + request.content.read() + b" by " + (request.getHeader(b"user") or b"?")


class Later(resource.Resource):
    isLeaf = True

    def render_GET(self, request):
        task.deferLater(reactor, 0.05, self.finish, request)
        return server.NOT_DONE_YET

    def finish(self, request):
        request.setResponseCode(202)
        request.write(b"first, ")
        request.write(b"second")
        request.finish()


class Away(resource.Resource):
    isLeaf = True

    def render_GET(self, request):
        return redirectTo(b"/greet", request)


class Text(resource.Resource):
    isLeaf = True

    def render_GET(self, request):
        return "this is no bytes"


root = Home()
root.putChild(b"greet", Greeter())
root.putChild(b"later", Later())
root.putChild(b"away", Away())
root.putChild(b"text", Text())
root.putChild(b"data", static.Data(b"just data", "text/plain"))


@defer.inlineCallbacks
def main(reactor):
    port = reactor.listenTCP(0, server.Site(root), interface="127.0.0.1")
    agent = Agent(reactor)
    base = b"http://127.0.0.1:%d" % port.getHost().port
    for path in (b"/", b"/greet", b"/greet/a/b?name=ann&name=bob", b"/later", b"/away", b"/data",
                 b"/nothing", b"/data/below"):
        response = yield agent.request(b"GET", base + path)
        body = yield readBody(response)
        kind = response.headers.getRawHeaders(b"content-type")
        print(path, response.code, response.phrase, kind, response.length, body[:40])
    response = yield agent.request(b"GET", base + b"/text")
    body = yield readBody(response)
    print(response.code, b"did not return bytes" in body)
    response = yield agent.request(b"POST", base + b"/greet", Headers({b"user": [b"ann"]}),
                                   FileBodyProducer(io.BytesIO(b"a form")))
    print(response.code, (yield readBody(response)))
    response = yield agent.request(b"POST", base + b"/data")
    print(response.code, response.phrase)
    yield readBody(response)
    response = yield agent.request(b"HEAD", base + b"/greet")
    print(response.code, response.headers.getRawHeaders("content-length"))


task.react(main)
