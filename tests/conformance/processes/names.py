# Names of processes, also of a child's children.
import multiprocessing as mp

def grandchild():
    print("grandchild", mp.current_process().name)

def child():
    print("child", mp.current_process().name, mp.parent_process().name)
    p = mp.Process(target=grandchild)
    p.start()
    p.join()
    q = mp.Process(target=grandchild, name="named")
    q.start()
    q.join()

if __name__ == "__main__":
    print(mp.current_process().name, mp.current_process().daemon)
    for n in range(2):
        p = mp.Process(target=child)
        p.start()
        p.join()
