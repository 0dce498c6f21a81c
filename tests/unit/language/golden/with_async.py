async def main():
    async with lock as held, other:
        async for x in source:
            await x
    return [y async for y in source]
