"""The rooms of the package: who may import whom, which door leads outside, how large a file is."""

import ast
import importlib
import inspect
import pkgutil
import re
import subprocess
import sys
from collections.abc import Iterator
from graphlib import TopologicalSorter
from pathlib import Path
from types import ModuleType

import pytest
from pydantic import BaseModel

import dangvan
from dangvan.text import bo_dau

PACKAGE = Path(dangvan.__file__).parent

ROOMS = (
    "errors",
    "disk",
    "arguments",
    "docx_source",
    "text",
    "regulations",
    "models",
    "layout",
    "report",
    "templating",
    "register",
    "render",
    "check",
    "mend",
    "batch",
    "cli",
)

# The rooms that may import a third party: one door each, and who must catch its errors.
DOORS = {
    "alembic": {"register"},
    "docx": {"templating"},
    "docxtpl": {"templating"},
    "fsspec": {"batch"},
    "isal": {"templating"},
    "jinja2": {"templating"},
    "lxml": {"layout", "templating", "render"},
    "markdown_it": {"models"},
    "markupsafe": {"templating", "render"},
    "num2words": {"text"},
    "openpyxl": {"register", "batch"},
    "pandas": {"register", "batch"},
    "pydantic": {"models", "batch", "cli"},
    "pydantic_core": {"models", "batch"},
    "pypdfium2": {"render"},
    "rich": {"cli"},
    "sqlalchemy": {"register"},
    "typer": {"cli"},
    "yaml": {"batch"},
}

# Nothing here talks to a network.
NETWORK = {"ftplib", "http", "imaplib", "poplib", "smtplib", "socket", "ssl", "telnetlib"}

LAYOUT_VALUES = re.compile(r"(HD\d\w*|hd\d\w*|Regulation|REGULATIONS|regulation_for)")

MAX_LINES = 250
LONGER_FILES: dict[str, str] = {}


def python_files() -> list[Path]:
    return sorted(PACKAGE.rglob("*.py"))


def name_of(path: Path) -> str:
    parts = path.relative_to(PACKAGE).with_suffix("").parts
    return ".".join(("dangvan", *parts)).removesuffix(".__init__")


def room_of(module: str) -> str:
    return module.split(".")[1]


