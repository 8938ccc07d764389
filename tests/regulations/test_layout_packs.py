"""Values of the two layout packs, typed here from the regulations, and their differences."""

import pickle
from dataclasses import fields

import pytest
from plain_data import leaves, plain

from dangvan.regulations import HD05_2026, HD36_2018, REGULATIONS, Regulation

BOTH = pytest.mark.parametrize("regulation", REGULATIONS, ids=lambda r: r.khoa)

FONT_TABLE = """
tieu_de             IN_HOA   15-15  dam
co_quan_cap_tren    IN_HOA   14-14  dung
co_quan_ban_hanh    IN_HOA   14-14  dam
so_ky_hieu          thuong   14-14  dung
dia_danh_ngay       thuong   14-14  nghieng
ten_loai            IN_HOA   15-16  dam
trich_yeu           thuong   14-15  dam
trich_yeu_cong_van  thuong   12-12  nghieng
noi_dung            thuong   14-15  dung
phan_chuong         thuong   14-15  dam
ten_phan_chuong     IN_HOA   14-15  dam
muc                 thuong   14-15  dam
ten_muc             IN_HOA   14-15  dam
dieu                thuong   14-15  dam
khoan               thuong   14-15  dung
diem                thuong   14-15  dung
quyen_han           IN_HOA   14-14  dam
chuc_vu             IN_HOA   14-14  dung
ho_ten              thuong   14-14  dam
kinh_gui            thuong   14-14  nghieng
noi_nhan            thuong   14-14  gach_chan
muc_noi_nhan        thuong   12-12  dung
muc_do_khan         IN_HOA   14-14  dam
pham_vi_luu_hanh    IN_HOA   12-12  dam
du_thao             thuong   14-14  nghieng
thong_tin_lien_he   thuong   10-10  dung
so_trang            thuong   14-14  dung
"""

DIFFERENCES = {
    "khoa": ("hd36_2018", "hd05_2026"),
    "so_van_ban": ("36-HD/VPTW", "05-HD/VPTW"),
    "ngay_ban_hanh": ("2018-04-03", "2026-05-27"),
    "hieu_luc_tu": ("2018-04-03", "2026-05-27"),
    "hieu_luc_den": ("2026-05-26", None),
    "trang_giay.neu_ro_van_ban_dien_tu": (False, True),
    "phong_chu.bat_buoc": (False, True),
    "phong_chu.mau": (None, "000000"),
    "doan_van.dan_dong_toi_da_pt": (None, 22),
    "so_trang.phu_luc_danh_rieng": (False, True),
    "thanh_phan.kinh_gui.ten": ("Kính gửi", "Kính gửi, kính trình"),
    "thanh_phan.ten_kinh_gui.ten": ("Tên nơi kính gửi", "Tên nơi kính gửi, kính trình"),
    "thanh_phan.ten_kinh_gui.co_lon_pt": (14, 15),
    "thanh_phan.ky_hieu_soan_thao.ten": (
        "Ký hiệu người đánh máy và số bản",
        "Ký hiệu người soạn thảo và số bản",
    ),
    "thanh_phan.ky_hieu_soan_thao.in_hoa": (True, False),
    "thanh_phan.ky_hieu_soan_thao.co_nho_pt": (8, 11),
    "thanh_phan.ky_hieu_soan_thao.co_lon_pt": (8, 11),
    "thanh_phan.so_trang.ten": ("Số trang", "Số trang văn bản, phụ lục"),
    "nhiem_ky.bat_dau": ("ngay_sau_be_mac", "thoi_diem_be_mac"),
    "nhiem_ky.ket_thuc": ("het_ngay_be_mac", "thoi_diem_be_mac"),
    "nhiem_ky.chi_dinh_truoc_dai_hoi": (None, "ngay_quyet_dinh_co_hieu_luc"),
    "nhiem_ky.can_chon_nhiem_ky_ngay_be_mac": (False, True),
    "dai_hoi.ket_thuc": ("het_ngay_be_mac", "thoi_diem_be_mac"),
    "dia_danh.ghi_cap_khi": (
        ["ten_nguoi", "mot_am_tiet", "chu_so", "trung_ten_cap_tren"],
        ["ten_nguoi", "mot_am_tiet", "trung_ten_cap_tren"],
    ),
    "dia_danh.viet_tat.thị xã": ("TX", "–"),
    "dia_danh.viet_tat.thị trấn": ("TT", "–"),
    "dia_danh.viet_tat.quận": ("Q", "–"),
    "dia_danh.viet_tat.đặc khu": ("–", "ĐK"),
    "dia_danh.vi_du": (
        ["Quận Hai Bà Trưng", "Thành phố Huế", "Phường 7", "Thành phố Hoà Bình"],
        ["Phường Ngô Quyền", "Thành phố Huế", "Phường Phú Thọ"],
    ),
    "ten_loai.dau_trich_yeu_cong_van": ("", "về việc "),
    "can_cu.dau_dong_bat_buoc": (False, True),
    "can_cu.ket_thuc": (",", "."),
    "can_cu.ket_thuc_chap_nhan": ([], [","]),
    "chu_ky.muc_phai_dung": (None, "mực màu xanh"),
    "con_dau.giap_lai_bat_buoc": (["Biên bản"], []),
    "noi_nhan.ngan_cach": (",", ";"),
    "kinh_gui.ngan_cach": (",", ";"),
    "kinh_gui.ket_thuc": (".", ";"),
    "phu_luc.danh_so_trang_rieng": (False, True),
    "phu_luc.dong_kem_theo": (False, True),
    "phu_luc.mau_kem_theo": (
        None,
        "(Kèm theo {ten_loai} số {so_ky_hieu}, ngày {ngay} của {co_quan})",
    ),
    "ban_sao.cach_trinh_bay": ("khoi", "dau"),
    "ban_sao.hinh_thuc.sao_y": ("Sao y bản chính", "Sao y"),
    "ban_sao.tieu_de": ("", "Bản sao văn bản"),
    "ban_sao.nhan.co_quan_sao": ("–", "Cơ quan, tổ chức sao"),
    "ban_sao.nhan.so_ky_hieu": ("–", "Số, ký hiệu bản sao"),
    "ban_sao.nhan.hinh_thuc_sao": ("–", "Hình thức sao"),
    "ban_sao.nhan.dia_danh_ngay": ("–", "Địa danh và ngày, tháng, năm sao"),
    "ban_sao.nhan.noi_nhan": ("–", "Nơi nhận bản sao"),
    "ban_sao.dau_rong_mm": (None, 80),
    "ban_sao.dau_cao_mm": (None, 50),
    "gach_duoi_noi_nhan": ("Nơi nhận:", "Nơi nhận"),
    "nhan_to_trinh": ("Kính gửi", "Kính trình"),
    "kinh_gui_cung_dong": (True, False),
    "pham_vi": (
        [
            "Tài liệu thu hồi",
            "Xong hội nghị trả lại",
            "Xem xong trả lại",
            "Lưu hành nội bộ",
            "Tài liệu hội nghị",
        ],
        ["Tài liệu thu hồi", "Xem xong trả lại", "Lưu hành nội bộ", "Tài liệu hội nghị"],
    ),
    "khong_pho_bien_cach_mep_duoi_mm": (None, 10),
    "ky_hieu_loai_rieng.Quy định": ("QĐi", "QĐ"),
}
"""Everything that changed on 27/5/2026: HD36's value, HD05's value ("–": no such entry)."""

