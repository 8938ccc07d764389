"""Rules on urgency, draft, scope, drafter's mark, contact (ô số 10–13)."""

import re
from collections.abc import Iterator

from dangvan.check.bai import Bai
from dangvan.check.chu_gia_tri import mau_bang_chu
from dangvan.check.dong import Dong
from dangvan.check.quy_tac import Phat, quy_tac, tai
from dangvan.check.r_trang import SAI_SO_MM
from dangvan.regulations import Regulation
from dangvan.text import gap_dau

_II_36, _II_05 = "mục II (ô số 10–13)", "Phần II, mục II"
_SO_DU_THAO = re.compile(r"^dự thảo(?: lần (?:thứ )?(\d+))?$")
_MAU_DO = re.compile(r"^(?:[C-F][0-9A-F])(?:[0-4][0-9A-F]){2}$")


def _trai(bai: Bai, khoa: str) -> Iterator[Phat]:
    """A mark of the left column, below the number and, on a letter, below its subject."""
    tren = bai.dong_cua("trich_yeu_cong_van") or bai.dong_cua("so_ky_hieu")
    for line in bai.dong_cua(khoa):
        duoi = not tren or line.thu_tu > tren[-1].thu_tu
        if duoi and (line.cot in ("trai", "khong_ro") or bai.mot_cot):
            continue
        yield Phat(
            tai(line, khoa),
            "không ở cột trái, dưới số",
            "cột trái, dưới số (công văn: dưới trích yếu)",
            "chuyển xuống dưới số, trong cột trái",
        )


@quy_tac(_II_36, _II_05)
def chu_muc_do_khan(bai: Bai, quy_dinh: Regulation) -> Iterator[Phat]:
    """Mức độ khẩn là KHẨN, THƯỢNG KHẨN hoặc HOẢ TỐC.

    Sai: HOẢ TỐC HẸN GIỜ; HẸN GIỜ
    """
    duoc = {gap_dau(muc) for muc in quy_dinh.muc_khan}
    for line in bai.dong_cua("muc_do_khan"):
        if line.gap.strip(" .") not in duoc:
            nen = ", ".join(muc.upper() for muc in quy_dinh.muc_khan)
            yield Phat(tai(line, "muc_do_khan"), line.chu, nen, "chọn một trong ba mức")


@quy_tac("Phụ lục 1", f"{_II_05} (ô số 10)")
def vi_tri_muc_do_khan(bai: Bai, quy_dinh: Regulation) -> Iterator[Phat]:
    """Mức độ khẩn ở cột trái, dưới số; công văn: dưới trích yếu.

    Sai: KHẨN dưới ngày, bên phải
    """
    yield from _trai(bai, "muc_do_khan")


@quy_tac(_II_36, _II_05)
def mau_muc_do_khan(bai: Bai, quy_dinh: Regulation) -> Iterator[Phat]:
    """Mức độ khẩn màu đỏ tươi.

    Sai: KHẨN chữ đen
    Chưa rõ: một màu đỏ khác FF0000
    """
    mau = quy_dinh.thanh_phan["muc_do_khan"].mau
    for line in bai.dong_cua("muc_do_khan"):
        for manh in line.manh_co_chu[:1]:
            co = manh.kieu.mau
            if mau is not None and co != mau:
                yield Phat(
                    tai(line, "muc_do_khan"),
                    f"chữ màu {mau_bang_chu(co)}",
                    f"đỏ tươi ({mau})",
                    "chọn chữ, Home – Font Color – Red",
                    chua_ro=co is not None and _MAU_DO.match(co) is not None,
                )


@quy_tac("Phụ lục 3", "Phụ lục 2")
def mau_du_thao(bai: Bai, quy_dinh: Regulation) -> Iterator[Phat]:
    """Ghi “Dự thảo” hoặc “Dự thảo lần 2”.

    Sai: DỰ THẢO 2; Dự thảo lần thứ hai
    """
    for line in bai.dong_cua("du_thao"):
        found = _SO_DU_THAO.match(line.gap)
        dung = quy_dinh.du_thao_mau.format(lan=found[1] if found and found[1] else 1)
        nhan = quy_dinh.du_thao_mau.split(" lần")[0]
        if line.chu not in (dung, nhan):
            yield Phat(tai(line, "du_thao"), line.chu, dung, f"viết {dung}")


@quy_tac("Phụ lục 1", "Phụ lục 1")
def vi_tri_du_thao(bai: Bai, quy_dinh: Regulation) -> Iterator[Phat]:
    """Dự thảo ở cột trái, dưới số; công văn: dưới trích yếu.

    Sai: Dự thảo bên phải
    """
    yield from _trai(bai, "du_thao")


