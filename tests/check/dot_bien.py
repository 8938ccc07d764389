"""For each rule a change that breaks it, and it alone, in a paper that was in order."""

from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path

from sua_tep import THAN, Phan, Sua, dao, doan, kieu, thay, xoa
from vi_du_van_ban import (
    CHI_BO_XA,
    CO_CHUONG,
    DANG_UY_XA,
    TINH_UY_LAM_DONG,
    ke_hoach_2026,
    nghi_quyet_2021,
    nghi_quyet_2026,
)

from dangvan.models import ToChucDang, VanBan
from dangvan.render import render

TEP = Path(__file__).parents[1] / "word" / "tep"

_HAI_PHU_LUC = (
    "Việc thực hiện được giao cho các chi bộ trực thuộc theo phân công.\n\n"
    "# Phụ lục Danh mục\n\nMột việc.\n\n# Phụ lục Phân công\n\nHai việc."
)
_HAI_CAN_CU = ("Căn cứ Điều lệ Đảng Cộng sản Việt Nam", "Căn cứ Quy chế làm việc của Đảng uỷ")
_DAN = (
    "Thực hiện Quy định số 294-QĐ/TW, ngày 26/5/2025 của Ban Chấp hành Trung ương Đảng về thi hành "
    "Điều lệ Đảng, các chi bộ tổ chức học tập trong quý này theo kế hoạch đã giao."
)
_DAN_LAI = (
    "Văn phòng theo dõi, đôn đốc, tổng hợp kết quả, định kỳ mỗi quý báo cáo Ban Thường vụ để "
    "chỉ đạo kịp thời những nơi còn chậm."
)
_DAY_DU = {"can_cu": _HAI_CAN_CU, "kinh_gui": ("Các chi bộ", "Các đảng bộ"), "do_khan": "khan",
           "pham_vi": "Lưu hành nội bộ", "ky_hieu_soan_thao": "NguyenVanAn-26"}  # fmt: skip
_THANH_UY = ToChucDang(
    loai_to_chuc="thanh_uy", ten_to_chuc="Thành uỷ Đồi Thông", dia_danh="Đồi Thông"
)


@cache
def goc(ten: str) -> bytes:
    """Return a paper that passes, by name; a name that is no case is a file of the corpus."""
    cac_van_ban: dict[str, Callable[[], VanBan]] = {
        "nq26": lambda: nghi_quyet_2026(_DAN),
        "nq21": lambda: nghi_quyet_2021(can_cu=_HAI_CAN_CU),
        "kh26": ke_hoach_2026,
        "day_du": lambda: nghi_quyet_2026(_DAN, **_DAY_DU),
        "day_du_21": lambda: nghi_quyet_2021(**{**_DAY_DU, "ky_hieu_soan_thao": "NVA-20"}),
        "du_thao": lambda: ke_hoach_2026(so_van_ban=None, du_thao_lan=2),
        "chuong": lambda: nghi_quyet_2026(CO_CHUONG),
        "tac_gia": lambda: nghi_quyet_2026(tac_gia="của Ban Thường vụ Đảng uỷ"),
        "phu_luc": lambda: nghi_quyet_2026(_HAI_PHU_LUC),
        "phu_luc_21": lambda: nghi_quyet_2021(_HAI_PHU_LUC),
        "xa": lambda: nghi_quyet_2026(co_quan_ban_hanh=DANG_UY_XA),
        "tinh_uy": lambda: nghi_quyet_2026(
            co_quan_ban_hanh=TINH_UY_LAM_DONG, chu_the_ban_hanh="ban_chap_hanh"
        ),
        "thanh_uy": lambda: nghi_quyet_2026(co_quan_ban_hanh=_THANH_UY),
        "chi_bo": lambda: nghi_quyet_2026(
            co_quan_ban_hanh=CHI_BO_XA, chu_the_ban_hanh="chi_bo", noi_nhan=("Lưu Chi bộ",)
        ),
        "hai_doan": lambda: nghi_quyet_2026(f"{_DAN}\n\n{_DAN_LAI}"),
    }
    if ten in cac_van_ban:
        return render(cac_van_ban[ten]()).data
    return (TEP / f"{ten}.docx").read_bytes()


CONG_VAN = "tot_05_cong_van_van_phong_tinh_uy"
TO_TRINH = "tot_05_to_trinh_dang_uy_xa"
TO_TRINH_36 = "tot_36_to_trinh_dang_uy_so"
BIEN_BAN = "tot_36_bien_ban_chi_bo"
LIEN_TICH = "tot_05_quy_che_lien_tich"
LIEN_HE = "tot_05_bao_cao_thong_tin_lien_he"
KIEM_PHIEU = "tot_05_bien_ban_kiem_phieu_dai_hoi_chi_bo"

