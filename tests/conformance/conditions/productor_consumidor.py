# Productor y consumidor con Condition: el consumidor espera mientras no hay pan.
import threading
import time

pan = []
hay_pan = threading.Condition()

def panadero():
    for i in range(3):
        time.sleep(0.05)
        with hay_pan:
            pan.append("pan número %d" % i)
            print("Panadero: hago", pan[-1])
            hay_pan.notify()

def cliente():
    comprados = 0
    while comprados < 3:
        with hay_pan:
            while len(pan) == 0:
                hay_pan.wait()
            print("Cliente: compro", pan.pop(0))
            comprados += 1

c = threading.Thread(target=cliente)
p = threading.Thread(target=panadero)
c.start()
p.start()
c.join()
p.join()
print("Se acabó el pan")
