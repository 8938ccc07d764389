"""Closed word lists that several regulations use in the same words."""

CO_QUAN_DAI_HOI: tuple[str, ...] = (
    "đại hội",
    "đoàn chủ tịch",
    "đoàn thư ký",
    "ban thẩm tra tư cách đại biểu",
    "ban kiểm phiếu",
)
"""The congress and the four bodies it elects; all five number their papers in one series."""

CHUC_VU_SAU_THAY_MAT: tuple[str, ...] = (
    "BÍ THƯ",
    "PHÓ BÍ THƯ",
    "CHỦ NHIỆM",
    "PHÓ CHỦ NHIỆM",
    "CHỦ TỊCH",
    "PHÓ CHỦ TỊCH",
)
"""The only positions written under a T/M line of a standing body."""
