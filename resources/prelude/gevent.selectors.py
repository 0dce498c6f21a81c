"""Selectors that let the other greenlets run while they wait."""

import selectors as _selectors
from selectors import EVENT_READ, EVENT_WRITE, SelectorKey


class GeventSelector(_selectors.BaseSelector):
    _blocks = False


DefaultSelector = GeventSelector
