"""Whatever a body holds: no letter is lost, no number is skipped, JSON keeps it."""

from collections.abc import Iterator
from typing import Any

from hypothesis import given, settings
from strategies_noi_dung import noi_dung

from dangvan.models.chu import chu_thuan
from dangvan.models.danh_so import KhoiIn
from dangvan.models.noi_dung import NoiDung, dan_phang, van_ban_thuan
from dangvan.text import chu_cai_diem, so_la_ma

KHONG_IN = ("loai", "can_le")

moi_noi_dung = settings(max_examples=25, deadline=None)(given(noi_dung()))


def chu_vao(du_lieu: Any) -> Iterator[str]:  # Any: dumped data
    """Every text of dumped blocks, in the order of the fields."""
    match du_lieu:
        case str():
            yield du_lieu
        case dict():
            for khoa, gia_tri in du_lieu.items():
                yield from () if khoa in KHONG_IN else chu_vao(gia_tri)
        case list() | tuple():
            for phan_tu in du_lieu:
                yield from chu_vao(phan_tu)


def chu_ra(khoi: KhoiIn) -> Iterator[str]:
    """Every text of a printed line or table."""
    yield chu_thuan(khoi.chu)
    if khoi.bang is not None:
        yield from (chu_thuan(cot.ten_cot) for cot in khoi.bang.cot)
        yield from (chu_thuan(o) for dong in khoi.bang.dong for o in dong)


@moi_noi_dung
def test_flattening_keeps_every_letter_in_order(noi_dung: NoiDung) -> None:
    vao = "".join(chu_vao(noi_dung.model_dump()["khoi"]))
    ra = "".join(chu for khoi in dan_phang(noi_dung) for chu in chu_ra(khoi))
    assert ra.upper() == vao.upper()


@moi_noi_dung
def test_articles_and_chapters_are_numbered_from_one_without_a_gap(noi_dung: NoiDung) -> None:
    dong = list(dan_phang(noi_dung.model_copy(update={"cach_danh_so": "la_ma"})))
    dieu = [k.nhan for k in dong if k.kieu == "dieu"]
    chuong = [k.nhan for k in dong if k.kieu == "chuong"]
    assert dieu == [f"Điều {n + 1}." for n in range(len(dieu))]
    assert chuong == [f"Chương {so_la_ma(n + 1)}" for n in range(len(chuong))]


@moi_noi_dung
def test_every_decimal_number_follows_its_brother_or_opens_under_its_parent(
    noi_dung: NoiDung,
) -> None:
    gan_nhat: dict[int, tuple[int, ...]] = {}
    for khoi in (k for k in dan_phang(noi_dung) if k.kieu in ("khoan", "muc_so")):
        so = tuple(map(int, khoi.nhan.rstrip(".").split(".")))
        anh = (*so[:-1], so[-1] - 1)
        assert anh == gan_nhat.get(len(so)) or so == (*gan_nhat.get(len(so) - 1, ()), 1)
        assert len(so) == khoi.cap
        gan_nhat[len(so)] = so


@moi_noi_dung
def test_every_point_follows_the_one_before_or_is_the_first(noi_dung: NoiDung) -> None:
    diem = [k.nhan for k in dan_phang(noi_dung) if k.kieu == "diem"]
    thu_tu = [[chu_cai_diem(i) + ")" for i in range(1, 24)].index(nhan) for nhan in diem]
    assert all(sau in (0, truoc + 1) for truoc, sau in zip([-1, *thu_tu], thu_tu, strict=False))


@moi_noi_dung
def test_the_plain_text_holds_every_printed_line(noi_dung: NoiDung) -> None:
    thuan = van_ban_thuan(noi_dung).split("\n")
    in_ra = [k for k in dan_phang(noi_dung) if k.bang is None]
    assert all(f"{k.nhan} {chu_thuan(k.chu)}".strip() in thuan for k in in_ra)


@moi_noi_dung
def test_a_body_reads_back_from_its_json(noi_dung: NoiDung) -> None:
    assert NoiDung.model_validate_json(noi_dung.model_dump_json()) == noi_dung
    assert NoiDung.model_validate(noi_dung.model_dump()) == noi_dung
