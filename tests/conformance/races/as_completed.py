# Three tasks that take equally long, in the order in which they are done.
# oracle: seeds 100
import time
from concurrent.futures import ThreadPoolExecutor, as_completed

def download(page):
    time.sleep(0.02)
    return page

with ThreadPoolExecutor(max_workers=3) as pool:
    futures = [pool.submit(download, page) for page in "xyz"]
    print(*[f.result() for f in as_completed(futures)])
