"""What a file may hold of its paper: all that is printed, nothing else of a person."""

import json
from collections.abc import Iterator, Mapping
from datetime import date
from hashlib import sha256
from typing import Any, TypeVar
from unicodedata import normalize

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from own_templates import own, parts_of
from strategies import quyet_dinh_ket_nap, van_ban
from vi_du_lien_tich import ke_hoach_lien_tich
from vi_du_van_ban import (
    CO_MUC,
    DANG_UY_XA,
    cac_van_ban,
    ke_hoach_2026,
    nghi_quyet_2026,
    quyet_dinh_2021,
    quyet_dinh_2026,
)

from dangvan import DataError, DocxError, QuyetDinhKetNap, ThamChieu, read, render, verify
from dangvan.models import CAC_LOAI, BieuQuyet, VanBan
from dangvan.render.du_kien import GIU_DU_KHONG_IN, KHONG_IN, NGUOI_IN_THEO_MAU, du_kien
from dangvan.templating.cho_bien_nhan import bo_bien_nhan

KHOA = b"khoa-cua-van-phong-dang-uy"

Doi = dict[str, Any]
"""Other values by field: `Any`, since fields differ in type."""

_PHIEU = BieuQuyet(tong_thanh_vien=9, co_mat=9, tan_thanh=8)
CAC_GIA_TRI_AN: Mapping[str, tuple[object, ...]] = {
    "quan_chung.gioi_tinh": (None, "nam", "nữ"),
    "quan_chung.dan_toc": (None, "Kinh", "Cơ Ho"),
    "quan_chung.ton_giao": (None, "Không"),
    "quan_chung.trinh_do": (None, "Đại học"),
    "quan_chung.so_dinh_danh": (None, "012345678901", "068195000123"),
    "loai_quyet_dinh": ("lan_dau", "chuyen_don_vi"),
    "ngay_chung_nhan": (None, date(2020, 9, 1), date(2020, 12, 1)),
    "ngay_hop_chi_bo": (None, date(2021, 1, 19)),
    "bieu_quyet_chi_bo": (None, _PHIEU),
    "bieu_quyet_dang_uy": (None, _PHIEU),
    "ngay_bieu_quyet": (None, date(2021, 2, 20)),
    "bieu_quyet_cap_quyet_dinh": (None, _PHIEU),
}


Loai = TypeVar("Loai", bound=VanBan)


def doi(paper: Loai, ten: str, gia_tri: object) -> Loai:
    """Return a paper with one fact changed; a dot leads into a record."""
    tren, _, con = ten.partition(".")
    if con:
        gia_tri = dict(getattr(paper, tren)) | {con: gia_tri}
    return type(paper).model_validate({**dict(paper), tren: gia_tri})


def trang_in(paper: VanBan) -> dict[str, bytes]:
    return parts_of(render(paper, bien_nhan=False).data)


def da_bo(paper: VanBan) -> Doi:
    """A paper's facts without what the table withholds."""
    facts = paper.model_dump()
    for muc in KHONG_IN[paper.loai_van_ban]:
        *tren, cuoi = muc.ten.split(".")
        trong = facts
        for ten in tren:
            trong = trong[ten]
        if trong[cuoi] not in muc.tru:
            del trong[cuoi]
    return facts


# --- The table


def test_the_table_knows_every_kind() -> None:
    assert set(KHONG_IN) == {kind.loai_van_ban for kind in CAC_LOAI}


def test_every_withheld_fact_has_values_to_try() -> None:
    assert [muc.ten for muc in KHONG_IN["quyet_dinh_ket_nap"]] == list(CAC_GIA_TRI_AN)


@settings(max_examples=60)
@given(data=st.data())
def test_what_is_withheld_changes_no_byte_of_the_file(data: st.DataObject) -> None:
    hai = [quyet_dinh_2021(), quyet_dinh_2021()]
    for ten, gia_tri in CAC_GIA_TRI_AN.items():
        hai = [doi(paper, ten, data.draw(st.sampled_from(gia_tri), ten)) for paper in hai]
    mot, kia = map(render, hai)
    assert mot.data == kia.data
    assert mot.receipt == kia.receipt


