"""Check one file: measure, recognise, choose the regulation, run every rule."""

from collections.abc import Iterator, Mapping

from dangvan.arguments import wrong_kind
from dangvan.check.bai import O_SO, Bai
from dangvan.check.cac_quy_tac import CHECKS
from dangvan.check.nhan_dang import nhan_dang
from dangvan.check.quy_tac import ten_o
from dangvan.docx_source import DocxSource
from dangvan.errors import DataError
from dangvan.layout import measure
from dangvan.regulations import REGULATIONS, Regulation, regulation_for
from dangvan.report import Component, Finding, Place, Report
from dangvan.text import ngay_ngan

_CACH_CHON = "ghi rõ quy định: --regulation {} (trong Python: regulation=…)"
KHONG_XET: Mapping[str, str] = {
    "van_ban_nha_nuoc": "Văn bản có Quốc hiệu mà không có tiêu đề của Đảng là văn bản nhà nước: "
    "không xét quy tắc nào.",
    "khong_phai_van_ban_dang": "Không nhận ra thành phần nào của văn bản Đảng: không xét gì.",
    "khong_ro_quy_dinh": "Không biết văn bản theo quy định nào: không đọc được ngày, hoặc ngày "
    "trước 03/4/2018. Không xét gì; ghi --regulation hd36_2018 hoặc hd05_2026.",
}
"""Why a paper is not judged at all, by the id of its one finding."""

_THU_DUNG_QUYEN = ("T/M", "K/T", "T/L")


def kiem_tra(tep: DocxSource, regulation: str | Regulation | None) -> Report:
    """Return the report of one file; see `dangvan.check`."""
    chon = quy_dinh_theo_khoa(regulation) if isinstance(regulation, str) else regulation
    if not isinstance(chon, Regulation | None):
        raise wrong_kind("quy định", chon, "đưa khoá như “hd05_2026”, hoặc bỏ để theo ngày")
    layout = measure(tep)
    bai = nhan_dang(layout)
    ngoai = _khong_xet(bai)
    if ngoai is not None:
        return _bao_cao(bai, None, (ngoai,))
    quy_dinh = chon or _theo_ngay(bai)
    if isinstance(quy_dinh, Finding):
        return _bao_cao(bai, None, (quy_dinh,))
    return _bao_cao(bai, quy_dinh, tuple(_chay(bai, quy_dinh)))


def quy_dinh_theo_khoa(khoa: str) -> Regulation:
    """Return a regulation by its key; `hd36`, `HD05` are understood as well.

    Raises:
        DataError: There is no such regulation.
    """
    gon = khoa.strip().lower().replace("-", "_")
    for muc in REGULATIONS:
        if gon in (muc.khoa, muc.khoa.partition("_")[0], muc.so_van_ban.lower().replace("-", "_")):
            return muc
    raise DataError(
        f"không có quy định “{khoa}”",
        fix=f"chọn một trong {', '.join(muc.khoa for muc in REGULATIONS)}",
    )


def _chay(bai: Bai, quy_dinh: Regulation) -> Iterator[Finding]:
    for rule in CHECKS:
        yield from rule(bai, quy_dinh)


def _khong_xet(bai: Bai) -> Finding | None:
    """Return why a paper is not judged at all: it is the State's, or nobody's."""
    if "tieu_de" in bai.thanh_phan:
        return None
    if "quoc_hieu" in bai.thanh_phan:
        dong = bai.dong_cua("quoc_hieu")[0]
        return _ngoai(
            "van_ban_nha_nuoc",
            Place(dong.doan.so, dong.chu, "phần đầu văn bản"),
            "văn bản nhà nước: có Quốc hiệu, không có tiêu đề của Đảng",
        )
    quyen = [line for khoi in bai.ky for line in khoi.quyen_han]
    cua_dang = (
        "sao" in bai.thanh_phan
        or (bai.to_chuc is not None and bool(bai.to_chuc.loai))
        or (bai.so is not None and bai.so.dung_dau)
        or any(line.chu.startswith(_THU_DUNG_QUYEN) for line in quyen)
    )
    if cua_dang:
        return None
    return _ngoai(
        "khong_phai_van_ban_dang",
        Place(None, "", "cả văn bản"),
        "không nhận ra thành phần nào của văn bản Đảng",
    )


def _ngoai(rule: str, cho: Place, co: str) -> Finding:
    return Finding(
        rule=rule,
        severity="unsure",
        place=cho,
        found=co,
        expected="văn bản của Đảng",
        source="36-HD/VPTW (2018), mục II.1.1; 05-HD/VPTW (2026), Phần II, mục I.1",
        fix="chỉ kiểm tra văn bản của Đảng; văn bản nhà nước theo Nghị định 30/2020/NĐ-CP",
    )


def _theo_ngay(bai: Bai) -> Regulation | Finding:
    ngay = bai.ngay
    if ngay is None or ngay.som_nhat is None or ngay.muon_nhat is None:
        return _chua_ro(bai, "không đọc được ngày của văn bản")
    try:
        som, muon = regulation_for(ngay.som_nhat), regulation_for(ngay.muon_nhat)
    except DataError as error:
        return _chua_ro(bai, error.what)
    if som is not muon:
        return _chua_ro(
            bai,
            f"ngày để trống: từ {ngay_ngan(ngay.som_nhat)} đến {ngay_ngan(ngay.muon_nhat)} có hai "
            "quy định",
        )
    return som


def _chua_ro(bai: Bai, co: str) -> Finding:
    lines = bai.dong_cua("dia_danh_ngay")
    cho = (
        Place(lines[0].doan.so, lines[0].chu, "địa danh và ngày (ô số 4)")
        if lines
        else Place(None, "", "địa danh và ngày (ô số 4)")
    )
    cac_khoa = " hoặc ".join(muc.khoa for muc in REGULATIONS)
    return Finding(
        rule="khong_ro_quy_dinh",
        severity="unsure",
        place=cho,
        found=co,
        expected="ngày ký trong thời gian của một quy định thể thức",
        source="; ".join(
            f"{muc.so_van_ban}: từ {ngay_ngan(muc.hieu_luc_tu)}" for muc in REGULATIONS
        ),
        fix=_CACH_CHON.format(cac_khoa),
    )


def _bao_cao(bai: Bai, quy_dinh: Regulation | None, findings: tuple[Finding, ...]) -> Report:
    return Report(
        file=bai.layout.ten,
        regulation=quy_dinh.khoa if quy_dinh else None,
        document_date=bai.ngay_ky,
        findings=findings,
        components=tuple(
            Component(
                key=tp.khoa,
                box=O_SO.get(tp.khoa, ""),
                words=" / ".join(line.chu for line in tp.dong),
                paragraphs=tuple(dict.fromkeys(line.doan.so for line in tp.dong)),
                confidence=tp.tin,
                evidence=tp.bang_chung,
                name=ten_o(tp.khoa),
            )
            for tp in bai.thanh_phan.values()
        ),
    )
