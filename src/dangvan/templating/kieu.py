"""Word styles of a template, named in Vietnamese, from the font table of a regulation."""

from dataclasses import dataclass
from xml.sax.saxutils import escape

from dangvan.regulations import Regulation
from dangvan.templating.thiet_ke import THIET_KE
from dangvan.templating.wml import NS, twips


@dataclass(frozen=True, slots=True)
class Kieu:
    """A paragraph style: where its letters come from, and how its paragraph stands.

    Lengths are millimetres, sizes and spacing points; `dong_pt` is an exact line height.
    """

    khoa: str
    ten: str
    thanh_phan: str
    can: str = "both"
    thut_mm: float = 0
    trai_mm: float = 0
    phai_mm: float = 0
    truoc_pt: float = 0
    sau_pt: float = 0
    dong_pt: float = 0
    giu_voi_sau: bool = False
    sang_trang: bool = False
    ke_duoi: bool = False
    co_chu_pt: float = 0
    dam: bool | None = None
    nghieng: bool | None = None
    gach_chan: bool | None = None
    cap_de_cuong: int | None = None


def cac_kieu(pack: Regulation) -> tuple[Kieu, ...]:
    """Return the styles of a template under a regulation, in the order Word lists them."""
    tk = THIET_KE
    thut = pack.doan_van.thut_dau_dong_mm
    than = {"dong_pt": tk.dan_dong_pt, "sau_pt": tk.cach_doan_pt}
    giua = {"can": "center", "dong_pt": tk.dan_dong_pt}
    ke_mm = (tk.cot_phai_mm - tk.ke_tieu_de_mm) / 2
    return (
        Kieu("VBTieuDe", "VB Tiêu đề", "tieu_de", "center", trai_mm=ke_mm, phai_mm=ke_mm,
             ke_duoi=True),
        Kieu("VBCapTren", "VB Cơ quan cấp trên", "co_quan_cap_tren", "center"),
        Kieu("VBBanHanh", "VB Cơ quan ban hành", "co_quan_ban_hanh", "center"),
        Kieu("VBSao", "VB Dấu sao", "noi_dung", "center"),
        Kieu("VBSo", "VB Số và ký hiệu", "so_ky_hieu", "center"),
        Kieu("VBDuThao", "VB Dự thảo", "du_thao", "center", truoc_pt=6),
        Kieu("VBKhan", "VB Mức độ khẩn", "muc_do_khan", "center", truoc_pt=6),
        Kieu("VBNgay", "VB Địa danh, ngày tháng", "dia_danh_ngay", "center", truoc_pt=10),
        Kieu("VBPhamVi", "VB Phạm vi lưu hành", "pham_vi_luu_hanh", "right"),
        Kieu("VBSoTrang", "VB Số trang", "so_trang", "center"),
        Kieu("VBTenLoai", "VB Tên loại", "ten_loai", "center", giu_voi_sau=True,
             truoc_pt=tk.truoc_ten_loai_pt, co_chu_pt=tk.co_ten_loai_pt, cap_de_cuong=0),
        Kieu("VBTacGia", "VB Dòng tác giả", "ten_loai", "center", giu_voi_sau=True,
             co_chu_pt=tk.co_trich_yeu_pt),
        Kieu("VBTrichYeu", "VB Trích yếu", "trich_yeu", "center", giu_voi_sau=True,
             trai_mm=12, phai_mm=12, co_chu_pt=tk.co_trich_yeu_pt),
        Kieu("VBPhanCach", "VB Năm gạch", "noi_dung", "center", giu_voi_sau=True,
             sau_pt=tk.sau_dau_phan_cach_pt),
        Kieu("VBKinhGui", "VB Kính gửi", "kinh_gui", "center", sau_pt=tk.cach_doan_pt,
             giu_voi_sau=True),
        Kieu("VBTenKinhGui", "VB Nơi kính gửi", "ten_kinh_gui", "left", trai_mm=55,
             sau_pt=tk.cach_doan_pt),
        Kieu("VBCanCu", "VB Căn cứ", "noi_dung", thut_mm=thut, **than),
        Kieu("VBNoiDung", "VB Nội dung", "noi_dung", thut_mm=thut, **than),
        Kieu("VBQuyetDinh", "VB Dòng quyết định", "noi_dung", dam=True, giu_voi_sau=True,
             sau_pt=tk.cach_doan_pt, **giua),
        Kieu("VBPhan", "VB Phần, chương", "phan_chuong", giu_voi_sau=True, truoc_pt=6,
             cap_de_cuong=0, **giua),
        Kieu("VBTenPhan", "VB Tên phần, chương", "ten_phan_chuong", giu_voi_sau=True,
             sau_pt=tk.cach_doan_pt, **giua),
        Kieu("VBMuc", "VB Mục", "muc", giu_voi_sau=True, truoc_pt=6, cap_de_cuong=1, **giua),
        Kieu("VBTenMuc", "VB Tên mục", "ten_muc", giu_voi_sau=True, sau_pt=tk.cach_doan_pt,
             **giua),
        Kieu("VBMucLaMa", "VB Mục La Mã", "dieu", thut_mm=thut, giu_voi_sau=True,
             cap_de_cuong=1, **than),
        Kieu("VBMucSo1", "VB Mục 1.", "dieu", thut_mm=thut, giu_voi_sau=True, cap_de_cuong=2,
             **than),
        Kieu("VBMucSo2", "VB Mục 1.1.", "dieu", thut_mm=thut, giu_voi_sau=True, nghieng=True,
             cap_de_cuong=3, **than),
        Kieu("VBMucSo3", "VB Mục 1.1.1.", "khoan", thut_mm=thut, giu_voi_sau=True, nghieng=True,
             cap_de_cuong=4, **than),
        Kieu("VBDieu", "VB Điều", "noi_dung", thut_mm=thut, cap_de_cuong=2, **than),
        Kieu("VBKhoan", "VB Khoản", "khoan", thut_mm=thut, **than),
        Kieu("VBDiem", "VB Điểm", "diem", thut_mm=thut, **than),
        Kieu("VBGach", "VB Gạch đầu dòng", "noi_dung", thut_mm=thut, **than),
        Kieu("VBTenBang", "VB Tên bảng", "noi_dung", dam=True, giu_voi_sau=True, truoc_pt=6,
             sau_pt=tk.cach_doan_pt, **giua),
        Kieu("VBDonViTinh", "VB Đơn vị tính", "noi_dung", "right", nghieng=True,
             giu_voi_sau=True, co_chu_pt=tk.co_bang_pt, sau_pt=3),
        Kieu("VBOBang", "VB Ô bảng", "noi_dung", "left", co_chu_pt=tk.co_bang_pt, truoc_pt=2,
             sau_pt=2),
        Kieu("VBDauBang", "VB Đầu bảng", "noi_dung", "center", co_chu_pt=tk.co_bang_pt,
             dam=True, truoc_pt=2, sau_pt=2, giu_voi_sau=True),
        Kieu("VBSauBang", "VB Sau bảng", "noi_dung", dong_pt=6),
        Kieu("VBQuyenHan", "VB Quyền hạn", "quyen_han", "center", giu_voi_sau=True),
        Kieu("VBChucVu", "VB Chức vụ", "chuc_vu", "center", giu_voi_sau=True),
        Kieu("VBChucVuDau", "VB Chức vụ ký trực tiếp", "quyen_han", "center", giu_voi_sau=True),
        Kieu("VBHoTen", "VB Họ tên người ký", "ho_ten", "center", truoc_pt=tk.cho_ky_pt),
        Kieu("VBNoiNhan", "VB Nơi nhận", "noi_nhan", "left", giu_voi_sau=True,
             gach_chan=False),
        Kieu("VBMucNoiNhan", "VB Mục nơi nhận", "muc_noi_nhan", "left", giu_voi_sau=True),
        Kieu("VBSoanThao", "VB Ký hiệu soạn thảo", "ky_hieu_soan_thao", "left", truoc_pt=6),
        Kieu("VBTruocKy", "VB Trước khối ký", "noi_dung", dong_pt=tk.truoc_khoi_ky_pt,
             giu_voi_sau=True),
        Kieu("VBPhuLuc", "VB Phụ lục", "ten_phan_chuong", "center", giu_voi_sau=True,
             cap_de_cuong=0, co_chu_pt=tk.co_noi_dung_pt),
        Kieu("VBPhuLucSangTrang", "VB Phụ lục sang trang", "ten_phan_chuong", "center",
             giu_voi_sau=True, sang_trang=True, cap_de_cuong=0, co_chu_pt=tk.co_noi_dung_pt),
        Kieu("VBKemTheo", "VB Kèm theo", "noi_dung", "center", nghieng=True, giu_voi_sau=True),
        Kieu("VBHetPhan", "VB Hết phần", "noi_dung", dong_pt=1),
    )  # fmt: skip


