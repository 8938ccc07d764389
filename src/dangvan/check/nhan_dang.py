"""Recognise a whole paper that nobody tagged."""

from collections.abc import Mapping
from itertools import pairwise

from dangvan.check.bai import Bai, ThanhPhan
from dangvan.check.doc_ngay_ky import doc_ngay_ky
from dangvan.check.doc_so import SoKyHieu, doc_so_ky_hieu
from dangvan.check.dong import Dong, cac_dong, cat_sau, dong_dau_trang
from dangvan.check.nhan_cuoi import la_khong_pho_bien, nhan_cuoi
from dangvan.check.nhan_dau import GIAY_TO, TEN_LOAI, nhan_dau
from dangvan.check.nhan_phu_luc import la_phu_luc
from dangvan.check.nhan_than import DAU_CAN_CU, bo_gach, nhan_than
from dangvan.check.phan_dau import NhanDau
from dangvan.check.to_chuc import doc_to_chuc
from dangvan.layout import Layout
from dangvan.regulations import QD399_2026


def nhan_dang(layout: Layout) -> Bai:
    """Return the paper in a measured file."""
    dong = cac_dong(layout)
    phan_dau = layout.phan[0]
    loai_dau = "first" if phan_dau.trang_dau_rieng else "default"
    nd = nhan_dau(dong, dong_dau_trang(phan_dau, loai_dau))
    sau_dau = _sau_phan_dau(nd)
    nc = nhan_cuoi(dong, sau_dau, layout)
    thanh_phan = {**nd.thanh_phan, **nc.thanh_phan}
    cam = [line for line in dong if la_khong_pho_bien(line)]
    if cam:
        chu = ("đúng chữ Không phổ biến trên …",)
        thanh_phan["khong_pho_bien"] = ThanhPhan("khong_pho_bien", tuple(cam[:1]), 0.97, chu)
    _ngay_o_cuoi(dong, nc.dau, thanh_phan)
    than_tu = _kinh_gui(dong, sau_dau, nc.dau, thanh_phan)
    lines = [
        line
        for line in dong[than_tu : nc.dau]
        if not (line.trong_bang or line.thu_tu in nd.da_dung)
        and not (la_phu_luc(line) or la_khong_pho_bien(line))
    ]
    than = nhan_than(lines, _truoc_bang(dong))
    can_cu = tuple(muc.dong for muc in than if muc.loai == "can_cu")
    if can_cu:
        thanh_phan["can_cu"] = ThanhPhan("can_cu", can_cu, 0.9, ("đoạn đầu, chữ Căn cứ, Xét…",))
    so = _so(thanh_phan)
    ban_hanh, cap_tren = thanh_phan.get("co_quan_ban_hanh"), thanh_phan.get("co_quan_cap_tren")
    ngay = thanh_phan.get("dia_danh_ngay")
    return Bai(
        layout=layout,
        dong=dong,
        thanh_phan=thanh_phan,
        ten_loai=_ten_loai(thanh_phan, so),
        so=so,
        to_chuc=doc_to_chuc(ban_hanh.chu, cap_tren.chu if cap_tren else "") if ban_hanh else None,
        ngay=doc_ngay_ky(ngay.chu) if ngay else None,
        than=than,
        ky=nc.ky,
        phu_luc=nc.phu_luc,
        mot_cot=_mot_cot(nd),
    )


def _ngay_o_cuoi(dong: tuple[Dong, ...], tu: int, thanh_phan: dict[str, ThanhPhan]) -> None:
    """A date that is not in the head may stand above the signatures, as in letters."""
    if "dia_danh_ngay" in thanh_phan:
        return
    cuoi = [line for line in dong[max(0, tu - 3) :] if not line.trong_bang]
    for line in cuoi[:25]:
        ngay = doc_ngay_ky(line.chu)
        if ngay is not None and ngay.co_phay and ngay.bang_chu:
            thanh_phan["dia_danh_ngay"] = ThanhPhan(
                "dia_danh_ngay", (line,), 0.8, ("có ngày, tháng, năm, gần khối ký",)
            )
            return


