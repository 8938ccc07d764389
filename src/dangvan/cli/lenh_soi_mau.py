"""The verb that looks at an office's own template."""

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Annotated, Any

import typer

from dangvan.cli.ghi_chu import viet_ghi_chu
from dangvan.cli.man_hinh import in_dong, in_json
from dangvan.cli.soi_giay_in import soi_giay_in
from dangvan.cli.tep_van_ban import tim_loai
from dangvan.cli.tuy_chon import GhiChu, GhiDe, Json, QuyDinhCuaMau
from dangvan.regulations import Regulation, regulation_for
from dangvan.report import WordComment
from dangvan.templating import LINT_RULES, LintFinding, lint_template
from dangvan.templating.lint_loi import Level

CO_DIEU_SUA = 1
_TEN_MUC: Mapping[Level, str] = {"error": "Lỗi", "warning": "Nên sửa", "note": "Ghi nhận"}
_MAU_MUC = {"error": "red", "warning": "yellow", "note": "dim"}


def lint(
    file: Annotated[Path, typer.Argument(metavar="MẪU.docx", help="Mẫu riêng của cơ quan.")],
    kind: Annotated[
        str, typer.Option("--kind", metavar="LOẠI", help="Loại văn bản mẫu này dùng cho.")
    ],
    regulation: QuyDinhCuaMau = None,
    comments: GhiChu = None,
    overwrite: GhiDe = False,
    json: Json = False,
) -> None:
    """Soi một mẫu riêng trước khi dùng: thẻ thiếu, thẻ sai; rồi in thử, kiểm tra thể thức.

    Mỗi điều có chỗ của nó trong Word và cách sửa. Mã thoát 0: không có gì phải sửa.
    """
    loai = tim_loai(kind).loai_van_ban
    pack = _quy_dinh(regulation)
    cac_dieu = lint_template(file, loai)
    if not any(muc.level == "error" for muc in cac_dieu):
        phong_da_bao = any(muc.rule.startswith("phong_") for muc in cac_dieu)
        cac_dieu += tuple(soi_giay_in(file, loai, pack, phong_da_bao=phong_da_bao))
    if json:
        in_json(_json(file, (loai, pack.khoa), cac_dieu))
    else:
        _in(file, cac_dieu, pack.so_van_ban)
    if comments is not None:
        viet_ghi_chu(file, comments, [_ghi_chu(muc) for muc in cac_dieu], overwrite=overwrite)
        if not json:
            in_dong(f"Đã ghi bản có ghi chú: {comments}")
    if any(muc.level != "note" for muc in cac_dieu):
        raise typer.Exit(CO_DIEU_SUA)


def _quy_dinh(khoa: str | None) -> Regulation:
    from dangvan.check.kiem_tra import quy_dinh_theo_khoa  # loads the rules

    return quy_dinh_theo_khoa(khoa) if khoa else regulation_for(date.today())


def _in(file: Path, cac_dieu: Sequence[LintFinding], quy_dinh: str) -> None:
    dem = Counter(muc.level for muc in cac_dieu)
    if not dem["error"] and not dem["warning"]:
        in_dong(f"{file}: không có gì phải sửa, đã in thử theo {quy_dinh}", kieu="green")
    else:
        in_dong(f"{file}: {dem['error']} lỗi, {dem['warning']} điều nên sửa", kieu="bold")
    for muc in cac_dieu:
        in_dong()
        in_dong(f"{_TEN_MUC[muc.level]}: {muc.what}", kieu=_MAU_MUC[muc.level])
        in_dong(f"  Ở: {muc.place}")
        in_dong(f"  Cách sửa: {muc.fix}")
    if any(muc.level == "error" and muc.rule in LINT_RULES for muc in cac_dieu):
        in_dong()
        in_dong("Sửa hết lỗi rồi chạy lại: thẻ còn lỗi thì chưa in thử được.")


def _ghi_chu(muc: LintFinding) -> WordComment:
    co_cho = muc.place.paragraph is not None or not muc.place.file
    o_dau = "" if co_cho else f"Ở {muc.place.part}: "
    return WordComment(
        f"{o_dau}{_TEN_MUC[muc.level]}: {muc.what}\nCách sửa: {muc.fix}",
        muc.place.paragraph,
        muc.place.file,
    )


def _json(file: Path, theo: tuple[str, str], cac_dieu: Sequence[LintFinding]) -> dict[str, Any]:
    """Return plain data. Any: JSON."""
    dem = Counter(muc.level for muc in cac_dieu)
    return {
        "file": str(file),
        "kind": theo[0],
        "regulation": theo[1],
        "passed": not dem["error"] and not dem["warning"],
        "counts": {f"{muc}s": dem[muc] for muc in _TEN_MUC},
        "findings": [
            {
                "rule": muc.rule,
                "level": muc.level,
                "part": muc.place.part,
                "paragraph": muc.place.paragraph,
                "table": list(muc.place.table) if muc.place.table else None,
                "text_box": muc.place.box,
                "words": muc.place.words,
                "what": muc.what,
                "fix": muc.fix,
            }
            for muc in cac_dieu
        ],
    }
