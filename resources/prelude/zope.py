"""Zope's packages, as far as Twisted's programs name them."""