ONLY_IN_HD36 = "thanh_phan.chi_dan_ban_sao."


def values(regulation: Regulation) -> dict[str, object]:
    return {
        path: value
        for path, value in leaves(plain(regulation))
        if not path.startswith("nguon.") and path.split(".")[-1] not in {"source", "do_tin_cay"}
    }


def font_line(row: str) -> tuple[str, str, str, str]:
    khoa, kieu_chu, co_chu, dang = row.split()
    return khoa, kieu_chu, co_chu, dang


@BOTH
@pytest.mark.parametrize("row", FONT_TABLE.strip().splitlines())
def test_font_table_row_is_the_same_in_both(row: str, regulation: Regulation) -> None:
    khoa, kieu_chu, co_chu, dang = font_line(row)
    cell = regulation.thanh_phan[khoa]
    assert cell.in_hoa == (kieu_chu == "IN_HOA")
    assert f"{cell.co_nho_pt}-{cell.co_lon_pt}" == co_chu
    assert cell.dam == (dang == "dam")
    assert cell.nghieng == (dang == "nghieng")
    assert cell.gach_chan == (dang == "gach_chan")


def test_the_differences_between_the_two_packs_are_exactly_these() -> None:
    old, new = values(HD36_2018), values(HD05_2026)
    found = {
        path: (old.get(path, "–"), new.get(path, "–"))
        for path in [*old, *(path for path in new if path not in old)]
        if old.get(path, "–") != new.get(path, "–") and not path.startswith(ONLY_IN_HD36)
    }
    assert found == DIFFERENCES


def test_the_copy_mark_is_in_the_font_table_of_hd36_only() -> None:
    assert set(HD36_2018.thanh_phan) - set(HD05_2026.thanh_phan) == {"chi_dan_ban_sao"}
    assert set(HD05_2026.thanh_phan) <= set(HD36_2018.thanh_phan)


@BOTH
def test_page_is_a4_with_mirrored_back(regulation: Regulation) -> None:
    page = regulation.trang_giay
    assert (page.kho_giay, page.rong_mm, page.cao_mm) == ("A4", 210, 297)
    assert (page.le_tren_mm, page.le_duoi_mm, page.le_trai_mm, page.le_phai_mm) == (20, 20, 30, 15)
    assert (page.le_trai_mat_sau_mm, page.le_phai_mat_sau_mm) == (15, 30)


