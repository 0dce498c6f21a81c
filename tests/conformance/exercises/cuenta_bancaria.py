# Dos cajeros y una cuenta: sin bloqueo se pierde dinero, con bloqueo no.
import threading
import time

class Cuenta:
    def __init__(self, saldo):
        self.saldo = saldo
        self.candado = threading.Lock()

    def retirar_mal(self, cantidad):
        if self.saldo >= cantidad:
            antes = self.saldo
            time.sleep(0.05)            # aquí entra el otro hilo
            self.saldo = antes - cantidad
            return True
        return False

    def retirar_bien(self, cantidad):
        with self.candado:
            return self.retirar_mal(cantidad)

def probar(metodo):
    cuenta = Cuenta(100)
    resultados = []
    def cajero():
        resultados.append(getattr(cuenta, metodo)(80))
    hilos = [threading.Thread(target=cajero) for i in range(2)]
    for h in hilos: h.start()
    for h in hilos: h.join()
    print(f"{metodo:>12}: saldo {cuenta.saldo}, entregado {80 * sum(resultados)}")

probar("retirar_mal")
probar("retirar_bien")
