"""Whatever is done in whatever order, and fails: no twin, no gap unexplained, the trail holds."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule
from so_van_ban_mau import BAM, DON_VI, NHIEM_KY, cac_quyet_dinh, ke_hoach, quy_dinh, quyet_dinh

from dangvan.errors import RegisterError
from dangvan.models import NguoiKy, VanBan
from dangvan.register import MucSo, Register, TepVanBan, TrangThai

LOAI = st.sampled_from([quyet_dinh(), quy_dinh(), ke_hoach()])
DOT = st.sampled_from(["đợt 1", "đợt 2"])
TAY = st.sampled_from(["tay 1", "tay 2"])
VI_TRI = st.integers(0, 30)


class HongGiuaChung(Exception):
    """Something failed while a paper was being made."""


class SoDangKy(RuleBasedStateMachine):
    """A register beside what an office remembers of it: which numbers were printed or voided."""

    def __init__(self) -> None:
        super().__init__()
        self.luc = datetime(2021, 3, 4, tzinfo=UTC)
        self.register = Register("sqlite://", nguoi_dung="van-thu", dong_ho=self.dong_ho)
        self.da_in: dict[tuple[str, int], VanBan] = {}
        self.da_huy: set[tuple[str, int]] = set()

    def dong_ho(self) -> datetime:
        self.luc += timedelta(seconds=1)
        return self.luc

    def teardown(self) -> None:
        self.register.close()

    def thu(self, viec: Callable[[], object]) -> bool:
        """Do what may be refused: a refusal must change nothing."""
        truoc = self.register.entries(), self.register.verify().ma_cuoi
        try:
            viec()
        except RegisterError:
            assert (self.register.entries(), self.register.verify().ma_cuoi) == truoc
            return False
        return True

    def mot_muc(self, vi_tri: int) -> MucSo | None:
        cac_muc = self.register.entries()
        return cac_muc[vi_tri % len(cac_muc)] if cac_muc else None

    @initialize(noi_tiep=st.sampled_from([0, 7]))
    def noi_tiep_so_truoc(self, noi_tiep: int) -> None:
        if noi_tiep:
            self.register.continue_from(DON_VI, "Kế hoạch", NHIEM_KY, noi_tiep)

    @rule(van_ban=LOAI)
    def cap_so(self, van_ban: VanBan) -> None:
        with self.register.issue(van_ban) as co_so:
            so = co_so.so_van_ban
            assert so is not None
            khoa = (van_ban.ten_loai, so)
            assert khoa not in self.da_in
        self.da_in[khoa] = co_so

    @rule(van_ban=LOAI)
    def cap_roi_hong(self, van_ban: VanBan) -> None:
        truoc = self.register.next_number(van_ban)
        try:
            with self.register.issue(van_ban):
                raise HongGiuaChung
        except HongGiuaChung:
            assert self.register.next_number(van_ban) == truoc

    @rule(dot=DOT, so_luong=st.integers(1, 4), chuc_vu=st.sampled_from(["Bí thư", "Phó Bí thư"]))
    def giu_ca_dot(self, dot: str, so_luong: int, chuc_vu: str) -> None:
        nguoi_ky = NguoiKy(ho_ten="Trần Thị Bình", chuc_vu=chuc_vu)
        van_ban = [
            mot.model_copy(update={"nguoi_ky": nguoi_ky}) for mot in cac_quyet_dinh(so_luong)
        ]
        khoa = [str(thu_tu) for thu_tu in range(so_luong)]
        self.thu(lambda: self.register.reserve_block(van_ban, ma_dot=dot, khoa_dong=khoa))

    @rule(dot=DOT, vi_tri=VI_TRI)
    def ban_hanh(self, dot: str, vi_tri: int) -> None:
        cac_muc = self.register.entries(ma_dot=dot)
        if cac_muc:
            muc = cac_muc[vi_tri % len(cac_muc)]
            tep = {muc.khoa_dong or "": TepVanBan("tep.docx", BAM)}
            xong = self.thu(lambda: self.register.mark_block_issued(dot, tep))
            assert xong == (muc.trang_thai != TrangThai.HUY)

    @rule(dot=st.one_of(DOT, TAY))
    def tra_so(self, dot: str) -> None:
        self.register.release_block(dot)

    @rule(tay=TAY, so_luong=st.integers(1, 3), cach=st.integers(0, 2))
    def giu_tay(self, tay: str, so_luong: int, cach: int) -> None:
        tu_so = self.register.next_number(ke_hoach()) - cach
        self.thu(
            lambda: self.register.reserve(
                DON_VI,
                "Kế hoạch",
                NHIEM_KY,
                so_luong,
                ma_dot=tay,
                ngay_ban_hanh=ke_hoach().ngay_ban_hanh,
                tu_so=tu_so,
            )
        )

    @rule(so=st.integers(1, 25))
    def nhan_so(self, so: int) -> None:
        khoa = ("KẾ HOẠCH", so)
        if self.thu(lambda: self.register.take(ke_hoach(so_van_ban=so))):
            assert khoa not in self.da_in
            assert khoa not in self.da_huy
            self.da_in[khoa] = ke_hoach(so_van_ban=so)

    @rule(vi_tri=VI_TRI)
    def huy(self, vi_tri: int) -> None:
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
        for khoa, van_ban in self.da_in.items():
            dung = TrangThai.HUY if khoa in self.da_huy else TrangThai.DA_BAN_HANH
            assert cac_muc[khoa].trang_thai == dung
            assert cac_muc[khoa].so_ky_hieu == van_ban.so_ky_hieu
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


TestMoiThuTuViec = SoDangKy.TestCase
TestMoiThuTuViec.settings = settings(max_examples=20, stateful_step_count=15, deadline=None)
