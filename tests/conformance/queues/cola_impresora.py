# Cola de impresión: tres ordenadores envían trabajos, una impresora los imprime.
# oracle: clock simulated
import threading
import queue
import time

cola = queue.Queue()

def ordenador(nombre, paginas, cuando):
    time.sleep(cuando)
    cola.put((nombre, paginas))
    print("%s envía %d páginas" % (nombre, paginas))

def impresora():
    total = 0
    while True:
        try:
            nombre, paginas = cola.get(timeout=0.3)
        except queue.Empty:
            print("La impresora se apaga; total: %d páginas" % total)
            return
        for p in range(1, paginas + 1):
            time.sleep(0.01)
        total += paginas
        print("Impreso: {0} ({1} pág.)".format(nombre, paginas))
        cola.task_done()

imp = threading.Thread(target=impresora)
imp.start()
datos = [("Ana", 2, 0.0), ("Luis", 1, 0.1), ("Eva", 3, 0.2)]
for d in datos:
    threading.Thread(target=ordenador, args=d).start()
imp.join()
