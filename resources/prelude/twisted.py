"""Twisted: programs as answers to events. A reactor waits for sockets and timers, and calls."""

__version__ = "22.4.0"
version = "[twisted, version 22.4.0]"
