"""What every typed fact shares: frozen, no unknown field, clean Vietnamese text, real days."""

import re
from collections.abc import Callable, Iterable
from datetime import date, datetime
from typing import Annotated, Any, ClassVar, Self

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    ModelWrapValidatorHandler,
    ValidationError,
    model_validator,
)

from dangvan.models.loi import sang_tieng_viet
from dangvan.text import chuan_hoa, ky_tu_cam, la_bang_ma_cu, nho_chu_ngan

_NGAY_VIET = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})")
_NGAY_ISO = re.compile(r"(\d{4})-(\d{2})-(\d{2})")


class BanGhi(BaseModel):
    """A frozen record of facts that refuses unknown fields and explains itself in Vietnamese.

    A subclass that holds personal data sets `rieng_tu`: its errors never repeat a value. A record
    is judged when it is made, not again by every paper it is put into; what stands by itself and
    may be judged again sets `xet_lai`.
    """

    model_config = ConfigDict(
        frozen=True, extra="forbid", str_strip_whitespace=True, hide_input_in_errors=True
    )
    rieng_tu: ClassVar[bool] = False
    xet_lai: ClassVar[bool] = False

    def __repr_args__(self) -> Iterable[tuple[str | None, Any]]:
        # Any: values of every type. What a program logs of a paper names no person.
        return () if self.rieng_tu else super().__repr_args__()

    def __init_subclass__(cls, **kwargs: Any) -> None:  # Any: pydantic's class options
        super().__init_subclass__(**kwargs)
        # A validator added last stands outermost: the words of every other one go through it.
        # A name of its own keeps that place, a name of the parent's would keep the parent's.
        ten = f"_noi_tieng_viet_{cls.__name__}"
        noi = classmethod(_noi_tieng_viet)
        # pydantic's stub knows no validator made outside a class body.
        setattr(cls, ten, model_validator(mode="wrap")(noi))  # type: ignore[arg-type]

    @classmethod
    def model_validate_json(
        cls,
        json_data: str | bytes | bytearray,
        **tuy_chon: Any,  # Any: pydantic's own options
    ) -> Self:
        """Return the record a JSON text holds; text that is no JSON is told in Vietnamese too."""
        try:
            return super().model_validate_json(json_data, **tuy_chon)
        except ValidationError as error:
            raise sang_tieng_viet(error, cls, rieng_tu=cls.rieng_tu) from None

    def __setattr__(self, name: str, value: Any) -> None:  # Any: refused, whatever it is
        try:
            super().__setattr__(name, value)
        except ValidationError as error:
            raise sang_tieng_viet(error, type(self), rieng_tu=self.rieng_tu) from None

    def __delattr__(self, name: str) -> None:
        try:
            super().__delattr__(name)
        except ValidationError as error:
            raise sang_tieng_viet(error, type(self), rieng_tu=self.rieng_tu) from None


def _noi_tieng_viet(
    cls: type[BanGhi], value: Any, handler: ModelWrapValidatorHandler[BanGhi]
) -> BanGhi:
    # Any: input before validation
    if type(value) is cls and not cls.xet_lai:
        return value
    try:
        return handler(value)
    except ValidationError as error:
        raise sang_tieng_viet(error, cls, rieng_tu=cls.rieng_tu) from None


def kiem_tra_het(cac_viec: Iterable[Callable[[], None]]) -> None:
    """Run every check, and raise one `ValueError` that tells what each of them found."""
    loi: dict[str, None] = {}
    for viec in cac_viec:
        try:
            viec()
        except ValueError as error:
            loi[str(error)] = None
    if loi:
        raise ValueError("; ".join(loi))


def kiem_tra_chu(value: str) -> None:
    """Refuse text that a page cannot hold, or that is in an old encoding.

    Raises:
        ValueError: With the place of the letter, in Vietnamese.
    """
    if cam := ky_tu_cam(value):
        vi_tri, ky_tu = cam[0]
        raise ValueError(
            f"ký tự thứ {vi_tri + 1} (U+{ord(ky_tu):04X}) không in được. Cách sửa: gõ lại chỗ đó"
        )
    if la_bang_ma_cu(value):
        raise ValueError(
            "chữ theo bảng mã cũ (TCVN3 hoặc VNI). Cách sửa: chuyển sang Unicode rồi ghi lại"
        )


@nho_chu_ngan
def _chu_viet(value: str) -> str:
    kiem_tra_chu(value)
    return chuan_hoa(value)


def _ngay(value: Any) -> Any:  # Any: input before validation
    """Read a day as Vietnamese and ISO write it; never guess which part is the month."""
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    if isinstance(value, str):
        return _ngay_tu_chu(value.strip())
    raise ValueError("cần là một ngày. Cách sửa: ghi như 05/9/2026")


def _ngay_tu_chu(value: str) -> date:
    if viet := _NGAY_VIET.fullmatch(value):
        ngay, thang, nam = viet.groups()
    elif iso := _NGAY_ISO.fullmatch(value):
        nam, thang, ngay = iso.groups()
    else:
        raise ValueError("không đọc được ngày. Cách sửa: ghi đủ ngày, tháng, năm như 05/9/2026")
    try:
        return date(int(nam), int(thang), int(ngay))
    except ValueError:
        raise ValueError("ngày không có trong lịch. Cách sửa: xem lại ngày, tháng") from None


ChuViet = Annotated[str, AfterValidator(_chu_viet), Field(min_length=1)]
"""Non-empty Vietnamese text: NFC, one space between words, no letter that cannot be printed."""

Ngay = Annotated[date, BeforeValidator(_ngay)]
"""A day: a `date`, `2026-09-05`, or `05/9/2026`."""
