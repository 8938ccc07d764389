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
    UniqueConstraint,
    insert,
    select,
)

from dangvan.errors import RegisterError

PHIEN_BAN_LUOC_DO = 1
"""The version of these tables, stored in each register."""

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
    Column("chung_day_so_qd", Boolean(create_constraint=False)),
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
    UniqueConstraint("day_so_id", "so_van_ban"),
    UniqueConstraint("ma_dot", "khoa_dong"),
)


def tao_bang(conn: Connection) -> None:
    """Create the tables of an empty register and note their version."""
    metadata.create_all(conn)
    conn.execute(insert(thong_tin_so).values(khoa="phien_ban", gia_tri=str(PHIEN_BAN_LUOC_DO)))


def kiem_tra_bang(conn: Connection, *, where: str) -> None:
    """Raise where the tables are not those of a register this version can use.

    Raises:
        RegisterError: Another program's database, a newer register, or a damaged one.
    """
    co = {name for (name,) in conn.exec_driver_sql("SELECT name FROM sqlite_master")}
    if thong_tin_so.name not in co:
        raise RegisterError(
            "tệp là cơ sở dữ liệu của chương trình khác, không phải sổ văn bản",
            where=where,
            fix="chọn đúng tệp sổ, hoặc đặt tên mới để lập sổ mới",
        )
    phien_ban = _phien_ban(conn)
    if phien_ban > PHIEN_BAN_LUOC_DO:
        raise RegisterError(
            f"sổ do bản dangvan mới hơn lập (lược đồ {phien_ban}, "
            f"bản đang dùng chỉ đọc đến lược đồ {PHIEN_BAN_LUOC_DO})",
            where=where,
            fix="cập nhật dangvan rồi mở lại",
        )
    thieu = set(metadata.tables) - co
    if phien_ban < 1 or thieu or conn.exec_driver_sql("PRAGMA quick_check(1)").scalar() != "ok":
        raise RegisterError("sổ bị hỏng", where=where, fix="khôi phục sổ từ bản sao lưu gần nhất")


def _phien_ban(conn: Connection) -> int:
    query = select(thong_tin_so.c.gia_tri).where(thong_tin_so.c.khoa == "phien_ban")
    value = conn.execute(query).scalar() or ""
    return int(value) if value.isdecimal() else 0
