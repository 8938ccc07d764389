"""Whatever is done in whatever order, and fails: no twin, no gap unexplained, the trail holds."""

import shutil
import tempfile
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from io import BytesIO
from itertools import pairwise
from pathlib import Path

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    rule,
    run_state_machine_as_test,
)
from may_chu_postgres import MayChu
from openpyxl import Workbook
from so_van_ban_mau import BAM, DON_VI, NHIEM_KY, cac_quyet_dinh, ke_hoach, quy_dinh, quyet_dinh

from dangvan.errors import RegisterError
from dangvan.models import NguoiKy, VanBan
from dangvan.register import MucSo, Register, TepVanBan, TrangThai

NGAY_CUOI = date(2021, 3, 4)
LOAI = st.sampled_from([quyet_dinh(), quy_dinh(), ke_hoach()])
DOT = st.sampled_from(["đợt 1", "đợt 2"])
TAY = st.sampled_from(["tay 1", "tay 2"])
VI_TRI = st.integers(0, 30)
NGAY = st.integers(0, 2).map(lambda lui: NGAY_CUOI - timedelta(days=lui))
LY_DO = st.sampled_from(["", "văn thư nhận muộn"])
AI = st.integers(0, 1)


class HongGiuaChung(Exception):
    """Something failed while a paper was being made."""


def hong(_: object) -> None:
    raise HongGiuaChung


def so_cu(cac_so: list[int], ngay: date) -> BytesIO:
    """A book of plans on paper."""
    workbook, buffer = Workbook(), BytesIO()
    trang = workbook.worksheets[0]
    trang.append(["Số, ký hiệu", "Ngày tháng", "Trích yếu"])
    for so in cac_so:
        trang.append([f"{so:02d}-KH/ĐUK", ngay, "kiểm tra cơ sở"])
    workbook.save(buffer)
    buffer.seek(0)
    return buffer


