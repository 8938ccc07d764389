"""Write a paper as flat ODF (.fodt), for LibreOffice to turn into .docx in its own way."""

from itertools import zip_longest
from xml.sax.saxutils import escape, quoteattr

from vai import Bang, Chu, Doan, Giay, Khoi, Phan, Trang, d

COT = (73.0, 92.0)
_CAN = {"trai": "start", "giua": "center", "phai": "end", "deu": "justify"}
_NS = " ".join(
    f'xmlns:{ten}="urn:oasis:names:tc:opendocument:xmlns:{dia_chi}"'
    for ten, dia_chi in (
        ("office", "office:1.0"),
        ("style", "style:1.0"),
        ("text", "text:1.0"),
        ("table", "table:1.0"),
        ("draw", "drawing:1.0"),
        ("fo", "xsl-fo-compatible:1.0"),
        ("svg", "svg-compatible:1.0"),
    )
)


class Fodt:
    """Collects automatic styles while it writes the text."""

    def __init__(self, giay: Giay) -> None:
        self.giay = giay
        self.kieu: dict[str, str] = {}
        self.trang: list[Trang] = [giay.trang]
        self.sang_trang = False

    def tep(self) -> str:
        than = self._dau() + "".join(self._khoi(k) for k in self.giay.than) + self._cuoi()
        than += "".join(self._khoi(x) for x in self.giay.sau)
        so = "".join(self._so_trang(t, i) for i, t in enumerate(self.trang))
        return (
            f'<?xml version="1.0" encoding="UTF-8"?>\n<office:document {_NS} '
            'office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text">'
            f"<office:styles>{_MAC_DINH}</office:styles><office:automatic-styles>"
            + "".join(_kho_trang(t, i) for i, t in enumerate(self.trang))
            + "".join(self.kieu.values())
            + f"{_KIEU_BANG}</office:automatic-styles><office:master-styles>{so}"
            f"</office:master-styles><office:body><office:text>{than}"
            "</office:text></office:body></office:document>"
        )

    def _khoi(self, khoi: Khoi) -> str:
        match khoi:
            case Bang():
                return self._bang(khoi)
            case Phan():
                self.trang.append(khoi.trang)
                self.sang_trang = True
                return ""
            case _:
                return self._doan(khoi)

    def _doan(self, doan: Doan, rong: float = 165) -> str:
        chu = "".join(self._chu(doan, c) for c in doan.cac_chu)
        ve = self._ve(rong, doan) if doan.ke.startswith("ve") else ""
        return f"<text:p text:style-name={self._kieu_doan(doan, rong)}>{ve}{chu}</text:p>"

    def _ve(self, rong: float, doan: Doan) -> str:
        dai = {"ve": 72.0, "ve_ngan": 30.0}.get(doan.ke, rong)
        trai, y = (rong - dai) / 2, 0.0 if dai == rong else doan.co * 0.43
        return (
            f'<draw:line draw:style-name="ke" text:anchor-type="paragraph" svg:x1="{trai}mm" '
            f'svg:y1="{y}mm" svg:x2="{trai + dai}mm" svg:y2="{y}mm"/>'
        )

    def _chu(self, doan: Doan, c: Chu) -> str:
        gach = doan.gach or doan.ke == "gach"
        thuoc = {
            "fo:font-size": f"{c.co or doan.co}pt",
            "fo:font-weight": ("normal", "bold")[doan.dam if c.dam is None else c.dam],
            "fo:font-style": ("normal", "italic")[doan.nghieng if c.nghieng is None else c.nghieng],
            "style:text-underline-style": ("none", "solid")[gach if c.gach is None else c.gach],
            "fo:font-family": f"'{c.phong or doan.phong}'",
            "style:font-name": c.phong or doan.phong,
        }
        ink = c.mau or doan.mau
        thuoc |= {"fo:color": f"#{ink}"} if ink else {}
        thuoc |= {"text:display": "none"} if c.dac == "an" else {}
        ten = self._ghi("text", f"<style:text-properties{_noi(thuoc)}/>")
        chu = escape(c.chu).replace("  ", '<text:s text:c="2"/>')
        return f"<text:span text:style-name={ten}>{chu}</text:span>"

    def _kieu_doan(self, doan: Doan, rong: float) -> str:
        ngoai = (rong - 74) / 2 if doan.ke == "vien" else 0
        thuoc = {
            "fo:text-align": _CAN[doan.can],
            "fo:text-indent": f"{doan.thut}mm",
            "fo:margin-left": f"{doan.lui + ngoai}mm",
            "fo:margin-right": f"{doan.lui_phai + ngoai}mm",
            "fo:margin-top": f"{doan.truoc}pt",
            "fo:margin-bottom": f"{doan.sau}pt",
        }
        thuoc |= {"fo:border-bottom": "0.75pt solid #000000"} if doan.ke == "vien" else {}
        thuoc |= {"fo:break-before": "page"} if doan.ngat_trang else {}
        loai, so = doan.dan or ("auto", 1.0)
        gia_tri = f"{round(so * 100)}%" if loai == "auto" else f"{so}pt"
        ten = {"atLeast": "style:line-height-at-least"}.get(loai, "fo:line-height")
        thuoc, sang = thuoc | {ten: gia_tri}, ""
        if self.sang_trang:
            self.sang_trang = False
            sang = f' style:master-page-name="Trang{len(self.trang) - 1}"'
            thuoc |= {"style:page-number": "1"} if self.trang[-1].danh_lai else {}
        return self._ghi("paragraph", f"<style:paragraph-properties{_noi(thuoc)}/>", sang)

    def _ghi(self, ho: str, ruot: str, them: str = "") -> str:
        ten = f"{ho[0].upper()}{len(self.kieu) + 1}"
        for khoa, cu in self.kieu.items():
            if khoa == ho + ruot + them:
                return quoteattr(cu.split('"', 2)[1])
        self.kieu[ho + ruot + them] = (
            f'<style:style style:name="{ten}" style:family="{ho}"{them}>{ruot}</style:style>'
        )
        return quoteattr(ten)

    def _dau(self) -> str:
        trai, phai = self.giay.trai, self.giay.phai
        if "khung" in self.giay.cach:
            return self._khung(trai, phai)
        if "mot_cot" in self.giay.cach:
            return "".join(self._doan(x) for x in (*phai[:1], *trai, *phai[1:]))
        if "tab" in self.giay.cach:
            return self._tab(trai, phai)
        return self._hai_cot("dau", trai, phai)

    def _cuoi(self) -> str:
        if not (self.giay.nhan or self.giay.ky):
            return ""
        return self._hai_cot("cuoi", self.giay.nhan, self.giay.ky)

    def _hai_cot(self, ten: str, trai: tuple[Doan, ...], phai: tuple[Doan, ...]) -> str:
        o = "".join(
            f'<table:table-cell table:style-name="o">{self._cac(cac, rong)}</table:table-cell>'
            for cac, rong in zip((trai, phai), COT, strict=True)
        )
        cot = "".join(f'<table:table-column table:style-name="cot{i}"/>' for i in (0, 1))
        return (
            f'<table:table table:name="{ten}" table:style-name="bang">{cot}'
            f"<table:table-row>{o}</table:table-row></table:table>"
        )

    def _cac(self, cac: tuple[Doan, ...], rong: float) -> str:
        return "".join(self._doan(x, rong) for x in cac) or "<text:p/>"

    def _khung(self, trai: tuple[Doan, ...], phai: tuple[Doan, ...]) -> str:
        khung = (
            '<draw:frame draw:style-name="khung" text:anchor-type="paragraph" '
            f'svg:x="{COT[0]}mm" svg:y="0mm" svg:width="{COT[1]}mm" draw:z-index="0">'
            f'<draw:text-box fo:min-height="20mm">{self._cac(phai, COT[1])}</draw:text-box>'
            "</draw:frame>"
        )
        dau, *con = (self._doan(_hep(x)) for x in trai)
        return dau.replace(">", f">{khung}", 1) + "".join(con)

    def _tab(self, trai: tuple[Doan, ...], phai: tuple[Doan, ...]) -> str:
        ra = ""
        phai_cac: list[Doan | None] = [*phai[:1], *[None] * (len(trai) - len(phai)), *phai[1:]]
        stops = "".join(
            f'<style:tab-stop style:position="{cho}mm" style:type="center"/>'
            for cho in (COT[0] / 2, COT[0] + COT[1] / 2)
        )
        kieu = self._ghi(
            "paragraph",
            f"<style:paragraph-properties><style:tab-stops>{stops}</style:tab-stops>"
            "</style:paragraph-properties>",
        )
        for cap in zip_longest(trai, phai_cac):
            o = ["".join(self._chu(x, c) for c in x.cac_chu) if x else "" for x in cap]
            ra += f"<text:p text:style-name={kieu}><text:tab/>{o[0]}"
            ra += f"<text:tab/>{o[1]}</text:p>" if o[1] else "</text:p>"
        return ra

    def _bang(self, khoi: Bang) -> str:
        for i, rong in enumerate(khoi.rong):
            self.kieu[f"b{i}"] = _cot(f"b{i}", rong)
        dong = "".join(
            "<table:table-row>"
            + "".join(
                '<table:table-cell table:style-name="ovien">'
                f"{self._doan(d('khac', chu, co=khoi.co))}</table:table-cell>"
                for chu in hang
            )
            + "</table:table-row>"
            for hang in khoi.dong
        )
        cot = "".join(
            f'<table:table-column table:style-name="b{i}"/>' for i in range(len(khoi.rong))
        )
        return f'<table:table table:style-name="bang">{cot}{dong}</table:table>'

    def _so_trang(self, trang: Trang, thu: int) -> str:
        ten = "Standard" if thu == 0 else f"Trang{thu}"
        mo = f'<style:master-page style:name="{ten}" style:page-layout-name="pl{thu}">'
        if not trang.so_cho:
            return f"{mo}</style:master-page>"
        so = d("khac", co=trang.so_co, can=trang.so_can, nghieng=trang.so_nghieng)
        chu = self._chu(so, Chu("SO")).replace(
            "SO", '<text:page-number text:select-page="current">2</text:page-number>'
        )
        p = f"<text:p text:style-name={self._kieu_doan(so, 165)}>{chu}</text:p>"
        cho = {"dau": "header", "cuoi": "footer"}[trang.so_cho]
        dau = "" if trang.so_trang_dau else f"<style:{cho}-first><text:p/></style:{cho}-first>"
        return f"{mo}<style:{cho}>{p}</style:{cho}>{dau}</style:master-page>"


