"""Shared numbers, by the name of the module that has them in CPython."""

from multiprocessing import Array, RawArray, RawValue, Synchronized, SynchronizedArray, SynchronizedString, Value
