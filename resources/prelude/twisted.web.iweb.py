"""What the parts of twisted.web agree about."""

UNKNOWN_LENGTH = "twisted.web.iweb.UNKNOWN_LENGTH"     # of a body: it goes on to the end
