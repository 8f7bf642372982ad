"""`wirewatch schema`: the contracts, for people and for tools."""

import json

import click


@click.command()
@click.argument("name", required=False)
def schema(name: str | None) -> None:
    """Print the JSON Schema of a record, or list the names.

    \b
    Example:
      wirewatch schema alert > alert.json
    """
    from streams.articles import contract

    if name is None:
        click.echo("\n".join(contract.names()))
        return
    if name not in contract.names():
        raise click.BadParameter(f"{name!r} is none of {', '.join(contract.names())}.", param_hint="NAME")
    click.echo(json.dumps(contract.schema(name), indent=2, ensure_ascii=False))
