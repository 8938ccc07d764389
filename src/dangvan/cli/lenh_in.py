"""The verbs that make papers ready for the printer: one Word file of many, PDF."""

from pathlib import Path
from typing import Annotated

import typer

from dangvan.cli.man_hinh import in_dong, in_json, in_loi, thanh_tien_do
from dangvan.cli.mo_so import mo_so_da_co
from dangvan.cli.tuy_chon import SO_METAVAR, GhiDe, Json
from dangvan.errors import DataError
from dangvan.register import KhopSo, TrangThai
from dangvan.render import verify
from dangvan.render.gop import merge_for_print
from dangvan.render.pdf import PdfResult, convert_to_pdf
from dangvan.render.pdf.nguon_pdf import tim_tep_word
from dangvan.text import viet_so

_KE_TOI_DA = 20

CacTep = Annotated[
    list[Path],
    typer.Argument(
        metavar="TỆP.docx|THƯ-MỤC …", help="Các tệp Word; thư mục thì lấy mọi tệp .docx trong đó."
    ),
]


def merge(
    cac_tep: CacTep,
    out: Annotated[Path, typer.Option("--out", metavar="TỆP.docx", help="Tệp Word ghi ra.")],
    two_sided: Annotated[
        bool,
        typer.Option(
            "--two-sided",
            help="In hai mặt: mỗi văn bản, phụ lục đánh số từ 1 bắt đầu ở mặt trước; lề mặt sau "
            "đổi bên.",
        ),
    ] = False,
    register: Annotated[
        str | None,
        typer.Option(
            "--register", metavar=SO_METAVAR, help="Không in văn bản mà sổ này ghi là đã huỷ."
        ),
    ] = None,
    overwrite: GhiDe = False,
    json: Json = False,
) -> None:
    """Gộp nhiều văn bản thành một tệp Word để in.

    Mỗi văn bản sang trang mới, giữ đầu trang của nó, số trang từ 1. Tệp gộp chỉ để in; văn bản đã
    ban hành vẫn là các tệp riêng.
    """
    nguon = [tep.word for tep in tim_tep_word(cac_tep, None) if tep.word.resolve() != out.resolve()]
    da_huy = _da_huy(nguon, register) if register else {}
    con = [tep for tep in nguon if tep not in da_huy]
    if not con:
        raise DataError(
            f"sổ {register} ghi mọi văn bản này là đã huỷ", fix="xem lại các tệp cần in, và sổ"
        )
    tep_in = merge_for_print(con, hai_mat=two_sided)
    tep_in.save(out, overwrite=overwrite)
    if json:
        huy = [{"tap_tin": str(tep), "so_ky_hieu": so} for tep, so in da_huy.items()]
        ra = {"tap_tin": str(out), "so_ban": tep_in.so_ban, "byte": len(tep_in.data)}
        in_json(ra | ({"da_huy": huy} if register else {}))
        return
    for tep, so in da_huy.items():
        in_dong(f"Không in, số {so} đã huỷ: {tep}")
    in_dong(f"Đã gộp {viet_so(tep_in.so_ban)} văn bản để in: {out}")


def _da_huy(cac_tep: list[Path], so: str) -> dict[Path, str]:
    """Return the files that belong to numbers which no longer stand, with these numbers."""
    da_huy = {}
    with mo_so_da_co(so) as register:
        for tep in cac_tep:
            xem = verify(tep)
            khop = register.match_file(xem.tap_tin_sha256, xem.receipt)
            # Of a file that only bears a number of the book nobody can say that it is the voided.
            la_no = khop.ket_luan in (KhopSo.DUNG_TEP, KhopSo.KHAC_TEP)
            if la_no and all(muc.trang_thai == TrangThai.HUY for muc in khop.cac_muc):
                da_huy[tep] = khop.cac_muc[-1].so_ky_hieu
    return da_huy


