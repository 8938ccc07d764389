"""Render a paper: template and facts in, the bytes of a Word file out."""

from collections.abc import Mapping
from datetime import date
from functools import cache, lru_cache, partial
from hashlib import sha256
from importlib.metadata import version
from xml.sax.saxutils import escape

from dangvan.docx_source import DocxSource
from dangvan.errors import DataError
from dangvan.models import BanSao, VanBan
from dangvan.models.tham_so import kiem_tham_so
from dangvan.regulations import Regulation, regulation_for
from dangvan.render.bien_nhan import viet_bien_nhan
from dangvan.render.du_kien import DuKien, du_kien
from dangvan.render.ngu_canh import ngu_canh
from dangvan.render.rendered import CachLam, Receipt, Rendered
from dangvan.templating import Mau, mau_co_san

MAU_RIENG = "mẫu riêng"
"""What the receipt in a file calls a template of the office; its digest tells which one it was."""

TemplateSource = DocxSource

# The properties a template may tag, by the name docxtpl gives them. Source: ECMA-376-2, 11.
_DUBLIN_CORE = {
    "author": "creator",
    "comments": "description",
    "identifier": "identifier",
    "language": "language",
    "subject": "subject",
    "title": "title",
}

_KHONG_CO_TRANG = {
    "dau": "bản sao không có trang riêng: đóng dấu “Bản sao văn bản” ở cuối văn bản được sao",
    "khoi": "bản sao không có trang riêng: ghi một khối ở cuối văn bản được sao",
}
_CHU_BAN_SAO = "lấy chữ của dấu, của khối bằng dau_ban_sao(ban_sao)"


def render(
    van_ban: VanBan,
    *,
    template: TemplateSource | None = None,
    tai_lieu_mat: bool = False,
    bien_nhan: bool = True,
    khoa_bien_nhan: bytes | None = None,
) -> Rendered:
    """Return the Word file of a paper under the regulation in force on its date.

    The same paper and template give the same bytes. A paper without a number is a draft: the
    number stays blank.

    Args:
        van_ban: The paper.
        template: The office's own docxtpl template; the built-in one when not given.
        tai_lieu_mat: Whether this machine may handle papers marked with a secrecy grade.
        bien_nhan: Whether the file carries its facts and its receipt, for `read` and `verify`;
            only what the page shows and who the office is goes in.
        khoa_bien_nhan: The office's key, of 16 bytes or more: a keyed digest of the facts that
            are not printed goes into the receipt too.

    Raises:
        DataError: The paper is marked secret and this machine may not handle it, no regulation is
            known for its date, the key is too short, it is a copy, which has no page of its own, or
            an argument is of another kind.
        TemplateError: The template cannot be read, lacks a tag, or names what the paper has not.
    """
    kiem_tham_so(van_ban=(van_ban, VanBan), khoa_bien_nhan=(khoa_bien_nhan, bytes | None))
    if van_ban.do_mat and not tai_lieu_mat:
        raise DataError(
            "văn bản có Độ mật, máy này chưa được phép xử lý tài liệu mật",
            fix="làm trên máy được phép, hoặc bỏ Độ mật nếu ghi nhầm",
        )
    pack = regulation_for(van_ban.ngay_ban_hanh)
    if isinstance(van_ban, BanSao):
        raise DataError(_KHONG_CO_TRANG[pack.ban_sao.cach_trinh_bay], fix=_CHU_BAN_SAO)
    # docxtpl and Jinja load with the first paper, not with `import dangvan`.
    from dangvan.render.dien_mau import dien_mau, doc_mau, mau_khong_in

    kind = van_ban.loai_van_ban
    co_san = mau_co_san(pack.khoa, kind)
    mau = co_san if template is None else doc_mau(template, kind)
    facts = du_kien(van_ban, mau_khong_in=mau_khong_in(mau, kind), khoa=khoa_bien_nhan)
    so = van_ban.so_ky_hieu if van_ban.so_van_ban else None
    cach_lam = _cach_lam(so, mau, pack, facts)
    # What an office calls its template's file is not for everybody who gets the paper.
    ten_mau = co_san.ten if mau.sha256 == co_san.sha256 else MAU_RIENG
    trong_tep: CachLam = {**cach_lam, "mau": ten_mau}
    data = dien_mau(
        mau,
        ngu_canh(van_ban, pack),
        core=lambda rieng: _core(van_ban, so, rieng),
        bien_nhan=partial(viet_bien_nhan, kind, facts, trong_tep) if bien_nhan else None,
    )
    return Rendered(data, Receipt(tap_tin_sha256=sha256(data).hexdigest(), **cach_lam))


def _cach_lam(so: str | None, mau: Mau, pack: Regulation, facts: DuKien) -> CachLam:
    return {
        "so_ky_hieu": so,
        "mau": mau.ten,
        "mau_sha256": mau.sha256,
        "regulation": pack.khoa,
        "phien_ban": phien_ban(),
        "van_ban_sha256": facts.sha256,
    }


@cache
def phien_ban() -> str:
    """Return the version of dangvan."""
    return version("dangvan")


def _core(van_ban: VanBan, so: str | None, rieng: Mapping[str, str]) -> str:
    """The document properties: the paper's, but those the template writes by itself."""
    ten = van_ban.ten_loai.capitalize() + (f" số {so}" if so else " (dự thảo)")
    truoc_ten = _truoc_ten(
        van_ban.co_quan_ban_hanh.ten_to_chuc,
        van_ban.trich_yeu,
        van_ban.ngay_ban_hanh,
        tuple(muc for muc in rieng.items() if muc[0] != "title"),
    )
    ten_rieng = rieng.get("title", ten)
    return f"{truoc_ten}<dc:title>{escape(ten_rieng)}</dc:title></cp:coreProperties>"


@lru_cache(maxsize=64)  # the papers of a batch differ in the number, which only the title has
def _truoc_ten(co_quan: str, trich_yeu: str, ngay: date, rieng: tuple[tuple[str, str], ...]) -> str:
    thuoc_tinh = {"author": co_quan, "language": "vi-VN", "subject": trich_yeu, **dict(rieng)}
    dong = "".join(
        f"<dc:{_DUBLIN_CORE[ten]}>{escape(chu)}</dc:{_DUBLIN_CORE[ten]}>"
        for ten, chu in thuoc_tinh.items()
    )
    luc = f'xsi:type="dcterms:W3CDTF">{ngay.isoformat()}T00:00:00Z'
    return (
        '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/'
        'core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" '
        'xmlns:dcterms="http://purl.org/dc/terms/" '
        'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"<dcterms:created {luc}</dcterms:created>"
        f"<cp:lastModifiedBy>{escape(thuoc_tinh['author'])}</cp:lastModifiedBy>"
        f"<dcterms:modified {luc}</dcterms:modified><cp:revision>1</cp:revision>{dong}"
    )
