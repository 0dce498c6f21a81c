# A chat server: each connection is a state machine; what one says, the others hear.
from twisted.internet import reactor
from twisted.internet.protocol import ClientFactory, Factory
from twisted.protocols.basic import LineReceiver


class ChatProtocol(LineReceiver):
    def __init__(self, factory):
        self.factory = factory
        self.name = None
        self.state = "REGISTER"

    def connectionMade(self):
        self.sendLine(b"What's your name?")

    def connectionLost(self, reason):
        if self.name in self.factory.users:
            del self.factory.users[self.name]
            self.broadcastMessage("%s has left the channel." % (self.name,))

    def lineReceived(self, line):
        line = line.decode("utf-8")
        if self.state == "REGISTER":
            self.handle_REGISTER(line)
        else:
            self.handle_CHAT(line)

    def handle_REGISTER(self, name):
        if name in self.factory.users:
            self.sendLine(b"Name taken, please choose another.")
            return
        self.sendLine(bytes("Welcome, %s!" % (name,), "utf-8"))
        self.broadcastMessage("%s has joined the channel." % (name,))
        self.name = name
        self.factory.users[name] = self
        self.state = "CHAT"

    def handle_CHAT(self, message):
        self.broadcastMessage("<%s> %s" % (self.name, message))

    def broadcastMessage(self, message):
        for name, protocol in self.factory.users.items():
            if protocol != self:
                protocol.sendLine(message.encode())


class ChatFactory(Factory):
    def __init__(self):
        self.users = {}

    def buildProtocol(self, addr):
        return ChatProtocol(self)


class Speaker(LineReceiver):
    # Says its next line when the line that it waits for has come.
    def lineReceived(self, line):
        line = line.decode()
        heard[self.factory.name].append(line)
        script = self.factory.script
        if script and script[0][0] in line:
            wait, say = script.pop(0)
            if say is None:
                self.transport.loseConnection()
            elif callable(say):
                say()
            else:
                self.sendLine(say.encode())


class SpeakerFactory(ClientFactory):
    protocol = Speaker
    noisy = False

    def __init__(self, name, script):
        self.name = name
        self.script = script

    def clientConnectionLost(self, connector, reason):
        heard[self.name].append("gone: " + reason.getErrorMessage())
        if self.name == "ann":
            reactor.stop()


def start(name, script):
    reactor.connectTCP("127.0.0.1", port.getHost().port, SpeakerFactory(name, script))


heard = {"ann": [], "bob": []}
port = reactor.listenTCP(0, ChatFactory(), interface="127.0.0.1")
bob = [("your name", "ann"), ("taken", "bob"), ("Welcome", "hello"), ("hi, bob", None)]
ann = [("your name", "ann"), ("Welcome", lambda: start("bob", bob)),
       ("hello", "hi, bob"), ("has left", None)]
start("ann", ann)
reactor.run()
for name, lines in heard.items():
    for line in lines:
        print("%s hears: %s" % (name, line))