def _hep(doan: Doan) -> Doan:
    return d(doan.vai, doan.chu, **{**_khac(doan), "lui_phai": COT[1]})


def _khac(doan: Doan) -> dict[str, object]:
    return {k: v for k, v in vars(doan).items() if k not in ("vai", "chu")}


def _noi(thuoc: dict[str, str]) -> str:
    return "".join(f" {ten}={quoteattr(gia_tri)}" for ten, gia_tri in thuoc.items())


def _cot(ten: str, rong: float) -> str:
    return (
        f'<style:style style:name="{ten}" style:family="table-column">'
        f'<style:table-column-properties style:column-width="{rong}mm"/></style:style>'
    )


def _kho_trang(t: Trang, thu: int) -> str:
    dau, cuoi = (t.so_cach if t.so_cho == cho else 0.0 for cho in ("dau", "cuoi"))
    thuoc = {
        "fo:page-width": f"{t.rong}mm",
        "fo:page-height": f"{t.cao}mm",
        "fo:margin-top": f"{dau or t.tren}mm",
        "fo:margin-bottom": f"{cuoi or t.duoi}mm",
        "fo:margin-left": f"{t.trai}mm",
        "fo:margin-right": f"{t.phai}mm",
        "style:num-format": {"decimal": "1", "upperRoman": "I"}[t.so_kieu],
        "style:print-orientation": "landscape" if t.rong > t.cao else "portrait",
    }
    usage = ' style:page-usage="mirrored"' if t.doi_xung else ""
    cao = {"dau": t.tren - dau, "cuoi": t.duoi - cuoi}
    con = "".join(
        f'<style:{ten}-style><style:header-footer-properties svg:height="{cao[cho]}mm" '
        f'fo:margin-{canh}="1mm" style:dynamic-spacing="false"/></style:{ten}-style>'
        for ten, cho, canh in (("header", "dau", "bottom"), ("footer", "cuoi", "top"))
        if t.so_cho == cho
    )
    return (
        f'<style:page-layout style:name="pl{thu}"{usage}>'
        f"<style:page-layout-properties{_noi(thuoc)}/>{con}</style:page-layout>"
    )


