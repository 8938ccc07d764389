"""A paper typed by hand with every bad habit at once: each fault is found, nothing breaks."""

from io import BytesIO

from docx import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH as CAN
from docx.shared import Mm, Pt

from dangvan import check

DONG_GIUA = ("NGHỊ QUYẾT", "Về việc thực hiện nhiệm vụ quý II năm 2024", "------------")


def go_tay() -> BytesIO:
    giay = Document()
    phan = giay.sections[0]
    phan.page_width, phan.page_height = Mm(210), Mm(297)
    phan.left_margin, phan.right_margin = Mm(30), Mm(20)
    giay.styles["Normal"].font.name, giay.styles["Normal"].font.size = "Times New Roman", Pt(13)
    giay.add_paragraph(f"ĐẢNG BỘ HUYỆN B{' ' * 20}ĐẢNG CỘNG SẢN VIỆT NAM")
    giay.add_paragraph("ĐẢNG UỶ XÃ A")
    giay.add_paragraph(f"     *{' ' * 25}Xã A, ngày 3 tháng 04 năm 2024")
    giay.add_paragraph("Số: 5 - NQ/ĐU")
    for chu in DONG_GIUA:
        giay.add_paragraph(chu).alignment = CAN.CENTER
    for chu in (
        "Căn cứ Điều lệ Đảng;",
        "Căn cứ Quy chế làm việc.",
        "Ban Chấp hành Đảng bộ xã quyết nghị như sau:",
        "Điều 1: Tập trung lãnh đạo thực hiện các chỉ tiêu kinh tế.",
        "Điều 3. Văn phòng Đảng ủy chịu trách nhiệm thi hành./.",
    ):
        giay.add_paragraph(chu)
    bang = giay.add_table(1, 2)
    bang.cell(0, 0).text = "Nơi nhận:\n- Huyện uỷ (để b/c);\n- Lưu: VT."
    bang.cell(0, 1).text = "TM. ĐẢNG ỦY XÃ A\nKT. BÍ THƯ\nPHÓ BÍ THƯ\n\n\nThS. Nguyễn Văn B"
    buffer = BytesIO()
    giay.save(buffer)
    return BytesIO(buffer.getvalue())


def test_every_habit_is_found() -> None:
    report = check(go_tay())
    assert {finding.rule for finding in report.violations} >= {
        "le_phai", "ke_duoi_tieu_de", "co_chu_tieu_de", "so_hai_cham", "so_co_so_0",
        "dau_noi_so_ky_hieu", "ngay_co_so_0", "ngay_thang_khong_so_0_thua", "nam_gach_noi",
        "can_cu_ket_thuc", "dan_dong", "mau_dieu", "thu_tu_dieu", "ket_thuc_noi_dung",
        "ky_hieu_quyen_han", "chu_the_sau_tm", "kt_cap_uy", "ho_ten_hoc_ham",
        "gach_chan_noi_nhan", "noi_nhan_ngan_cach", "noi_nhan_luu", "co_chu_muc_noi_nhan",
    }  # fmt: skip
    assert {finding.rule for finding in report.warnings} == {
        "trich_yeu_viet_thuong", "noi_nhan_muc_dich", "tron_kieu_dau"
    }  # fmt: skip


def test_the_parts_are_told_apart_without_any_table() -> None:
    chu = {phan.key: phan.words for phan in check(go_tay()).components}
    assert chu["co_quan_cap_tren"] == "ĐẢNG BỘ HUYỆN B"
    assert chu["co_quan_ban_hanh"] == "ĐẢNG UỶ XÃ A"
    assert (chu["sao"], chu["so_ky_hieu"]) == ("*", "Số: 5 - NQ/ĐU")
    assert chu["dia_danh_ngay"] == "Xã A, ngày 3 tháng 04 năm 2024"
    assert chu["quyen_han"] == "TM. ĐẢNG ỦY XÃ A / KT. BÍ THƯ"
    assert (chu["chuc_vu"], chu["ho_ten"]) == ("PHÓ BÍ THƯ", "ThS. Nguyễn Văn B")