@BOTH
def test_body_paragraphs_are_justified_and_spaced(regulation: Regulation) -> None:
    body = regulation.doan_van
    assert body.can_deu
    assert (body.thut_dau_dong_mm, body.cach_doan_toi_thieu_pt) == (10, 6)
    assert body.dan_dong_toi_thieu_pt == 18
    assert body.ket_thuc_noi_dung == "."


@BOTH
def test_page_number_is_14_point_10_mm_down_and_absent_on_the_first_page(
    regulation: Regulation,
) -> None:
    numbers = regulation.so_trang
    assert (numbers.co_chu_pt, numbers.cach_mep_tren_mm) == (14, 10)
    assert numbers.trang_dau_khong_so


@BOTH
def test_number_and_symbol_have_no_colon_and_at_least_two_digits(regulation: Regulation) -> None:
    rule = regulation.so_ky_hieu
    printed = (
        f"{rule.chu_dau}{5:0{rule.so_chu_so_toi_thieu}d}{rule.noi_so_va_loai}NQ"
        f"{rule.noi_loai_va_co_quan}ĐU"
    )
    assert printed == "Số 05-NQ/ĐU"


@BOTH
def test_a_series_is_one_body_one_kind_one_term(regulation: Regulation) -> None:
    assert regulation.day_so.khoa_day_so == ("co_quan_ban_hanh", "ten_loai", "nhiem_ky")
    assert regulation.day_so.so_dau_tien == 1
    assert regulation.day_so.ky_hieu_ban_sao == "BS"


@BOTH
def test_a_congress_numbers_all_kinds_and_all_five_bodies_together(regulation: Regulation) -> None:
    assert regulation.dai_hoi.mot_day_so
    assert regulation.dai_hoi.ky_hieu == "ĐH"
    assert len(regulation.dai_hoi.cac_co_quan) == 5


@BOTH
def test_days_under_10_and_months_under_3_get_a_zero(regulation: Regulation) -> None:
    assert regulation.dia_danh.ngay_them_khong_duoi == 10
    assert regulation.dia_danh.thang_them_khong_duoi == 3


@BOTH
def test_fixed_words_and_marks(regulation: Regulation) -> None:
    assert regulation.tieu_de == "ĐẢNG CỘNG SẢN VIỆT NAM"
    assert (regulation.sao, regulation.dau_phan_cach) == ("*", "-----")
    assert regulation.nhan_noi_nhan == "Nơi nhận:"
    assert regulation.muc_khan == ("Khẩn", "Thượng khẩn", "Hoả tốc")
    assert regulation.du_thao_mau.format(lan=2) == "Dự thảo lần 2"


@BOTH
def test_only_three_markers_of_authority_exist(regulation: Regulation) -> None:
    assert regulation.chu_ky.quyen_han == ("T/M", "K/T", "T/L")
    assert regulation.chu_ky.chuc_vu_sau_thay_mat[:2] == ("BÍ THƯ", "PHÓ BÍ THƯ")


@BOTH
def test_only_the_urgency_mark_is_red(regulation: Regulation) -> None:
    red = [khoa for khoa, cell in regulation.thanh_phan.items() if cell.mau]
    assert red == ["muc_do_khan"]


@BOTH
def test_parts_of_a_body_are_numbered_in_the_party_form(regulation: Regulation) -> None:
    body = regulation.bo_cuc
    assert body.phan.format(so_la_ma="I") == "Phần I"
    assert body.muc.format(so=1) == "Mục 1"
    assert body.dieu.format(so=1) == "Điều 1."
    assert body.khoan.format(so=1) == "1."
    assert body.diem.format(chu_cai="đ") == "đ)"


@BOTH
def test_a_citation_has_a_comma_before_the_day_only(regulation: Regulation) -> None:
    printed = regulation.bo_cuc.mau_trich_dan.format(
        ten_loai="Quy định",
        so_ky_hieu="399-QĐ/TW",
        ngay="09/01/2026",
        co_quan="Ban Bí thư",
        trich_yeu="về thể thức",
    )
    assert printed == "Quy định số 399-QĐ/TW, ngày 09/01/2026 của Ban Bí thư về thể thức"


@BOTH
def test_every_value_names_its_source_in_its_own_regulation(regulation: Regulation) -> None:
    sources = {path: text for path, text in leaves(plain(regulation)) if path.endswith(".source")}
    foreign = {"nguon.hieu_luc_den.source"}
    own = regulation.so_van_ban
    assert [p for p, text in sources.items() if own not in str(text) and p not in foreign] == []


@BOTH
def test_every_single_value_has_an_entry_of_sources(regulation: Regulation) -> None:
    grouped = {
        field.name
        for field in fields(regulation)
        if hasattr(getattr(regulation, field.name), "source") or field.name == "thanh_phan"
    }
    identity = {"khoa", "so_van_ban", "nguon"}
    names = {field.name for field in fields(regulation)}
    assert set(regulation.nguon) == names - grouped - identity


@BOTH
def test_regulation_is_hashable_and_survives_a_worker_process(regulation: Regulation) -> None:
    assert pickle.loads(pickle.dumps(regulation)) == regulation
    assert len({regulation, HD36_2018, HD05_2026}) == 2
