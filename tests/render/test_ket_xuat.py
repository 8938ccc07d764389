"""Rendering: the same in, the same out; nothing lost, nothing run, nothing left behind."""

import os
import subprocess
import sys
import unicodedata
import zipfile
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from hashlib import sha256
from importlib.metadata import version
from io import BytesIO
from pathlib import Path

import pytest
from docx import Document
from docx_dump import lines_of
from hypothesis import given, settings
from own_templates import own, packed, parts_of
from strategies import TU_HIEM, van_ban
from vi_du_van_ban import (
    DANG_UY_XA,
    cac_van_ban,
    ke_hoach_2026,
    nghi_quyet_2021,
    nghi_quyet_2026,
    quyet_dinh_2026,
)

from dangvan.errors import DataError
from dangvan.models import (
    KeHoach,
    NghiQuyet,
    NguoiKy,
    NoiDung,
    QuyetDinhKetNap,
    ToChucDang,
    VanBan,
    chu_thuan,
    dan_phang,
    nhan_phu_luc,
)
from dangvan.render import render
from dangvan.templating import THIET_KE, mau_co_san
from dangvan.text import ngay_dai, ngay_ngan

TESTS = Path(__file__).parents[1]

# --- Equal bytes


@settings(max_examples=15, deadline=None)
@given(van_ban())
def test_equal_papers_give_equal_bytes(paper: VanBan) -> None:
    again = type(paper).model_validate_json(paper.model_dump_json())
    assert render(again).data == render(paper).data


def test_equal_papers_give_equal_bytes_in_every_process() -> None:
    script = (
        "from hashlib import sha256\n"
        "from vi_du_van_ban import cac_van_ban\n"
        "from dangvan.render import render\n"
        "ten = ('hd36_ke_hoach_bang', 'hd05_nghi_quyet_phu_luc', 'hd05_quyet_dinh')\n"
        "print(*(sha256(render(cac_van_ban()[t]).data).hexdigest() for t in ten))\n"
    )
    seeds = ("0", "1", "4242")
    outputs = {
        subprocess.run(
            [sys.executable, "-c", script],
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": str(TESTS), "TZ": tz},
            capture_output=True,
            text=True,
            check=True,
            timeout=60,
        ).stdout
        for seed, tz in zip(seeds, ("UTC", "Asia/Ho_Chi_Minh", "America/New_York"), strict=True)
    }
    here = (
        sha256(render(cac_van_ban()[ten]).data).hexdigest()
        for ten in ("hd36_ke_hoach_bang", "hd05_nghi_quyet_phu_luc", "hd05_quyet_dinh")
    )
    assert outputs == {" ".join(here) + "\n"}


def test_equal_papers_give_equal_bytes_in_every_thread() -> None:
    papers = [nghi_quyet_2026(), quyet_dinh_2026(), ke_hoach_2026()] * 6
    with ThreadPoolExecutor(4) as pool:
        made = list(pool.map(lambda paper: render(paper).data, papers))
    assert made == [render(paper).data for paper in papers[:3]] * 6


def test_one_changed_letter_changes_the_bytes() -> None:
    assert render(nghi_quyet_2026()).data != render(nghi_quyet_2026(trich_yeu="về A")).data


def test_the_regulation_follows_from_the_date() -> None:
    truong = {"co_quan_ban_hanh": DANG_UY_XA}
    ngay = (date(2026, 5, 26), date(2026, 5, 27))
    papers = [nghi_quyet_2026(ngay_ban_hanh=mot_ngay, **truong) for mot_ngay in ngay]
    assert [render(paper).receipt.regulation for paper in papers] == ["hd36_2018", "hd05_2026"]


def test_there_is_no_layout_before_the_first_regulation() -> None:
    with pytest.raises(DataError, match=r"ngày 02/4/2018 có trước 36-HD/VPTW.*Cách sửa"):
        render(nghi_quyet_2021(ngay_ban_hanh=date(2018, 4, 2)))


# --- Nothing is lost


def dong_than(noi_dung: NoiDung) -> Iterator[str]:
    """Yield every line a body prints, cell by cell in its tables."""
    for khoi in dan_phang(noi_dung, dau_la_ma=THIET_KE.dau_la_ma):
        if khoi.bang is None:
            yield f"{khoi.nhan} {chu_thuan(khoi.chu)}".strip()
        else:
            yield from (chu_thuan(cot.ten_cot) for cot in khoi.bang.cot)
            for dong in (*khoi.bang.dong, *filter(None, [khoi.bang.dong_tong])):
                yield from map(chu_thuan, dong)


