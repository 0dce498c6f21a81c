"""A web server."""