_KIEU = {
    "tieu_de": "VBTieuDe", "co_quan_cap_tren": "VBCapTren", "co_quan_ban_hanh": "VBBanHanh",
    "so_ky_hieu": "VBSo", "dia_danh_ngay": "VBNgay", "ten_loai": "VBTenLoai",
    "trich_yeu": "VBTrichYeu", "quyen_han": "VBQuyenHan", "chuc_vu": "VBChucVu",
    "ho_ten": "VBHoTen", "kinh_gui": "VBKinhGui", "ten_kinh_gui": "VBTenKinhGui",
    "noi_nhan": "VBNoiNhan", "muc_noi_nhan": "VBMucNoiNhan", "muc_do_khan": "VBKhan",
    "pham_vi": "VBPhamVi", "ky_hieu_soan_thao": "VBSoanThao",
}  # fmt: skip
_SZ = r'<w:sz w:val="\d+"/>'
_CO_20 = '<w:sz w:val="40"/>'


def _them_phan_ngang(phan: Phan) -> None:
    """A last section that lies on its side, empty."""
    cuoi = phan[THAN].index("<w:sectPr>")
    sect = phan[THAN][cuoi:].removesuffix("</w:body></w:document>")
    ngang = sect.replace('w:w="11906" w:h="16838"', 'w:w="16838" w:h="11906"')
    phan[THAN] = (
        phan[THAN][:cuoi] + f"<w:p><w:pPr>{sect}</w:pPr></w:p><w:p/>{ngang}</w:body></w:document>"
    )


DotBien = tuple[str, tuple[Sua, ...]]
"""The paper to change, and the changes."""

CO_CHU: Mapping[str, DotBien] = {
    **{f"co_chu_{ten}": ("day_du", (kieu(ma, _SZ, _CO_20),)) for ten, ma in _KIEU.items()},
    "co_chu_tieu_de": ("day_du", (kieu("VBTieuDe", _SZ, '<w:sz w:val="31"/>'),)),
    "co_chu_du_thao": ("du_thao", (kieu("VBDuThao", _SZ, _CO_20),)),
    "co_chu_noi_dung": ("nq26", (kieu("VBNoiDung", _SZ, '<w:sz w:val="26"/>'),)),
    "co_chu_so_trang": ("nq26", (kieu("VBSoTrang", _SZ, '<w:sz w:val="24"/>'),)),
    "co_chu_trich_yeu_cong_van": (
        CONG_VAN,
        (doan("về việc", rf"(<w:r>.*?){_SZ}", rf"\1{_CO_20}"),),
    ),
    "co_chu_thong_tin_lien_he": (LIEN_HE, (doan("điện thoại", _SZ, _CO_20),)),
}

KIEU_CHU: Mapping[str, DotBien] = {
    **{
        f"kieu_chu_{ten}": ("day_du", (dao(ma, "i"),))
        for ten, ma in _KIEU.items()
        if ten != "ky_hieu_soan_thao"
    },
    "kieu_chu_chuc_vu": ("nq26", (dao("VBChucVu", "b"),)),
    "kieu_chu_du_thao": ("du_thao", (dao("VBDuThao", "i"),)),
    "kieu_chu_so_trang": ("nq26", (dao("VBSoTrang", "b"),)),
    "kieu_chu_noi_dung": ("nq26", (dao("VBNoiDung", "i"),)),
    "kieu_chu_can_cu": ("kh26", (dao("VBCanCu", "i"),)),
    "kieu_chu_trich_yeu_cong_van": (
        CONG_VAN,
        (doan("về việc", r"(<w:r>.*?)<w:i/>", r"\1"),),
    ),
    "kieu_chu_de_muc": ("chuong", (dao("VBPhan", "b"),)),
    "gach_chan_noi_nhan": ("nq26", (doan("Nơi nhận", r'<w:u w:val="single"/>', ""),)),
    "mau_chu": ("nq26", (kieu("VBNoiDung", "<w:rPr>", '<w:rPr><w:color w:val="1F3864"/>'),)),
    "mau_muc_do_khan": ("day_du", (kieu("VBKhan", "FF0000", "000000"),)),
    "phong_chu": (
        "nq26",
        (kieu("VBNoiDung", "<w:rPr>", '<w:rPr><w:rFonts w:ascii="Arial" w:hAnsi="Arial"/>'),),
    ),
    "bo_ma_chu": (
        "nq21",
        (kieu("VBHoTen", "<w:rPr>", '<w:rPr><w:rFonts w:ascii=".VnTime" w:hAnsi=".VnTime"/>'),),
    ),
}

