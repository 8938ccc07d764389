"""What the database itself forbids: the trail only grows, a number never moves, a void is final."""

from sqlalchemy import Connection

_CAM_SQLITE = """
CREATE TRIGGER {ten} BEFORE {viec} ON {bang} WHEN {khi}
BEGIN SELECT RAISE(ABORT, '{ten}'); END
"""
_HAM_POSTGRES = """
CREATE FUNCTION dangvan_cam() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN RAISE EXCEPTION USING ERRCODE = 'DV001', MESSAGE = TG_NAME; END $$
"""
_CAM_POSTGRES = """
CREATE TRIGGER {ten} BEFORE {viec} ON {bang} FOR EACH ROW WHEN ({khi})
EXECUTE FUNCTION dangvan_cam()
"""

_DOI_SO = (
    "OLD.day_so_id <> NEW.day_so_id OR OLD.so_van_ban <> NEW.so_van_ban OR OLD.hau_to <> NEW.hau_to"
)
_SO_LUI = (
    "OLD.trang_thai = 'huy' OR (OLD.trang_thai = 'da_ban_hanh' AND NEW.trang_thai = 'giu_cho')"
)
_CAM: tuple[tuple[str, str, str, str], ...] = (
    ("nhat_ky_khong_sua", "UPDATE", "nhat_ky", "1 = 1"),
    ("nhat_ky_khong_xoa", "DELETE", "nhat_ky", "1 = 1"),
    ("muc_so_khong_doi_so", "UPDATE", "muc_so", _DOI_SO),
    ("muc_so_khong_lui_trang_thai", "UPDATE", "muc_so", _SO_LUI),
    ("muc_so_khong_xoa", "DELETE", "muc_so", "OLD.trang_thai <> 'giu_cho'"),
    ("day_so_khong_xoa", "DELETE", "day_so", "1 = 1"),
)


def tao_rang_buoc(conn: Connection) -> None:
    """Create the triggers that refuse what no program may do to a register."""
    mau = _CAM_SQLITE
    if conn.dialect.name == "postgresql":
        conn.exec_driver_sql(_HAM_POSTGRES)
        mau = _CAM_POSTGRES
    for ten, viec, bang, khi in _CAM:
        conn.exec_driver_sql(mau.format(ten=ten, viec=viec, bang=bang, khi=khi))