def pdf(
    cac_tep: CacTep,
    out: Annotated[
        Path | None,
        typer.Option("--out", metavar="THƯ-MỤC", help="Nơi ghi mỗi văn bản một tệp PDF."),
    ] = None,
    merged: Annotated[
        Path | None,
        typer.Option("--merged", metavar="TỆP.pdf", help="Một tệp PDF gộp mọi văn bản."),
    ] = None,
    workers: Annotated[
        int | None,
        typer.Option(
            "--workers", metavar="N", min=1, help="Số LibreOffice chạy cùng lúc; không ghi thì 2."
        ),
    ] = None,
    timeout: Annotated[
        float | None,
        typer.Option(
            "--timeout",
            metavar="GIÂY",
            min=1,
            help="Chờ LibreOffice mỗi lượt tối đa bấy nhiêu giây; không ghi thì tuỳ số văn bản.",
        ),
    ] = None,
    overwrite: GhiDe = False,
    json: Json = False,
) -> None:
    """Đổi văn bản Word sang PDF bằng LibreOffice của máy này.

    Bị ngắt giữa chừng thì chạy lại đúng lệnh cũ: chỉ làm những tệp còn thiếu. Tệp nào không đổi
    được thì nêu tên, các tệp khác vẫn xong.
    """
    if out is None and merged is None:
        raise DataError("chưa biết ghi PDF vào đâu", fix="thêm --out THƯ-MỤC hoặc --merged TỆP.pdf")
    with thanh_tien_do(hien=not json) as thanh:
        viec = thanh.add_task("Đang đổi", total=None)
        ket_qua = convert_to_pdf(
            cac_tep,
            out,
            merged=merged,
            overwrite=overwrite,
            workers=workers,
            timeout=timeout,
            progress=lambda xong, tong: thanh.update(viec, completed=xong, total=tong),
        )
    if json:
        in_json(_pdf_json(ket_qua))
    else:
        _bao_pdf(ket_qua, out, merged)
    if not ket_qua.passed:
        raise typer.Exit(1)


def _pdf_json(ket_qua: PdfResult) -> dict[str, object]:
    return {
        "da_lam": [
            {
                "nguon": str(giay.nguon),
                "tap_tin": str(giay.tap_tin) if giay.tap_tin else None,
                "so_trang": giay.so_trang,
                "da_co": giay.da_co,
            }
            for giay in ket_qua.da_lam
        ],
        "that_bai": [
            {"nguon": str(hong.nguon), "dieu_sai": hong.error.what, "cach_sua": hong.error.fix}
            for hong in ket_qua.that_bai
        ],
        "phong_thay": [
            {"thay": phong.thay, "can": phong.can, "cung_be_rong": phong.cung_be_rong}
            for phong in ket_qua.phong_thay
        ],
        "tap_gop": str(ket_qua.tap_gop) if ket_qua.tap_gop else None,
    }


def _bao_pdf(ket_qua: PdfResult, out: Path | None, merged: Path | None) -> None:
    da_co = sum(giay.da_co for giay in ket_qua.da_lam)
    moi = len(ket_qua.da_lam) - da_co
    if out is not None:
        them = f", {viet_so(da_co)} tệp đã có từ trước" if da_co else ""
        in_dong(f"PDF: {viet_so(moi)} tệp mới{them}: {out}")
    if ket_qua.tap_gop is not None:
        so_trang = sum(giay.so_trang for giay in ket_qua.da_lam)
        so_ban = viet_so(len(ket_qua.da_lam))
        in_dong(f"PDF gộp: {so_ban} văn bản, {viet_so(so_trang)} trang: {ket_qua.tap_gop}")
    for phong in ket_qua.phong_thay:
        if phong.cung_be_rong:
            in_dong(f"Ghi chú: {phong}")
        else:
            in_loi(f"Cần xem: {phong}", kieu="yellow")
    for hong in ket_qua.that_bai[:_KE_TOI_DA]:
        in_loi(f"Không đổi được: {hong.error}", kieu="red")
    if len(ket_qua.that_bai) > _KE_TOI_DA:
        con = viet_so(len(ket_qua.that_bai) - _KE_TOI_DA)
        in_loi(f"… và {con} tệp nữa (xem --json)", kieu="red")
    if merged is not None and ket_qua.tap_gop is None:
        in_loi(f"Chưa ghi {merged}: còn thiếu văn bản. Sửa rồi chạy lại đúng lệnh này.", kieu="red")
