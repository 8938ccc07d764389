"""The verbs that check papers: check, explain, compare.

The rules are loaded inside the verbs: the other verbs need not wait for them.
"""

import os
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from pathlib import Path
from typing import Annotated

import typer

from dangvan.check import check as kiem_tra
from dangvan.cli.bao_kiem import (
    KetQuaTep,
    bao_mot_tep,
    bao_nhieu_tep,
    cac_ghi_chu,
    thanh_json,
)
from dangvan.cli.cac_tep import cac_tep_word
from dangvan.cli.ghi_chu import viet_ghi_chu
from dangvan.cli.ghi_html import viet_html
from dangvan.cli.man_hinh import in_dong, in_json, in_loi
from dangvan.cli.tuy_chon import GhiChu, GhiDe, Json
from dangvan.errors import DangvanError, DataError, loi_o_dia

# Below this many files, starting processes costs more than it saves.
_IT_NHAT_SONG_SONG = 24

QuyDinh = Annotated[
    str | None,
    typer.Option(
        "--regulation",
        metavar="KHOÁ",
        help="Quy định thể thức, như hd05_2026; không ghi thì theo ngày của văn bản.",
    ),
]
GhiHtml = Annotated[
    Path | None,
    typer.Option(
        "--html",
        metavar="TRANG.html",
        help="Ghi thêm một trang HTML: hình các trang có dấu ở từng chỗ. Như trên màn hình, "
        "trang có chữ của văn bản: giữ như giữ văn bản.",
    ),
]


def check(
    tep: Annotated[
        list[Path], typer.Argument(metavar="TỆP.docx…", help="Tệp Word, hoặc thư mục có tệp Word.")
    ],
    regulation: QuyDinh = None,
    comments: GhiChu = None,
    html: GhiHtml = None,
    overwrite: GhiDe = False,
    json: Json = False,
) -> None:
    """Kiểm tra thể thức của tệp Word bất kỳ: sai gì, ở đâu, theo điều nào, sửa thế nào.

    Mã thoát 0 khi mọi tệp đạt; 1 khi có chỗ sai, chỗ chưa rõ hoặc tệp không đọc được.
    """
    if regulation is not None:
        _khoa_co_that(regulation)
    cac_tep = list(cac_tep_word(tep))
    mot = len(cac_tep) == 1 and not tep[0].is_dir()
    for ten, ra in (("--comments", comments), ("--html", html)):
        if ra is not None and not mot:
            raise DataError(f"{ten} chỉ dùng cho một tệp", fix="gọi lệnh cho từng tệp")
    if mot:
        ket_qua = [KetQuaTep(cac_tep[0], kiem_tra(cac_tep[0], regulation=regulation), "")]
    else:
        ket_qua = list(_chay(cac_tep, regulation))
    if json:
        in_json(thanh_json(ket_qua))
    elif mot:
        bao_mot_tep(ket_qua[0])
    else:
        bao_nhieu_tep(ket_qua)
    if comments is not None:
        viet_ghi_chu(cac_tep[0], comments, cac_ghi_chu(ket_qua[0]), overwrite=overwrite)
        _da_ghi("bản có ghi chú", comments, im=json)
    if html is not None:
        _ghi_html(ket_qua[0], html, overwrite=overwrite)
        _da_ghi("trang HTML", html, im=json)
    if not all(muc.dat for muc in ket_qua):
        raise typer.Exit(1)


def explain(
    quy_tac: Annotated[
        str, typer.Argument(metavar="QUY-TẮC", help="Tên quy tắc, như trong kết quả kiểm tra.")
    ],
) -> None:
    """Giải thích một quy tắc kiểm tra: xem gì, điều nào, ví dụ đúng và sai."""
    from dangvan.check.giai_thich import giai_thich

    for dong in giai_thich(quy_tac):
        in_dong(dong)


def compare(
    cu: Annotated[str, typer.Argument(metavar="CŨ", help="Quy định trước, như hd36_2018.")],
    moi: Annotated[str, typer.Argument(metavar="MỚI", help="Quy định sau, như hd05_2026.")],
    json: Json = False,
) -> None:
    """So hai quy định thể thức: cơ quan phải đổi gì, theo điều nào."""
    from dangvan.check.kiem_tra import quy_dinh_theo_khoa
    from dangvan.check.so_sanh import so_sanh

    truoc, sau = quy_dinh_theo_khoa(cu), quy_dinh_theo_khoa(moi)
    khac = so_sanh(truoc, sau)
    if json:
        in_json([{"muc": m.muc, "ten": m.ten, "cu": m.cu, "moi": m.moi, "source": m.source}
                 for m in khac])  # fmt: skip
        return
    in_dong(f"Từ {truoc.so_van_ban} sang {sau.so_van_ban}, {len(khac)} chỗ phải đổi:")
    for m in khac:
        in_dong(f"- {m.ten}: {m.cu} → {m.moi} ({m.source})")


def _da_ghi(ten: str, out: Path, *, im: bool) -> None:
    if not im:
        in_dong(f"Đã ghi {ten}: {out}")


def _ghi_html(ket_qua: KetQuaTep, out: Path, *, overwrite: bool) -> None:
    assert ket_qua.report is not None
    khong_hinh = viet_html(ket_qua.report, ket_qua.tep, out, overwrite=overwrite)
    if khong_hinh:
        in_loi(khong_hinh, kieu="yellow")


def _khoa_co_that(khoa: str) -> None:
    from dangvan.check.kiem_tra import quy_dinh_theo_khoa

    quy_dinh_theo_khoa(khoa)


def _chay(cac_tep: list[Path], regulation: str | None) -> Iterator[KetQuaTep]:
    lam = partial(_mot_tep, regulation=regulation)
    if len(cac_tep) < _IT_NHAT_SONG_SONG:
        yield from map(lam, cac_tep)
        return
    with ProcessPoolExecutor(os.cpu_count()) as pool:
        yield from pool.map(lam, cac_tep, chunksize=8)


def _mot_tep(tep: Path, regulation: str | None) -> KetQuaTep:
    """Check one of many files: one that cannot be read does not stop the others."""
    try:
        return KetQuaTep(tep, kiem_tra(tep, regulation=regulation), "")
    except DangvanError as error:
        return KetQuaTep(tep, None, error.what)
    except OSError as error:
        return KetQuaTep(tep, None, loi_o_dia(error)[0])
