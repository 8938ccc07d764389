"""Papers written by hand as HTML, which LibreOffice turns into .docx."""

from dataclasses import replace

from khuon import HD05, HD36, ky, noi_nhan
from vai import Giay, Trang, d

_TRANG = "@page { size: 210mm 297mm; margin: 20mm 15mm 20mm 30mm } "
_CHU = 'p, td { font-family: "Times New Roman"; font-size: 14pt; margin: 0; color: #000000 }'


def _html(dau: tuple[str, str], than: str, cuoi: tuple[str, str], kieu: str = _TRANG + _CHU) -> str:
    def bang(cot: tuple[str, str]) -> str:
        o = "".join(
            f'<td width="{rong}" valign="top">{chu}</td>'
            for rong, chu in zip(("44%", "56%"), cot, strict=True)
        )
        return (
            f'<table width="100%" border="0" cellspacing="0" cellpadding="0"><tr>{o}</tr></table>'
        )

    return (
        f'<html><head><meta charset="utf-8"><style>{kieu}</style></head><body lang="vi-VN">'
        f"{bang(dau)}{than}{bang(cuoi)}</body></html>"
    )


_GIUA = '<p align="center">'
_DOAN = '<p style="text-align: justify; text-indent: 10mm; margin-top: 6pt; line-height: 18pt">'
_THAN = "Chi bộ lãnh đạo đảng viên thực hiện nghiêm túc nghị quyết, phân công rõ người, rõ việc."

HTML_GIAY = {
    "sai_36_html_kieu_web": _html(
        (
            f"{_GIUA}ĐẢNG BỘ XÃ AN PHÚ</p>{_GIUA}<b>CHI BỘ XÓM ĐỒI</b></p>{_GIUA}*</p>"
            f"{_GIUA}Số 08-BC/CB</p>",
            f'{_GIUA}<b><u><span style="font-size: 15pt">ĐẢNG CỘNG SẢN VIỆT NAM</span></u></b></p>'
            f"{_GIUA}<i>An Phú, ngày 12 tháng 12 năm 2022</i></p>",
        ),
        f'{_GIUA}<b><span style="font-size: 16pt">BÁO CÁO</span></b></p>'
        f"{_GIUA}<b>kết quả năm 2022</b></p>{_GIUA}-----</p>"
        f'<p style="margin-bottom: 12pt">{_THAN}</p><p>{_THAN[:-1]}</p>',
        (
            '<p><u>Nơi nhận:</u></p><p style="font-size: 12pt">- Đảng uỷ xã,</p>'
            '<p style="font-size: 12pt">- Lưu Chi bộ.</p>',
            f"{_GIUA}<b>T/M CHI BỘ</b></p>{_GIUA}BÍ THƯ</p><p><br></p><p><br></p>"
            f"{_GIUA}<b>Bùi Văn Khánh</b></p>",
        ),
    ),
    "sai_05_html_dan_dong_it_nhat": _html(
        (
            f"{_GIUA}ĐẢNG BỘ XÃ TÂN HÀ</p>{_GIUA}<b>CHI BỘ THÔN MỚI</b></p>{_GIUA}*</p>"
            f"{_GIUA}Số 09-BC/CB</p>",
            f'{_GIUA}<b><u><span style="font-size: 15pt">ĐẢNG CỘNG SẢN VIỆT NAM</span></u></b></p>'
            f"{_GIUA}<i>Tân Hà, ngày 02 tháng 11 năm 2026</i></p>",
        ),
        f'{_GIUA}<b><span style="font-size: 16pt">BÁO CÁO</span></b></p>'
        f"{_GIUA}<b>kết quả tháng 10 năm 2026</b></p>{_GIUA}-----</p>"
        f"{_DOAN}{_THAN}</p>{_DOAN}{_THAN}</p>",
        (
            '<p><u>Nơi nhận:</u></p><p style="font-size: 12pt">- Đảng uỷ xã;</p>'
            '<p style="font-size: 12pt">- Lưu Chi bộ.</p>',
            f"{_GIUA}<b>T/M CHI BỘ</b></p>{_GIUA}PHÓ BÍ THƯ</p><p><br></p><p><br></p>"
            f"{_GIUA}<b>Lý Thị Uyên</b></p>",
        ),
    ),
}

_SAI = Giay(
    ma="sai_36_html_kieu_web",
    quy_dinh=HD36,
    nguon="libreoffice_html",
    trai=(
        d("co_quan_cap_tren", "ĐẢNG BỘ XÃ AN PHÚ"),
        d("co_quan_ban_hanh", "CHI BỘ XÓM ĐỒI"),
        d("so_ky_hieu", "Số 08-BC/CB"),
    ),
    phai=(
        d("tieu_de", "ĐẢNG CỘNG SẢN VIỆT NAM"),
        d("dia_danh_ngay", "An Phú, ngày 12 tháng 12 năm 2022"),
    ),
    than=(d("ten_loai", "BÁO CÁO"), d("trich_yeu", "kết quả năm 2022")),
    nhan=noi_nhan(HD36, "Đảng uỷ xã", "Lưu Chi bộ"),
    ky=ky("T/M CHI BỘ", "BÍ THƯ", "Bùi Văn Khánh"),
    trang=Trang(),
    vi_pham=("can_deu", "dan_dong", "ket_thuc_noi_dung"),
    canh_bao=("thut_dau_dong",),
    chua_ro=("cach_doan",),
)
_IT_NHAT = replace(
    _SAI,
    ma="sai_05_html_dan_dong_it_nhat",
    quy_dinh=HD05,
    trai=(
        d("co_quan_cap_tren", "ĐẢNG BỘ XÃ TÂN HÀ"),
        d("co_quan_ban_hanh", "CHI BỘ THÔN MỚI"),
        d("so_ky_hieu", "Số 09-BC/CB"),
    ),
    phai=(
        d("tieu_de", "ĐẢNG CỘNG SẢN VIỆT NAM"),
        d("dia_danh_ngay", "Tân Hà, ngày 02 tháng 11 năm 2026"),
    ),
    than=(d("ten_loai", "BÁO CÁO"), d("trich_yeu", "kết quả tháng 10 năm 2026")),
    nhan=noi_nhan(HD05, "Đảng uỷ xã", "Lưu Chi bộ"),
    ky=ky("T/M CHI BỘ", "PHÓ BÍ THƯ", "Lý Thị Uyên"),
    vi_pham=("dan_dong",),
    canh_bao=(),
    chua_ro=(),
    ghi_chu="LibreOffice đọc line-height: 18pt của HTML thành “ít nhất 18 pt”, không phải Exactly",
)
GIAY_HTML = (_SAI, _IT_NHAT)
