#!/usr/bin/env python3
"""run.py INTERLEAVE: a server and a client that are two programs, each in a run of its own under the
real clock or in this CPython, find each other over the network. The server prints its port first, and
the client reads it."""
import os
import subprocess
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
interleave = sys.argv[1]


def command(who, program):
    path = os.path.join(HERE, program)
    if who == 'CPython':
        return [sys.executable, path]
    return [interleave, 'run', path, '--clock', 'real', '--timeout', '60']


def together(server_by, client_by, server, client):
    serving = subprocess.Popen(command(server_by, server), stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, text=True)
    try:
        port = serving.stdout.readline()
        asked = subprocess.run(command(client_by, client), input=port, stdout=subprocess.PIPE, text=True, timeout=60)
        served = serving.communicate(timeout=60)[0]
    finally:
        serving.kill()
    return asked.returncode, asked.stdout, serving.returncode, served


failed = 0
for name in ('echo', 'manager', 'chat', 'web'):
    pair = (name + '_server.py', name + '_client.py')
    wanted = together('CPython', 'CPython', *pair)
    assert wanted[0] == 0 and wanted[2] == 0, (name, wanted)
    for server_by, client_by in (('Interleave', 'Interleave'), ('Interleave', 'CPython'), ('CPython', 'Interleave')):
        got = together(server_by, client_by, *pair)
        if got != wanted:
            failed += 1
            print('FAIL', name, 'server by', server_by, 'client by', client_by)
            print('wanted', wanted)
            print('got   ', got)
sys.exit(1 if failed else 0)
