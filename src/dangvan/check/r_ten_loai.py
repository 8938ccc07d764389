"""Rules on the kind, its subject, and the mark under it (ô số 5a, 5b)."""

import re
from collections.abc import Iterator

from dangvan.check.bai import Bai
from dangvan.check.chu_gia_tri import can_bang_chu
from dangvan.check.dong import Dong
from dangvan.check.quy_tac import Phat, chac, o_trang, quy_tac, tai, ten_o, trich
from dangvan.regulations import Regulation
from dangvan.text import gap_dau

_DIEU_36, _DIEU_05 = "mục II.1 (ô số 5)", "Phần II, mục I.5"
_BANG_36, _BANG_05 = "Phụ lục 3", "Phụ lục 2"
_V_V = re.compile(r"^v\s*/\s*v\b", re.IGNORECASE)


def _chinh_tri(bai: Bai) -> bool:
    """Whether it may be a political report, whose title is the theme of the congress."""
    dau = " ".join(line.gap for line in bai.dong[:25])
    return "báo cáo" in dau and "đại hội" in dau


@quy_tac(_DIEU_36, _DIEU_05)
def thieu_ten_loai(bai: Bai, quy_dinh: Regulation) -> Iterator[Phat]:
    """Mọi văn bản in tên loại trên một dòng riêng, trừ công văn.

    Sai: phần đầu rồi đến ngay trích yếu
    Chưa rõ: báo cáo chính trị in chủ đề đại hội thay tên loại
    """
    if "ten_loai" in bai.thanh_phan or bai.la_cong_van:
        return
    yield Phat(
        o_trang(ten_o("ten_loai")),
        "không có tên loại",
        "tên loại (NGHỊ QUYẾT, KẾ HOẠCH…) trên một dòng riêng, giữa trang",
        "thêm tên loại dưới phần đầu, chữ đậm cỡ 15–16",
        chua_ro=_chinh_tri(bai),
    )


@quy_tac(_DIEU_36, _DIEU_05)
def cong_van_khong_ten_loai(bai: Bai, quy_dinh: Regulation) -> Iterator[Phat]:
    """Công văn không in tên loại.

    Sai: dòng CÔNG VĂN dưới phần đầu
    """
    for line in bai.dong_cua("ten_loai"):
        if any(
            line.gap.strip(" .") == gap_dau(ten) for ten in quy_dinh.ten_loai.loai_khong_ghi_ten
        ):
            yield Phat(tai(line, "ten_loai"), line.chu, "không có tên loại", "xoá dòng này")


@quy_tac("66-QĐ/TW (2017)", "399-QĐ/TW (2026), Điều 5–7", "C")
def ten_loai_ngoai_danh_muc(bai: Bai, quy_dinh: Regulation) -> Iterator[Phat]:
    """Tên loại là một trong 25 tên loại hoặc giấy tờ hành chính.

    Sai: TỜ KHAI; CÔNG BỐ
    """
    for line in bai.dong_cua("ten_loai"):
        if bai.ten_loai is None:
            yield Phat(
                tai(line, "ten_loai"),
                line.chu,
                "một tên loại trong danh mục",
                "chọn lại tên loại",
                chua_ro=_chinh_tri(bai),
            )


@quy_tac(_DIEU_36, _DIEU_05)
def can_giua_ten_loai(bai: Bai, quy_dinh: Regulation) -> Iterator[Phat]:
    """Tên loại và trích yếu căn giữa.

    Sai: tên loại căn trái
    """
    for khoa in ("ten_loai", "dong_tac_gia", "trich_yeu"):
        for line in bai.dong_cua(khoa):
            if line.doan.kieu.can != "giua":
                yield Phat(
                    tai(line, khoa),
                    can_bang_chu(line.doan.kieu.can),
                    "căn giữa",
                    "chọn dòng, Home – Center",
                )
                return


@quy_tac(_DIEU_36, _DIEU_05)
def thieu_trich_yeu(bai: Bai, quy_dinh: Regulation) -> Iterator[Phat]:
    """Dưới tên loại có trích yếu; công văn có trích yếu dưới số.

    Sai: dưới tên loại là dấu -----
    Chưa rõ: báo cáo chính trị
    """
    khoa = "trich_yeu_cong_van" if bai.la_cong_van else "trich_yeu"
    co = khoa in bai.thanh_phan or "trich_yeu" in bai.thanh_phan
    if co or ("ten_loai" not in bai.thanh_phan and not bai.la_cong_van):
        return
    moc = bai.dong_cua("so_ky_hieu" if bai.la_cong_van else "ten_loai")
    yield Phat(
        tai(moc[0], khoa) if moc else o_trang(ten_o(khoa)),
        "không có trích yếu",
        "trích yếu dưới số" if bai.la_cong_van else "trích yếu dưới tên loại",
        "thêm trích yếu",
        chua_ro=_chinh_tri(bai),
    )


@quy_tac(f"{_DIEU_36}; {_BANG_36}", f"{_DIEU_05}; {_BANG_05}")
def trich_yeu_in_thuong(bai: Bai, quy_dinh: Regulation) -> Iterator[Phat]:
    """Trích yếu không in hoa cả câu, trừ dòng tác giả.

    Sai: VỀ CÔNG TÁC PHÁT TRIỂN ĐẢNG VIÊN
    Chưa rõ: báo cáo chính trị in chủ đề đại hội
    """
    lines = bai.dong_cua("trich_yeu")
    chu = " ".join(line.chu for line in lines)
    if quy_dinh.ten_loai.trich_yeu_viet_thuong and len(chu) > 6 and chu.isupper():
        yield Phat(
            tai(lines[0], "trich_yeu"),
            trich(chu),
            trich(chu.lower()),
            "chọn trích yếu, Home – Change Case – lowercase, rồi viết hoa lại tên riêng",
            chua_ro=_chinh_tri(bai),
        )


