"""The reactor and what it calls: from twisted.internet import reactor, protocol, defer, task."""
