"""The verb that makes one paper for each row of a list."""

from collections.abc import Callable, Iterator
from concurrent.futures import Executor, ProcessPoolExecutor
from contextlib import contextmanager, suppress
from dataclasses import replace
from functools import partial
from multiprocessing import get_all_start_methods, get_context
from multiprocessing.context import BaseContext
from pathlib import Path
from threading import Thread
from typing import Annotated

import typer

from dangvan.batch import MAU_TEN, BatchResult, DonVi, render_batch
from dangvan.batch.khoa_dong import ma_dot
from dangvan.batch.lam_giay import nap_truoc
from dangvan.cli.bao_dot import bao_dot, chua_co_ai
from dangvan.cli.man_hinh import in_json, thanh_tien_do
from dangvan.cli.mo_so import mo_so_cap_so, mo_so_thu
from dangvan.cli.tep_van_ban import doc_tep_don_vi, tim_loai
from dangvan.cli.tuy_chon import SO_METAVAR, GhiDe, Json, LyDoLuiNgay, Mau, canh_bao_json
from dangvan.models import VanBan
from dangvan.register import TrangThai, register_exists


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
    register: Annotated[str, typer.Option("--register", metavar=SO_METAVAR, help="Sổ cấp số.")],
    out: Annotated[
        str,
        typer.Option(
            "--out",
            metavar="THƯ-MỤC",
            help="Nơi ghi các tệp Word; tên có đuôi .zip thì gói vào một tệp zip.",
        ),
    ],
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
    earlier_date_reason: LyDoLuiNgay = "",
    workers: Annotated[
        int,
        typer.Option(
            "--workers",
            metavar="N",
            min=1,
            help="Số tiến trình in; dưới khoảng 5.000 văn bản thì một là nhanh nhất.",
        ),
    ] = 1,
    json: Json = False,
) -> None:
    """Làm mỗi dòng của danh sách thành một văn bản có số riêng.

    Mọi dòng được kiểm tra trước khi cấp số. Còn dòng lỗi thì không làm gì, chỉ ghi bản sao danh
    sách có đánh dấu ô phải sửa. Bị ngắt giữa chừng thì chạy lại đúng lệnh cũ để làm tiếp.
    """
    loai, don_vi = tim_loai(kind), doc_tep_don_vi(office)
    with thanh_tien_do(hien=not json) as thanh, cac_tien_trinh(workers) as executor:
        viec = thanh.add_task("Đang làm", total=None)
        lam = partial(
            render_batch,
            bang,
            kind=loai,
            office=don_vi,
            out=out,
            trang_tinh=sheet,
            ten_tap=name_pattern,
            template=template,
            bo_dong_loi=skip_bad_rows,
            overwrite=overwrite,
            ly_do_lui_ngay=earlier_date_reason,
            executor=executor,
            progress=lambda xong, tong: thanh.update(viec, completed=xong, total=tong),
        )
        ket_qua, so_truoc = _lam(lam, register, don_vi, loai, thu=dry_run)
    if json:
        in_json(dot_json(ket_qua))
    else:
        bao_dot(ket_qua, out, so_truoc)
    if any(v.la_loi for v in ket_qua.loi) or chua_co_ai(ket_qua):
        raise typer.Exit(1)


@contextmanager
def cac_tien_trinh(so_tien_trinh: int) -> Iterator[Executor | None]:
    """Yield processes that render; none where this one does it alone."""
    if so_tien_trinh == 1:
        yield None
        return
    with ProcessPoolExecutor(so_tien_trinh, mp_context=_cach_mo()) as executor:
        mo_truoc = Thread(target=_mo_truoc, args=(executor, so_tien_trinh))
        mo_truoc.start()
        try:
            yield executor
        finally:
            mo_truoc.join()


def _mo_truoc(executor: Executor, so_tien_trinh: int) -> None:
    """Begin the processes while the list is read: beginning one waits for its program to load."""
    # A list that is refused at once may be done with them first; broken ones are told of later.
    with suppress(RuntimeError):
        for _ in range(so_tien_trinh):
            executor.submit(nap_truoc)


def _cach_mo() -> BaseContext:
    """Return how processes are begun: never as a copy of this one.

    A copy would hold its open register and its progress bar. Where a server can copy itself
    instead, the program is loaded once for all of them.
    """
    if "forkserver" not in get_all_start_methods():
        return get_context("spawn")
    cach = get_context("forkserver")
    cach.set_forkserver_preload(["dangvan.cli", "dangvan.render.dien_mau"])
    return cach


def _lam(
    lam: Callable[..., BatchResult],
    noi: str,
    don_vi: DonVi,
    loai: type[VanBan],
    *,
    thu: bool,
) -> tuple[BatchResult, frozenset[int]]:
    """Run a batch, and return with its result the numbers that were issued before it.

    A list that cannot be made leaves no new register behind: it is tried in memory first.
    """
    if moi := not register_exists(noi):
        with mo_so_thu(don_vi) as so:
            ket_qua = lam(register=so, dry_run=True)
        if thu or not ket_qua.cho_lam or ket_qua.that_bai:
            return replace(ket_qua, chay_thu=thu), frozenset()
    with mo_so_cap_so(noi, don_vi, loai, moi=moi) as so:
        truoc = so.entries(ma_dot=ma_dot(loai, don_vi), trang_thai=TrangThai.DA_BAN_HANH)
        return lam(register=so, dry_run=thu), frozenset(muc.so_van_ban for muc in truoc)


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