_THUA_LENH = {
    "ho_ten": "Nguyễn Văn An",
    "chuc_vu": "Chánh Văn phòng",
    "hinh_thuc_ky": "T/L",
    "thay_cho": "Ban Thường vụ",
}


def _doi_chung() -> Iterator[tuple[str, object]]:
    """One other value for every fact of every paper that is printed."""
    yield from (
        ("so_van_ban", 46),
        ("ngay_ban_hanh", date(2026, 9, 15)),
        ("trich_yeu", "một việc khác"),
        ("can_cu", ("Căn cứ tình hình thực tế",)),
        ("kinh_gui", ("Ban Thường vụ Tỉnh uỷ",)),
        ("noi_nhan", ("Lưu Văn phòng",)),
        ("nguoi_ky.ho_ten", "Lê Văn Bình"),
        ("nguoi_ky.chuc_vu", "Phó Bí thư"),
        ("nguoi_ky.ky_quyen", True),
        ("nguoi_ky", _THUA_LENH),
        ("tac_gia", "của Ban Thường vụ"),
        ("do_khan", "khan"),
        ("pham_vi", "Lưu hành nội bộ"),
        ("ky_hieu_soan_thao", "nva-2"),
    )  # fmt: skip


_DE_NGHI = ThamChieu(
    ten_loai="Tờ trình",
    so_ky_hieu="05-TTr/BTC",
    ngay_ban_hanh=date(2026, 8, 20),
    co_quan_ban_hanh="Ban Xây dựng Đảng",
    trich_yeu="kết nạp đảng viên",
)


def _doi_ket_nap() -> Iterator[tuple[str, object]]:
    yield from (
        ("quan_chung.ho_ten", "Phạm Quốc Dũng Em"),
        ("quan_chung.ngay_sinh", date(1999, 12, 29)),
        ("quan_chung.que_quan", "xã Khác"),
        ("quan_chung.don_vi", "nông dân"),
        ("chi_bo", "Chi bộ thôn 1"),
        ("nghi_quyet_chi_bo", _DE_NGHI),
        ("to_trinh", _DE_NGHI),
        ("van_ban_dong_y", _DE_NGHI),
        ("so_dieu", 2),
        ("co_quan_thi_hanh", ("Văn phòng Đảng uỷ",)),
    )


_CUA_LOAI = {"quyet_dinh_ket_nap": tuple(_doi_ket_nap())}
_NOI_DUNG = (("noi_dung", CO_MUC),)
# Printed, and tried by a test of their own: they go together with others.
_CUNG_NHAU = {"dang_uy_co_so", "nghi_quyet_dang_uy", "du_thao_lan", "cung_ban_hanh"}


@pytest.mark.parametrize(
    "paper",
    [nghi_quyet_2026(), ke_hoach_2026(), quyet_dinh_2026()],
    ids=lambda paper: paper.loai_van_ban,
)
def test_every_kept_fact_is_one_the_page_shows(paper: VanBan) -> None:
    cac_doi = (*_doi_chung(), *_CUA_LOAI.get(paper.loai_van_ban, _NOI_DUNG))
    truoc = trang_in(paper)
    khong_thay = [ten for ten, gia_tri in cac_doi if trang_in(doi(paper, ten, gia_tri)) == truoc]
    assert khong_thay == []
    da_thu = {ten.partition(".")[0] for ten, _ in cac_doi}
    an = {muc.ten.partition(".")[0] for muc in KHONG_IN[paper.loai_van_ban]}
    con_lai = set(type(paper).model_fields) - da_thu - an - set(GIU_DU_KHONG_IN) - _CUNG_NHAU
    assert con_lai == set()


def test_facts_that_go_together_are_printed_too() -> None:
    qd, du_thao = quyet_dinh_2021(), ke_hoach_2026(so_van_ban=None)
    khong = quyet_dinh_2021(dang_uy_co_so=None, nghi_quyet_dang_uy=None)
    assert trang_in(qd) != trang_in(khong)
    assert trang_in(du_thao) != trang_in(doi(du_thao, "du_thao_lan", 3))
    lai = {"loai_quyet_dinh": "ket_nap_lai", "van_ban_dong_y": _DE_NGHI}
    dau = quyet_dinh_2026(van_ban_dong_y=_DE_NGHI, trich_yeu="kết nạp đảng viên")
    assert trang_in(dau) != trang_in(quyet_dinh_2026(**lai, trich_yeu="kết nạp đảng viên"))
    kept = read(render(quyet_dinh_2026(**lai)).open())
    assert isinstance(kept, QuyetDinhKetNap)
    assert kept.loai_quyet_dinh == "ket_nap_lai"


