"""The verb that makes one paper for each row of a list."""

from pathlib import Path
from typing import Annotated

import typer
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

from dangvan.batch import MAU_TEN, BatchResult, DonVi, render_batch
from dangvan.batch.tep_yaml import doc_yaml
from dangvan.cli.man_hinh import in_dong, in_json, in_loi, loi
from dangvan.cli.tep_van_ban import doc_tep_don_vi, tim_loai
from dangvan.cli.tuy_chon import GhiDe, Json, Mau, canh_bao_json, mo_so
from dangvan.register import Register

_SO_DONG_BAO = 20


def batch(
    bang: Annotated[
        Path, typer.Argument(metavar="BẢNG.xlsx", help="Danh sách, mỗi dòng một văn bản.")
    ],
    kind: Annotated[
        str, typer.Option("--kind", metavar="LOẠI", help="Loại văn bản: quyet_dinh_ket_nap.")
    ],
    office: Annotated[
        Path,
        typer.Option("--office", metavar="ĐƠN-VỊ.yaml", help="Cơ quan ban hành và các mục chung."),
    ],
    register: Annotated[Path, typer.Option("--register", metavar="SỔ.db", help="Sổ cấp số.")],
    out: Annotated[Path, typer.Option("--out", metavar="THƯ-MỤC", help="Nơi ghi các tệp Word.")],
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Chỉ kiểm tra danh sách: không cấp số, không in.")
    ] = False,
    skip_bad_rows: Annotated[
        bool,
        typer.Option("--skip-bad-rows", help="Bỏ các dòng có lỗi, làm những dòng còn lại."),
    ] = False,
    sheet: Annotated[
        str | None, typer.Option("--sheet", metavar="TRANG", help="Tên trang tính cần đọc.")
    ] = None,
    name_pattern: Annotated[
        str,
        typer.Option(
            "--name-pattern",
            metavar="TÊN",
            help="Cách đặt tên tệp, không kèm .docx. Dùng được: {so_van_ban}, {ky_hieu_loai}, "
            "{ky_hieu}, {ngay_ban_hanh}, {ho_ten}, {chi_bo}.",
        ),
    ] = MAU_TEN,
    template: Mau = None,
    overwrite: GhiDe = False,
    json: Json = False,
) -> None:
    """Làm mỗi dòng của danh sách thành một văn bản có số riêng.

    Mọi dòng được kiểm tra trước khi cấp số. Còn dòng lỗi thì không làm gì, chỉ ghi bản sao danh
    sách có đánh dấu ô phải sửa. Bị ngắt giữa chừng thì chạy lại đúng lệnh cũ để làm tiếp.
    """
    loai, don_vi = tim_loai(kind), doc_tep_don_vi(office)
    with _so_cho_dot(register, don_vi, thu=dry_run) as so, _thanh_tien_do(hien=not json) as thanh:
        viec = thanh.add_task("Đang làm", total=None)
        ket_qua = render_batch(
            bang,
            kind=loai,
            office=doc_yaml(office),
            register=so,
            out=out,
            trang_tinh=sheet,
            ten_tap=name_pattern,
            template=template,
            bo_dong_loi=skip_bad_rows,
            overwrite=overwrite,
            dry_run=dry_run,
            progress=lambda xong, tong: thanh.update(viec, completed=xong, total=tong),
        )
    if json:
        in_json(dot_json(ket_qua))
    else:
        _bao_dot(ket_qua, out)
    if any(v.la_loi for v in ket_qua.loi):
        raise typer.Exit(1)


def dot_json(ket_qua: BatchResult) -> dict[str, object]:
    """Return what a batch did as plain data."""
    return {
        "tong_dong": ket_qua.tong_dong,
        "chay_thu": ket_qua.chay_thu,
        "da_lam": [
            {
                "dong": giay.dong,
                "so_van_ban": giay.so_van_ban,
                "so_ky_hieu": giay.so_ky_hieu,
                "ngay_ban_hanh": giay.ngay_ban_hanh.isoformat(),
                "tap_tin": str(giay.tap_tin),
                "sha256": giay.sha256,
                "canh_bao": canh_bao_json(giay.canh_bao),
            }
            for giay in ket_qua.da_lam
        ],
        "bo_qua": [dong.dong for dong in ket_qua.bo_qua],
        "that_bai": [dong.dong for dong in ket_qua.that_bai],
        "loi": [
            {"o": v.dia_chi, "ma": v.ma, "dieu_sai": v.dieu_sai, "cach_sua": v.cach_sua}
            for v in ket_qua.loi
        ],
        "canh_bao": [str(v) for v in ket_qua.canh_bao_o],
        "thong_bao": [str(muc) for muc in ket_qua.thong_bao],
        "bang_sua_loi": str(ket_qua.bang_sua_loi) if ket_qua.bang_sua_loi else None,
    }


def _so_cho_dot(path: Path, don_vi: DonVi, *, thu: bool) -> Register:
    # A dry run takes no number: it must not leave a new register behind either.
    return Register("sqlite://") if thu else mo_so(path, don_vi)


def _thanh_tien_do(*, hien: bool) -> Progress:
    return Progress(
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        console=loi,
        transient=True,
        disable=not (hien and loi.is_terminal),
    )


def _bao_dot(ket_qua: BatchResult, out: Path) -> None:
    for muc in ket_qua.thong_bao:
        in_loi(f"Lưu ý: {muc}")
    _bao_nhieu("Cần xem", [str(v) for v in ket_qua.canh_bao_o], kieu="yellow")
    for giay in ket_qua.da_lam:
        for canh in giay.canh_bao:
            in_loi(f"Cần xem: {giay.so_ky_hieu}: {canh}", kieu="yellow")
    _bao_nhieu("Lỗi", [str(v) for v in ket_qua.loi if v.la_loi], kieu="red")
    if ket_qua.da_lam:
        dau, cuoi = ket_qua.da_lam[0], ket_qua.da_lam[-1]
        so = dau.so_ky_hieu if dau is cuoi else f"{dau.so_ky_hieu} đến {cuoi.so_ky_hieu}"
        in_dong(f"Đã làm {len(ket_qua.da_lam)} văn bản, số {so}, trong {out}")
    in_dong(_tom_tat(ket_qua))
    if ket_qua.bang_sua_loi:
        in_dong(f"Các ô phải sửa được đánh dấu trong {ket_qua.bang_sua_loi}")


def _tom_tat(ket_qua: BatchResult) -> str:
    bo_qua, hong = len(ket_qua.bo_qua), len(ket_qua.that_bai)
    if ket_qua.chay_thu:
        tot = ket_qua.tong_dong - bo_qua - hong
        dau = f"Chạy thử, chưa cấp số: {ket_qua.tong_dong} dòng, {tot} làm được"
    else:
        dau = f"{ket_qua.tong_dong} dòng: {len(ket_qua.da_lam)} đã làm"
    cuoi = "" if ket_qua.ok or ket_qua.chay_thu else "; chưa làm văn bản nào, sửa rồi chạy lại"
    return f"{dau}, {bo_qua} bỏ qua, {hong} lỗi{cuoi}."


def _bao_nhieu(nhan: str, cac_cau: list[str], *, kieu: str) -> None:
    for cau in cac_cau[:_SO_DONG_BAO]:
        in_loi(f"{nhan}: {cau}", kieu=kieu)
    if len(cac_cau) > _SO_DONG_BAO:
        in_loi(f"{nhan}: … và {len(cac_cau) - _SO_DONG_BAO} điều nữa", kieu=kieu)
