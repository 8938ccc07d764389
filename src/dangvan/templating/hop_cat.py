"""Jinja's sandbox, quicker where a template reads a fact of a record."""

from typing import Any

from jinja2.sandbox import ImmutableSandboxedEnvironment

_CUA_DICT = frozenset(dir(dict))


class HopCat(ImmutableSandboxedEnvironment):
    """The sandbox: what it gives and refuses is what Jinja's own does."""

    def getattr(self, obj: Any, attribute: str) -> Any:  # Any: whatever a template works with
        """Return `obj.attribute`.

        Jinja looks for an attribute first, and finds the item of a dictionary only once that has
        failed.
        """
        if type(obj) is dict and attribute in obj and attribute not in _CUA_DICT:
            return obj[attribute]
        return super().getattr(obj, attribute)
