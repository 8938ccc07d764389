"""Render the papers of a batch, here or by whoever an executor has: the same bytes in one order."""

import platform
from collections import deque
from collections.abc import Generator, Iterable, Iterator, Sequence
from concurrent.futures import BrokenExecutor, Executor, Future
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from itertools import islice

from dangvan.batch.nguon_dot import TepNho
from dangvan.errors import DangvanError, DocxError
from dangvan.models import CanhBao, VanBan, canh_bao
from dangvan.render import Receipt, Rendered, render
from dangvan.render.dau_giay import DauGiay, dau_giay
from dangvan.templating.nen import dau_bo_nen

_MOT_NHOM = 50
_MOT_KHOI = 100
_CHO_TOI_DA = 32
"""Blocks asked for ahead: enough for a cluster, and what waits here takes some 25 MB at most."""

Viec = tuple[VanBan, int]
"""A paper, and the number it has taken."""


@dataclass(frozen=True, slots=True)
class GiayTho:
    """What a worker gives for a paper."""

    data: bytes
    receipt: Receipt
    canh_bao: tuple[CanhBao, ...]


@dataclass(frozen=True, slots=True)
class CachDung:
    """How the papers of one batch are rendered; it travels to workers as it is.

    Attributes:
        mau: Name and bytes of the office's own template.
        tai_lieu_mat: Whether papers marked with a secrecy grade may be handled.
        bien_nhan: Whether files carry their facts and receipt.
        may: The mark of the installation that took the numbers.
    """

    mau: tuple[str, bytes] | None
    tai_lieu_mat: bool
    bien_nhan: bool
    may: str

    def __call__(self, van_ban: VanBan) -> Rendered:
        """Return the Word file of a paper."""
        return render(
            van_ban,
            template=self._mau(),
            tai_lieu_mat=self.tai_lieu_mat,
            bien_nhan=self.bien_nhan,
        )

    def dau(self, van_ban: VanBan) -> DauGiay:
        """Return what the file of a paper would follow from."""
        return dau_giay(van_ban, self._mau())

    def _mau(self) -> TepNho | None:
        return TepNho(self.mau[1], self.mau[0]) if self.mau else None


@cache
def dau_may() -> str:
    """Return the mark of this installation: equal marks, equal bytes."""
    from dangvan.render.ket_xuat import phien_ban

    python = ".".join(platform.python_version_tuple()[:2])
    return f"dangvan {phien_ban()}, {dau_bo_nen()}, Python {python}"


def co_so(van_ban: VanBan, so_van_ban: int) -> VanBan:
    """Return a paper of the batch with its number, as `with_so_van_ban` does.

    The paper was validated a moment ago; a number changes nothing else about it but a draft.
    """
    if van_ban.du_thao_lan is not None or so_van_ban < 1:
        return van_ban.with_so_van_ban(so_van_ban)
    return van_ban.model_copy(update={"so_van_ban": so_van_ban})


def nap_truoc() -> None:
    """Load what rendering needs, in a worker that has nothing to do yet."""
    import_module("dangvan.render.dien_mau")


def lam_mot_giay(cach: CachDung, van_ban: VanBan, so_van_ban: int) -> GiayTho:
    """Return one paper rendered, with what deserves a second look."""
    giay = cach(co_so(van_ban, so_van_ban))
    return GiayTho(giay.data, giay.receipt, canh_bao(van_ban))


KhoiXong = tuple[tuple[GiayTho, ...], DangvanError | None]
"""Papers up to the first that failed, and why that one did."""


def lam_khoi(cach: CachDung, cac_viec: Sequence[Viec]) -> KhoiXong:
    """Return the papers of a block up to the first that fails, and why that one did.

    It runs in a worker, which may be another machine.
    """
    if cach.may != dau_may():
        return (), DocxError(
            f"máy phụ cài khác máy cấp số: {dau_may()}, thay vì {cach.may}",
            fix="cài cùng một bản dangvan, Python và cùng các phần thêm trên mọi máy",
        )
    xong: list[GiayTho] = []
    for van_ban, so in cac_viec:
        try:
            xong.append(lam_mot_giay(cach, van_ban, so))
        except DangvanError as error:
            return tuple(xong), error
    return tuple(xong), None


def cac_giay(
    cach: CachDung, cac_viec: Iterable[Viec], executor: Executor | None
) -> Generator[GiayTho, None, None]:
    """Yield the papers in their order.

    Without an executor a few are made ahead: calls to the system between papers would make each
    of them slower by a sixth.

    Raises:
        DangvanError: Whatever rendering raises, after the papers before it.
        DocxError: A worker stopped.
    """
    con = iter(cac_viec)
    if executor is None:
        while nhom := list(islice(con, _MOT_NHOM)):
            yield from _lay(lam_khoi(cach, nhom))
        return
    dang_cho: deque[Future[KhoiXong]] = deque()
    try:
        while True:
            while len(dang_cho) < _CHO_TOI_DA and (khoi := list(islice(con, _MOT_KHOI))):
                dang_cho.append(_giao(executor, cach, khoi))
            if not dang_cho:
                return
            yield from _lay(_nhan(dang_cho.popleft()))
    finally:
        for mot in dang_cho:
            mot.cancel()


def _lay(khoi: KhoiXong) -> Iterator[GiayTho]:
    giay, loi = khoi
    yield from giay
    if loi is not None:
        raise loi


def _giao(executor: Executor, cach: CachDung, khoi: list[Viec]) -> Future[KhoiXong]:
    try:
        return executor.submit(lam_khoi, cach, khoi)
    except RuntimeError as error:  # broken, or shut down
        raise _dung_giua_chung(error) from error


def _nhan(mot: Future[KhoiXong]) -> KhoiXong:
    try:
        return mot.result()
    except DangvanError:
        raise
    except Exception as error:  # each kind of executor has its own way to say that a worker died
        raise _dung_giua_chung(error) from error


def _dung_giua_chung(error: Exception) -> DocxError:
    chet = "đã chết" if isinstance(error, BrokenExecutor) else "không làm xong việc"
    return DocxError(
        f"tiến trình hoặc máy phụ {chet} ({type(error).__name__})",
        fix="xem bộ nhớ và nhật ký của nó, mở lại executor",
    )
