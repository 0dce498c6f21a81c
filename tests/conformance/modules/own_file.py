print(open(__file__).read().count("import") > 0, __file__.endswith("own_file.py"))
with open(__file__) as f:
    print(f.readline().strip()[:10])
import sys
print(len(open(sys.argv[0]).readlines()))