def tree_of(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"), filename=str(path))


def imports_in(nodes: ast.AST) -> Iterator[str]:
    """Yield every imported name as `module.name`, and `module` for a plain import."""
    for node in ast.walk(nodes):
        match node:
            case ast.Import():
                yield from (alias.name for alias in node.names)
            case ast.ImportFrom():
                yield from (f"{node.module}.{alias.name}" for alias in node.names)


def runtime_imports(tree: ast.Module) -> Iterator[str]:
    """Yield what is imported when the file is: not in a function, not for type checkers alone."""
    for node in tree.body:
        for_types = isinstance(node, ast.If) and "TYPE_CHECKING" in ast.unparse(node.test)
        if not for_types and not isinstance(node, ast.FunctionDef | ast.ClassDef):
            yield from imports_in(node)


def all_imports() -> list[tuple[str, str]]:
    """Every (module of the package, imported name), lazy imports included."""
    return [
        (name_of(path), imported)
        for path in python_files()
        for imported in imports_in(tree_of(path))
    ]


def room_imports() -> list[tuple[str, str]]:
    """The imports that the rooms make: the package's own door is above them all."""
    return [(module, imported) for module, imported in all_imports() if module != "dangvan"]


def inner_imports() -> list[tuple[str, str]]:
    return [
        (module, imported)
        for module, imported in room_imports()
        if imported.split(".")[0] == "dangvan"
    ]


def outer_imports() -> list[tuple[str, str]]:
    """The imports of third parties."""
    own = sys.stdlib_module_names | {"dangvan"}
    return [
        (module, imported)
        for module, imported in room_imports()
        if imported.split(".")[0] not in own
    ]


def models() -> list[type[BaseModel]]:
    """Every model of `dangvan.models`, in the file that defines it."""
    package = importlib.import_module("dangvan.models")
    names = [info.name for info in pkgutil.walk_packages(package.__path__, "dangvan.models.")]
    return [
        member
        for name in names
        for _, member in inspect.getmembers(importlib.import_module(name), inspect.isclass)
        if issubclass(member, BaseModel) and member.__module__ == name
    ]


def as_name(title: str) -> str:
    return "_".join(re.findall(r"[a-z0-9]+", bo_dau(title).lower()))


def test_every_file_is_in_a_known_room() -> None:
    strangers = {name_of(path) for path in python_files()} - {"dangvan", "dangvan.__main__"}
    assert {room_of(module) for module in strangers} <= set(ROOMS)


def test_a_file_imports_only_from_its_own_room_and_the_rooms_above() -> None:
    wrong = [
        f"{module} imports {imported}"
        for module, imported in inner_imports()
        if module != "dangvan.__main__"
        and ROOMS.index(room_of(imported)) > ROOMS.index(room_of(module))
    ]
    assert wrong == []


def test_no_room_imports_the_public_door() -> None:
    wrong = [
        f"{module} imports {imported}"
        for module, imported in inner_imports()
        if room_of(imported) not in ROOMS
    ]
    assert wrong == []


def test_imports_inside_a_room_have_no_cycle() -> None:
    names = {name_of(path) for path in python_files()}
    graph: dict[str, set[str]] = {}
    for path in python_files():
        for imported in runtime_imports(tree_of(path)):
            target = imported if imported in names else imported.rpartition(".")[0]
            graph.setdefault(name_of(path), set()).update({target} & names - {"dangvan"})
    assert set(TopologicalSorter(graph).static_order()) <= names


def test_render_never_imports_the_register() -> None:
    wrong = [
        module
        for module, imported in inner_imports()
        if room_of(module) == "render" and room_of(imported) == "register"
    ]
    assert wrong == []


def test_the_checker_never_imports_models_or_render() -> None:
    wrong = [
        module
        for module, imported in inner_imports()
        if room_of(module) == "check" and room_of(imported) in ("models", "render")
    ]
    assert wrong == []


def test_models_never_import_layout_values() -> None:
    wrong = [
        f"{module} imports {imported}"
        for module, imported in inner_imports()
        if room_of(module) == "models"
        and room_of(imported) == "regulations"
        and any(LAYOUT_VALUES.fullmatch(part) for part in imported.split("."))
    ]
    assert wrong == []


def test_third_parties_are_behind_their_doors() -> None:
    wrong = [
        f"{module} imports {imported}"
        for module, imported in outer_imports()
        if room_of(module) not in DOORS.get(imported.split(".")[0], set())
    ]
    assert wrong == []


def test_every_door_is_used() -> None:
    used: dict[str, set[str]] = {}
    for module, imported in outer_imports():
        used.setdefault(imported.split(".")[0], set()).add(room_of(module))
    assert used == DOORS


def test_nothing_imports_a_network_module() -> None:
    wrong = [
        f"{module} imports {imported}"
        for module, imported in all_imports()
        if imported.split(".")[0] in NETWORK or imported.startswith("urllib.request")
    ]
    assert wrong == []


def test_only_the_cli_prints_or_exits() -> None:
    forbidden = {"print", "exit", "quit", "SystemExit", "breakpoint"}
    wrong = [
        f"{name_of(path)}:{node.lineno} uses {node.id}"
        for path in python_files()
        for node in ast.walk(tree_of(path))
        if isinstance(node, ast.Name)
        and node.id in forbidden
        and name_of(path) != "dangvan.__main__"
        and room_of(name_of(path) + ".") != "cli"
    ]
    assert wrong == []


def test_the_library_never_configures_logging() -> None:
    wrong = [
        f"{name_of(path)}:{node.lineno}"
        for path in python_files()
        for node in ast.walk(tree_of(path))
        if isinstance(node, ast.Attribute) and node.attr in ("basicConfig", "dictConfig")
    ]
    assert wrong == []


def test_a_file_is_read_in_one_sitting() -> None:
    long_files = {
        name_of(path)
        for path in python_files()
        if len(path.read_text(encoding="utf-8").splitlines()) > MAX_LINES
    }
    assert long_files == set(LONGER_FILES), "list a longer file with its reason, or split it"


@pytest.mark.parametrize("model", models(), ids=lambda model: model.__name__)
def test_a_field_is_called_as_its_label_without_accents(model: type[BaseModel]) -> None:
    labels = {name: as_name(field.title or "") for name, field in model.model_fields.items()}
    assert labels == {name: name for name in model.model_fields}


@pytest.mark.parametrize("model", models(), ids=lambda model: model.__name__)
def test_a_model_is_frozen_and_refuses_unknown_fields(model: type[BaseModel]) -> None:
    assert model.model_config.get("frozen") is True
    assert model.model_config.get("extra") == "forbid"


DOORS_OF_ROOMS = ("models", "report", "register", "batch", "regulations", "render", "mend")
"""The rooms whose door, too, is public: `dangvan.models.__all__` and so on."""


def held_by(module: ModuleType) -> set[str]:
    """Return the names a module really holds, without its submodules and private names."""
    return {
        name
        for name, value in vars(module).items()
        if not name.startswith("_") and not inspect.ismodule(value)
    }


def test_the_public_names_are_sorted_and_all_there() -> None:
    lazy = set(dangvan._ROOM_OF)
    assert set(dangvan.__all__) == held_by(dangvan) | lazy
    assert list(dangvan.__all__) == sorted(dangvan.__all__)


def test_every_lazy_name_is_found_in_its_room() -> None:
    rooms = {name: importlib.import_module(room) for name, room in dangvan._ROOM_OF.items()}
    assert [name for name, room in rooms.items() if name not in room.__all__] == []
    assert [getattr(dangvan, name) for name in rooms] == [
        getattr(room, name) for name, room in rooms.items()
    ]


@pytest.mark.parametrize("room", DOORS_OF_ROOMS)
def test_the_door_of_a_room_lists_what_the_room_offers(room: str) -> None:
    module = importlib.import_module(f"dangvan.{room}")
    assert set(module.__all__) == held_by(module)
    assert len(module.__all__) == len(set(module.__all__))


def test_importing_dangvan_stays_light() -> None:
    heavy = {"docxtpl", "docx", "jinja2", "sqlalchemy", "openpyxl", "pandas", "typer", "rich"}
    program = "import sys, dangvan; print(*{name.split('.')[0] for name in sys.modules})"
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", program], capture_output=True, text=True, check=True
    )
    assert heavy & set(done.stdout.split()) == set()


def test_a_room_does_not_hide_the_public_function_of_its_name() -> None:
    program = (
        "from importlib import import_module\n"
        "import dangvan\n"
        "for name in dangvan.__all__:\n"
        "    if name in {rooms}:\n"
        "        import_module('dangvan.' + name)\n"
        "        assert not hasattr(getattr(dangvan, name), '__path__'), name\n"
    )
    subprocess.run([sys.executable, "-c", program.format(rooms=ROOMS)], check=True)


def test_the_package_tells_type_checkers_that_it_is_typed() -> None:
    assert (PACKAGE / "py.typed").is_file()