def phai_in(paper: VanBan) -> Iterator[str]:
    """Yield every text of a paper that a reader must find in it."""
    co_quan, nguoi_ky = paper.co_quan_ban_hanh, paper.nguoi_ky
    yield "" if paper.cung_ban_hanh else co_quan.dong_cap_tren
    yield from co_quan.dong_ban_hanh
    for cung in paper.cung_ban_hanh:
        yield co_quan.viet(cung.ten.day_du.upper())
        yield co_quan.viet(cung.dong_quyen_han)
        yield from (co_quan.viet(dong.upper()) for dong in cung.nguoi_ky.chuc_vu_day_du)
        yield cung.nguoi_ky.ho_ten
    yield f"{co_quan.dia_danh}, {ngay_dai(paper.ngay_ban_hanh)}"
    yield f"-{paper.ky_hieu}"
    yield paper.so_ky_hieu if paper.so_van_ban else f"Số -{paper.ky_hieu}"
    yield f"Dự thảo lần {paper.du_thao_lan}" if paper.du_thao_lan else ""
    yield (paper.pham_vi or "").upper()
    yield paper.ten_loai
    yield (paper.tac_gia or "").upper()
    yield paper.trich_yeu
    yield from (can_cu.dong_chu for can_cu in paper.can_cu)
    yield from paper.kinh_gui
    yield from paper.noi_nhan
    yield (paper.ky_hieu_soan_thao or "").upper()
    yield nguoi_ky.dong_quyen_han(co_quan, paper.chu_the_ban_hanh)
    yield nguoi_ky.dong_chuc_vu(co_quan)
    yield nguoi_ky.ho_ten
    yield from _rieng(paper)


def _rieng(paper: VanBan) -> Iterator[str]:
    match paper:
        case QuyetDinhKetNap():
            nguoi = paper.quan_chung
            yield from (nguoi.ho_ten, ngay_ngan(nguoi.ngay_sinh), nguoi.que_quan, nguoi.don_vi)
            yield from (paper.chi_bo.ten_to_chuc, *paper.co_quan_thi_hanh)
            yield paper.dang_uy_co_so.ten_to_chuc if paper.dang_uy_co_so else ""
            cac_van_ban = (paper.nghi_quyet_chi_bo, paper.nghi_quyet_dang_uy, paper.to_trinh)
            yield from (item.lan_dau for item in (*cac_van_ban, paper.van_ban_dong_y) if item)
        case NghiQuyet() | KeHoach():
            yield from dong_than(paper.noi_dung)
            for nhan, phu_luc in nhan_phu_luc(paper.noi_dung):
                yield from (nhan, chu_thuan(phu_luc.ten_phu_luc))
                yield from dong_than(phu_luc.noi_dung)


def gon(chu: str) -> str:
    return " ".join(chu.replace("\u00a0", " ").split())


@settings(max_examples=60, deadline=None)
@given(van_ban())
def test_no_text_is_lost(paper: VanBan) -> None:
    printed = gon(" ".join(lines_of(render(paper).data)))
    assert [chu for chu in phai_in(paper) if _khong_thay(gon(chu), printed)] == []


def _khong_thay(chu: str, printed: str) -> bool:
    return chu not in printed and chu.upper() not in printed.upper()


@pytest.mark.parametrize("tu", TU_HIEM)
def test_a_hostile_word_is_printed_letter_by_letter_wherever_it_stands(tu: str) -> None:
    paper = ke_hoach_2026(
        {"khoi": [{"loai": "doan_van", "chu": f"Nêu {tu} rõ."}]},
        trich_yeu=f"về {tu} và hết",
        can_cu=(f"Căn cứ {tu} trên",),
        kinh_gui=(f"Ban {tu} này",),
        noi_nhan=(f"Nơi {tu} kia", "Lưu Văn phòng"),
        nguoi_ky={"ho_ten": f"Nguyễn {tu} An", "chuc_vu": "Bí thư"},
        pham_vi=f"phạm vi {tu} nội bộ",
        tac_gia=f"của {tu} ta",
        ky_hieu_soan_thao=f"a {tu} b",
    )
    lines = [gon(line) for line in lines_of(render(paper).data)]
    sach = gon(unicodedata.normalize("NFC", tu))
    for line in (
        f"Nêu {sach} rõ.",
        f"về {sach} và hết",
        f"- Căn cứ {sach} trên.",
        f"- Ban {sach} này;",
        f"- Nơi {sach} kia;",
        f"Nguyễn {sach} An",
        f"phạm vi {sach} nội bộ".upper(),
        f"của {sach} ta".upper(),
        f"a {sach} b",
    ):
        assert line in lines


