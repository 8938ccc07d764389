"""What a rule is: a function over a recognised paper, its clauses, its confidence, its words.

The docstring of a rule is Vietnamese, unlike every other: it is what `dangvan explain` prints and
what the page of rules is made of.
"""

import inspect
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field

from dangvan.check.bai import O_SO, Bai, ThanhPhan
from dangvan.check.dong import Dong
from dangvan.regulations import HD05_2026, HD36_2018, Regulation
from dangvan.regulations.quy_dinh import DoTinCay
from dangvan.report import Finding, Place, Severity

_CHAC = 0.65
_DAI_TRICH = 90
_MUC = re.compile(r"^(Đúng|Sai|Chưa rõ): (.*)$", re.MULTILINE)

TEN_THANH_PHAN: Mapping[str, str] = {
    "tieu_de": "tiêu đề", "co_quan_cap_tren": "tên cơ quan cấp trên",
    "co_quan_ban_hanh": "tên cơ quan ban hành", "sao": "dấu sao",
    "so_ky_hieu": "số và ký hiệu", "dia_danh_ngay": "địa danh và ngày",
    "ten_loai": "tên loại", "dong_tac_gia": "dòng tác giả", "trich_yeu": "trích yếu",
    "dau_phan_cach": "dấu phân cách", "trich_yeu_cong_van": "trích yếu công văn",
    "noi_dung": "nội dung", "can_cu": "căn cứ", "quyen_han": "quyền hạn", "chuc_vu": "chức vụ",
    "ho_ten": "họ tên", "noi_nhan": "nơi nhận", "muc_noi_nhan": "mục nơi nhận",
    "kinh_gui": "kính gửi, kính trình", "ten_kinh_gui": "tên nơi kính gửi",
    "muc_do_khan": "mức độ khẩn", "pham_vi_luu_hanh": "phạm vi lưu hành",
    "khong_pho_bien": "dòng không phổ biến", "du_thao": "dự thảo",
    "ky_hieu_soan_thao": "ký hiệu người soạn thảo", "thong_tin_lien_he": "thông tin liên hệ",
    "phu_luc": "phụ lục", "so_trang": "số trang", "quoc_hieu": "quốc hiệu",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Phat:
    """What a rule says of one place, before it knows its own id and clause."""

    cho: Place
    co: str = field(repr=False)
    nen: str = field(repr=False)
    sua: str
    chua_ro: bool = False
    canh_bao: bool = False


Ham = Callable[[Bai, Regulation], Iterator[Phat]]


@dataclass(frozen=True)
class QuyTac:
    """One rule: call it with a paper and a regulation.

    Attributes:
        ma: Its id.
        ham: The function.
        dieu: Its clause by the regulation's key; a regulation that has none is not judged.
        tin_cay: Confidence by the regulation's key.
        mo_ta: What it looks at, and what is right.
        vi_du: Its examples: "Đúng", "Sai", "Chưa rõ", each with its words.
    """

    ma: str
    ham: Ham = field(repr=False)
    dieu: Mapping[str, str]
    tin_cay: Mapping[str, DoTinCay]
    mo_ta: str
    vi_du: tuple[tuple[str, str], ...]

    def __call__(self, bai: Bai, quy_dinh: Regulation) -> Iterator[Finding]:
        """Yield a finding for each place that is not in order."""
        dieu = self.dieu.get(quy_dinh.khoa)
        if dieu is None:
            return
        for phat in self.ham(bai, quy_dinh):
            yield Finding(
                rule=self.ma,
                severity=self._muc(phat, quy_dinh.khoa),
                place=phat.cho,
                found=phat.co,
                expected=phat.nen,
                source=f"{quy_dinh.so_van_ban}, {dieu}",
                fix=phat.sua,
            )

    def muc(self, khoa: str) -> Severity:
        """Return how heavy a breach is under a regulation."""
        return "violation" if self.tin_cay[khoa] in ("A", "B") else "warning"

    def _muc(self, phat: Phat, khoa: str) -> Severity:
        if phat.chua_ro:
            return "unsure"
        return "warning" if phat.canh_bao else self.muc(khoa)


def quy_tac(
    hd36: str | None,
    hd05: str | None,
    tin_cay: DoTinCay | tuple[DoTinCay, DoTinCay] = "A",
) -> Callable[[Ham], QuyTac]:
    """Return a decorator that makes a rule of a function, named by the function's name.

    Args:
        hd36: Its clause in 36-HD/VPTW (2018); None where that text has no such rule.
        hd05: Its clause in 05-HD/VPTW (2026), likewise.
        tin_cay: Confidence, one for both or one for each.
    """
    hai = tin_cay if isinstance(tin_cay, tuple) else (tin_cay, tin_cay)

    def lam(ham: Ham) -> QuyTac:
        return lap_quy_tac(ham.__name__, ham, (hd36, hd05), hai, inspect.getdoc(ham) or "")

    return lam


def lap_quy_tac(
    ma: str,
    ham: Ham,
    dieu: tuple[str | None, str | None],
    tin_cay: tuple[DoTinCay, DoTinCay],
    doc: str,
) -> QuyTac:
    """Return a rule from its parts; `doc` is what it says of itself in Vietnamese."""
    khoa = (HD36_2018.khoa, HD05_2026.khoa)
    return QuyTac(
        ma=ma,
        ham=ham,
        dieu={ten: muc for ten, muc in zip(khoa, dieu, strict=True) if muc is not None},
        tin_cay=dict(zip(khoa, tin_cay, strict=True)),
        mo_ta=doc.partition("\n\n")[0].replace("\n", " ").strip(),
        vi_du=tuple((ten, chu) for ten, chu in _MUC.findall(doc)),
    )


def ten_o(khoa: str) -> str:
    """Return how a component is called, with its box: `số và ký hiệu (ô số 3)`."""
    o = O_SO.get(khoa, "")
    return f"{TEN_THANH_PHAN[khoa]} (ô số {o})" if o[:1].isdigit() else TEN_THANH_PHAN[khoa]


def tai(line: Dong, khoa: str) -> Place:
    """Return the place of a line, as part of a component."""
    return Place(line.doan.so, trich(line.chu), ten_o(khoa))


def o_trang(ten: str) -> Place:
    """Return a place that is no paragraph: the page, a header."""
    return Place(None, "", ten)


def trich(chu: str) -> str:
    """Return the first words of a long text."""
    return chu if len(chu) <= _DAI_TRICH else f"{chu[:_DAI_TRICH].rstrip()}…"


def chac(tp: ThanhPhan | None) -> bool:
    """Return whether a component was recognised without doubt."""
    return tp is not None and tp.tin >= _CHAC


def co_anh_dau(bai: Bai) -> bool:
    """Return whether the head may stand in a picture, where nothing can be read."""
    return any(doan.co_hinh for doan in bai.layout.doan[:15])