@quy_tac(f"ví dụ ở {_BANG_36}", f"ví dụ ở {_BANG_05}", "D")
def trich_yeu_viet_thuong(bai: Bai, quy_dinh: Regulation) -> Iterator[Phat]:
    """Chữ đầu của trích yếu viết thường.

    Đúng: về phát triển kinh tế tư nhân
    Sai: Về phát triển kinh tế tư nhân
    Chưa rõ: chữ đầu là tên riêng
    """
    lines = bai.dong_cua("trich_yeu")
    chu = " ".join(line.chu for line in lines)
    dau = chu.split(" ", 2)
    if not chu[:1].isupper() or chu.isupper() or not quy_dinh.ten_loai.trich_yeu_viet_thuong:
        return
    ten_rieng = len(dau) > 1 and dau[1][:1].isupper() and not dau[1].isdigit()
    if not ten_rieng:
        yield Phat(
            tai(lines[0], "trich_yeu"),
            trich(chu),
            f"{chu[0].lower()}{trich(chu)[1:]}",
            "viết thường chữ đầu",
        )


@quy_tac(_DIEU_36, _DIEU_05)
def nam_gach_noi(bai: Bai, quy_dinh: Regulation) -> Iterator[Phat]:
    """Dưới trích yếu có đúng năm dấu gạch nối -----, trên một dòng riêng; công văn không có.

    Sai: -------; _____; ***; không có
    """
    if bai.la_cong_van or "ten_loai" not in bai.thanh_phan:
        return
    lines = bai.dong_cua("dau_phan_cach")
    nen = quy_dinh.dau_phan_cach
    if lines and lines[0].chu.replace(" ", "") == nen:
        return
    cuoi = (*bai.dong_cua("ten_loai"), *bai.dong_cua("dong_tac_gia"), *bai.dong_cua("trich_yeu"))
    yield Phat(
        tai((lines or cuoi[-1:])[0], "dau_phan_cach"),
        lines[0].chu if lines else "không có",
        nen,
        f"gõ {len(nen)} dấu gạch nối trên một dòng riêng, căn giữa, dưới trích yếu",
    )


@quy_tac(f"{_DIEU_36}; Phụ lục 1", f"{_DIEU_05}; Phụ lục 1")
def vi_tri_trich_yeu_cong_van(bai: Bai, quy_dinh: Regulation) -> Iterator[Phat]:
    """Trích yếu công văn ở cột trái, dưới số.

    Sai: trích yếu ở giữa trang
    """
    for line in bai.dong_cua("trich_yeu_cong_van")[:1]:
        if line.cot not in ("trai", "khong_ro") and not bai.mot_cot:
            yield Phat(
                tai(line, "trich_yeu_cong_van"),
                "không ở cột trái",
                "cột trái, dưới số",
                "chuyển trích yếu xuống dưới số",
            )
    if bai.la_cong_van and "trich_yeu" in bai.thanh_phan:
        line = bai.dong_cua("trich_yeu")[0]
        yield Phat(
            tai(line, "trich_yeu"), "ở giữa trang", "cột trái, dưới số",
            "chuyển trích yếu xuống dưới số",
        )  # fmt: skip


@quy_tac(_BANG_36, _BANG_05)
def cong_van_v_v(bai: Bai, quy_dinh: Regulation) -> Iterator[Phat]:
    """Trích yếu công văn không có “V/v”.

    Sai: V/v chuẩn bị hội nghị
    """
    for line in bai.dong_cua("trich_yeu_cong_van")[:1]:
        if _V_V.match(line.chu):
            dau = quy_dinh.ten_loai.dau_trich_yeu_cong_van
            nen = dau + _V_V.sub("", line.chu).strip(" :")
            yield Phat(tai(line, "trich_yeu_cong_van"), line.chu, nen, "bỏ V/v")


@quy_tac(_BANG_36, _BANG_05, ("D", "A"))
def cong_van_ve_viec(bai: Bai, quy_dinh: Regulation) -> Iterator[Phat]:
    """Trích yếu công văn: 36-HD/VPTW không có “về việc”; 05-HD/VPTW bắt đầu bằng “về việc”.

    Đúng: về việc chuẩn bị hội nghị trực tuyến (05-HD/VPTW)
    Sai: Về việc …; chuẩn bị hội nghị trực tuyến (05-HD/VPTW)
    """
    dau = quy_dinh.ten_loai.dau_trich_yeu_cong_van
    for line in bai.dong_cua("trich_yeu_cong_van")[:1]:
        if _V_V.match(line.chu):
            continue
        if dau and not line.chu.startswith(dau.strip()):
            yield _ve_viec(bai, line, f"bắt đầu bằng “{dau.strip()}”")
        if not dau and line.gap.startswith("về việc"):
            yield _ve_viec(bai, line, "không có “về việc”")


def _ve_viec(bai: Bai, line: Dong, nen: str) -> Phat:
    return Phat(
        tai(line, "trich_yeu_cong_van"),
        line.chu,
        nen,
        "sửa đầu trích yếu",
        chua_ro=not chac(bai.thanh_phan.get("trich_yeu_cong_van")),
    )
