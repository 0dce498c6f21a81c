# Servidor de eco con hilos y tres clientes.
import socket
import threading

HOST = '127.0.0.1'
listo = threading.Event()
puerto = None

def atender(conexion, direccion):
    datos = conexion.recv(1024)
    conexion.sendall('Recibido: '.encode('utf-8') + datos)
    conexion.close()

def servidor():
    global puerto
    s = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    s.bind((HOST, 0))
    puerto = s.getsockname()[1]
    s.listen(3)
    listo.set()
    for _ in range(3):
        conexion, direccion = s.accept()
        threading.Thread(target=atender, args=(conexion, direccion)).start()
    s.close()

threading.Thread(target=servidor).start()
listo.wait()
for saludo in ('hola', 'adiós', '¡olé!'):
    c = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    c.connect((HOST, puerto))
    c.send(saludo.encode('utf-8'))
    print(c.recv(1024).decode('utf-8'))
    c.close()