def test_values_are_printed_and_never_run() -> None:
    paper = nghi_quyet_2026(trich_yeu="về {{ 7 * 7 }} {% if 1 %}{{ ten_loai }}{% endif %}")
    assert "về {{ 7 * 7 }} {% if 1 %}{{ ten_loai }}{% endif %}" in lines_of(render(paper).data)


@settings(max_examples=20, deadline=None)
@given(van_ban())
def test_no_identity_number_is_printed(paper: VanBan) -> None:
    assert b"012345678901" not in b"".join(parts_of(render(paper).data).values())


# --- Drafts and marks


def test_a_draft_leaves_room_for_the_number() -> None:
    lines = lines_of(render(nghi_quyet_2026(so_van_ban=None, du_thao_lan=2)).data)
    assert f"Số {' ' * 6}-NQ/ĐU" in lines
    assert "Dự thảo lần 2" in lines


def test_a_numbered_paper_says_nothing_of_drafts() -> None:
    lines = lines_of(render(nghi_quyet_2026()).data)
    assert "Số 07-NQ/ĐU" in lines
    assert not [line for line in lines if "Dự thảo" in line]


def test_a_presidium_signs_without_a_position_line() -> None:
    dai_hoi = ToChucDang(
        loai_to_chuc="dai_hoi",
        ten_to_chuc="Đại hội Đảng bộ xã Đồi Thông lần thứ I",
        dia_danh="Đồi Thông",
    )
    paper = nghi_quyet_2026(
        co_quan_ban_hanh=dai_hoi,
        chu_the_ban_hanh="dai_hoi",
        nguoi_ky=NguoiKy(ho_ten="Nguyễn Văn An"),
    )
    cell = Document(render(paper).open()).tables[-1].rows[0].cells[1]
    assert [paragraph.text for paragraph in cell.paragraphs] == [
        "T/M ĐOÀN CHỦ TỊCH",
        "Nguyễn Văn An",
    ]


def test_a_head_signs_in_bold_on_the_first_line() -> None:
    ban = ToChucDang(
        loai_to_chuc="co_quan_tham_muu",
        ten_to_chuc="Ban Tổ chức",
        cap_tren=DANG_UY_XA,
        dia_danh="Đồi Thông",
    )
    paper = ke_hoach_2026(
        co_quan_ban_hanh=ban,
        chu_the_ban_hanh="thu_truong",
        nguoi_ky=NguoiKy(ho_ten="Lê B", chuc_vu="Trưởng Ban", hinh_thuc_ky="truc_tiep"),
    )
    cell = Document(render(paper).open()).tables[-1].rows[0].cells[1]
    first, name = cell.paragraphs
    assert first.style is not None
    assert (first.text, first.style.font.bold, name.text) == ("TRƯỞNG BAN", True, "Lê B")


# --- Secret papers


@pytest.mark.parametrize("do_mat", ["mat", "toi_mat", "tuyet_mat"])
def test_a_secret_paper_needs_permission(do_mat: str) -> None:
    paper = nghi_quyet_2026(do_mat=do_mat)
    with pytest.raises(DataError, match=r"chưa được phép xử lý tài liệu mật. Cách sửa"):
        render(paper)
    assert render(paper, tai_lieu_mat=True).data


def test_an_open_paper_needs_no_permission() -> None:
    assert render(nghi_quyet_2026(), tai_lieu_mat=True) == render(nghi_quyet_2026())


# --- Properties and receipt


def test_the_properties_tell_of_the_paper() -> None:
    core = Document(render(nghi_quyet_2026(trich_yeu="về A & B")).open()).core_properties
    assert (core.title, core.subject) == ("Nghị quyết số 07-NQ/ĐU", "về A & B")
    assert core.author == core.last_modified_by == "Đảng uỷ các cơ quan Đảng tỉnh"
    assert (core.language, core.revision, core.comments, core.keywords) == ("vi-VN", 1, "", "")
    assert core.created == core.modified
    assert core.created is not None
    assert core.created.date() == date(2026, 9, 5)


def test_the_properties_of_a_draft_say_so() -> None:
    core = Document(render(nghi_quyet_2026(so_van_ban=None)).open()).core_properties
    assert core.title == "Nghị quyết (dự thảo)"


def test_the_properties_hold_nothing_of_the_person_admitted() -> None:
    parts = parts_of(render(quyet_dinh_2026()).data)
    properties = (parts["docProps/core.xml"] + parts["docProps/app.xml"]).decode()
    assert "Dũng" not in properties


