x = 3.14159; w = 10; name = 'bob'; d = {'k': [1,2]}
print(f'{x:.2f}|{x:{w}.{3}}|{x!r:>{w}}|{x = }|{x=:.1f}|{name!r}|{name=}|{name = !s}|{d["k"][0]}|{{}}|{"nested " + f"{name:^{w}}"}|')
print(f'{1+1=}', f'{ (lambda v: v*2)(4) }', f'{x if x > 3 else 0:.0f}', f'''{
    x
}''', rf'\d{x:.1f}', f"{'a' 'b'}", f'{x:{"<"}{w}}|', f'{name[::-1]}', f'{[i for i in range(3)]}', f'{ {1: 2}[1] }')
print(f'{12345678:,} {12345678:_} {255:#x} {255:#b} {-5:+d} {5: d} {0.1:%} {1e10:g} {1e-5:g} {123456789.0:e} {True:d} {"é":*^5} {1234.5:,.2f} {255:08b} {255:X} {3:c<5} {65:c}')
print(f'{name:10}|{name:>10}|{name:^10}|{name:.2}|{5:5}|{5:<5}|{None!s:>8}|{True}|{[1]!s:>6}')

# What CPython 3.11 prints:
# expect: 3.14|      3.14|   3.14159|x = 3.14159|x=3.1|'bob'|name='bob'|name = bob|1|{}|nested    bob    |
# expect: 1+1=2 8 3 3.14159 \d3.1 ab 3.14159   | bob [0, 1, 2] 2
# expect: 12,345,678 12_345_678 0xff 0b11111111 -5  5 10.000000% 1e+10 1e-05 1.234568e+08 1 **é** 1,234.50 11111111 FF 3cccc A
# expect: bob       |       bob|   bob    |bo|    5|5    |    None|True|   [1]
