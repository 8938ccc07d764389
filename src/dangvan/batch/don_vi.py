"""The office file: facts that every paper of an office shares, and how its register works."""

import os
from collections.abc import Iterable, Mapping
from difflib import get_close_matches
from typing import Annotated, Any, TypeAlias

from pydantic import Field, ValidationError, field_validator

from dangvan.arguments import need_path
from dangvan.batch.tep_yaml import doc_yaml
from dangvan.errors import DataError
from dangvan.models import CAC_LOAI, NhiemKy, ToChucDang, VanBan
from dangvan.models.base import BanGhi
from dangvan.regulations import CAC_QUY_DINH_THE_LOAI
from dangvan.text import bo_dau, chuan_hoa

_KY_HIEU_LOAI = tuple(
    dict.fromkeys(
        loai.ky_hieu
        for quy_dinh in CAC_QUY_DINH_THE_LOAI
        for loai in quy_dinh.the_loai.values()
        if loai.ky_hieu
    )
)


class DonVi(BanGhi):
    """An office: its body, its term, its register's policy, and facts its papers share."""

    co_quan_ban_hanh: ToChucDang = Field(title="Cơ quan ban hành")
    nhiem_ky: NhiemKy = Field(title="Nhiệm kỳ")
    so_da_dung: dict[str, Annotated[int, Field(ge=0)]] = Field(
        default_factory=dict,
        title="Số đã dùng",
        description="Số cuối đã cấp trước khi dùng phần mềm, theo ký hiệu loại: KH: 128",
    )
    chung_day_so_qd: bool = Field(
        default=False,
        title="Chung dãy số QĐ",
        description="Quyết định và Quy định dùng chung một dãy số",
    )
    xu_ly_tai_lieu_mat: bool = Field(default=False, title="Xử lý tài liệu mật")
    bien_nhan: bool = Field(
        default=True,
        title="Biên nhận",
        description="Tệp Word giữ dữ kiện đã in và biên nhận",
    )
    chung: dict[str, Any] = Field(
        default_factory=dict,
        title="Chung",
        description="Mục chung của mọi văn bản: nguoi_ky, noi_nhan, can_cu…",
    )

    @field_validator("so_da_dung")
    @classmethod
    def _ky_hieu_co_that(cls, value: dict[str, int]) -> dict[str, int]:
        theo_ky_hieu = {chuan_hoa(ky_hieu): so for ky_hieu, so in value.items()}
        for ky_hieu in theo_ky_hieu:
            if ky_hieu not in _KY_HIEU_LOAI:
                fix = _goi_y(ky_hieu, _KY_HIEU_LOAI)
                raise ValueError(f"không có ký hiệu loại “{ky_hieu}”. Cách sửa: {fix}")
        return theo_ky_hieu

    def su_kien(self, kind: type[VanBan] | None = None) -> dict[str, Any]:
        """Return the facts every paper of this office starts from.

        Args:
            kind: Leave out what papers of this kind do not have.
        """
        facts = {"co_quan_ban_hanh": self.co_quan_ban_hanh, "nhiem_ky": self.nhiem_ky} | self.chung
        if kind is None:
            return facts
        return {ten: fact for ten, fact in facts.items() if ten in kind.model_fields}


OfficeSource: TypeAlias = str | os.PathLike[str] | Mapping[str, Any] | DonVi
"""A YAML file, the same facts as a mapping (`Any`: they are validated next), or an office read."""


def doc_don_vi(source: OfficeSource) -> DonVi:
    """Return the office a YAML file or a mapping describes.

    Names that are not the office's own are facts its papers share.

    Raises:
        DataError: The file cannot be read, is no YAML of names and values, or a fact is missing,
            impossible or of no paper; all that is wrong is named.
    """
    if isinstance(source, DonVi):
        return source
    if isinstance(source, Mapping):
        facts, where = dict(source), ""
    else:
        where = need_path(source, "tệp đơn vị")
        facts = doc_yaml(where)
    own = {ten: facts.pop(ten) for ten in tuple(facts) if ten in DonVi.model_fields}
    chung = _chung(facts, own.get("chung"), where)
    try:
        return DonVi.model_validate({**own, "chung": chung})
    except ValidationError as error:
        raise DataError(cac_loi(error), where=where) from None


def _chung(facts: Mapping[str, Any], chung: object, where: str) -> dict[str, Any]:
    """Join the shared facts at the top with those under `chung`; none is dropped or unknown."""
    if chung is not None and not isinstance(chung, Mapping):
        raise DataError("chung cần là các mục có tên", where=where, fix="ghi từng mục theo tên")
    duoi = dict(chung or {})
    biet = {ten for loai in CAC_LOAI for ten in loai.model_fields}
    for ten in (*facts, *duoi):
        if ten == "so_van_ban":
            raise DataError("có so_van_ban", where=where, fix="bỏ mục này, số do sổ văn bản cấp")
        if ten not in biet:
            fix = _goi_y(str(ten), (*biet, *DonVi.model_fields))
            raise DataError(f"không có mục “{ten}”", where=where, fix=fix)
        if ten in facts and ten in duoi:
            raise DataError(
                f"mục “{ten}” ghi cả trong và ngoài chung", where=where, fix="giữ một chỗ"
            )
    return {**facts, **duoi}


def _goi_y(ten: str, biet: Iterable[str]) -> str:
    """Return the advice for a name nobody knows: the known one it looks like, if any does."""
    theo_khong_dau = {bo_dau(mot).lower(): mot for mot in sorted(biet)}
    gan = get_close_matches(bo_dau(ten).lower(), theo_khong_dau, n=1)
    return f"có phải {theo_khong_dau[gan[0]]} không" if gan else "bỏ mục này, hoặc xem lại tên"


def cac_loi(error: ValidationError) -> str:
    """Return the findings of a validation, one a line when there are several."""
    dong = [str(muc["msg"]) for muc in error.errors(include_url=False, include_input=False)]
    if len(dong) == 1:
        return dong[0]
    return "\n".join([f"có {len(dong)} điều phải sửa", *(f"  - {chu}" for chu in dong)])
