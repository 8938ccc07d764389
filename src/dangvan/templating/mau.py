"""The built-in templates: one per kind of paper and regulation, built from the regulation."""

from collections.abc import Callable, Mapping
from pathlib import Path
from types import MappingProxyType

from dangvan.regulations import REGULATIONS, Regulation
from dangvan.templating.goi import build_package
from dangvan.templating.khoi_ky import khoi_ky
from dangvan.templating.khung import (
    cac_can_cu,
    dau_van_ban,
    document_xml,
    headers,
    phu_luc,
    ten_loai_trich_yeu,
)
from dangvan.templating.kieu import styles_xml
from dangvan.templating.wml import paragraph, run, tag, text_paragraph


def build_template(kind: str, pack: Regulation) -> bytes:
    """Return the .docx of a kind of paper (its `loai_van_ban`) under a regulation."""
    body = dau_van_ban(pack) + ten_loai_trich_yeu(pack) + THAN_MAU[kind](pack)
    return build_package(
        document=document_xml(body, pack),
        styles=styles_xml(pack),
        headers=headers(),
        font=pack.phong_chu.ten_phong,
    )


def _than_co_cau_truc(pack: Regulation) -> str:
    """Legal bases, a structured body, signature, appendices."""
    return (
        cac_can_cu()
        + text_paragraph("VBNoiDung", "{{p noi_dung }}")
        + khoi_ky(pack, lien_tich=True)
        + phu_luc(pack)
    )


def _than_ket_nap(pack: Regulation) -> str:
    """Legal bases, the line of decision, two or three articles, signature.

    Source: 38-HD/BTCTW (2025), mẫu 9-KNĐ (its contents; the wording here is neutral).
    """
    nguoi = "{{ quan_chung.ho_ten }}"
    dieu_1 = (
        " {{ hanh_vi_ket_nap }} quần chúng " + nguoi + ", sinh ngày {{ quan_chung.ngay_sinh }}, "
        "quê quán: {{ quan_chung.que_quan }}; {{ quan_chung.don_vi }}, "
        "vào Đảng Cộng sản Việt Nam."
    )
    to_chuc_le = (
        " {{ chi_bo }} tổ chức lễ kết nạp và phân công đảng viên chính thức giúp đỡ đảng viên mới "
        "theo quy định của Điều lệ Đảng"
    )
    thi_hanh = "{{ co_quan_thi_hanh }} và quần chúng " + nguoi
    chiu_trach_nhiem = " chịu trách nhiệm thi hành Quyết định này."
    return (
        cac_can_cu()
        + text_paragraph("VBQuyetDinh", "{{ chu_the_quyet_dinh }}")
        + text_paragraph("VBQuyetDinh", "QUYẾT ĐỊNH")
        + _dieu(1, dieu_1)
        + tag("if so_dieu == 3")
        + _dieu(2, to_chuc_le + ".")
        + _dieu(3, " " + thi_hanh + chiu_trach_nhiem, keep_next=True)
        + tag("else")
        + _dieu(2, to_chuc_le + "; " + thi_hanh + chiu_trach_nhiem, keep_next=True)
        + tag("endif")
        + khoi_ky(pack, lien_tich=False)
    )


def _dieu(so: int, text: str, *, keep_next: bool = False) -> str:
    return paragraph("VBDieu", run(f"Điều {so}.", bold=True), run(text), keep_next=keep_next)


THAN_MAU: Mapping[str, Callable[[Regulation], str]] = MappingProxyType(
    {
        "nghi_quyet": _than_co_cau_truc,
        "ke_hoach": _than_co_cau_truc,
        "quyet_dinh_ket_nap": _than_ket_nap,
    }
)
"""What stands between title and page end, by kind of paper."""


def write_templates(folder: Path) -> tuple[Path, ...]:
    """Write every built-in template as `<regulation>/<kind>.docx` and return the paths."""
    paths = []
    for pack in REGULATIONS:
        (folder / pack.khoa).mkdir(parents=True, exist_ok=True)
        for kind in THAN_MAU:
            path = folder / pack.khoa / f"{kind}.docx"
            path.write_bytes(build_template(kind, pack))
            paths.append(path)
    return tuple(paths)
