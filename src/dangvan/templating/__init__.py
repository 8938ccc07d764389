"""Word templates: built from the regulations, found, and looked at before use.

`soi_mau` and `moi_truong` stand aside: they load docxtpl and Jinja, which wait for the first paper.
"""

from dangvan.templating.goi import app_properties, xml_part, zip_parts
from dangvan.templating.lint import lint_template
from dangvan.templating.lint_loi import LINT_RULES, LintFinding, LintPlace
from dangvan.templating.mau import THAN_MAU, build_template, write_templates
from dangvan.templating.thiet_ke import THIET_KE
from dangvan.templating.tim_mau import Mau, mau_co_san, thu_muc_mau

__all__ = [
    "LINT_RULES",
    "THAN_MAU",
    "THIET_KE",
    "LintFinding",
    "LintPlace",
    "Mau",
    "app_properties",
    "build_template",
    "lint_template",
    "mau_co_san",
    "thu_muc_mau",
    "write_templates",
    "xml_part",
    "zip_parts",
]
