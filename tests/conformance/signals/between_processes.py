# Un hijo avisa al padre con SIGUSR1, el padre al hijo con SIGUSR2 y SIGTERM.
import os
import signal
import time

def aviso(numero, marco):
    print("padre recibe", signal.Signals(numero).name)

signal.signal(signal.SIGUSR1, aviso)
padre = os.getpid()
seguir = [True]
pid = os.fork()
if pid == 0:
    def orden(numero, marco):
        print("hijo recibe", signal.Signals(numero).name)
        if numero == signal.SIGTERM:
            seguir.clear()
    signal.signal(signal.SIGUSR2, orden)
    signal.signal(signal.SIGTERM, orden)
    os.kill(padre, signal.SIGUSR1)
    while seguir:
        time.sleep(0.05)
    os._exit(3)
time.sleep(0.2)
os.kill(pid, signal.SIGUSR2)
time.sleep(0.2)
os.kill(pid, signal.SIGTERM)
_, estado = os.waitpid(pid, 0)
print("el hijo terminó con", os.WEXITSTATUS(estado))