IN_HOA: Mapping[str, DotBien] = {
    "in_hoa_tieu_de": ("nq26", (thay("ĐẢNG CỘNG SẢN VIỆT NAM", "Đảng Cộng sản Việt Nam"),)),
    "in_hoa_co_quan_cap_tren": ("nq26", (thay("ĐẢNG BỘ TỈNH LÂM ĐỒNG", "Đảng bộ tỉnh Lâm Đồng"),)),
    "in_hoa_co_quan_ban_hanh": ("xa", (thay("ĐẢNG UỶ XÃ ĐỒI THÔNG", "Đảng uỷ xã Đồi Thông"),)),
    "in_hoa_ten_loai": ("nq26", (thay("NGHỊ QUYẾT", "Nghị quyết"),)),
    "in_hoa_quyen_han": ("nq26", (thay("T/M BAN THƯỜNG VỤ", "T/M Ban Thường vụ"),)),
    "in_hoa_chuc_vu": ("nq26", (thay(">BÍ THƯ<", ">Bí thư<"),)),
    "in_hoa_muc_do_khan": ("day_du", (thay(">KHẨN<", ">Khẩn<"),)),
    "in_hoa_pham_vi": (
        "day_du",
        (thay("LƯU HÀNH NỘI BỘ", "Lưu hành nội bộ", "word/header3.xml"),),
    ),
    "in_hoa_ten_phan_chuong": ("chuong", (thay("NHỮNG QUY ĐỊNH CHUNG", "Những quy định chung"),)),
    "in_hoa_ky_hieu_soan_thao": ("day_du", (thay("NguyenVanAn-26", "NVA-26"),)),
    "ho_ten_in_thuong": ("nq26", (thay("Nguyễn Văn An", "NGUYỄN VĂN AN"),)),
    "trich_yeu_in_thuong": (
        "nq26",
        (
            thay(
                "về lãnh đạo thực hiện nhiệm vụ quý IV năm 2026",
                "VỀ LÃNH ĐẠO THỰC HIỆN NHIỆM VỤ QUÝ IV NĂM 2026",
            ),
        ),
    ),
    "trich_yeu_viet_thuong": ("nq26", (thay(">về lãnh đạo", ">Về lãnh đạo"),)),
}

TRANG: Mapping[str, DotBien] = {
    "kho_giay": ("nq26", (thay('w:w="11906" w:h="16838"', 'w:w="12240" w:h="15840"'),)),
    "kho_ngang": ("nq26", (_them_phan_ngang,)),
    "le_tren": ("nq26", (thay('w:top="1134"', 'w:top="1417"'),)),
    "le_duoi": ("nq26", (thay('w:bottom="1134"', 'w:bottom="1417"'),)),
    "le_trai": ("nq26", (thay('w:left="1701" w:header', 'w:left="1417" w:header'),)),
    "le_phai": ("nq26", (thay('w:right="850"', 'w:right="1134"'),)),
    "thieu_so_trang": (
        "nq26",
        (
            thay("<w:fldSimple", "<w:ins", "word/header1.xml"),
            thay("</w:fldSimple>", "</w:ins>", "word/header1.xml"),
            doan("kế hoạch đã giao", "</w:p>", '<w:r><w:br w:type="page"/></w:r></w:p>'),
        ),
    ),
    "so_trang_trang_dau": ("nq26", (thay("<w:titlePg/>", ""),)),
    "vi_tri_so_trang": ("nq26", (kieu("VBSoTrang", 'w:val="center"', 'w:val="right"'),)),
    "cach_mep_so_trang": ("nq26", (thay('w:header="567"', 'w:header="720"'),)),
    "chu_so_trang": ("nq26", (thay("<w:pgNumType ", '<w:pgNumType w:fmt="upperRoman" '),)),
    "phu_luc_trang_rieng": ("phu_luc_21", (kieu("VBPhuLucSangTrang", "<w:pageBreakBefore/>", ""),)),
    "phu_luc_danh_so": ("phu_luc", (thay(">Phụ lục 2<", ">Phụ lục II<"),)),
    "phu_luc_can_giua": ("phu_luc", (kieu("VBPhuLuc", 'w:val="center"', 'w:val="left"'),)),
    "phu_luc_kem_theo": ("phu_luc", (xoa("(Kèm theo"),)),
    "phu_luc_so_trang": ("phu_luc", (thay('<w:pgNumType w:start="1"/>', ""),)),
}