def _sau_phan_dau(nd: NhanDau) -> int:
    cuoi = [
        line.thu_tu
        for khoa in ("ten_loai", "dong_tac_gia", "trich_yeu", "dau_phan_cach")
        for line in (nd.thanh_phan[khoa].dong if khoa in nd.thanh_phan else ())
    ]
    return max([nd.het, *(cho + 1 for cho in cuoi)])


def _kinh_gui(dong: tuple[Dong, ...], tu: int, den: int, thanh_phan: dict[str, ThanhPhan]) -> int:
    """Note the addressees; return where the body begins after them."""
    dau = next(
        (line for line in dong[tu : min(den, tu + 6)]
         if line.gap.startswith(("kính gửi", "kính trình"))),
        None,
    )  # fmt: skip
    if dau is None:
        return tu
    nhan, ten_cung_dong = cat_sau(dau, ":")
    thanh_phan["kinh_gui"] = ThanhPhan("kinh_gui", (nhan,), 0.97, ("chữ Kính gửi, Kính trình",))
    ten = [ten_cung_dong] if ten_cung_dong else []
    for line in dong[dau.thu_tu + 1 : den]:
        if not _la_noi_gui(line, dau, ten):
            break
        ten.append(line)
    if ten:
        thanh_phan["ten_kinh_gui"] = ThanhPhan(
            "ten_kinh_gui", tuple(ten), 0.9, ("gạch đầu dòng dưới Kính gửi",)
        )
    return ten[-1].thu_tu + 1 if ten else dau.thu_tu + 1


def _la_noi_gui(line: Dong, dau: Dong, truoc: list[Dong]) -> bool:
    """Whether a line goes on with the list of addressees, and does not begin the body."""
    o, o_dau = line.doan.o, dau.doan.o
    if o is not None and o_dau is not None and o.bang == o_dau.bang:
        return True
    if not line.chu.startswith(("-", "–", "+", "•")):
        return False
    # The first name may share the line of the word, which is centred or indented otherwise.
    rieng = [ten for ten in truoc if ten.doan is not dau.doan]
    kieu, kieu_truoc = line.doan.kieu, (rieng[-1] if rieng else line).doan.kieu
    cung_cach = (kieu.can, kieu.le_trai_mm) == (kieu_truoc.can, kieu_truoc.le_trai_mm)
    return cung_cach and not bo_gach(line.gap).startswith(DAU_CAN_CU)


def _truoc_bang(dong: tuple[Dong, ...]) -> frozenset[int]:
    """Return the places of the one or two lines that stand right above a table of figures."""
    ngay_tren = {
        line.thu_tu for line, sau in pairwise(dong) if sau.trong_bang and not line.trong_bang
    }
    don_vi = {cho for cho in ngay_tren if dong[cho].gap.startswith("đơn vị")}
    return frozenset(ngay_tren | {cho - 1 for cho in don_vi})


def _so(thanh_phan: Mapping[str, ThanhPhan]) -> SoKyHieu | None:
    so = thanh_phan.get("so_ky_hieu")
    return doc_so_ky_hieu(so.chu) if so else None


def _ten_loai(thanh_phan: Mapping[str, ThanhPhan], so: SoKyHieu | None) -> str | None:
    """Return the kind's name in the list: from its title, else from the symbol of a letter."""
    tieu_de = thanh_phan.get("ten_loai")
    if tieu_de is not None:
        gap = tieu_de.dong[0].gap.strip(" .:")
        biet = TEN_LOAI.get(gap) or GIAY_TO.get(gap)
        if biet:
            return biet
        return next((ten for dau, ten in TEN_LOAI.items() if gap.startswith(f"{dau} ")), None)
    ky_hieu_cv = QD399_2026.the_loai["Công văn"].ky_hieu
    if (so and so.loai == ky_hieu_cv) or "trich_yeu_cong_van" in thanh_phan:
        return "Công văn"
    return None


def _mot_cot(nd: NhanDau) -> bool:
    """Whether nothing in the head stands on the right: one column, title above or below."""
    moc = [
        nd.thanh_phan[khoa].dong[0].cot
        for khoa in ("tieu_de", "so_ky_hieu", "dia_danh_ngay", "co_quan_ban_hanh")
        if khoa in nd.thanh_phan
    ]
    return bool(moc) and "phai" not in moc and "trai" not in moc