_MAC_DINH = (
    '<style:default-style style:family="paragraph"><style:text-properties '
    'style:font-name="Times New Roman" fo:font-family="\'Times New Roman\'" '
    'fo:font-size="14pt" fo:language="vi" fo:country="VN"/></style:default-style>'
)
_KIEU_BANG = (
    '<style:style style:name="bang" style:family="table"><style:table-properties '
    'style:width="165mm" table:align="left"/></style:style>'
    + _cot("cot0", COT[0])
    + _cot("cot1", COT[1])
    + '<style:style style:name="o" style:family="table-cell"><style:table-cell-properties '
    'fo:padding="0mm" fo:border="none"/></style:style>'
    '<style:style style:name="ovien" style:family="table-cell"><style:table-cell-properties '
    'fo:padding="1mm" fo:border="0.5pt solid #000000"/></style:style>'
    '<style:style style:name="khung" style:family="graphic"><style:graphic-properties '
    'fo:border="none" fo:padding="0mm" draw:fill="none" draw:stroke="none" '
    'style:wrap="run-through" style:run-through="foreground" '
    'style:horizontal-pos="from-left" style:horizontal-rel="paragraph" '
    'style:vertical-pos="from-top" style:vertical-rel="paragraph"/></style:style>'
    '<style:style style:name="ke" style:family="graphic"><style:graphic-properties '
    'svg:stroke-width="0.26mm" svg:stroke-color="#000000" style:run-through="foreground" '
    'style:wrap="run-through" style:horizontal-pos="from-left" '
    'style:horizontal-rel="paragraph" style:vertical-pos="from-top" '
    'style:vertical-rel="paragraph"/></style:style>'
)
