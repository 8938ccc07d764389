"""Rules on the signer's name, and on how the position is set (ô số 7b, 7c)."""

import re
from collections.abc import Iterator

from dangvan.check.bai import Bai
from dangvan.check.quy_tac import Phat, quy_tac, tai
from dangvan.check.r_co_chu import kieu_chu_noi
from dangvan.regulations import Regulation

_DIEU_36, _DIEU_05 = "mục II.1 (ô số 7)", "Phần II, mục I.7"
_HOC_HAM = re.compile(
    r"^(GS|PGS|TS|TSKH|ThS|Ths|BS|BSCKI{1,2}|CN|KS|LS|NGƯT|NGND|NSND|NSƯT|Giáo sư|Phó Giáo sư|"
    r"Tiến sĩ|Thạc sĩ|Bác sĩ|Kỹ sư|Cử nhân|Luật sư|Đại tướng|Thượng tướng|Trung tướng|"
    r"Thiếu tướng|Đại tá|Thượng tá|Trung tá|Thiếu tá|Đại uý|Đồng chí|Đ/c|Anh hùng)"
    r"\s*[.,:]?\s|^(?:Ông|Bà):?(?=(?:\s+\w+){3})\s",
    re.IGNORECASE,
)
_TAT = re.compile(r"^(?:\w\.\s*){1,3}\s*\w+$|\b\w\.\s*\w\.")


@quy_tac("Phụ lục 3", "Phụ lục 2")
def kieu_chu_chuc_vu(bai: Bai, quy_dinh: Regulation) -> Iterator[Phat]:
    """Chức vụ dưới quyền hạn in đứng, không đậm; chức vụ ở dòng đầu khối đậm hay không đều được.

    Sai: T/M BAN THƯỜNG VỤ / BÍ THƯ in đậm
    """
    hang = quy_dinh.thanh_phan["chuc_vu"]
    for khoi in bai.ky:
        for line in khoi.chuc_vu:
            if not khoi.quyen_han and not any(manh.kieu.nghieng for manh in line.manh_co_chu):
                continue
            for manh in line.manh_co_chu:
                if (manh.kieu.dam, manh.kieu.nghieng) != (hang.dam, hang.nghieng):
                    yield Phat(
                        tai(line, "chuc_vu"),
                        f"chữ {kieu_chu_noi(manh.kieu)}",
                        "chữ đứng, không đậm",
                        "chọn chức vụ, bỏ B",
                    )
                    return


@quy_tac("Phụ lục 3", "Phụ lục 2")
def ho_ten_in_thuong(bai: Bai, quy_dinh: Regulation) -> Iterator[Phat]:
    """Họ tên không in hoa cả tên.

    Đúng: Nguyễn Văn A
    Sai: NGUYỄN VĂN A
    """
    for line in bai.dong_cua("ho_ten"):
        chu_cai = [tu for tu in line.chu.split() if len(tu) > 1 and tu.isalpha()]
        if not quy_dinh.thanh_phan["ho_ten"].in_hoa and len(chu_cai) > 1 and line.chu.isupper():
            yield Phat(
                tai(line, "ho_ten"), line.chu, line.chu.title(), "Home – Change Case – Capitalize"
            )


@quy_tac(_DIEU_36, _DIEU_05)
def ho_ten_hoc_ham(bai: Bai, quy_dinh: Regulation) -> Iterator[Phat]:
    """Trước họ tên không ghi học hàm, học vị, quân hàm, danh hiệu.

    Sai: TS. Nguyễn Văn A
    """
    for line in bai.dong_cua("ho_ten"):
        found = _HOC_HAM.match(line.chu)
        if found:
            khong = ", ".join(quy_dinh.chu_ky.khong_ghi_truoc_ho_ten)
            yield Phat(
                tai(line, "ho_ten"),
                line.chu,
                f"không ghi {khong}" if khong else line.chu,
                "chỉ ghi họ tên",
            )


@quy_tac(_DIEU_36, _DIEU_05)
def ho_ten_day_du(bai: Bai, quy_dinh: Regulation) -> Iterator[Phat]:
    """Họ tên ghi đủ họ, đệm, tên.

    Sai: N. V. A; Nguyễn V. A
    """
    for line in bai.dong_cua("ho_ten"):
        ten = _HOC_HAM.sub("", line.chu)
        if _TAT.search(ten) or len(ten.split()) == 1:
            yield Phat(tai(line, "ho_ten"), line.chu, "đủ họ, đệm, tên", "ghi đủ họ tên")
