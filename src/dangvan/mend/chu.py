"""The letters of a paragraph with the runs they stand in: give a range a look, or other marks."""

from collections.abc import Iterable, Iterator, Mapping
from copy import deepcopy
from dataclasses import dataclass

from dangvan.layout.xml import MC, Nut, W, bat
from dangvan.mend.nut import dat, tinh_chat

_BOC = frozenset(
    W + ten
    for ten in (
        "ins", "moveTo", "smartTag", "customXml", "hyperlink", "sdtContent", "fldSimple", "sdt",
    )
)  # fmt: skip
_DIEU_KHIEN = {f"{W}tab": "\t", f"{W}ptab": "\t", f"{W}cr": "\n", f"{W}noBreakHyphen": "\u2011"}
_NGAT = {"page": "\f", "column": "\v"}
_GIU_CACH = "{http://www.w3.org/XML/1998/namespace}space"


class KhongSua(Exception):
    """This place cannot be mended safely; the words tell the user why."""


@dataclass(slots=True)
class ChuCai:
    """One letter: its run, its element, its place in that element's text."""

    chu: str
    run: Nut
    nut: Nut
    cho: int


def cac_chu(doan: Nut, can: str) -> list[ChuCai]:
    """Return the letters of a paragraph.

    Args:
        doan: The paragraph.
        can: Its letters as they were measured.

    Raises:
        KhongSua: Other letters are met than were measured, as in a field over many runs.
    """
    ra = list(_qua(doan))
    if "".join(mot.chu for mot in ra) != can:
        raise KhongSua("đoạn có trường hay đối tượng mà chữ không tách ra được")
    return ra


def _qua(nut: Iterable[Nut]) -> Iterator[ChuCai]:
    for con in nut:
        if con.tag == f"{W}r":
            an = con.find(f"{W}rPr/{W}vanish")
            if an is None or not bat(an):
                yield from _cua_run(con)
        elif con.tag in _BOC:
            yield from _qua(con)


def _cua_run(run: Nut) -> Iterator[ChuCai]:
    for nut in run:
        if nut.tag == f"{W}t":
            for cho, chu in enumerate(nut.text or ""):
                yield ChuCai(chu, run, nut, cho)
        elif nut.tag in _DIEU_KHIEN:
            yield ChuCai(_DIEU_KHIEN[nut.tag], run, nut, 0)
        elif nut.tag == f"{W}br":
            yield ChuCai(_NGAT.get(nut.get(f"{W}type", ""), "\n"), run, nut, 0)


def thay_chu(doan: Nut, can: str, tu: int, den: int, moi: str) -> None:
    """Put other letters into the place of some, in the run of the first of them.

    Args:
        doan: The paragraph.
        can: Its letters as they were measured.
        tu: Where the old letters begin.
        den: Where they end; equal to `tu` to put letters in.
        moi: The new letters.

    Raises:
        KhongSua: The letters are kept twice, bound to data, or cannot be told apart.
    """
    _chi_mot_ban(doan)
    chu = cac_chu(doan, can)
    sau_chu = tu == den and tu > 0 and chu[tu - 1].nut.tag == f"{W}t"
    moc = chu[tu - 1] if sau_chu else chu[tu] if tu < len(chu) else None
    if moc is None or any(mot.nut.tag != f"{W}t" for mot in (moc, *chu[tu:den])):
        raise KhongSua("dấu cần sửa là ký tự điều khiển của Word")
    cho = moc.cho + sau_chu
    for mot in reversed(chu[tu:den]):
        chuoi = mot.nut.text
        mot.nut.text = chuoi[: mot.cho] + chuoi[mot.cho + 1 :]
    moc.nut.text = moc.nut.text[:cho] + moi + moc.nut.text[cho:]
    moc.nut.set(_GIU_CACH, "preserve")


def _chi_mot_ban(doan: Nut) -> None:
    for cha in doan.iterancestors():
        if cha.tag == f"{MC}AlternateContent":
            raise KhongSua("chữ ở trong hộp chữ mà Word giữ hai bản")
    for cha in (doan, *doan.iterancestors()):
        if cha.find(f"{W}sdtPr/{W}dataBinding") is not None:
            raise KhongSua("chữ ở trong ô điều khiển nối với dữ liệu")


def dat_kieu(doan: Nut, can: str, tu: int, den: int, kieu: Mapping[str, Mapping[str, str]]) -> None:
    """Give letters a look by direct formatting; a run that holds others too is cut.

    Args:
        doan: The paragraph.
        can: Its letters as they were measured.
        tu: Where the letters begin.
        den: Where they end.
        kieu: The properties to set, by name, each with its attributes.

    Raises:
        KhongSua: The letters cannot be told apart.
    """
    for cho in (den, tu):
        chu = cac_chu(doan, can)
        if 0 < cho < len(chu) and chu[cho].run is chu[cho - 1].run:
            _cat(chu[cho])
    chu = cac_chu(doan, can)
    for run in dict.fromkeys(mot.run for mot in chu[tu:den]):
        rpr = tinh_chat(run, "rPr")
        for ten, gia_tri in kieu.items():
            dat(rpr, ten, **gia_tri)


def _cat(moc: ChuCai) -> None:
    """Cut a run before a letter."""
    run, nut = moc.run, moc.nut
    sau = run.makeelement(run.tag)
    rpr = run.find(f"{W}rPr")
    if rpr is not None:
        sau.append(deepcopy(rpr))
    if moc.cho:
        moi = nut.makeelement(nut.tag)
        moi.text, nut.text = nut.text[moc.cho :], nut.text[: moc.cho]
        for mot in (moi, nut):
            mot.set(_GIU_CACH, "preserve")
        con_lai = list(nut.itersiblings())
        sau.append(moi)
    else:
        con_lai = [nut, *nut.itersiblings()]
    for mot in con_lai:
        sau.append(mot)
    run.addnext(sau)
