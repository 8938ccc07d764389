"""Open a register: make its tables, or check and upgrade those that are there."""

import os
import time
from contextlib import closing
from dataclasses import dataclass

from sqlalchemy import Connection, Engine, make_url
from sqlalchemy.engine import URL
from sqlalchemy.exc import ArgumentError

from dangvan.arguments import need_path
from dangvan.errors import RegisterError
from dangvan.register.kiem_tra_so import KHONG_DOC_DUOC
from dangvan.register.luoc_do import kiem_tra_phien_ban, phien_ban_so, tao_bang
from dangvan.register.may_chu_postgres import engine_postgres, khoa_lap_so, kiem_tra_bang_ma
from dangvan.register.nang_cap import nang_cap, sao_luu
from dangvan.register.nhat_ky import NguoiGhi
from dangvan.register.o_dia_mang import tu_choi_o_khong_khoa
from dangvan.register.tep_sqlite import co_tep, dat_tep, engine_sqlite, tep_so

_NHIP_CHO_GIAY = 0.05
_CHO_LAP_SO_GIAY = 5.0


@dataclass(frozen=True, slots=True)
class SoDaMo:
    """A register that is there, in this version's tables, and how messages call it."""

    engine: Engine
    ten: str


@dataclass(frozen=True, slots=True)
class CachMo:
    """How to open a register.

    Attributes:
        cho_doi_giay: How long to wait, in seconds, while someone else is writing.
        nguoi_ghi: Who writes, for the trail.
        lap_moi: Whether it is made where there is none.
    """

    cho_doi_giay: float
    nguoi_ghi: NguoiGhi
    lap_moi: bool


def mo_so(source: str | os.PathLike[str], cach: CachMo) -> SoDaMo:
    """Open a register: a path, or a SQLAlchemy URL of SQLite or PostgreSQL.

    Raises:
        RegisterError: It cannot be opened, is not there and may not be made, or is not a register
            this version can use.
    """
    dia_chi = _doc_dia_chi(source)
    if isinstance(dia_chi, URL) and dia_chi.get_backend_name() == "postgresql":
        return _mo_postgres(dia_chi, cach)
    return _mo_sqlite(dia_chi, cach)


def register_exists(source: str | os.PathLike[str]) -> bool:
    """Return whether there is a register at a path or an address; none is made, none is changed.

    Raises:
        RegisterError: The server cannot be reached.
    """
    dia_chi = _doc_dia_chi(source)
    if not isinstance(dia_chi, URL) or dia_chi.get_backend_name() != "postgresql":
        tep = tep_so(dia_chi)
        return tep is not None and os.path.exists(tep)
    engine = engine_postgres(dia_chi, ten=_ten_may_chu(dia_chi), cho_doi_giay=_CHO_LAP_SO_GIAY)
    try:
        with engine.connect() as conn, conn.begin():
            return phien_ban_so(conn) is not None
    finally:
        engine.dispose()


def _ten_may_chu(url: URL) -> str:
    return f"sổ trên máy chủ, cơ sở dữ liệu {url.database or ''}".rstrip()


def _doc_dia_chi(source: str | os.PathLike[str]) -> str | URL:
    """Return a path as it is, and a SQLAlchemy URL read."""
    if not isinstance(source, str) or "://" not in source:
        return need_path(source, "sổ")
    try:
        url = make_url(source)
    except (ArgumentError, ValueError):
        url = None
    if url is not None and url.get_backend_name() == "postgresql":
        return url
    if url is None or url.get_backend_name() != "sqlite" or url.query:
        # The rest of a URL may hold a password.
        raise RegisterError(
            f"không mở được địa chỉ “{source.partition('://')[0]}://…”",
            fix="dùng đường dẫn tệp, sqlite:///tệp hoặc postgresql://…",
        )
    return url


