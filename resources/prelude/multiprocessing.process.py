"""Processes, by the name of the module that has them in CPython."""

from multiprocessing import BaseProcess, active_children, current_process, parent_process
