# Standard input as a stream of the loop.
import asyncio
import sys
async def main():
    loop = asyncio.get_running_loop()
    reader = asyncio.StreamReader()
    await loop.connect_read_pipe(lambda: asyncio.StreamReaderProtocol(reader), sys.stdin)
    while True:
        line = await reader.readline()
        if not line: break
        print("typed", line)
    print("eof")
asyncio.run(main())
