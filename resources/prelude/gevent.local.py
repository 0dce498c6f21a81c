"""Values of one's own: each greenlet sees other attributes."""

from threading import local