def styles_xml(pack: Regulation) -> str:
    """Return the styles part: document defaults, Normal, our styles, two table styles."""
    font = escape(pack.phong_chu.ten_phong)
    fonts = f'<w:rFonts w:ascii="{font}" w:hAnsi="{font}" w:eastAsia="{font}" w:cs="{font}"/>'
    size = THIET_KE.co_noi_dung_pt * 2
    color = f'<w:color w:val="{pack.phong_chu.mau or "auto"}"/>'
    defaults = (
        f'<w:docDefaults><w:rPrDefault><w:rPr>{fonts}{color}<w:sz w:val="{size}"/>'
        f'<w:szCs w:val="{size}"/><w:lang w:val="vi-VN" w:eastAsia="vi-VN" w:bidi="ar-SA"/>'
        "</w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>"
    )
    builtin = (
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/>'
        "<w:qFormat/></w:style>"
        '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
        '<w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/>'
        "<w:unhideWhenUsed/></w:style>"
        '<w:style w:type="table" w:default="1" w:styleId="TableNormal">'
        '<w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/>'
        "<w:unhideWhenUsed/><w:tblPr><w:tblInd w:w=\"0\" w:type=\"dxa\"/><w:tblCellMar>"
        '<w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/>'
        '<w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar>'
        "</w:tblPr></w:style>"
    )
    styles = "".join(_kieu_xml(kieu, pack) for kieu in cac_kieu(pack))
    return f"<w:styles {NS}>{defaults}{builtin}{styles}{_khung_xml()}{_bang_xml()}</w:styles>"