def test_every_body_of_a_joint_paper_is_printed_and_read_back() -> None:
    goc = ke_hoach_lien_tich()
    assert trang_in(goc) != trang_in(doi(goc, "cung_ban_hanh", goc.cung_ban_hanh[:-1]))
    assert read(render(goc).open()) == goc


def test_facts_about_the_office_are_kept_for_the_reasons_told() -> None:
    assert set(GIU_DU_KHONG_IN) < {ten for kind in CAC_LOAI for ten in kind.model_fields}
    goc = nghi_quyet_2026(do_mat="mat", co_quan_ban_hanh=DANG_UY_XA)
    assert read(render(goc, tai_lieu_mat=True).open()) == goc


# --- Facts there and back


@settings(max_examples=40)
@given(van_ban())
def test_a_paper_read_back_equals_the_one_rendered_in_all_that_is_printed(paper: VanBan) -> None:
    giay = render(paper)
    lai = read(giay.open())
    assert type(lai) is type(paper)
    assert da_bo(lai) == da_bo(paper)
    assert render(lai).data == giay.data


@pytest.mark.parametrize("ten", [ten for ten in cac_van_ban() if "quyet_dinh" not in ten])
def test_a_resolution_or_a_plan_comes_back_whole(ten: str) -> None:
    paper = cac_van_ban()[ten]
    assert read(render(paper).open()) == paper


def test_what_is_withheld_comes_back_as_none() -> None:
    paper = quyet_dinh_2021()
    for ten, gia_tri in CAC_GIA_TRI_AN.items():
        if ten != "loai_quyet_dinh":
            paper = doi(paper, ten, gia_tri[-1])
    lai = read(render(paper).open())
    assert isinstance(lai, QuyetDinhKetNap)
    nguoi = lai.quan_chung
    assert (nguoi.gioi_tinh, nguoi.dan_toc, nguoi.ton_giao, nguoi.trinh_do) == (None,) * 4
    assert (nguoi.so_dinh_danh, lai.ngay_chung_nhan, lai.bieu_quyet_chi_bo) == (None,) * 3


def test_the_facts_are_canonical_json_and_their_digest_is_the_receipts() -> None:
    facts = du_kien(quyet_dinh_2026())
    gia_tri = json.loads(facts.chu)
    lai = json.dumps(gia_tri, ensure_ascii=False, separators=(",", ":"))
    assert lai.encode() == facts.chu
    assert normalize("NFC", lai) == lai
    assert facts.sha256 == sha256(facts.chu).hexdigest()
    assert render(quyet_dinh_2026()).receipt.van_ban_sha256 == facts.sha256
    assert render(quyet_dinh_2026(), bien_nhan=False).receipt.van_ban_sha256 == facts.sha256


@settings(max_examples=40)
@given(van_ban())
def test_the_facts_are_those_the_model_dumps_in_the_order_of_its_fields(paper: VanBan) -> None:
    facts = json.loads(du_kien(paper).chu)
    assert list(facts) == [ten for ten in type(paper).model_fields if ten in facts]
    lai = type(paper).model_validate(facts, context={"doc_lai": True})
    assert da_bo(lai) == da_bo(paper)
    assert du_kien(lai).chu == du_kien(paper).chu


# --- Nothing to guess from


@settings(max_examples=20)
@given(quyet_dinh_ket_nap())
def test_no_digest_in_the_file_is_one_of_a_withheld_fact(paper: QuyetDinhKetNap) -> None:
    so = "068195000123"
    giay = render(doi(paper, "quan_chung.so_dinh_danh", so))
    tat_ca = b"".join(parts_of(giay.data).values())
    for doan in (so, sha256(so.encode()).hexdigest(), sha256(f'"{so}"'.encode()).hexdigest()):
        assert doan.encode() not in tat_ca
    assert giay.data == render(doi(paper, "quan_chung.so_dinh_danh", "068195000124")).data


