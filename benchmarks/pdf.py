"""PDF of many decisions: ours beside LibreOffice's own call with many files.

Run: python benchmarks/pdf.py [--so-ban 200] [--vong 3]

`một lượt`: files given to `soffice --convert-to pdf`, 200 in a call: of more it takes 247 and
leaves the rest. Ours is measured with one LibreOffice and with two; it reads and checks each file,
joins, converts, splits, looks at the fonts, and waits for the disk. Each PDF's text is compared.
"""

import argparse
import shutil
import subprocess
import tempfile
import time
from pathlib import Path
from statistics import median

import pypdfium2
from du_lieu import quyet_dinh

from dangvan import NghiQuyet, convert_to_pdf, render
from dangvan.models import VanBan

_MOT_LUOT = 200


def nghi_quyet(so: int) -> VanBan:
    """Return a resolution of two pages."""
    mau = quyet_dinh(so)
    return NghiQuyet.model_validate(
        {
            "co_quan_ban_hanh": mau.co_quan_ban_hanh,
            "chu_the_ban_hanh": "ban_thuong_vu",
            "nhiem_ky": mau.nhiem_ky,
            "so_van_ban": so,
            "ngay_ban_hanh": mau.ngay_ban_hanh,
            "trich_yeu": f"về nhiệm vụ công tác tháng thứ {so}",
            "noi_dung": "\n\n".join([f"Giao Văn phòng theo dõi việc thứ {so}."] * 30),
            "noi_nhan": mau.noi_nhan,
            "nguoi_ky": mau.nguoi_ky,
        }
    )


def mot_luot(cac_tep: list[Path], ra: Path) -> float:
    """Convert with LibreOffice alone, many files in a call; return seconds."""
    luc = time.perf_counter()
    for dau in range(0, len(cac_tep), _MOT_LUOT):
        lenh = ["soffice", f"-env:UserInstallation={(ra.parent / 'ho-so').as_uri()}", "--headless"]
        lenh += ["--convert-to", "pdf", "--outdir", str(ra)]
        lo = map(str, cac_tep[dau : dau + _MOT_LUOT])
        subprocess.run([*lenh, *lo], capture_output=True, check=True)
    return time.perf_counter() - luc


def dangvan(cac_tep: list[Path], ra: Path, workers: int) -> float:
    """Convert with the library; return seconds."""
    luc = time.perf_counter()
    convert_to_pdf(cac_tep, ra, workers=workers)
    return time.perf_counter() - luc


def chu(pdf: Path) -> str:
    """Return a PDF's text."""
    tai_lieu = pypdfium2.PdfDocument(pdf)
    return "\n".join(trang.get_textpage().get_text_range() for trang in tai_lieu)


def main() -> None:
    """Print a line for each kind of paper."""
    doc = argparse.ArgumentParser(description=__doc__)
    doc.add_argument("--so-ban", type=int, default=200)
    doc.add_argument("--vong", type=int, default=3)
    tuy_chon = doc.parse_args()
    print(f"{tuy_chon.so_ban} văn bản, trung vị {tuy_chon.vong} vòng; lần: so với một lượt")
    hai_cach = "".join(f"{f'{so} tiến trình':>16}{'lần':>6}" for so in (1, 2))
    print(f"{'văn bản':12}{'một lượt':>12}{hai_cach}")
    for ten, lam in (("1 trang", quyet_dinh), ("2 trang", nghi_quyet)):
        do = [_mot_vong(lam, tuy_chon.so_ban) for _ in range(tuy_chon.vong)]
        tep_giay = [tuy_chon.so_ban / median(cot) for cot in zip(*do, strict=True)]
        lan = [median(vong[0] / vong[so] for vong in do) for so in (1, 2)]
        print(
            f"{ten:12}{tep_giay[0]:8.1f}/s{tep_giay[1]:14.1f}/s{lan[0]:6.1f}"
            f"{tep_giay[2]:14.1f}/s{lan[1]:6.1f}",
            flush=True,
        )


def _mot_vong(lam: object, so_ban: int) -> tuple[float, float, float]:
    assert callable(lam)
    with tempfile.TemporaryDirectory() as ten:
        noi = Path(ten)
        (noi / "vao").mkdir()
        cac_tep = [
            render(lam(so)).save(noi / "vao" / f"{so:05}.docx", durable=False)
            for so in range(1, so_ban + 1)
        ]
        mot_luot(cac_tep[:1], noi / "nong")  # its profile is made before the clock
        giay = (
            mot_luot(cac_tep, noi / "goc"),
            dangvan(cac_tep, noi / "mot", 1),
            dangvan(cac_tep, noi / "hai", 2),
        )
        for tep in cac_tep:
            goc, mot, hai = (chu(noi / ra / f"{tep.stem}.pdf") for ra in ("goc", "mot", "hai"))
            if not goc == mot == hai:
                raise SystemExit(f"{tep.name}: chữ khác nhau")
        shutil.rmtree(noi / "vao")
    return giay


if __name__ == "__main__":
    main()
