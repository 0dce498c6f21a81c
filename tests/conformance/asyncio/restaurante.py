# Un restaurante con cocina (semáforo de 2 fogones) y camareros (tareas).
import asyncio

fogones = None

async def cocinar(plato, tiempo):
    async with fogones:
        print("Se cocina", plato)
        await asyncio.sleep(tiempo)
        print("Listo:", plato)
    return plato

async def camarero(nombre, pedidos):
    platos = await asyncio.gather(*(cocinar(p, t) for p, t in pedidos))
    print("%s sirve %s" % (nombre, " y ".join(platos)))

async def main():
    global fogones
    fogones = asyncio.Semaphore(2)
    await asyncio.gather(
        camarero("Marta", [("sopa", 0.03), ("pescado", 0.1)]),
        camarero("Hugo", [("flan", 0.05)]),
    )

if __name__ == "__main__":
    asyncio.run(main())