NGUOI_LAM_MAU = "Người Làm Mẫu"
CORE = (
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/'
    'core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">'
    f"<dc:creator>{NGUOI_LAM_MAU}</dc:creator><dc:description>{NGUOI_LAM_MAU}</dc:description>"
    f"<cp:keywords>{NGUOI_LAM_MAU}</cp:keywords></cp:coreProperties>"
)
APP = (
    '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/'
    f'extended-properties"><Company>{NGUOI_LAM_MAU}</Company>'
    f"<Manager>{NGUOI_LAM_MAU}</Manager><Template>{NGUOI_LAM_MAU}.dotx</Template></Properties>"
)
CUSTOM = (
    '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties">'
    f"<!-- {NGUOI_LAM_MAU} --></Properties>"
)
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
CUSTOM_TYPE = "application/vnd.openxmlformats-officedocument.custom-properties+xml"


def mau_co_dau_vet() -> BytesIO:
    """Return a template as Word saves one: with its author, company, picture and own path."""
    parts = parts_of(own().getvalue())
    parts["docProps/core.xml"] = CORE.encode()
    parts["docProps/app.xml"] = APP.encode()
    parts["docProps/custom.xml"] = CUSTOM.encode()
    parts["docProps/thumbnail.jpeg"] = NGUOI_LAM_MAU.encode()
    parts["_rels/.rels"] = parts["_rels/.rels"].replace(
        b"</Relationships>",
        f'<Relationship Id="rId8" Type="{OFFICE}/custom-properties" Target="docProps/custom.xml"/>'
        '<Relationship Id="rId9" Type="http://schemas.openxmlformats.org/package/2006/'
        'relationships/metadata/thumbnail" Target="docProps/thumbnail.jpeg"/>'
        "</Relationships>".encode(),
    )
    parts["[Content_Types].xml"] = parts["[Content_Types].xml"].replace(
        b"</Types>",
        '<Default Extension="jpeg" ContentType="image/jpeg"/>'
        f'<Override PartName="/docProps/custom.xml" ContentType="{CUSTOM_TYPE}"/></Types>'.encode(),
    )
    parts["word/settings.xml"] = parts["word/settings.xml"].replace(
        b'<w:zoom w:percent="100"/>',
        b'<w:zoom w:percent="100"/><w:attachedTemplate r:id="rId1"/>',
    )
    parts["word/_rels/settings.xml.rels"] = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        f'<Relationship Id="rId1" Type="{OFFICE}/attachedTemplate" '
        f'Target="file:///C:/{NGUOI_LAM_MAU}/mau.dotx" TargetMode="External"/></Relationships>'
    ).encode()
    return packed(parts)


def test_nothing_is_left_of_who_made_the_template() -> None:
    parts = parts_of(render(nghi_quyet_2026(), template=mau_co_dau_vet()).data)
    assert [name for name, data in parts.items() if NGUOI_LAM_MAU.encode() in data] == []
    assert sorted(name for name in parts if name.startswith("docProps/")) == [
        "docProps/app.xml",
        "docProps/core.xml",
    ]
    assert b"attachedTemplate" not in b"".join(parts.values())


def test_properties_are_set_wherever_the_template_keeps_them() -> None:
    parts = parts_of(own().getvalue())
    parts["package/meta.psmdcp"] = CORE.encode()
    del parts["docProps/core.xml"]
    for name in ("_rels/.rels", "[Content_Types].xml"):
        parts[name] = parts[name].replace(b"docProps/core.xml", b"package/meta.psmdcp")
    made = render(nghi_quyet_2026(), template=packed(parts))
    assert NGUOI_LAM_MAU.encode() not in b"".join(parts_of(made.data).values())
    assert Document(made.open()).core_properties.title == "Nghị quyết số 07-NQ/ĐU"


def test_the_receipt_tells_how_the_file_was_made() -> None:
    made = render(nghi_quyet_2026())
    mau = mau_co_san("hd05_2026", "nghi_quyet").data
    assert made.receipt.so_ky_hieu == "07-NQ/ĐU"
    assert made.receipt.tap_tin_sha256 == sha256(made.data).hexdigest()
    assert made.receipt.mau_sha256 == sha256(mau).hexdigest()
    assert made.receipt.mau == "hd05_2026/nghi_quyet.docx"
    assert made.receipt.regulation == "hd05_2026"
    assert made.receipt.phien_ban == version("dangvan")
    assert render(nghi_quyet_2026(so_van_ban=None)).receipt.so_ky_hieu is None


def test_every_part_has_one_fixed_time() -> None:
    with zipfile.ZipFile(render(nghi_quyet_2026()).open()) as package:
        assert {info.date_time for info in package.infolist()} == {(1980, 1, 1, 0, 0, 0)}
