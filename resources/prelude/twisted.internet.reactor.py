"""The reactor of the program: made when it is first imported. The name of this module means the
reactor itself from then on."""

import twisted.internet
from twisted.internet.epollreactor import EPollReactor

twisted.internet.reactor = EPollReactor()
