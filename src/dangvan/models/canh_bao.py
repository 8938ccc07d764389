"""What deserves a second look before signing, but stops nobody."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain

from dangvan.models.ban_sao import HINH_THUC_SAO, BanSao
from dangvan.models.hai_kieu_dau import hai_kieu_dau
from dangvan.models.ke_hoach import KeHoach
from dangvan.models.nghi_quyet import NghiQuyet
from dangvan.models.noi_dung import dan_phang, van_ban_thuan
from dangvan.models.quy_tac_ket_nap import canh_bao_ket_nap
from dangvan.models.quyet_dinh_ket_nap import QuyetDinhKetNap
from dangvan.models.tham_chieu import ThamChieu
from dangvan.models.tham_so import kiem_tham_so
from dangvan.models.to_chuc import ToChucDang
from dangvan.models.van_ban import VanBan
from dangvan.regulations import TinhTrangCanCu, canh_bao_tham_quyen, tinh_trang, tinh_trang_to_chuc
from dangvan.text import gap_dau, ngay_ngan, nho_cuoi

_CAP_DAI_HOI = (("đại hội chi bộ ", "chi_bo"), ("đại hội đại biểu đảng bộ tỉnh ", "tinh"))
_NHU_DIEU = re.compile(r"như điều (\d{1,3})\b")


@dataclass(frozen=True, slots=True)
class CanhBao:
    """One warning: a code, what was seen, what to do, and the clause behind it."""

    ma: str
    noi_dung: str
    cach_sua: str
    source: str

    def __str__(self) -> str:
        return f"{self.noi_dung}. Cách sửa: {self.cach_sua}"


def canh_bao(van_ban: VanBan) -> tuple[CanhBao, ...]:
    """Return the warnings about a paper, in a fixed order; none of them forbids to issue it.

    A legal basis not in force on the paper's date is named with its successor.

    Source: 05-HD/VPTW (2026) and 36-HD/VPTW (2018), mục II.1; each warning names its own.
    """
    kiem_tham_so(van_ban=(van_ban, VanBan))
    if isinstance(van_ban, BanSao):
        return (*_to_chuc(van_ban), *_ban_sao(van_ban))
    if not isinstance(van_ban, QuyetDinhKetNap):
        return _cua_co_quan(van_ban)
    return (*_nhu_truoc(_CuaCoQuan(van_ban)), *_ket_nap(van_ban))


def _cua_co_quan(van_ban: VanBan) -> tuple[CanhBao, ...]:
    return tuple(chain(_can_cu(van_ban), _to_chuc(van_ban), _tham_quyen(van_ban), _chu(van_ban)))


class _CuaCoQuan:
    """A decision seen without its person: those of one office are mostly one and the same.

    It holds every fact that `_cua_co_quan` reads of a decision.
    """

    __slots__ = ("khoa", "van_ban")

    def __init__(self, van_ban: QuyetDinhKetNap) -> None:
        self.van_ban = van_ban
        self.khoa = (
            van_ban.can_cu,
            van_ban.ngay_ban_hanh,
            van_ban.co_quan_ban_hanh,
            van_ban.chu_the_ban_hanh,
            van_ban.nguoi_ky,
            van_ban.cung_ban_hanh,
            van_ban.trich_yeu,
            van_ban.noi_nhan,
            van_ban.tac_gia,
            van_ban.so_dieu,
            van_ban.chi_bo.ten_to_chuc,
            van_ban.co_quan_thi_hanh,
        )

    def __eq__(self, khac: object) -> bool:
        return isinstance(khac, _CuaCoQuan) and self.khoa == khac.khoa

    def __hash__(self) -> int:
        return hash(self.khoa)


@lru_cache(maxsize=64)
def _nho_cua_co_quan(cua: _CuaCoQuan) -> tuple[CanhBao, ...]:
    return _cua_co_quan(cua.van_ban)


_nhu_truoc = nho_cuoi(_nho_cua_co_quan)  # mostly the very objects of the paper before: no hash


def _ban_sao(ban_sao: BanSao) -> Iterator[CanhBao]:
    """A copy called by the form that another body would use; bodies are told by their symbols."""
    goc = ban_sao.van_ban_duoc_sao
    cua_minh = goc.so_ky_hieu.rpartition("/")[2] == ban_sao.co_quan_ban_hanh.ky_hieu
    khac = {"sao_y": not cua_minh, "sao_luc": cua_minh}.get(ban_sao.hinh_thuc_sao, False)
    if khac:
        yield CanhBao(
            "hinh_thuc_sao",
            f"{HINH_THUC_SAO[ban_sao.hinh_thuc_sao]} văn bản số {goc.so_ky_hieu}",
            "văn bản của cơ quan mình thì sao y, của cơ quan khác thì sao lục",
            source="36-HD/VPTW (2018), mục II.3.1",
        )


def _can_cu(van_ban: VanBan) -> Iterator[CanhBao]:
    for tham_chieu in _cac_tham_chieu(van_ban):
        ket_qua = tinh_trang(tham_chieu.so_ky_hieu, tham_chieu.ngay_ban_hanh, van_ban.ngay_ban_hanh)
        noi_dung = _dieu_sai(tham_chieu, ket_qua, van_ban)
        if noi_dung:
            can_cu = ket_qua.can_cu or ket_qua.cac_van_ban[-1]
            yield CanhBao("can_cu_het_hieu_luc", noi_dung, _cach_sua(ket_qua), source=can_cu.source)


def _dieu_sai(tham_chieu: ThamChieu, ket_qua: TinhTrangCanCu, van_ban: VanBan) -> str:
    ngay = ngay_ngan(van_ban.ngay_ban_hanh)
    if ket_qua.ket_qua == "da_thay_the":
        return f"{tham_chieu.lan_sau} không còn hiệu lực vào ngày {ngay}"
    if ket_qua.ket_qua == "chua_hieu_luc":
        return f"{tham_chieu.lan_sau} chưa có hiệu lực vào ngày {ngay}"
    if ket_qua.ket_qua == "khong_biet" and ket_qua.cac_van_ban:
        cac_ngay = ", ".join(ngay_ngan(item.ngay_ban_hanh) for item in ket_qua.cac_van_ban)
        return (
            f"{tham_chieu.lan_sau} được biết có ngày {cac_ngay}, "
            f"ở đây ghi {ngay_ngan(tham_chieu.ngay_ban_hanh)}"
        )
    return ""


def _cach_sua(ket_qua: TinhTrangCanCu) -> str:
    hien_hanh = ket_qua.dang_hieu_luc
    if hien_hanh is None:
        return "xem lại số, ký hiệu và ngày của văn bản được dẫn"
    return (
        f"dẫn {hien_hanh.ten_loai} số {hien_hanh.so_ky_hieu}, "
        f"ngày {ngay_ngan(hien_hanh.ngay_ban_hanh)}"
    )


def _to_chuc(van_ban: VanBan) -> Iterator[CanhBao]:
    cung = (mot.to_chuc_dang for mot in van_ban.cung_ban_hanh if mot.to_chuc_dang)
    for to_chuc in (van_ban.co_quan_ban_hanh, *cung):
        tinh = tinh_trang_to_chuc(to_chuc.loai_to_chuc, van_ban.ngay_ban_hanh)
        if tinh.tinh_trang != "ton_tai":
            yield CanhBao(
                "to_chuc_khong_con",
                f"ngày {ngay_ngan(van_ban.ngay_ban_hanh)} có thể không có {tinh.loai.ten}",
                "xem lại Loại tổ chức",
                source=tinh.source,
            )


def _tham_quyen(van_ban: VanBan) -> Iterator[CanhBao]:
    for item in canh_bao_tham_quyen(
        van_ban.ten_loai.capitalize(),
        _loai_co_cap(van_ban.co_quan_ban_hanh),
        van_ban.chu_the_ban_hanh,
        van_ban.ngay_ban_hanh,
    ):
        yield CanhBao("tham_quyen", item.noi_dung, item.cach_sua, source=item.source)


def _loai_co_cap(to_chuc: ToChucDang) -> str:
    """The kind of body as authority names it: a congress and its bodies by their level."""
    loai, dai_hoi = to_chuc.loai_to_chuc, to_chuc
    if loai == "co_quan_dai_hoi" and to_chuc.cap_tren:
        dai_hoi = to_chuc.cap_tren
    if dai_hoi.loai_to_chuc != "dai_hoi":
        return loai
    ten = gap_dau(dai_hoi.ten_to_chuc)
    cap = [khoa for dau, khoa in _CAP_DAI_HOI if ten.startswith(dau)]
    return f"{loai}_{cap[0]}" if cap else loai


def _chu(van_ban: VanBan) -> Iterator[CanhBao]:
    if van_ban.trich_yeu[0].isupper():
        yield CanhBao(
            "trich_yeu_viet_hoa",
            f"trích yếu bắt đầu bằng chữ hoa: “{van_ban.trich_yeu}”",
            "viết thường chữ đầu, trừ tên riêng",
            source="05-HD/VPTW (2026), mục II.I.5; 36-HD/VPTW (2018), mục II.1.5",
        )
    if not gap_dau(van_ban.noi_nhan[-1]).startswith("lưu"):
        yield CanhBao(
            "noi_nhan_khong_luu",
            f"mục cuối của Nơi nhận là “{van_ban.noi_nhan[-1]}”, không phải nơi lưu",
            "thêm mục cuối như: Lưu Văn phòng Đảng uỷ",
            source="05-HD/VPTW (2026), mục II.I.9; 36-HD/VPTW (2018), mục II.1.9",
        )
    yield from _nhu_dieu(van_ban)
    moi, cu = hai_kieu_dau(_cac_chu(van_ban))
    if moi and cu:
        yield CanhBao(
            "lan_kieu_dau",
            f"một văn bản có cả hai kiểu đặt dấu: “{moi}” và “{cu}”",
            "thống nhất một kiểu, như uỷ hoặc ủy",
            source="36-HD/VPTW (2018) và 05-HD/VPTW (2026) dùng kiểu uỷ",
        )


def _nhu_dieu(van_ban: VanBan) -> Iterator[CanhBao]:
    """A recipient "Như Điều 3" of a paper without an Article 3: left over from another kind."""
    so_dieu: int = van_ban.so_dieu if isinstance(van_ban, QuyetDinhKetNap) else 0
    if isinstance(van_ban, NghiQuyet | KeHoach):
        so_dieu = sum(khoi.kieu == "dieu" for khoi in dan_phang(van_ban.noi_dung))
    for muc in van_ban.noi_nhan:
        nhu_dieu = _NHU_DIEU.match(gap_dau(muc))
        if nhu_dieu and int(nhu_dieu[1]) > so_dieu:
            yield CanhBao(
                "noi_nhan_dieu_khong_co",
                f"Nơi nhận ghi “{muc}”, văn bản có {so_dieu} điều",
                "ghi lại Nơi nhận của văn bản này",
                source="05-HD/VPTW (2026), mục II.I.9; 36-HD/VPTW (2018), mục II.1.9",
            )


def _cac_chu(van_ban: VanBan) -> Iterator[str]:
    """The office's own words; names of persons are spelled as on their papers."""
    co_quan = van_ban.co_quan_ban_hanh
    yield co_quan.dong_cap_tren
    yield from co_quan.dong_ban_hanh
    yield from (ten.day_du for ten in van_ban.cac_ten_lien_tich)
    yield van_ban.nguoi_ky.dong_quyen_han(co_quan, van_ban.chu_the_ban_hanh)
    yield van_ban.tac_gia or ""
    yield van_ban.trich_yeu
    yield from van_ban.noi_nhan
    yield from (can_cu.noi_dung for can_cu in van_ban.can_cu if can_cu.noi_dung)
    if isinstance(van_ban, NghiQuyet | KeHoach):
        yield van_ban_thuan(van_ban.noi_dung)
    if isinstance(van_ban, QuyetDinhKetNap):
        yield van_ban.chi_bo.ten_to_chuc
        yield from van_ban.co_quan_thi_hanh


def _ket_nap(van_ban: QuyetDinhKetNap) -> Iterator[CanhBao]:
    for ma, noi_dung, cach_sua, source in canh_bao_ket_nap(van_ban):
        yield CanhBao(ma, noi_dung, cach_sua, source)


def _cac_tham_chieu(van_ban: VanBan) -> Iterator[ThamChieu]:
    yield from (item.tham_chieu for item in van_ban.can_cu if item.tham_chieu)
