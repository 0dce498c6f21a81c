# 协程：同时下载三个网页，先完成的先打印
import asyncio

async def 下载(网址, 秒数):
    print("开始下载", 网址)
    await asyncio.sleep(秒数)
    print("下载完成", 网址)
    return len(网址)

async def main():
    任务 = [asyncio.create_task(下载(网址, 秒数)) for 网址, 秒数 in
            {"首页": 0.09, "新闻": 0.03, "天气预报": 0.06}.items()]
    结果 = await asyncio.gather(*任务)
    print(f"长度：{结果}，总和 {sum(结果)}")

asyncio.run(main())
