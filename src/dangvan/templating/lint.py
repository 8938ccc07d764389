"""The door of lint: what is wrong with a template, before a paper is made with it."""

from dangvan.docx_source import DocxSource
from dangvan.errors import TemplateError
from dangvan.templating.doc_tep import doc_nguon_mau
from dangvan.templating.lint_loi import LintFinding
from dangvan.templating.ten_the import TEN_THE


def lint_template(template: DocxSource, kind: str) -> tuple[LintFinding, ...]:
    """Return everything to know about a template before it is used.

    Where nothing is wrong in its tags, it is printed on trial with invented facts.

    Args:
        template: A path, bytes, or a binary stream, read from its start.
        kind: The kind of paper, as `nghi_quyet`.

    Raises:
        TemplateError: The file cannot be read, is no .docx, or there is no such kind.
    """
    if kind not in TEN_THE:
        raise TemplateError(
            f"không có loại văn bản “{kind}”", fix=f"chọn một trong {', '.join(TEN_THE)}"
        )
    # docxtpl and Jinja load with the first template, not with `import dangvan`.
    from dangvan.templating.lint_mau import soi_ca_mau

    return soi_ca_mau(*doc_nguon_mau(template), kind)