class SoDangKy(RuleBasedStateMachine):
    """A register two clerks have open, beside what their office remembers of it."""

    def __init__(self) -> None:
        super().__init__()
        self.luc = datetime(2021, 3, 4, tzinfo=UTC)
        self.ai = 0
        noi = self.noi_moi()
        self.cac_so = [
            Register(noi, nguoi_dung=ten, dong_ho=self.dong_ho) for ten in ("an", "binh")
        ]
        self.da_in: dict[tuple[str, int], str] = {}
        self.da_huy: set[tuple[str, int]] = set()

    def noi_moi(self) -> str:
        self.thu_muc = tempfile.mkdtemp()
        return str(Path(self.thu_muc, "so.db"))

    def teardown(self) -> None:
        for register in self.cac_so:
            register.close()
        self.don()

    def don(self) -> None:
        shutil.rmtree(self.thu_muc)

    def dong_ho(self) -> datetime:
        self.luc += timedelta(seconds=1)
        return self.luc

    @property
    def register(self) -> Register:
        return self.cac_so[self.ai]

    def thu(self, viec: Callable[[], object]) -> bool:
        """Do what may be refused: a refusal must change nothing."""
        truoc = self.register.entries(), self.register.verify().ma_cuoi
        try:
            viec()
        except (RegisterError, HongGiuaChung):
            assert (self.register.entries(), self.register.verify().ma_cuoi) == truoc
            return False
        return True

    def mot_muc(self, vi_tri: int) -> MucSo | None:
        cac_muc = self.register.entries()
        return cac_muc[vi_tri % len(cac_muc)] if cac_muc else None

    def con_hieu_luc(self, ten_loai: str) -> list[MucSo]:
        cac_muc = self.register.entries(ten_loai=ten_loai.capitalize())
        return [muc for muc in cac_muc if muc.trang_thai != TrangThai.HUY]

    @initialize(noi_tiep=st.sampled_from([0, 7]))
    def noi_tiep_so_truoc(self, noi_tiep: int) -> None:
        if noi_tiep:
            self.register.continue_from(DON_VI, "Kế hoạch", NHIEM_KY, noi_tiep)

    @rule(ai=AI)
    def nguoi_khac_lam(self, ai: int) -> None:
        self.ai = ai

    @rule(van_ban=LOAI, ngay=NGAY, ly_do=LY_DO, ai=AI)
    def cap_so(self, van_ban: VanBan, ngay: date, ly_do: str, ai: int) -> None:
        self.ai = ai
        van_ban = van_ban.model_copy(update={"ngay_ban_hanh": ngay})
        truoc = self.con_hieu_luc(van_ban.ten_loai)
        lui = bool(truoc) and ngay < truoc[-1].ngay_ban_hanh

        def cap() -> None:
            with self.register.issue(van_ban, ly_do_lui_ngay=ly_do) as co_so:
                so = co_so.so_van_ban
                assert so is not None
                assert (van_ban.ten_loai, so) not in self.da_in | dict.fromkeys(self.da_huy)
            self.da_in[van_ban.ten_loai, so] = co_so.so_ky_hieu

        assert self.thu(cap) == (not lui or bool(ly_do))

    @rule(van_ban=LOAI)
    def cap_roi_hong(self, van_ban: VanBan) -> None:
        truoc = self.register.next_number(van_ban)
        try:
            with self.register.issue(van_ban, cho_phep_lui_ngay=True):
                raise HongGiuaChung
        except HongGiuaChung:
            assert self.register.next_number(van_ban) == truoc

    @rule(dot=DOT, so_luong=st.integers(1, 4), ten=st.sampled_from(["A", "B"]), loi=st.booleans())
    def giu_ca_dot(self, dot: str, so_luong: int, ten: str, loi: bool) -> None:
        nguoi_ky = NguoiKy(ho_ten=f"Trần Thị {ten}", chuc_vu="Bí thư")
        van_ban = [
            mot.model_copy(update={"nguoi_ky": nguoi_ky}) for mot in cac_quyet_dinh(so_luong)
        ]
        khoa = [str(thu_tu) for thu_tu in range(so_luong)]
        xong = self.thu(
            lambda: self.register.reserve_block(
                van_ban, ma_dot=dot, khoa_dong=khoa, kiem_tra=hong if loi else None
            )
        )
        assert not (xong and loi)

    @rule(dot=DOT, vi_tri=VI_TRI, ai=AI)
    def ban_hanh(self, dot: str, vi_tri: int, ai: int) -> None:
        self.ai = ai
        cac_muc = self.register.entries(ma_dot=dot)
        if cac_muc:
            muc = cac_muc[vi_tri % len(cac_muc)]
            tep = {muc.khoa_dong or "": TepVanBan("tep.docx", BAM)}
            xong = self.thu(lambda: self.register.mark_block_issued(dot, tep))
            assert xong == (muc.trang_thai != TrangThai.HUY)

    @rule(dot=st.one_of(DOT, TAY))
    def tra_so(self, dot: str) -> None:
        self.register.release_block(dot)

    @rule(tay=TAY, so_luong=st.integers(1, 3), cach=st.integers(0, 2), ngay=NGAY)
    def giu_tay(self, tay: str, so_luong: int, cach: int, ngay: date) -> None:
        sau_cung = max(
            (muc.so_van_ban for muc in self.register.entries(ten_loai="Kế hoạch")), default=0
        )
        self.thu(
            lambda: self.register.reserve(
                DON_VI,
                "Kế hoạch",
                NHIEM_KY,
                so_luong,
                ma_dot=tay,
                ngay_ban_hanh=ngay,
                tu_so=max(sau_cung + 1 - cach, 1),
            )
        )

    @rule(so=st.integers(1, 25), ngay=NGAY, ly_do=LY_DO)
    def nhan_so(self, so: int, ngay: date, ly_do: str) -> None:
        khoa = ("KẾ HOẠCH", so)
        van_ban = ke_hoach(so_van_ban=so, ngay_ban_hanh=ngay)
        if self.thu(lambda: self.register.take(van_ban, ly_do_lui_ngay=ly_do)):
            assert khoa not in self.da_in | dict.fromkeys(self.da_huy)
            self.da_in[khoa] = van_ban.so_ky_hieu
            canh = [
                (truoc.ngay_ban_hanh, sau.ngay_ban_hanh)
                for truoc, sau in pairwise(self.con_hieu_luc("KẾ HOẠCH"))
                if so in (truoc.so_van_ban, sau.so_van_ban)
            ]
            assert ly_do or all(truoc <= sau for truoc, sau in canh)

    @rule(cac_so=st.lists(st.integers(1, 25), min_size=1, max_size=3), ngay=NGAY, bo=st.booleans())
    def nhap_so_cu(self, cac_so: list[int], ngay: date, bo: bool) -> None:
        co = {muc.so_van_ban for muc in self.register.entries(ten_loai="Kế hoạch")}
        truoc = self.register.entries(), self.register.verify().ma_cuoi
        ket_qua = self.register.import_xlsx(
            so_cu(cac_so, ngay), DON_VI, NHIEM_KY, ten_loai="Kế hoạch", bo_dong_loi=bo
        )
        them = {muc.so_van_ban for muc in self.register.entries(ten_loai="Kế hoạch")} - co
        assert len(them) == ket_qua.da_nhap
        assert them <= set(cac_so)
        if not them:
            assert (self.register.entries(), self.register.verify().ma_cuoi) == truoc
        for so in them:
            assert ("KẾ HOẠCH", so) not in self.da_in
            self.da_in["KẾ HOẠCH", so] = f"{so:02d}-KH/ĐUK"

    @rule(vi_tri=VI_TRI, ai=AI)
    def huy(self, vi_tri: int, ai: int) -> None:
        self.ai = ai
        muc = self.mot_muc(vi_tri)
        if muc and self.thu(lambda: self.register.void(muc, ly_do="in sai")):
            self.da_huy.add((muc.ten_loai, muc.so_van_ban))

    @invariant()
    def khong_so_nao_trung(self) -> None:
        cac_so = [(muc.ten_loai, muc.so_van_ban) for muc in self.register.entries()]
        assert len(set(cac_so)) == len(cac_so)

    @invariant()
    def so_da_in_va_da_huy_con_nguyen(self) -> None:
        cac_muc = {(muc.ten_loai, muc.so_van_ban): muc for muc in self.register.entries()}
        for khoa, so_ky_hieu in self.da_in.items():
            dung = TrangThai.HUY if khoa in self.da_huy else TrangThai.DA_BAN_HANH
            assert (cac_muc[khoa].trang_thai, cac_muc[khoa].so_ky_hieu) == (dung, so_ky_hieu)
        for khoa in self.da_huy:
            assert cac_muc[khoa].trang_thai == TrangThai.HUY

    @invariant()
    def moi_so_khuyet_deu_duoc_ke(self) -> None:
        """Only numbers given elsewhere leave gaps, and the report tells every one."""
        bao_cao = {
            (mot.nhom_loai, so)
            for mot in self.register.gaps().khuyet
            for so in range(mot.tu_so, mot.den_so + 1)
        }
        co = {(muc.nhom_loai, muc.so_van_ban) for muc in self.register.entries()}
        can = {
            (day.nhom_loai, so)
            for day in self.register.series()
            for so in range(day.so_da_dung + 1, day.so_cuoi + 1)
        }
        assert bao_cao == can - co
        assert {nhom for nhom, _ in bao_cao} <= {"KẾ HOẠCH"}

    @invariant()
    def nhat_ky_khop_voi_so(self) -> None:
        assert self.register.verify().sai_lech == ()

    @invariant()
    def hai_nguoi_thay_mot_so(self) -> None:
        mot, hai = self.cac_so
        assert mot.entries() == hai.entries()


TestMoiThuTuViec = SoDangKy.TestCase
TestMoiThuTuViec.settings = settings(max_examples=25, stateful_step_count=20, deadline=None)


def test_every_order_of_work_on_a_server(may_chu: MayChu) -> None:
    class SoTrenMayChu(SoDangKy):
        def noi_moi(self) -> str:
            may_chu.xoa_sach()
            return may_chu.dia_chi

        def don(self) -> None:
            """The next register empties the database."""

    it_hon = settings(max_examples=6, stateful_step_count=15, deadline=None)
    run_state_machine_as_test(SoTrenMayChu, settings=it_hon)
