"""Rules on appendices."""

from collections.abc import Iterator

from dangvan.check.bai import Bai
from dangvan.check.chu_gia_tri import can_bang_chu
from dangvan.check.quy_tac import Phat, quy_tac, tai
from dangvan.check.r_so_trang import cac_so_trang
from dangvan.regulations import Regulation
from dangvan.text import gap_dau

_DIEU_36, _DIEU_05 = "mục II.4.5", "Phần II, mục II.1"
_KHOA = "phu_luc"


@quy_tac(_DIEU_36, _DIEU_05)
def phu_luc_trang_rieng(bai: Bai, quy_dinh: Regulation) -> Iterator[Phat]:
    """Mỗi phụ lục bắt đầu một trang mới.

    Sai: Phụ lục ngay dưới khối ký
    """
    for muc in bai.phu_luc:
        if not muc.trang_moi:
            yield Phat(
                tai(muc.nhan, _KHOA),
                "không sang trang",
                "trang mới",
                "đặt con trỏ trước, Ctrl+Enter",
            )


@quy_tac(_DIEU_36, _DIEU_05)
def phu_luc_danh_so(bai: Bai, quy_dinh: Regulation) -> Iterator[Phat]:
    """Từ hai phụ lục thì đánh số Ả Rập liên tục: Phụ lục 1, Phụ lục 2.

    Sai: Phụ lục I; Phụ lục số 1; hai phụ lục không số
    """
    mau = quy_dinh.phu_luc
    danh_so = len(bai.phu_luc) >= mau.danh_so_khi_tu
    for thu_tu, muc in enumerate(bai.phu_luc, 1):
        nen = gap_dau(f"{mau.nhan} {thu_tu}" if danh_so else mau.nhan)
        if muc.nhan.gap.strip(" .:") == nen or (not danh_so and muc.nhan.gap == f"{nen} 1"):
            continue
        if danh_so or muc.nhan.gap.strip(" .:") != nen:
            dung = f"{mau.nhan} {thu_tu}" if danh_so else mau.nhan
            yield Phat(tai(muc.nhan, _KHOA), muc.nhan.chu, dung, f"viết {dung}")
            return


@quy_tac(_DIEU_36, _DIEU_05)
def phu_luc_can_giua(bai: Bai, quy_dinh: Regulation) -> Iterator[Phat]:
    """Chữ Phụ lục và tên phụ lục trên dòng riêng, căn giữa.

    Sai: Phụ lục căn trái
    """
    for muc in bai.phu_luc:
        for line in (muc.nhan, *muc.ten):
            if line.doan.kieu.can != "giua":
                yield Phat(
                    tai(line, _KHOA),
                    can_bang_chu(line.doan.kieu.can),
                    "căn giữa",
                    "chọn dòng, Home – Center",
                )
                return


@quy_tac(None, _DIEU_05)
def phu_luc_kem_theo(bai: Bai, quy_dinh: Regulation) -> Iterator[Phat]:
    """Dưới tên phụ lục có dòng (Kèm theo … số …, ngày … của …).

    Sai: dưới tên phụ lục không có dòng nào
    """
    mau = quy_dinh.phu_luc.mau_kem_theo
    for muc in bai.phu_luc:
        if not quy_dinh.phu_luc.dong_kem_theo or mau is None:
            return
        dau, cuoi = gap_dau(mau.partition(" {")[0]), mau[-1]
        kem = muc.kem_theo
        if kem is not None and kem.gap.startswith(dau) and kem.chu.endswith(cuoi):
            continue
        yield Phat(
            tai(kem or muc.nhan, _KHOA),
            kem.chu if kem else "không có dòng kèm theo",
            mau.format(ten_loai="…", so_ky_hieu="…", ngay="…", co_quan="…"),
            "thêm một dòng dưới tên phụ lục, căn giữa",
        )


@quy_tac(None, "Phần II, mục IV")
def phu_luc_so_trang(bai: Bai, quy_dinh: Regulation) -> Iterator[Phat]:
    """Số trang của mỗi phụ lục đánh riêng, từ 1.

    Sai: số trang phụ lục đánh tiếp
    Chưa rõ: văn bản không có số trang
    """
    if not (quy_dinh.so_trang.phu_luc_danh_rieng and quy_dinh.phu_luc.danh_so_trang_rieng):
        return
    co_so = bool(cac_so_trang(bai))
    for thu_tu, muc in enumerate(bai.phu_luc):
        phan = bai.layout.phan[muc.phan]
        truoc = bai.phu_luc[thu_tu - 1].phan if thu_tu else 0
        if muc.phan > truoc and phan.so_trang_tu == 1:
            continue
        yield Phat(
            tai(muc.nhan, _KHOA),
            "số trang đánh tiếp" if co_so else "văn bản không có số trang",
            "đánh lại từ 1",
            "Layout – Breaks – Next Page; Format Page Numbers – Start at 1",
            chua_ro=not co_so,
        )
