"""Tables in, papers out: read, validate all, number, render, reconcile."""

from dangvan.batch.chay_dot import MAU_TEN, render_batch
from dangvan.batch.don_vi import DonVi, doc_don_vi
from dangvan.batch.dong_van_ban import BANG_LOAI, bang_cua
from dangvan.batch.ket_qua import BatchResult, DongHong, GiayDaLam
from dangvan.batch.tep_yaml import doc_yaml

__all__ = [
    "BANG_LOAI",
    "MAU_TEN",
    "BatchResult",
    "DonVi",
    "DongHong",
    "GiayDaLam",
    "bang_cua",
    "doc_don_vi",
    "doc_yaml",
    "render_batch",
]
