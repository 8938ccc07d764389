"""Rules on page numbers."""

from collections.abc import Iterator
from dataclasses import dataclass
from math import ceil

from dangvan.check.bai import Bai
from dangvan.check.chu_gia_tri import can_bang_chu, so_do
from dangvan.check.quy_tac import Phat, o_trang, quy_tac
from dangvan.check.r_trang import SAI_SO_MM
from dangvan.layout import Doan, PhanTrang
from dangvan.regulations import Regulation

_DIEU_36, _DIEU_05 = "mục II.4", "Phần II, mục IV"
_BANG_36, _BANG_05 = "Phụ lục 3", "Phụ lục 2"
_NOI = "số trang"
_SUA = "bấm đúp vào đầu trang, Header & Footer – Page Number – Top of Page – giữa"
_CHU_MOI_DONG, _DONG_PHAN_DAU_CUOI, _DONG_MOI_TRANG = 75, 16, 36
# In the signed 05-HD/VPTW the digits stand 8,2–11,2 mm from the edge: their middle is at 10.
SOM_NHAT_MM = 7
_GIUA_MM = 4.0


@dataclass(frozen=True, slots=True)
class SoTrangDoc:
    """A page number that shows: its section, the type of its header, its paragraph."""

    phan: PhanTrang
    loai: str
    doan: Doan
    o_chan: bool


def cac_so_trang(bai: Bai) -> list[SoTrangDoc]:
    """Return the page numbers of every header and footer that is in use."""
    ra = []
    for phan in bai.layout.phan:
        for cac_dau, o_chan in ((phan.dau_trang, False), (phan.chan_trang, True)):
            for loai, cac_doan in cac_dau.items():
                if loai == "first" and not phan.trang_dau_rieng:
                    continue
                if loai == "even" and not bai.layout.chan_le_khac:
                    continue
                ra += [
                    SoTrangDoc(phan, loai, doan, o_chan)
                    for doan in cac_doan
                    if any(ten.startswith("PAGE") for ten in doan.truong)
                ]
    return ra


def _mot_moi_doan(cac_so: list[SoTrangDoc]) -> Iterator[SoTrangDoc]:
    da_qua = set()
    for so in cac_so:
        khoa = (so.doan.so, so.o_chan, so.loai, so.doan.chu, so.doan.kieu)
        if khoa not in da_qua:
            da_qua.add(khoa)
            yield so


@quy_tac(_DIEU_36, _DIEU_05)
def thieu_so_trang(bai: Bai, quy_dinh: Regulation) -> Iterator[Phat]:
    """Văn bản từ hai trang có số trang ở đầu trang.

    Sai: văn bản ba trang không có số trang
    Chưa rõ: văn bản dài mà tệp không cho biết có mấy trang
    """
    if any(so.loai != "first" for so in cac_so_trang(bai)):
        return
    biet = bai.layout.so_trang >= 2 or len(bai.layout.phan) > 1
    if biet or _uoc_so_dong(bai) > _DONG_MOI_TRANG:
        yield Phat(
            o_trang(_NOI),
            "không có số trang" if biet else "không có số trang, chưa rõ văn bản mấy trang",
            "số trang ở giữa đầu trang, từ trang 2",
            _SUA,
            chua_ro=not biet,
        )


def _uoc_so_dong(bai: Bai) -> int:
    dong = sum(ceil(len(muc.chu) / _CHU_MOI_DONG) for muc in bai.than)
    bang = sum(
        doan.o is not None and doan.o.co_vien and doan.o.cot == 0 for doan in bai.layout.doan
    )
    return _DONG_PHAN_DAU_CUOI + dong + bang


@quy_tac(_DIEU_36, _DIEU_05)
def so_trang_trang_dau(bai: Bai, quy_dinh: Regulation) -> Iterator[Phat]:
    """Trang đầu không hiện số trang.

    Sai: số 1 hiện ở trang đầu
    """
    dau = bai.layout.phan[0]
    loai = "first" if dau.trang_dau_rieng else "default"
    hien = [so for so in cac_so_trang(bai) if so.phan is dau and so.loai == loai]
    if quy_dinh.so_trang.trang_dau_khong_so and hien:
        yield Phat(
            o_trang(_NOI),
            "trang đầu có số trang",
            "trang đầu không có số",
            "bấm đúp vào đầu trang, đánh dấu Different First Page, xoá số ở trang đầu",
        )


