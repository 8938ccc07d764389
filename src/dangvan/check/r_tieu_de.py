"""Rules on the title of the Party (ô số 1)."""

from collections.abc import Iterator

from dangvan.check.bai import Bai
from dangvan.check.dong import Dong
from dangvan.check.quy_tac import Phat, co_anh_dau, o_trang, quy_tac, tai, ten_o
from dangvan.layout import NetKe
from dangvan.regulations import Regulation

_DIEU_36, _DIEU_05 = "mục II.1.1", "Phần II, mục I.1"
# Measured on the signed 05-HD/VPTW: the title in Times New Roman 15 bold.
_RONG_TIEU_DE_MM, _CO_TIEU_DE_PT = 71.9, 15.0
_DUNG_MM, _CHUA_RO_MM = 4.0, 10.0
_XA_MM = 25.0


@quy_tac(_DIEU_36, _DIEU_05)
def thieu_tieu_de(bai: Bai, quy_dinh: Regulation) -> Iterator[Phat]:
    """Trang đầu có tiêu đề ĐẢNG CỘNG SẢN VIỆT NAM.

    Sai: phần đầu chỉ có tên cơ quan
    Chưa rõ: phần đầu nằm trong ảnh
    """
    if "tieu_de" not in bai.thanh_phan:
        yield Phat(
            o_trang(ten_o("tieu_de")),
            "không có tiêu đề",
            quy_dinh.tieu_de,
            "thêm tiêu đề ở dòng đầu, bên phải, chữ đậm cỡ 15",
            chua_ro=co_anh_dau(bai),
        )


@quy_tac(_DIEU_36, _DIEU_05)
def vi_tri_tieu_de(bai: Bai, quy_dinh: Regulation) -> Iterator[Phat]:
    """Tiêu đề ở trang đầu, bên phải, dòng đầu, ngang tên cơ quan.

    Sai: tiêu đề bên trái, tiêu đề dưới tên cơ quan
    Chưa rõ: phần đầu văn bản một cột, căn giữa
    """
    for line in bai.dong_cua("tieu_de"):
        if line.cot == "phai":
            continue
        yield Phat(
            tai(line, "tieu_de"),
            {"trai": "ở bên trái", "giua": "ở giữa"}.get(line.cot, "chưa rõ chỗ"),
            "bên phải, dòng đầu",
            "đặt phần đầu vào bảng hai cột không kẻ, tiêu đề ở cột phải",
            chua_ro=line.cot == "khong_ro" or bai.mot_cot,
        )


@quy_tac(_DIEU_36, _DIEU_05)
def ke_duoi_tieu_de(bai: Bai, quy_dinh: Regulation) -> Iterator[Phat]:
    """Dưới tiêu đề có nét liền, dài bằng tiêu đề: gạch chân, đường vẽ hay viền đoạn đều được.

    Sai: không có nét; nét dài gấp rưỡi tiêu đề
    Chưa rõ: nét gõ bằng dấu “_”; nét dài hay ngắn hơn tiêu đề từ 4 đến 10 mm
    """
    for line in bai.dong_cua("tieu_de")[-1:]:
        if _gach_chan(line):
            continue
        rong = _rong(line)
        net = _net_duoi(bai, line, rong)
        go = _net_go(bai, line)
        if net is not None and net.dai_mm is not None and abs(net.dai_mm - rong) <= _DUNG_MM:
            continue
        co, chua_ro = _noi_net(net, go, rong, bai)
        yield Phat(
            tai(line, "tieu_de"),
            co,
            f"nét liền dài bằng tiêu đề, khoảng {rong:.0f} mm",
            "chọn tiêu đề, Home – Underline; hoặc viền dưới đoạn, thụt hai bên cho bằng tiêu đề",
            chua_ro=chua_ro,
        )


def _noi_net(net: NetKe | None, go: bool, rong: float, bai: Bai) -> tuple[str, bool]:
    if net is None:
        return (
            ("nét gõ bằng dấu “_” hoặc “-”", True) if go else ("không có đường kẻ", co_anh_dau(bai))
        )
    if net.dai_mm is None:
        return "có đường kẻ, không đo được dài bao nhiêu", True
    return (
        f"đường kẻ dài {net.dai_mm:.0f} mm, tiêu đề {rong:.0f} mm",
        abs(net.dai_mm - rong) <= _CHUA_RO_MM,
    )


def _gach_chan(line: Dong) -> bool:
    return bool(line.manh_co_chu) and all(manh.kieu.gach_chan for manh in line.manh_co_chu)


def _rong(line: Dong) -> float:
    co = max((manh.kieu.co_pt for manh in line.manh_co_chu), default=_CO_TIEU_DE_PT)
    return _RONG_TIEU_DE_MM * co / _CO_TIEU_DE_PT


def _net_duoi(bai: Bai, line: Dong, rong: float) -> NetKe | None:
    """Return the line under the title that is nearest to its length."""
    ngay = bai.dong_cua("dia_danh_ngay")
    so = line.doan.so
    den = ngay[0].doan.so if ngay else so + 1
    duoi = [
        net
        for net in bai.layout.net_ke
        if (net.doan == so and not net.tren)
        or (so < net.doan <= den and (net.tren or net.doan < den or net.loai == "duong_ve"))
        or (net.loai == "duong_ve" and net.doan <= den + 1 and _ben_phai(bai, net))
    ]
    return min(
        duoi, key=lambda net: _XA_MM if net.dai_mm is None else abs(net.dai_mm - rong), default=None
    )


def _ben_phai(bai: Bai, net: NetKe) -> bool:
    phan = bai.layout.phan[0]
    rong = phan.rong_mm - phan.le_trai_mm - phan.le_phai_mm
    return (
        net.trai_mm is not None
        and net.dai_mm is not None
        and net.trai_mm + net.dai_mm / 2 > rong / 2
    )


def _net_go(bai: Bai, line: Dong) -> bool:
    sau = bai.dong[line.thu_tu + 1 : line.thu_tu + 3]
    return any(set(mot.chu) <= set("_-–—─⎯ ") for mot in sau)


@quy_tac("suy ra từ mục II.1.1", "suy ra từ Phần II, mục I.1", "D")
def lan_quoc_hieu(bai: Bai, quy_dinh: Regulation) -> Iterator[Phat]:
    """Văn bản của Đảng không có Quốc hiệu, Tiêu ngữ.

    Sai: ĐẢNG CỘNG SẢN VIỆT NAM cùng trang với CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM
    """
    for line in bai.dong_cua("quoc_hieu"):
        yield Phat(
            tai(line, "tieu_de"),
            "có Quốc hiệu",
            f"chỉ {quy_dinh.tieu_de}",
            "xoá Quốc hiệu, Tiêu ngữ",
        )
