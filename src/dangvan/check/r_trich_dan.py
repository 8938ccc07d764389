"""Rules on citing documents (ô số 6)."""

from collections.abc import Iterator

from dangvan.check.bai import Bai
from dangvan.check.dong import Dong
from dangvan.check.quy_tac import Phat, quy_tac, tai
from dangvan.check.trich_dan import TrichDan, cac_trich_dan
from dangvan.regulations import Regulation
from dangvan.text import ngay_ngan

_DIEU_36, _DIEU_05 = "mục II.1.6", "Phần II, mục I.6"
_THUC_TE = "cách viết của chính văn bản này"


def _dan(bai: Bai) -> list[tuple[Dong, TrichDan]]:
    return [
        (muc.dong, dan) for muc in bai.than if muc.loai != "bang" for dan in cac_trich_dan(muc.chu)
    ]


def _lan_dau(bai: Bai) -> Iterator[tuple[Dong, TrichDan]]:
    da_dan = set()
    for line, dan in _dan(bai):
        if dan.ky_hieu not in da_dan:
            da_dan.add(dan.ky_hieu)
            yield line, dan


@quy_tac(_DIEU_36, _DIEU_05)
def trich_dan_lan_dau(bai: Bai, quy_dinh: Regulation) -> Iterator[Phat]:
    """Lần đầu dẫn một văn bản ghi đủ tên loại, số ký hiệu, ngày, cơ quan, trích yếu.

    Đúng: Quy định số 399-QĐ/TW, ngày 09/01/2026 của Ban Bí thư về thể loại văn bản của Đảng
    Sai: Quy định số 399-QĐ/TW ở lần đầu
    """
    for line, dan in _lan_dau(bai):
        thieu = [ten for ten, co in (("ngày", dan.co_ngay), ("cơ quan", dan.co_quan)) if not co]
        if thieu:
            yield Phat(
                tai(line, "noi_dung"),
                dan.chu,
                _mau(quy_dinh, dan),
                f"thêm {' và '.join(thieu)} sau số ký hiệu",
            )
            return


def _mau(quy_dinh: Regulation, dan: TrichDan) -> str:
    return quy_dinh.bo_cuc.mau_trich_dan.format(
        ten_loai=dan.ten_loai,
        so_ky_hieu=dan.ky_hieu,
        ngay=dan.chu_ngay or "…",
        co_quan="…",
        trich_yeu="về …",
    )


@quy_tac(_THUC_TE, _THUC_TE, "D")
def trich_dan_cu_phap(bai: Bai, quy_dinh: Regulation) -> Iterator[Phat]:
    """Dẫn văn bản có chữ “số”, dấu phẩy trước “ngày”, không có dấu phẩy trước “của”.

    Sai: Quy định 399-QĐ/TW ngày 09/01/2026, của Ban Bí thư
    """
    for line, dan in _dan(bai):
        lan_sau = quy_dinh.bo_cuc.mau_trich_dan_lai.format(
            ten_loai=dan.ten_loai, so_ky_hieu=dan.ky_hieu
        )
        if dan.sai_dau or not dan.chu.startswith(lan_sau):
            yield Phat(tai(line, "noi_dung"), dan.chu, _mau(quy_dinh, dan), "sửa dấu, thêm chữ số")
            return


@quy_tac(_THUC_TE, _THUC_TE, "D")
def ngay_trich_dan(bai: Bai, quy_dinh: Regulation) -> Iterator[Phat]:
    """Ngày khi dẫn văn bản: ngày nhỏ hơn 10, tháng 1 và 2 thêm số 0, tháng khác thì không.

    Đúng: 09/01/2026; 03/4/2018
    Sai: 9/1/2026; 03/04/2018
    """
    for line, dan in _dan(bai):
        if dan.ngay is not None and dan.chu_ngay != ngay_ngan(dan.ngay):
            nen = ngay_ngan(dan.ngay)
            yield Phat(tai(line, "noi_dung"), dan.chu_ngay, nen, f"viết {nen}")
            return


@quy_tac("không có điều nào nêu", "không có điều nào nêu", "D")
def can_cu_sau_ngay_ky(bai: Bai, quy_dinh: Regulation) -> Iterator[Phat]:
    """Văn bản được dẫn không có ngày sau ngày ký.

    Sai: dẫn văn bản ngày 10/9/2026 trong văn bản ký 05/9/2026
    """
    for line, dan in _dan(bai):
        if bai.ngay_ky is not None and dan.ngay is not None and dan.ngay > bai.ngay_ky:
            yield Phat(
                tai(line, "noi_dung"),
                f"{dan.ky_hieu}, ngày {dan.chu_ngay}",
                f"không sau {ngay_ngan(bai.ngay_ky)}",
                "xem lại ngày của văn bản được dẫn, ngày ký",
            )
            return