@quy_tac(_DIEU_36, _DIEU_05)
def vi_tri_so_trang(bai: Bai, quy_dinh: Regulation) -> Iterator[Phat]:
    """Số trang ở đầu trang, chính giữa phần chữ.

    Sai: số trang ở cuối trang, ở góc phải
    Chưa rõ: số trang trong hộp chữ hay khung
    """
    for so in _mot_moi_doan(cac_so_trang(bai)):
        if so.o_chan:
            co, chua_ro = "số trang ở cuối trang", False
        elif so.doan.hop is not None:
            co, chua_ro = "số trang trong hộp chữ hay khung", True
        elif so.doan.kieu.can == "giua" or tab_giua(so):
            continue
        else:
            co, chua_ro = f"số trang {can_bang_chu(so.doan.kieu.can)}", False
        yield Phat(o_trang(_NOI), co, "giữa đầu trang", _SUA, chua_ro=chua_ro)


def tab_giua(so: SoTrangDoc) -> bool:
    """Whether a tab stop carries the number to the middle of the text."""
    rong = so.phan.rong_mm - so.phan.le_trai_mm - so.phan.le_phai_mm
    truoc = len(so.doan.chu) - len(so.doan.chu.lstrip("\t"))
    giua = [cho for cho, loai in so.doan.kieu.cac_tab if loai == "center"]
    return truoc == 1 and bool(giua) and abs(giua[0] - rong / 2) <= _GIUA_MM


@quy_tac(_DIEU_36, _DIEU_05)
def cach_mep_so_trang(bai: Bai, quy_dinh: Regulation) -> Iterator[Phat]:
    """Số trang cách mép trên 10 mm; nhận từ 7 mm, như đo trên bản 05-HD/VPTW đã ký.

    Sai: Header from Top 1,27 cm
    Chưa rõ: số trang trong hộp chữ hay khung
    """
    xa_nhat = quy_dinh.so_trang.cach_mep_tren_mm
    for so in _mot_moi_doan(cac_so_trang(bai)):
        co = so.phan.dau_trang_mm
        if so.o_chan or SOM_NHAT_MM - SAI_SO_MM <= co <= xa_nhat + SAI_SO_MM:
            continue
        yield Phat(
            o_trang(_NOI),
            f"đầu trang cách mép {co:.1f} mm".replace(".", ","),
            f"{xa_nhat} mm",
            f"Header & Footer – Header from Top: {so_do(xa_nhat / 10)} cm",
            chua_ro=so.doan.hop is not None,
        )
        return


@quy_tac(_DIEU_36, _DIEU_05)
def chu_so_trang(bai: Bai, quy_dinh: Regulation) -> Iterator[Phat]:
    """Số trang là chữ số Ả Rập, đứng một mình.

    Sai: số trang La Mã
    Chưa rõ: số kèm chữ khác, như “Trang 2/5”
    """
    for so in _mot_moi_doan(cac_so_trang(bai)):
        la_ma = so.phan.dang_so_trang not in ("decimal", "numberInDash") or any(
            ten.startswith("PAGE ") for ten in so.doan.truong
        )
        con = so.doan.chu.strip()
        them = bool(con) and not (con.isdecimal() or la_ma)
        if la_ma or them or so.phan.dang_so_trang == "numberInDash":
            yield Phat(
                o_trang(_NOI),
                "số trang không phải chữ số Ả Rập" if la_ma else f"số trang ghi “{con}”",
                "chỉ chữ số Ả Rập",
                "Header & Footer – Page Number – Format Page Numbers: 1, 2, 3",
                chua_ro=not la_ma,
            )


@quy_tac(_BANG_36, _BANG_05)
def co_chu_so_trang(bai: Bai, quy_dinh: Regulation) -> Iterator[Phat]:
    """Số trang cỡ 14.

    Sai: số trang cỡ 12
    """
    nen = quy_dinh.so_trang.co_chu_pt
    for so in _mot_moi_doan(cac_so_trang(bai)):
        co = {manh.kieu.co_pt for manh in so.doan.manh if manh.chu.strip()}
        if any(abs(mot - nen) > 0.25 for mot in co):
            yield Phat(
                o_trang(_NOI),
                f"số trang cỡ {so_do(min(co))}",
                f"cỡ {nen}",
                f"chọn số trang, Home – Font Size – {nen}",
            )
            return


@quy_tac(_BANG_36, _BANG_05)
def kieu_chu_so_trang(bai: Bai, quy_dinh: Regulation) -> Iterator[Phat]:
    """Số trang chữ đứng, không đậm.

    Sai: số trang in đậm
    """
    hang = quy_dinh.thanh_phan["so_trang"]
    for so in _mot_moi_doan(cac_so_trang(bai)):
        for manh in so.doan.manh:
            kieu = manh.kieu
            if manh.chu.strip() and (kieu.dam, kieu.nghieng) != (hang.dam, hang.nghieng):
                yield Phat(
                    o_trang(_NOI),
                    "số trang in " + ("đậm" if kieu.dam else "nghiêng"),
                    "chữ đứng, không đậm",
                    "chọn số trang, bỏ B và I",
                )
                return
