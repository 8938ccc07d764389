"""The tables of a register: bodies, their dated terms, series, and the numbers taken.

States and kinds of series are plain text, so that a later version can add some without rebuilding
a table that an office has been filling for years.
"""

from sqlalchemy import (
    JSON,
    Boolean,
    Column,
    Connection,
    Date,
    ForeignKey,
    Integer,
    MetaData,
    String,
    Table,
    Text,
    UniqueConstraint,
    insert,
    inspect,
    select,
)

from dangvan.errors import RegisterError
from dangvan.register.rang_buoc import tao_rang_buoc

PHIEN_BAN_LUOC_DO = 3
"""The version of these tables, stored in each register."""

PHIEN_BAN_DAU = 1
"""The version of registers that know no revision of Alembic."""

_BANG_TU_PHIEN_BAN = {"nhat_ky": 2, "alembic_version": 2}

metadata = MetaData()

thong_tin_so = Table(
    "thong_tin_so",
    metadata,
    Column("khoa", String, primary_key=True),
    Column("gia_tri", String, nullable=False),
)

to_chuc = Table(
    "to_chuc",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("khoa", String, nullable=False, unique=True),
    Column("ten_to_chuc", String, nullable=False),
    Column("lap_ngay", Date),
    Column("tien_than", String),
)

nhiem_ky = Table(
    "nhiem_ky",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("to_chuc_id", ForeignKey("to_chuc.id"), nullable=False),
    Column("khoa", String, nullable=False),
    Column("ten_nhiem_ky", String, nullable=False),
    Column("ky_hieu", String, nullable=False),
    Column("tu_ngay", Date, nullable=False),
    Column("den_ngay", Date),
    Column("bat_dau", String),
    Column("chung_day_so_qd", Boolean(create_constraint=False)),
    UniqueConstraint("to_chuc_id", "khoa"),
)

day_so = Table(
    "day_so",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("nhiem_ky_id", ForeignKey("nhiem_ky.id"), nullable=False),
    Column("nhom_loai", String, nullable=False),
    Column("so_da_dung", Integer, nullable=False, default=0),
    UniqueConstraint("nhiem_ky_id", "nhom_loai"),
)

muc_so = Table(
    "muc_so",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("day_so_id", ForeignKey("day_so.id"), nullable=False),
    Column("so_van_ban", Integer, nullable=False),
    Column("trang_thai", String, nullable=False),
    Column("ten_loai", String, nullable=False),
    Column("so_ky_hieu", String, nullable=False),
    Column("ngay_ban_hanh", Date, nullable=False),
    Column("co_quan_ban_hanh", String, nullable=False),
    Column("chu_the_ban_hanh", String, nullable=False),
    Column("trich_yeu", String, nullable=False),
    Column("nguoi_ky", String, nullable=False),
    Column("chuc_vu", String, nullable=False),
    Column("quyen_han", String, nullable=False),
    Column("noi_nhan", JSON, nullable=False),
    Column("doi_tuong", String),
    Column("ma_dot", String),
    Column("khoa_dong", String),
    Column("tap_tin", String),
    Column("sha256", String),
    Column("ghi_chu", String, nullable=False, default=""),
    Column("hau_to", String, nullable=False, default=""),
    Column("ly_do_lui_ngay", String, nullable=False, default=""),
    Column("ly_do_huy", String),
    Column("ngay_huy", Date),
    Column("nguoi_huy", String),
    Column("tim_kiem", String, nullable=False, default=""),
    Column("do_mat", String),
    Column("van_ban_sha256", String),
    Column("mau_sha256", String),
    Column("quy_dinh", String),
    Column("phien_ban", String),
    UniqueConstraint("day_so_id", "so_van_ban", "hau_to"),
    UniqueConstraint("ma_dot", "khoa_dong"),
)

# One chain of lines for each series (`chuoi` is its id) and one, 0, for bodies, terms and series:
# clerks of different series never wait for each other. Text holds exactly what was hashed.
nhat_ky = Table(
    "nhat_ky",
    metadata,
    Column("chuoi", Integer, primary_key=True, autoincrement=False),
    Column("thu_tu", Integer, primary_key=True, autoincrement=False),
    Column("luc", String, nullable=False),
    Column("nguoi_dung", String, nullable=False),
    Column("viec", String, nullable=False),
    Column("doi_tuong", String, nullable=False),
    Column("tu", Text),
    Column("den", Text),
    Column("bam", String, nullable=False),
)

alembic_version = Table(
    "alembic_version", metadata, Column("version_num", String(32), primary_key=True)
)


def ma_luoc_do(phien_ban: int) -> str:
    """Return the name of the Alembic revision that makes a version of the tables."""
    return f"{phien_ban:04d}"


def tao_bang(conn: Connection) -> None:
    """Create the tables of an empty register and note their version."""
    metadata.create_all(conn)
    tao_rang_buoc(conn)
    conn.execute(insert(thong_tin_so).values(khoa="phien_ban", gia_tri=str(PHIEN_BAN_LUOC_DO)))
    conn.execute(insert(alembic_version).values(version_num=ma_luoc_do(PHIEN_BAN_LUOC_DO)))


def phien_ban_so(conn: Connection) -> int | None:
    """Return the version of the tables; `None` where there is no register, 0 where it is lost."""
    if not inspect(conn).has_table(thong_tin_so.name):
        return None
    query = select(thong_tin_so.c.gia_tri).where(thong_tin_so.c.khoa == "phien_ban")
    value = conn.execute(query).scalar() or ""
    return int(value) if value.isdecimal() else 0


def kiem_tra_phien_ban(conn: Connection, *, where: str) -> bool:
    """Return whether the tables are those of this version, and no older one.

    Raises:
        RegisterError: Another program's database, a newer register, or a damaged one.
    """
    phien_ban = phien_ban_so(conn)
    if phien_ban is None:
        raise RegisterError(
            "tệp là cơ sở dữ liệu của chương trình khác, không phải sổ văn bản",
            where=where,
            fix="chọn đúng tệp sổ, hoặc đặt tên mới để lập sổ mới",
        )
    if phien_ban > PHIEN_BAN_LUOC_DO:
        raise RegisterError(
            f"sổ do bản dangvan mới hơn lập (lược đồ {phien_ban}, "
            f"bản đang dùng chỉ đọc đến lược đồ {PHIEN_BAN_LUOC_DO})",
            where=where,
            fix="cập nhật dangvan rồi mở lại",
        )
    co = set(inspect(conn).get_table_names())
    moi = phien_ban == PHIEN_BAN_LUOC_DO
    can = {ten for ten in metadata.tables if phien_ban >= _BANG_TU_PHIEN_BAN.get(ten, 1)}
    khop = _ban_alembic(conn, co) == (ma_luoc_do(phien_ban) if phien_ban > PHIEN_BAN_DAU else None)
    if phien_ban < PHIEN_BAN_DAU or can - co or not khop or not _nguyen_ven(conn):
        raise RegisterError("sổ bị hỏng", where=where, fix="khôi phục sổ từ bản sao lưu gần nhất")
    return moi


def _ban_alembic(conn: Connection, cac_bang: set[str]) -> str | None:
    """Return the revision Alembic stands at; `None` where it keeps none."""
    if alembic_version.name not in cac_bang:
        return None
    ban: str | None = conn.execute(select(alembic_version.c.version_num)).scalar()
    return ban


def _nguyen_ven(conn: Connection) -> bool:
    if conn.dialect.name != "sqlite":
        return True
    return bool(conn.exec_driver_sql("PRAGMA quick_check(1)").scalar() == "ok")
