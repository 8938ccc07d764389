"""Mend one file: try each mender, keep what removed its finding and made no new one."""

from collections import Counter
from dataclasses import replace
from io import BytesIO

from dangvan.check import check
from dangvan.check.kiem_tra import KHONG_XET, quy_dinh_theo_khoa
from dangvan.docx_source import DocxSource, read_docx_source
from dangvan.errors import DocxError
from dangvan.layout.do_tep import ten_tep
from dangvan.mend.bang import KHONG_SUA, MENDERS
from dangvan.mend.chu import KhongSua
from dangvan.mend.duoc_sua import duoc_sua
from dangvan.mend.giay import mo_giay
from dangvan.mend.ket_qua import Change, Fixed, Unmended
from dangvan.regulations import Regulation
from dangvan.report import Finding, Report

# A change may let another rule be seen at last: rounds go on until one changes nothing.
_NHIEU_LUOT_NHAT = 4
_KHONG_HET = "đã thử mà chỗ sai vẫn còn, hoặc sinh ra chỗ sai khác: giữ nguyên"
_CHUA_RO = "máy chưa rõ có sai không: phải có người xem"


def sua(tep: DocxSource, regulation: str | Regulation | None) -> Fixed:
    """Return a mended copy of one file; see `dangvan.fix`."""
    data = read_docx_source(tep)[1]
    ten = ten_tep(tep)
    report = replace(check(BytesIO(data), regulation=regulation), file=ten)
    duoc_sua(data, ten)
    if report.regulation is None:
        ly_do = tuple(Unmended(mot, KHONG_XET.get(mot.rule, _CHUA_RO)) for mot in report.findings)
        return Fixed(data, (), report, ly_do)
    quy_dinh = quy_dinh_theo_khoa(report.regulation)
    changes: list[Change] = []
    ly_do_cua: dict[str, str] = {}
    for _ in range(_NHIEU_LUOT_NHAT):
        truoc = data
        for rule in MENDERS:
            if _sai(report, rule):
                data, report, moi = _mot(data, report, rule, quy_dinh, ly_do_cua)
                changes += moi
        if data is truoc:
            break
    con_lai = tuple(Unmended(mot, _ly_do(mot, ly_do_cua)) for mot in report.findings)
    return Fixed(data, tuple(changes), report, con_lai)


def _mot(
    data: bytes, report: Report, rule: str, quy_dinh: Regulation, ly_do: dict[str, str]
) -> tuple[bytes, Report, list[Change]]:
    """Run one mender; return the file as it was when the change did no good."""
    try:
        giay = mo_giay(data, rule, quy_dinh)
        MENDERS[rule](giay)
        if not giay.thay_doi:
            raise KhongSua(_KHONG_HET)
        moi = giay.ket_qua()
        sau = replace(check(BytesIO(moi), regulation=quy_dinh), file=report.file)
    except KhongSua as error:
        ly_do[rule] = str(error)
        return data, report, []
    except DocxError:
        ly_do[rule] = _KHONG_HET
        return data, report, []
    if _sai(sau, rule) or _co_moi(report, sau, rule):
        ly_do[rule] = _KHONG_HET
        return data, report, []
    return moi, sau, giay.thay_doi


def _sai(report: Report, rule: str) -> bool:
    return any(mot.rule == rule and mot.severity != "unsure" for mot in report.findings)


def _co_moi(truoc: Report, sau: Report, rule: str) -> bool:
    """Whether a finding of another rule is there that was not."""
    cu, moi = (Counter(mot.rule for mot in report.findings) for report in (truoc, sau))
    return any(cu[ten] < so for ten, so in moi.items() if ten != rule)


def _ly_do(finding: Finding, ly_do: dict[str, str]) -> str:
    if finding.severity == "unsure":
        return _CHUA_RO
    return ly_do.get(finding.rule) or KHONG_SUA.get(finding.rule, _KHONG_HET)
