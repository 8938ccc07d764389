"""Version 3: founded bodies, how terms begin, the policy for QĐ by term, secrecy, receipts."""

import sqlalchemy as sa
from alembic import op

from dangvan.register.migrations.dong_nhat_ky import ghi_dong

revision = "0003"
down_revision = "0002"

_CHINH_SACH = """
SELECT nhiem_ky.id, to_chuc.chung_day_so_qd
FROM nhiem_ky JOIN to_chuc ON nhiem_ky.to_chuc_id = to_chuc.id
WHERE to_chuc.chung_day_so_qd IS NOT NULL AND EXISTS (
    SELECT 1 FROM day_so
    WHERE day_so.nhiem_ky_id = nhiem_ky.id AND (nhom_loai LIKE 'QUYẾT %' OR nhom_loai = 'QUY ĐỊNH')
)
ORDER BY nhiem_ky.id
"""


def upgrade() -> None:
    """Add the columns; give each term that has a series of QĐ the policy of its body."""
    op.add_column("to_chuc", sa.Column("lap_ngay", sa.Date))
    op.add_column("to_chuc", sa.Column("tien_than", sa.String))
    op.add_column("nhiem_ky", sa.Column("bat_dau", sa.String))
    op.add_column("nhiem_ky", sa.Column("chung_day_so_qd", sa.Boolean))
    for ten in ("do_mat", "van_ban_sha256", "mau_sha256", "quy_dinh", "phien_ban"):
        op.add_column("muc_so", sa.Column(ten, sa.String))
    conn = op.get_bind()
    cac_ky = [(row.id, bool(row[1])) for row in conn.execute(sa.text(_CHINH_SACH))]
    for ky_id, chung in cac_ky:
        sua = sa.text("UPDATE nhiem_ky SET chung_day_so_qd = :chung WHERE id = :id")
        conn.execute(sua, {"chung": chung, "id": ky_id})
    ten = "chung_day_so_qd"
    ghi_dong(conn, 0, ((f"nhiem_ky:{ky_id}", {ten: None}, {ten: chung}) for ky_id, chung in cac_ky))
    op.drop_column("to_chuc", ten)
