# Contador compartido entre varios hilos, protegido con un cerrojo (Lock).
import threading

contador = 0
cerrojo = threading.Lock()

def incrementar(veces):
    global contador
    for i in range(veces):
        with cerrojo:
            contador += 1

hilos = []
for n in range(4):
    hilo = threading.Thread(target=incrementar, args=(500,), name="hilo-%d" % n)
    hilos.append(hilo)
    hilo.start()

for hilo in hilos:
    hilo.join()

print("El contador vale", contador)
print("¿Es correcto?", contador == 2000)
print("Nombres:", ", ".join(hilo.name for hilo in hilos))
