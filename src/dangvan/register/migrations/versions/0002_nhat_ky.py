"""Version 2: void numbers, suffixes, words to search by, and the trail with its triggers."""

import sqlalchemy as sa
from alembic import op

from dangvan.register.migrations.so_phien_ban_2 import chep_muc, ghi_dong_dau
from dangvan.register.rang_buoc import tao_rang_buoc

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Rebuild the entries with their new columns, then write the first lines of the trail."""
    op.rename_table("muc_so", "muc_so_1")
    op.create_table(
        "muc_so",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("day_so_id", sa.Integer, sa.ForeignKey("day_so.id"), nullable=False),
        sa.Column("so_van_ban", sa.Integer, nullable=False),
        sa.Column("trang_thai", sa.String, nullable=False),
        sa.Column("ten_loai", sa.String, nullable=False),
        sa.Column("so_ky_hieu", sa.String, nullable=False),
        sa.Column("ngay_ban_hanh", sa.Date, nullable=False),
        sa.Column("co_quan_ban_hanh", sa.String, nullable=False),
        sa.Column("chu_the_ban_hanh", sa.String, nullable=False),
        sa.Column("trich_yeu", sa.String, nullable=False),
        sa.Column("nguoi_ky", sa.String, nullable=False),
        sa.Column("chuc_vu", sa.String, nullable=False),
        sa.Column("quyen_han", sa.String, nullable=False),
        sa.Column("noi_nhan", sa.JSON, nullable=False),
        sa.Column("doi_tuong", sa.String),
        sa.Column("ma_dot", sa.String),
        sa.Column("khoa_dong", sa.String),
        sa.Column("tap_tin", sa.String),
        sa.Column("sha256", sa.String),
        sa.Column("ghi_chu", sa.String, nullable=False),
        sa.Column("hau_to", sa.String, nullable=False),
        sa.Column("ly_do_lui_ngay", sa.String, nullable=False),
        sa.Column("ly_do_huy", sa.String),
        sa.Column("ngay_huy", sa.Date),
        sa.Column("nguoi_huy", sa.String),
        sa.Column("tim_kiem", sa.String, nullable=False),
        sa.UniqueConstraint("day_so_id", "so_van_ban", "hau_to"),
        sa.UniqueConstraint("ma_dot", "khoa_dong"),
    )
    op.create_table(
        "nhat_ky",
        sa.Column("chuoi", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("thu_tu", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("luc", sa.String, nullable=False),
        sa.Column("nguoi_dung", sa.String, nullable=False),
        sa.Column("viec", sa.String, nullable=False),
        sa.Column("doi_tuong", sa.String, nullable=False),
        sa.Column("tu", sa.Text),
        sa.Column("den", sa.Text),
        sa.Column("bam", sa.String, nullable=False),
    )
    conn = op.get_bind()
    chep_muc(conn)
    op.drop_table("muc_so_1")
    ghi_dong_dau(conn)
    tao_rang_buoc(conn)
