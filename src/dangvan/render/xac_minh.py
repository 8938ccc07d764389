"""Tell whether a file is still as dangvan made it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from dangvan.docx_source import DocxSource
from dangvan.errors import DataError, DocxError
from dangvan.models import VanBan
from dangvan.models.tham_so import kiem_tham_so
from dangvan.regulations import REGULATIONS
from dangvan.render.bien_nhan import BienNhan
from dangvan.render.doc_lai_tep import (
    du_kien_nguyen,
    mau_bo_qua,
    tim_bien_nhan,
    van_ban_cua,
)
from dangvan.render.du_kien import khong_in_hmac
from dangvan.render.ket_xuat import TemplateSource, phien_ban, render
from dangvan.render.rendered import Receipt
from dangvan.render.so_tep import (
    PHAN_CHU,
    DoanKhac,
    PhanKhac,
    cac_doan_khac,
    cac_phan_khac,
    da_ghi_lai,
)
from dangvan.templating import mau_co_san
from dangvan.templating.cho_bien_nhan import ten_bien_nhan
from dangvan.templating.doc_tep import doc_nguon_mau
from dangvan.templating.goi_bien_nhan import ma_chu
from dangvan.templating.tep_docx import TepDocx, mo_docx

KetLuan = Literal["nguyen_ven", "luu_lai", "da_sua", "khong_co_bien_nhan"]

_CAU: Mapping[KetLuan, str] = {
    "nguyen_ven": "nguyên vẹn: mọi phần của tệp khớp biên nhận trong tệp",
    "luu_lai": "đã lưu lại bằng chương trình khác, chữ không đổi; cách trình bày thì không so được",
    "da_sua": "đã sửa",
    "khong_co_bien_nhan": (
        "không có phần dữ kiện của dangvan: tệp không do dangvan làm, hoặc làm khi tắt biên nhận, "
        "hoặc phần dữ kiện bị mất khi lưu bằng chương trình khác; nhìn tệp thì không biết được là "
        "trường hợp nào"
    ),
}
_DU_KIEN = "dữ kiện"


@dataclass(frozen=True, slots=True)
class Verification:
    """What `verify` found.

    A receipt proves nothing against somebody who writes another one: only the register, which
    holds `tap_tin_sha256` of what was issued, can tell a forged file that agrees with itself.

    Attributes:
        ket_luan: `nguyen_ven`: every part is as it was; `luu_lai`: saved by another program, all
            letters as they were; `da_sua`: edited; `khong_co_bien_nhan`: it cannot be told.
        tap_tin_sha256: The digest of the file as it is.
        loai_van_ban: The kind of paper its receipt names.
        receipt: How it was made, with the digest of the file as it is.
        noi_sua: What was edited, as a clerk calls it.
        cac_phan: Every part that is not as it was.
        doan_khac: The paragraphs that read otherwise, where the original can be made again.
        ghi_chu: What else a reader of the answer should know.
        khong_in_khop: Whether what is not printed is that of the paper given, by its keyed
            digest; `None` where there is none to compare.
    """

    ket_luan: KetLuan
    tap_tin_sha256: str
    loai_van_ban: str | None = None
    receipt: Receipt | None = None
    noi_sua: tuple[str, ...] = ()
    cac_phan: tuple[PhanKhac, ...] = ()
    doan_khac: tuple[DoanKhac, ...] = field(default=(), repr=False)
    ghi_chu: tuple[str, ...] = ()
    khong_in_khop: bool | None = None

    @property
    def nguyen_ven(self) -> bool:
        """Whether every part of the file is as it was made."""
        return self.ket_luan == "nguyen_ven"

    @property
    def cau(self) -> str:
        """The answer in one Vietnamese sentence."""
        noi = f": {', '.join(self.noi_sua)}" if self.noi_sua else ""
        return f"{_CAU[self.ket_luan]}{noi}"

    def __str__(self) -> str:
        return self.cau


@dataclass(frozen=True, slots=True)
class _BanGoc:
    """The original made again; or why not; or that its facts do not make what was recorded."""

    parts: Mapping[str, bytes] | None = None
    vi_sao_khong: str = ""
    trai: bool = False


def verify(
    source: DocxSource,
    *,
    template: TemplateSource | None = None,
    van_ban: VanBan | None = None,
    khoa_bien_nhan: bytes | None = None,
) -> Verification:
    """Return whether a file is as dangvan made it, saved anew, edited and where, or not known.

    Args:
        source: A path, the bytes of the file, or a stream.
        template: The office's template the paper was made with: shows which paragraphs differ.
            Papers of built-in templates need none.
        van_ban: The paper with the facts that are not printed, to compare those.
        khoa_bien_nhan: The key the paper was made with, for the same.

    Raises:
        DocxError: The file is damaged or hostile, or its receipt is of a newer version.
        TemplateError: The template cannot be used.
        DataError: An argument is of another kind.
    """
    kiem_tham_so(van_ban=(van_ban, VanBan | None), khoa_bien_nhan=(khoa_bien_nhan, bytes | None))
    tep = mo_docx(source)
    bien_nhan = tim_bien_nhan(tep)
    if bien_nhan is None:
        return Verification("khong_co_bien_nhan", tep.sha256)
    (cua_minh,) = ten_bien_nhan(tep.parts)
    parts = {ten: data for ten, data in tep.parts.items() if ten != cua_minh}
    khac = cac_phan_khac(bien_nhan.phan, parts)
    nguyen = du_kien_nguyen(bien_nhan)
    goc = _dung_lai(bien_nhan, template) if nguyen else _BanGoc(vi_sao_khong="dữ kiện đã bị sửa")
    ket_luan, noi_sua = _ket_luan(tep, bien_nhan, parts, khac, nguyen=nguyen and not goc.trai)
    doan_khac = _doan_khac(tep, goc, parts) if khac else ()
    return Verification(
        ket_luan,
        tep.sha256,
        bien_nhan.loai_van_ban,
        bien_nhan.receipt,
        noi_sua,
        khac,
        doan_khac,
        tuple(_ghi_chu(ket_luan, bien_nhan, khac, goc)),
        _khong_in_khop(bien_nhan, van_ban, khoa_bien_nhan),
    )


def _ket_luan(
    tep: TepDocx,
    bien_nhan: BienNhan,
    parts: Mapping[str, bytes],
    khac: tuple[PhanKhac, ...],
    *,
    nguyen: bool,
) -> tuple[KetLuan, tuple[str, ...]]:
    dau = () if nguyen else (_DU_KIEN,)
    if not khac:
        return ("nguyen_ven" if nguyen else "da_sua"), dau
    try:
        chu = ma_chu(parts)
    except SyntaxError as error:
        raise DocxError("có phần không đọc được", where=tep.ten, fix="dùng bản gốc") from error
    chu_khac = tuple(
        nhan
        for ten, nhan in (("than", "thân văn bản"), ("dau_chan", "đầu trang, chân trang"))
        if chu[ten] != bien_nhan.chu.get(ten)
    )
    if not da_ghi_lai(bien_nhan.phan, khac):
        return "da_sua", (*dau, *dict.fromkeys(phan.nhan for phan in khac))
    return ("da_sua" if dau or chu_khac else "luu_lai"), (*dau, *chu_khac)


def _dung_lai(bien_nhan: BienNhan, template: TemplateSource | None) -> _BanGoc:
    """Make the paper again from its facts; it is the original if its digests say so."""
    receipt = bien_nhan.receipt
    cung_ban = receipt.phien_ban == phien_ban()
    try:
        van_ban = van_ban_cua(bien_nhan)
    except DocxError as error:
        # This version refuses only facts that it did not write.
        return _BanGoc(vi_sao_khong=error.what, trai=cung_ban and not mau_bo_qua(bien_nhan))
    if van_ban.do_mat:
        return _BanGoc(vi_sao_khong="văn bản có Độ mật")
    if _mau_co_san_da_dung(bien_nhan):
        template = None
    elif template is None:
        return _BanGoc(vi_sao_khong=f"cần mẫu đã dùng ({receipt.mau})")
    else:
        template = doc_nguon_mau(template)[1]
    try:
        giay = render(van_ban, template=template, bien_nhan=False)
    except DataError as error:
        return _BanGoc(vi_sao_khong=error.what)
    if giay.receipt.mau_sha256 != receipt.mau_sha256:
        return _BanGoc(vi_sao_khong="mẫu đưa vào không phải mẫu đã dùng")
    parts = {ten: data for ten, data in mo_docx(giay.open()).parts.items() if PHAN_CHU.match(ten)}
    ghi = {ten: ma for ten, ma in bien_nhan.phan.items() if PHAN_CHU.match(ten)}
    if not cac_phan_khac(ghi, parts):
        return _BanGoc(parts)
    if cung_ban:
        return _BanGoc(vi_sao_khong="dữ kiện không cho ra văn bản này", trai=True)
    return _BanGoc(vi_sao_khong=f"bản dangvan này in khác bản {receipt.phien_ban}")


def _mau_co_san_da_dung(bien_nhan: BienNhan) -> bool:
    """Tell whether the paper was made with a built-in template that is still the same."""
    quy_dinh = bien_nhan.receipt.regulation
    if quy_dinh not in {pack.khoa for pack in REGULATIONS}:
        return False
    mau = mau_co_san(quy_dinh, bien_nhan.loai_van_ban)
    return mau.sha256 == bien_nhan.receipt.mau_sha256


def _doan_khac(tep: TepDocx, goc: _BanGoc, parts: Mapping[str, bytes]) -> tuple[DoanKhac, ...]:
    if goc.parts is None:
        return ()
    try:
        return cac_doan_khac(goc.parts, parts)
    except SyntaxError as error:
        raise DocxError("có phần không đọc được", where=tep.ten, fix="dùng bản gốc") from error


def _ghi_chu(
    ket_luan: KetLuan, bien_nhan: BienNhan, khac: tuple[PhanKhac, ...], goc: _BanGoc
) -> list[str]:
    ghi_chu = []
    if ket_luan == "da_sua" and da_ghi_lai(bien_nhan.phan, khac):
        ghi_chu.append("tệp được lưu lại bằng chương trình khác")
    if khac and goc.vi_sao_khong:
        ghi_chu.append(f"không chỉ ra được đoạn nào khác: {goc.vi_sao_khong}")
    elif goc.trai:
        ghi_chu.append(goc.vi_sao_khong)
    return ghi_chu


def _khong_in_khop(bien_nhan: BienNhan, van_ban: VanBan | None, khoa: bytes | None) -> bool | None:
    if van_ban is None or khoa is None or bien_nhan.khong_in_hmac is None:
        return None
    if van_ban.loai_van_ban != bien_nhan.loai_van_ban:
        return False
    ma = khong_in_hmac(van_ban, bien_nhan.receipt.van_ban_sha256, bien_nhan.khong_in, khoa)
    return ma == bien_nhan.khong_in_hmac
