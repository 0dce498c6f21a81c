# Un aparcamiento con dos plazas: los coches entran en el orden en que llegan.
import threading
import time

plazas = threading.BoundedSemaphore(2)

def coche(matricula, llegada):
    time.sleep(llegada)
    print(matricula, "llega")
    with plazas:
        print(matricula, "aparca")
        time.sleep(0.15)
    # al salir del with, la plaza queda libre

coches = [threading.Thread(target=coche, args=("coche-%s" % c, n * 0.02)) for n, c in enumerate("ABCD")]
for c in coches:
    c.start()
for c in coches:
    c.join()
try:
    plazas.release()
except ValueError as error:
    print("Error:", error)
