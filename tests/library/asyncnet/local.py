# Streams over a local socket, and other programs.
import asyncio
import os
import sys
import tempfile


async def handle(reader, writer):
    writer.write((await reader.readline())[::-1])
    writer.close()


async def main():
    path = os.path.join(tempfile.mkdtemp(), "sock")
    server = await asyncio.start_unix_server(handle, path)
    reader, writer = await asyncio.open_unix_connection(path)
    writer.write(b"stressed\n")
    print(await reader.read())
    writer.close()
    server.close()
    try:
        await asyncio.open_unix_connection(path + "x")
    except FileNotFoundError as error:
        print(error.errno)

    process = await asyncio.create_subprocess_shell("echo hello", stdout=asyncio.subprocess.PIPE)
    out, err = await process.communicate()
    print(out, err, process.returncode)
    process = await asyncio.create_subprocess_exec("sleep", "0.05")
    print("running", process.returncode, process.pid > 0)
    print("ended", await process.wait())
    processes = [await asyncio.create_subprocess_exec("echo", str(n), stdout=asyncio.subprocess.PIPE) for n in range(3)]
    print([out for out, err in await asyncio.gather(*[one.communicate() for one in processes])])
    try:
        await asyncio.create_subprocess_exec("no-such-program")
    except FileNotFoundError as error:
        print("no such program", error.errno)


asyncio.run(main())
