import argparse


def show(formatter):
    common = argparse.ArgumentParser(add_help=False)
    common.add_argument("--verbose", "-v", action="store_true", help="say more")
    output = common.add_argument_group("output", "Where it goes to.")
    output.add_argument("--out", type=str, metavar="FILE", help="the file", default="out.txt")
    either = common.add_mutually_exclusive_group()
    either.add_argument("--fast", action="store_true")
    either.add_argument("--slow", action="store_true", help="take\ntime")
    common.set_defaults(kind="common")
    parser = argparse.ArgumentParser(prog="tool", formatter_class=formatter, parents=[common],
                                     description="First line of %(prog)s.\n  Second line, which is a long one, so that it must be broken somewhere.",
                                     epilog="The\nend.")
    parser.add_argument("--a-rather-long-option", type=int, default=3,
                        help="a number that says how many\nthere are, in words that do not fit in one line")
    parser.add_argument("count", type=float, help="how much")
    parser.add_argument("rest", type=str, nargs="*", help="R|the\nrest")
    parser.add_argument_group("output").add_argument("--plain", action="store_true", help="no colors")
    print(parser.format_help())
    print(parser.parse_args(["1.5", "x", "--out", "there", "-v", "--slow"]))


show(argparse.HelpFormatter)
show(lambda prog: argparse.RawTextHelpFormatter(prog, max_help_position=40))
show(lambda prog: argparse.HelpFormatter(prog, indent_increment=4, max_help_position=30, width=60))
show(lambda prog: argparse.ArgumentDefaultsHelpFormatter(prog, width=100))
show(argparse.RawDescriptionHelpFormatter)
show(argparse.MetavarTypeHelpFormatter)


class Smart(argparse.ArgumentDefaultsHelpFormatter, argparse.RawDescriptionHelpFormatter):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, max_help_position=32, **kwargs)

    def _split_lines(self, text, width):
        if text.startswith("R|"):
            return text[2:].splitlines()
        return super()._split_lines(text, width)


show(Smart)

parser = argparse.ArgumentParser(prog="tool", formatter_class=Smart)
commands = parser.add_subparsers(dest="command", help="what to do")
first = commands.add_parser("first", help="the first of them", formatter_class=lambda prog: argparse.HelpFormatter(prog, 4))
first.add_argument("--x", type=int, help="a number")
commands.add_parser("another-one-that-is-long", aliases=["b"], help="the second")
parser.print_help()
try:
    parser.parse_args(["first", "--help"])
except SystemExit as end:
    print(end.code)
top = argparse.ArgumentParser(prog="tool", parents=[argparse.ArgumentParser(add_help=False)])
top.print_usage()
