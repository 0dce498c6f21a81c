# Una carrera de relevos: cada corredor espera el testigo del anterior.
import threading

class Corredor(threading.Thread):
    def __init__(self, numero, anterior):
        super().__init__(name="corredor-" + str(numero))
        self.numero = numero
        self.anterior = anterior
        self.listo = threading.Event()

    def run(self):
        if self.anterior is not None:
            self.anterior.listo.wait()
        print("Corre", self.name)
        self.listo.set()

corredores = []
anterior = None
for i in range(4):
    anterior = Corredor(i, anterior)
    corredores.append(anterior)
for c in reversed(corredores):
    c.start()
for c in corredores:
    c.join()
print("¡Meta!")
