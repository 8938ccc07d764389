"""Every paper of the corpus, in the order of `mong_doi.yaml`."""

from giay_khac import KHAC
from giay_sai_dau import SAI_DAU
from giay_sai_phu import SAI_PHU
from giay_sai_so import SAI_SO
from giay_sai_than import SAI_THAN
from giay_sai_trang import SAI_TRANG
from giay_thoi_quen import SAI_THOI_QUEN, TOT_THOI_QUEN
from giay_tot_05 import TOT_05
from giay_tot_05b import TOT_05B
from giay_tot_36 import TOT_36
from giay_tot_co_quan import TOT_CO_QUAN
from html_giay import GIAY_HTML
from vai import Giay

CAC_GIAY: tuple[Giay, ...] = (
    *(*TOT_36, *TOT_05, *TOT_05B, *TOT_CO_QUAN, *TOT_THOI_QUEN, *GIAY_HTML),
    *(*SAI_TRANG, *SAI_DAU, *SAI_SO, *SAI_THAN, *SAI_PHU, *SAI_THOI_QUEN, *KHAC),
)