def _mo_postgres(url: URL, cach: CachMo) -> SoDaMo:
    """Open the register in a server's database."""
    ten = _ten_may_chu(url)
    engine = engine_postgres(url, ten=ten, cho_doi_giay=cach.cho_doi_giay)
    try:
        with _ghi(engine, cach.nguoi_ghi) as conn, conn.begin():
            kiem_tra_bang_ma(conn, where=ten)
            khoa_lap_so(conn)
            if phien_ban_so(conn) is None:
                _duoc_lap(ten, cach)
                tao_bang(conn)
            elif not kiem_tra_phien_ban(conn, where=ten):
                sao_luu(conn, ten)
                nang_cap(conn)
    except BaseException:
        engine.dispose()
        raise
    return SoDaMo(engine, ten)


def _mo_sqlite(source: str | os.PathLike[str] | URL, cach: CachMo) -> SoDaMo:
    """Open the register in a file, or in memory."""
    tep = tep_so(source)
    ten = str(tep) if tep else "sổ trong bộ nhớ"
    if tep is not None:
        tu_choi_o_khong_khoa(tep)
        if not co_tep(tep):
            _duoc_lap(ten, cach)
            dat_tep(tep, _so_trang(cach.nguoi_ghi))
    engine = engine_sqlite(tep, ten=ten, cho_doi_giay=cach.cho_doi_giay)
    try:
        if tep is None:
            _lap_bang(engine, cach.nguoi_ghi)
        else:
            _cho_co_bang(engine, ten, min(cach.cho_doi_giay, _CHO_LAP_SO_GIAY))
            _cap_nhat(engine, ten, cach.nguoi_ghi)
    except KHONG_DOC_DUOC as error:
        engine.dispose()
        raise RegisterError(
            "sổ bị hỏng", where=ten, fix="khôi phục sổ từ bản sao lưu gần nhất"
        ) from error
    except BaseException:
        engine.dispose()
        raise
    return SoDaMo(engine, ten)


def _duoc_lap(ten: str, cach: CachMo) -> None:
    if not cach.lap_moi:
        raise RegisterError(
            "không có sổ này",
            where=ten,
            fix="kiểm tra lại tên, địa chỉ của sổ; sổ mới được lập khi cấp số lần đầu",
        )


def _so_trang(nguoi_ghi: NguoiGhi) -> bytes:
    """Return the file of a register without numbers."""
    engine = engine_sqlite(None, ten="sổ mới", cho_doi_giay=0)
    try:
        _lap_bang(engine, nguoi_ghi)
        with closing(engine.raw_connection()) as conn:
            du_lieu: bytes = conn.driver_connection.serialize()  # type: ignore[union-attr] # sqlite3's
        return du_lieu
    finally:
        engine.dispose()


def _lap_bang(engine: Engine, nguoi_ghi: NguoiGhi) -> None:
    with _ghi(engine, nguoi_ghi) as conn, conn.begin():
        tao_bang(conn)


def _ghi(engine: Engine, nguoi_ghi: NguoiGhi) -> Connection:
    return engine.connect().execution_options(ghi=True, nguoi_ghi=nguoi_ghi)


def _cho_co_bang(engine: Engine, ten: str, giay: float) -> None:
    """Wait a little: another program may have created the file and not yet its tables."""
    han = time.monotonic() + giay
    while _con_rong(engine):
        if time.monotonic() > han:
            raise RegisterError(
                "tệp sổ rỗng",
                where=ten,
                fix="khôi phục sổ từ bản sao lưu; nếu chưa từng cấp số thì xoá tệp này",
            )
        time.sleep(_NHIP_CHO_GIAY)


def _con_rong(engine: Engine) -> bool:
    with engine.connect() as conn, conn.begin():
        return conn.exec_driver_sql("SELECT 1 FROM sqlite_master").first() is None


def _cap_nhat(engine: Engine, ten: str, nguoi_ghi: NguoiGhi) -> None:
    """Check the tables; upgrade those of an older version, after a backup."""
    with engine.connect() as conn, conn.begin():
        if kiem_tra_phien_ban(conn, where=ten):
            return
    with _ghi(engine, nguoi_ghi) as conn, conn.begin():
        # Another program may have upgraded it a moment ago.
        if not kiem_tra_phien_ban(conn, where=ten):
            sao_luu(conn, ten)
            nang_cap(conn)
