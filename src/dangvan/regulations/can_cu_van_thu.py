"""Known legal bases of records work: kinds of documents, layout, registration."""

from dataclasses import replace
from datetime import date

from dangvan.regulations.van_ban_phap_ly import CanCuPhapLy, LinhVuc, noi_tiep

_VPTW = "Văn phòng Trung ương Đảng"
_BBT = "Ban Bí thư Trung ương Đảng"

_THE_LOAI = LinhVuc(
    "the_loai_van_ban",
    "Quy định",
    _BBT,
    "về thể loại, thẩm quyền ban hành và thể thức văn bản của Đảng",
)
_THE_LOAI_CU = LinhVuc("the_loai_van_ban", "Quyết định", None, None)
_SUA_THE_LOAI = LinhVuc("sua_doi_the_loai_van_ban", "Quy định", None, None)
_THE_THUC = LinhVuc("the_thuc_van_ban", "Hướng dẫn", _VPTW, None)
_CHU_KY_SO = LinhVuc("chu_ky_so", "Hướng dẫn", _VPTW, None)
_VAN_THU = LinhVuc("cong_tac_van_thu", "Quy định", _VPTW, None)
_PHONG_LUU_TRU = LinhVuc("phong_luu_tru_dang", "Quy định", None, None)

_THE_LOAI_THEO_NGAY = noi_tiep(
    _THE_LOAI_CU.van_ban("31-QĐ/TW", date(1997, 10, 1), "C", "một nguồn thứ cấp"),
    _THE_LOAI.van_ban("66-QĐ/TW", date(2017, 2, 6), "B", "hai nguồn thứ cấp độc lập"),
    _THE_LOAI.van_ban("399-QĐ/TW", date(2026, 1, 9), "B", "hai nguồn thứ cấp độc lập"),
)

CAN_CU_VAN_THU: tuple[CanCuPhapLy, ...] = (
    *_THE_LOAI_THEO_NGAY,
    replace(
        _SUA_THE_LOAI.van_ban(
            "223-QĐ/TW", date(2020, 3, 6), "C", "399-QĐ/TW (2026), điều khoản thay thế, một nguồn"
        ),
        hieu_luc_den=date(2026, 1, 8),
        thay_the_boi=_THE_LOAI_THEO_NGAY[-1].khoa,
    ),
    *noi_tiep(
        _THE_THUC.van_ban("11-HD/VPTW", date(2004, 5, 28), "C", "11-HD/VPTW (2004), phần mở đầu"),
        _THE_THUC.van_ban("36-HD/VPTW", date(2018, 4, 3), "A", "36-HD/VPTW (2018)"),
        _THE_THUC.van_ban("05-HD/VPTW", date(2026, 5, 27), "A", "05-HD/VPTW (2026), Phần III"),
    ),
    _CHU_KY_SO.van_ban(
        "03-HD/VPTW", date(2021, 6, 4), "A", "05-HD/VPTW (2026), chú thích về chữ ký số"
    ),
    _VAN_THU.van_ban("693-QĐ/VPTW", date(2021, 12, 15), "A", "693-QĐ/VPTW (2021), phần mở đầu"),
    _PHONG_LUU_TRU.van_ban("270-QĐ/TW", date(2014, 12, 6), "C", "dẫn trong 693-QĐ/VPTW (2021)"),
)
"""Legal bases of the kinds, the layout and the registration of documents."""
