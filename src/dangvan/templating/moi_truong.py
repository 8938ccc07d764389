"""The one Jinja environment: sandboxed, escaping, and strict about missing names."""

from functools import cache

from jinja2 import StrictUndefined
from jinja2.sandbox import ImmutableSandboxedEnvironment


@cache
def moi_truong() -> ImmutableSandboxedEnvironment:
    """Return the environment every template runs in.

    Without escaping `A & B` silently loses `&`; without strictness a missing name prints blank;
    without the sandbox a template from elsewhere could run code.
    """
    return ImmutableSandboxedEnvironment(autoescape=True, undefined=StrictUndefined)