def _kieu_xml(kieu: Kieu, pack: Regulation) -> str:
    return (
        f'<w:style w:type="paragraph" w:customStyle="1" w:styleId="{kieu.khoa}">'
        f'<w:name w:val="{escape(kieu.ten)}"/><w:basedOn w:val="Normal"/><w:qFormat/>'
        f"<w:pPr>{_doan_xml(kieu)}</w:pPr><w:rPr>{_chu_xml(kieu, pack)}</w:rPr></w:style>"
    )


def _doan_xml(kieu: Kieu) -> str:
    spacing = f'w:before="{round(kieu.truoc_pt * 20)}" w:after="{round(kieu.sau_pt * 20)}"'
    if kieu.dong_pt:
        spacing += f' w:line="{round(kieu.dong_pt * 20)}" w:lineRule="exact"'
    indent = f'w:left="{twips(kieu.trai_mm)}" w:right="{twips(kieu.phai_mm)}"'
    if kieu.thut_mm:
        indent += f' w:firstLine="{twips(kieu.thut_mm)}"'
    border = '<w:pBdr><w:bottom w:val="single" w:sz="6" w:space="0" w:color="auto"/></w:pBdr>'
    level = kieu.cap_de_cuong
    return (
        "<w:keepNext/>" * kieu.giu_voi_sau
        + "<w:pageBreakBefore/>" * kieu.sang_trang
        + "<w:widowControl/>"
        + border * kieu.ke_duoi
        + f'<w:spacing {spacing}/><w:ind {indent}/><w:jc w:val="{kieu.can}"/>'
        + (f'<w:outlineLvl w:val="{level}"/>' if level is not None else "")
    )


def _chu_xml(kieu: Kieu, pack: Regulation) -> str:
    chu = pack.thanh_phan[kieu.thanh_phan]
    dam = chu.dam if kieu.dam is None else kieu.dam
    nghieng = chu.nghieng if kieu.nghieng is None else kieu.nghieng
    gach_chan = chu.gach_chan if kieu.gach_chan is None else kieu.gach_chan
    size = round((kieu.co_chu_pt or chu.co_nho_pt) * 2)
    return (
        "<w:b/><w:bCs/>" * dam
        + "<w:i/><w:iCs/>" * nghieng
        + (f'<w:color w:val="{chu.mau}"/>' if chu.mau else "")
        + f'<w:sz w:val="{size}"/><w:szCs w:val="{size}"/>'
        + '<w:u w:val="single"/>' * gach_chan
    )


def _khung_xml() -> str:
    """The borderless table of the header and of the signature block."""
    margins = "".join(
        f'<w:{side} w:w="0" w:type="dxa"/>' for side in ("top", "left", "bottom", "right")
    )
    return (
        '<w:style w:type="table" w:customStyle="1" w:styleId="VBKhung">'
        '<w:name w:val="VB Khung không kẻ"/><w:basedOn w:val="TableNormal"/><w:tblPr>'
        f"<w:tblCellMar>{margins}</w:tblCellMar></w:tblPr></w:style>"
    )


def _bang_xml() -> str:
    """The ruled table of figures."""
    sides = ("top", "left", "bottom", "right", "insideH", "insideV")
    borders = "".join(
        f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>' for side in sides
    )
    return (
        '<w:style w:type="table" w:customStyle="1" w:styleId="VBBang">'
        '<w:name w:val="VB Bảng số liệu"/><w:basedOn w:val="TableNormal"/><w:tblPr>'
        f"<w:tblBorders>{borders}</w:tblBorders><w:tblCellMar>"
        '<w:left w:w="85" w:type="dxa"/><w:right w:w="85" w:type="dxa"/></w:tblCellMar>'
        "</w:tblPr></w:style>"
    )
