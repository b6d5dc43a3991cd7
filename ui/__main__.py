"""python -m ui serve | token: run the application, or print a signed token."""

import argparse

from settings import load
from ui.auth import make_token
from ui.serve import serve


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(prog="python -m ui")
    commands = parser.add_subparsers(dest="command", required=True)
    commands.add_parser("serve", help="run the application until Ctrl-C")
    token = commands.add_parser("token", help="print a signed token for tests and integrators")
    token.add_argument("--role", choices=("shopper", "merchant"), required=True)
    token.add_argument("--customer", type=int, help="customer that the shopper is")
    arguments = parser.parse_args()
    settings = load()
    if arguments.command == "serve":
        serve(settings)
    elif arguments.role == "merchant" and arguments.customer is not None:
        parser.error("a merchant's token names no customer")
    else:
        print(make_token(settings, arguments.role, arguments.customer))


if __name__ == "__main__":
    main()
