"""What a paper would be made of, without making it."""

from typing import NamedTuple

from dangvan.models import VanBan
from dangvan.regulations import regulation_for
from dangvan.render.du_kien import du_kien
from dangvan.render.ket_xuat import TemplateSource, phien_ban
from dangvan.templating import mau_co_san


class DauGiay(NamedTuple):
    """All that the parts of a paper's file follow from: equal marks, equal papers.

    Attributes:
        van_ban_sha256: The digest of the facts its file holds; what is withheld changes no byte.
        mau_sha256: The digest of the template.
        quy_dinh: The key of the regulation.
        phien_ban: The version of dangvan.
    """

    van_ban_sha256: str
    mau_sha256: str
    quy_dinh: str
    phien_ban: str


def dau_giay(van_ban: VanBan, template: TemplateSource | None = None) -> DauGiay:
    """Return the mark of a paper, the same that the receipt of `render` tells.

    Raises:
        DataError: No regulation is known for its date.
        TemplateError: The template cannot be read, or lacks a tag.
    """
    # docxtpl and Jinja load with the first paper, not with `import dangvan`.
    from dangvan.render.dien_mau import doc_mau, mau_khong_in

    kind, quy_dinh = van_ban.loai_van_ban, regulation_for(van_ban.ngay_ban_hanh).khoa
    mau = mau_co_san(quy_dinh, kind) if template is None else doc_mau(template, kind)
    facts = du_kien(van_ban, mau_khong_in=mau_khong_in(mau, kind))
    return DauGiay(facts.sha256, mau.sha256, quy_dinh, phien_ban())
