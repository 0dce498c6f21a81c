"""Protocols that are ready for use."""
