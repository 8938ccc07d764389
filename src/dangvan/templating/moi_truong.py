"""The one Jinja environment: sandboxed, escaping, and strict about missing names."""

from functools import cache
from typing import Any

from jinja2 import StrictUndefined
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup, escape

_NGOAC = str.maketrans({"{": "&#123;", "}": "&#125;"})


@cache
def moi_truong() -> ImmutableSandboxedEnvironment:
    """Return the environment every template runs in.

    Without escaping `A & B` silently loses `&`; without strictness a missing name prints blank;
    without the sandbox a template from elsewhere could run code.
    """
    return moi_truong_bien_dich().overlay(finalize=_ngoac_la_chu)


@cache
def moi_truong_bien_dich() -> ImmutableSandboxedEnvironment:
    """Return the environment of compiled templates, which never touch a value once printed."""
    return ImmutableSandboxedEnvironment(autoescape=True, undefined=StrictUndefined)


def _ngoac_la_chu(value: Any) -> Any:  # Any: whatever a tag prints
    """Write braces as character references: docxtpl rewrites some that stand in a value."""
    return Markup(escape(value).translate(_NGOAC)) if isinstance(value, str) else value
