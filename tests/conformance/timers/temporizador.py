# Un temporizador de cocina: tres platos con tiempos distintos.
import threading

def aviso(plato):
    print("¡%s listo!" % plato)

relojes = []
for plato, segundos in {"arroz": 0.15, "huevo": 0.05, "sopa": 0.1}.items():
    reloj = threading.Timer(segundos, aviso, [plato])
    reloj.start()
    relojes.append(reloj)
print("Relojes en marcha:", len(relojes))
for reloj in relojes:
    reloj.join()
print("A comer")
