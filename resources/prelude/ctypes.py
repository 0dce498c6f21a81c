"""Not here: a program reaches no code of this computer but its own."""

raise ImportError("ctypes is not available here: a program reaches no code of this computer but its own Python")
