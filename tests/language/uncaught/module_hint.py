import math
math.squrt(2)

# expect error: AttributeError: module 'math' has no attribute 'squrt'. Did you mean: 'sqrt'?