@quy_tac("mục II (ô số 11); Phụ lục 1", f"{_II_05} (ô số 11)")
def vi_tri_pham_vi(bai: Bai, quy_dinh: Regulation) -> Iterator[Phat]:
    """Phạm vi lưu hành ở trang đầu, trên cùng bên phải, trong lề trên, cách mép trên 10 mm.

    Sai: phạm vi lưu hành dưới số
    Chưa rõ: trong khung, hộp chữ không rõ chỗ
    """
    for line in bai.dong_cua("pham_vi_luu_hanh"):
        trong_le = line.doan.noi == "dau_trang"
        hop = line.doan.hop
        if trong_le and line.cot == "phai" and _cach_mep(bai, quy_dinh):
            continue
        if hop is not None and hop.tren_mm is not None and line.cot == "phai" and hop.tren_mm <= 0:
            continue
        yield Phat(
            tai(line, "pham_vi_luu_hanh"),
            "không ở góc trên bên phải, trong lề trên",
            f"trên cùng bên phải, cách mép trên {quy_dinh.pham_vi_cach_mep_tren_mm} mm",
            "bấm đúp vào đầu trang đầu, gõ ở đó, căn phải",
            chua_ro=hop is not None,
        )


def _cach_mep(bai: Bai, quy_dinh: Regulation) -> bool:
    co = bai.layout.phan[0].dau_trang_mm
    # The lower bound is that of page numbers: both stand on the first line of the header.
    return 7 - SAI_SO_MM <= co <= quy_dinh.pham_vi_cach_mep_tren_mm + SAI_SO_MM


@quy_tac(_II_36, _II_05)
def vi_tri_khong_pho_bien(bai: Bai, quy_dinh: Regulation) -> Iterator[Phat]:
    """Dòng “Không phổ biến trên …”: căn giữa, dưới khối ký; 05-HD/VPTW: trang cuối, cách mép 10 mm.

    Sai: dòng này dưới trích yếu
    Chưa rõ: 05-HD/VPTW, dòng nằm trong thân văn bản nên không biết cách mép dưới bao nhiêu
    """
    cach = quy_dinh.khong_pho_bien_cach_mep_duoi_mm
    for line in bai.dong_cua("khong_pho_bien"):
        duoi_ky = not bai.ky or line.thu_tu > max(d.thu_tu for d in bai.ky[0].dong)
        if line.doan.kieu.can != "giua" or not duoi_ky:
            co, chua_ro = "không căn giữa dưới khối ký", False
        elif cach is not None:
            co, chua_ro = "không đo được khoảng cách đến mép dưới", True
        else:
            continue
        nen = "căn giữa, dưới khối ký" if cach is None else f"trang cuối, cách mép dưới {cach} mm"
        yield Phat(tai(line, "khong_pho_bien"), co, nen, "đặt ở chân trang cuối", chua_ro=chua_ro)


@quy_tac("Phụ lục 3", "Phụ lục 2")
def in_hoa_ky_hieu_soan_thao(bai: Bai, quy_dinh: Regulation) -> Iterator[Phat]:
    """Ký hiệu người soạn thảo: ABC-268 (36-HD/VPTW), NguyenVanAn-26 (05-HD/VPTW).

    Sai: NVA-20 trong văn bản năm 2026
    """
    in_hoa = quy_dinh.thanh_phan["ky_hieu_soan_thao"].in_hoa
    for line in bai.dong_cua("ky_hieu_soan_thao"):
        chu = "".join(char for char in line.chu if char.isalpha())
        if in_hoa and chu != chu.upper():
            yield Phat(tai(line, "ky_hieu_soan_thao"), line.chu, line.chu.upper(), "viết IN HOA")
        if not in_hoa and len(chu) > 1 and chu.isupper():
            yield Phat(
                tai(line, "ky_hieu_soan_thao"), line.chu, "họ tên viết liền và số bản, như "
                "NguyenVanAn-26", "viết họ tên người soạn thảo",
            )  # fmt: skip


@quy_tac(_II_36, _II_05)
def ke_tren_thong_tin_lien_he(bai: Bai, quy_dinh: Regulation) -> Iterator[Phat]:
    """Trên thông tin liên hệ có nét liền, hết chiều rộng phần chữ.

    Sai: thông tin liên hệ không có đường kẻ
    """
    for line in bai.dong_cua("thong_tin_lien_he")[:1]:
        if not _ke_tren(bai, line):
            yield Phat(
                tai(line, "thong_tin_lien_he"),
                "không có đường kẻ hết chiều rộng",
                "đường kẻ hết chiều rộng phần chữ",
                "chọn dòng, Home – Borders – Top Border",
            )


def _ke_tren(bai: Bai, line: Dong) -> bool:
    phan = bai.layout.phan[0]
    rong = phan.rong_mm - phan.le_trai_mm - phan.le_phai_mm
    so = line.doan.so
    return any(
        (net.dai_mm is None or net.dai_mm >= rong - 5)
        and ((net.doan == so and (net.tren or net.loai == "duong_ve"))
             or (net.doan == so - 1 and not net.tren))
        for net in bai.layout.net_ke
    )  # fmt: skip