def test_with_a_key_what_is_withheld_is_proved_to_the_office_only() -> None:
    paper = doi(quyet_dinh_2026(), "quan_chung.so_dinh_danh", "068195000123")
    khac = doi(paper, "quan_chung.so_dinh_danh", "068195000124")
    giay = render(paper, khoa_bien_nhan=KHOA)
    assert verify(giay.open(), van_ban=paper, khoa_bien_nhan=KHOA).khong_in_khop is True
    assert verify(giay.open(), van_ban=khac, khoa_bien_nhan=KHOA).khong_in_khop is False
    assert verify(giay.open(), van_ban=paper, khoa_bien_nhan=KHOA[::-1]).khong_in_khop is False
    assert verify(giay.open(), van_ban=nghi_quyet_2026(), khoa_bien_nhan=KHOA).khong_in_khop is (
        False
    )
    assert verify(giay.open(), van_ban=paper).khong_in_khop is None
    assert verify(render(paper).open(), van_ban=paper, khoa_bien_nhan=KHOA).khong_in_khop is None


def test_two_persons_of_one_sex_have_different_keyed_digests() -> None:
    papers = (quyet_dinh_2026(), doi(quyet_dinh_2026(), "quan_chung.ho_ten", "Lê Văn Tư"))
    assert len({du_kien(paper, khoa=KHOA).khong_in_hmac for paper in papers}) == 2


def test_a_short_key_is_refused() -> None:
    with pytest.raises(DataError, match=r"khoá biên nhận dài 3 byte\. Cách sửa: dùng khoá"):
        render(quyet_dinh_2026(), khoa_bien_nhan=b"abc")


# --- What an own template leaves out


def test_what_an_own_template_leaves_out_stays_out_of_the_file() -> None:
    mau = own(
        ("quê quán: {{ quan_chung.que_quan }}; ", ""),
        ("{{ quan_chung.ngay_sinh }}", "{{ quan_chung['ngay_sinh'] }}"),
        kind="quyet_dinh_ket_nap",
    )
    paper = doi(quyet_dinh_2026(), "quan_chung.que_quan", "xã Không Ai Biết")
    giay = render(paper, template=mau)
    assert "Không Ai Biết".encode() not in b"".join(parts_of(giay.data).values())
    assert b"1999-12-30" in b"".join(parts_of(giay.data).values())
    assert verify(giay.open(), template=mau).nguyen_ven
    with pytest.raises(DocxError, match=r"không in quan_chung.que_quan nên tệp không giữ"):
        read(giay.open())


def test_a_template_that_reads_the_whole_person_may_print_all_of_it() -> None:
    mau = own(
        ("quê quán: {{ quan_chung.que_quan }}; ", "{% for k in quan_chung %}{{ k }}{% endfor %}"),
        kind="quyet_dinh_ket_nap",
    )
    paper = quyet_dinh_2026()
    assert da_bo(read(render(paper, template=mau).open())) == da_bo(paper)


def test_the_facts_of_a_person_are_those_that_templates_know() -> None:
    biet = set(NGUOI_IN_THEO_MAU["quyet_dinh_ket_nap"])
    an = {muc.ten for muc in KHONG_IN["quyet_dinh_ket_nap"]}
    nguoi = {f"quan_chung.{ten}" for ten in type(quyet_dinh_2026().quan_chung).model_fields}
    assert biet | an >= nguoi
    assert not biet & an


# --- Off


@pytest.mark.parametrize("ten", ["hd36_quyet_dinh", "hd05_ke_hoach_bang"])
def test_switched_off_the_file_is_as_it_is_without_a_receipt(ten: str) -> None:
    paper = cac_van_ban()[ten]
    co, khong = parts_of(render(paper).data), parts_of(render(paper, bien_nhan=False).data)
    assert [name for name in khong if name.startswith("customXml")] == []
    assert bo_bien_nhan(co) == khong
    assert [name for name in co if name in khong] == list(khong)
