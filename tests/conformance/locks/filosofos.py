# La cena de los filósofos: el último es zurdo (toma primero el tenedor derecho).
import threading

N = 4
tenedores = [threading.Lock() for _ in range(N)]
comidas = {i: 0 for i in range(N)}

def filosofo(i):
    izquierdo, derecho = tenedores[i], tenedores[(i + 1) % N]
    if i == N - 1:
        izquierdo, derecho = derecho, izquierdo
    for _ in range(2):
        izquierdo.acquire()
        derecho.acquire()
        try:
            comidas[i] += 1
        finally:
            derecho.release()
            izquierdo.release()

hilos = [threading.Thread(target=filosofo, args=(i,)) for i in range(N)]
for h in hilos: h.start()
for h in hilos: h.join()
for i, veces in comidas.items():
    print("El filósofo %d comió %d veces" % (i + 1, veces))
print("Nadie se quedó esperando")
