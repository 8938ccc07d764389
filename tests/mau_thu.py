"""Small templates for every construct docxtpl knows, built from strings: nobody's document."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from types import MappingProxyType

from dangvan.templating import zip_parts
from dangvan.templating.tim_mau import Mau

XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
NS = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
)
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_TRANG = (
    '<w:sectPr>{lien}<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="850" '
    'w:bottom="1134" w:left="1701" w:header="567" w:footer="567" w:gutter="0"/></w:sectPr>'
)


@dataclass(frozen=True)
class Thu:
    """One template: its body, and the other parts that hold tags."""

    than: str
    dau_trang: str = ""
    chan_trang: str = ""
    cuoc_chu: str = ""
    thuoc_tinh: Mapping[str, str] = field(default_factory=dict)
    dia_chi: str = ""

    def mau(self, ten: str = "mau-thu.docx") -> Mau:
        data = zip_parts({name: xml.encode() for name, xml in self._parts().items()})
        return Mau(ten, data, sha256(data).hexdigest())

    def _parts(self) -> dict[str, str]:
        them = {
            "header": (self.dau_trang, "hdr"),
            "footer": (self.chan_trang, "ftr"),
            "footnotes": (self.cuoc_chu, "footnotes"),
        }
        co = {kieu: (xml, goc) for kieu, (xml, goc) in them.items() if xml}
        lien = "".join(
            f'<w:{kieu}Reference w:type="default" r:id="rel-{kieu}"/>'
            for kieu in co
            if kieu != "footnotes"
        )
        return {
            "[Content_Types].xml": _content_types(co),
            "_rels/.rels": _rels(
                ("rId1", f"{_OFFICE}/officeDocument", "word/document.xml"),
                ("rId2", f"{_PACKAGE}/relationships/metadata/core-properties", "docProps/core.xml"),
            ),
            "docProps/core.xml": _core(self.thuoc_tinh),
            "word/document.xml": f"{XML}<w:document {NS}><w:body>{self.than}"
            f"{_TRANG.format(lien=lien)}</w:body></w:document>",
            "word/_rels/document.xml.rels": _rels(
                *((f"rel-{kieu}", f"{_OFFICE}/{kieu}", f"{kieu}.xml") for kieu in co),
                *((("rel-ngoai", f"{_OFFICE}/hyperlink", self.dia_chi),) if self.dia_chi else ()),
            ),
            **{f"word/{kieu}.xml": f"{XML}<w:{goc} {NS}>{xml}</w:{goc}>"
               for kieu, (xml, goc) in co.items()},
        }  # fmt: skip


def _content_types(co: Mapping[str, object]) -> str:
    cac = {
        "/word/document.xml": f"{_WORD}.document.main+xml",
        "/docProps/core.xml": "application/vnd.openxmlformats-package.core-properties+xml",
        **{f"/word/{kieu}.xml": f"{_WORD}.{kieu}+xml" for kieu in co},
    }
    overrides = "".join(
        f'<Override PartName="{ten}" ContentType="{kieu}"/>' for ten, kieu in cac.items()
    )
    return (
        f'{XML}<Types xmlns="{_PACKAGE}/content-types"><Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        f'<Default Extension="png" ContentType="image/png"/>{overrides}</Types>'
    )


def _rels(*cac_lien: tuple[str, str, str]) -> str:
    ngoai = ' TargetMode="External"'
    rels = "".join(
        f'<Relationship Id="{ma}" Type="{kieu}" Target="{dich}"{ngoai * ("://" in dich)}/>'
        for ma, kieu, dich in cac_lien
    )
    return f'{XML}<Relationships xmlns="{_PACKAGE}/relationships">{rels}</Relationships>'


def _core(thuoc_tinh: Mapping[str, str]) -> str:
    dong = "".join(f"<dc:{ten}>{chu}</dc:{ten}>" for ten, chu in thuoc_tinh.items())
    return (
        f'{XML}<cp:coreProperties xmlns:cp="{_PACKAGE}/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
        f'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">{dong}</cp:coreProperties>'
    )


def r(chu: str, kieu: str = "") -> str:
    return f"<w:r>{kieu and f'<w:rPr>{kieu}</w:rPr>'}<w:t>{chu}</w:t></w:r>"


def p(*cac_chu: str, kieu: str = "") -> str:
    """A paragraph; plain text becomes a run."""
    runs = (chu if chu.startswith("<") else r(chu) for chu in cac_chu)
    return f"<w:p>{kieu and f'<w:pPr>{kieu}</w:pPr>'}{''.join(runs)}</w:p>"


def tc(*noi_dung: str, kieu: str = '<w:tcW w:w="0" w:type="auto"/>') -> str:
    doan = (chu if chu.startswith("<w:") else p(chu) for chu in noi_dung)
    return f"<w:tc><w:tcPr>{kieu}</w:tcPr>{''.join(doan)}</w:tc>"


def tr(*cac_o: str) -> str:
    return f"<w:tr>{''.join(o if o.startswith('<') else tc(o) for o in cac_o)}</w:tr>"


def tbl(luoi: tuple[int, ...], *cac_hang: str) -> str:
    cot = "".join(f'<w:gridCol w:w="{rong}"/>' for rong in luoi)
    return f"<w:tbl><w:tblPr/><w:tblGrid>{cot}</w:tblGrid>{''.join(cac_hang)}</w:tbl>"


def hinh(so: int) -> str:
    """A drawing with its number, and nothing drawn."""
    return (
        '<w:r><w:drawing><wp:inline><wp:extent cx="1" cy="1"/>'
        f'<wp:docPr name="Hình" id="{so}"/><a:graphic/></wp:inline></w:drawing></w:r>'
    )


GHEP = {"luoi_gop": '<w:tcW w:w="1" w:type="dxa"/><w:gridSpan w:val="2"/>'}

MAU_THU: Mapping[str, Thu] = MappingProxyType({
    "chu": Thu(p("Số: {{ chu }}", r("{{ so }}", "<w:b/>")) + p("{{ muc.ten }}, {{ muc['ten'] }}")),
    "the_bi_cat": Thu(
        p("A {", r("{ ch", "<w:i/>"), "u }", '<w:proofErr w:type="spellStart"/>', "} B")
        + p("{", "%", " if co %", "}có{% el", "se %}không{% endif %", "}")
    ),
    "lenh_doan": Thu(
        p("{%p for dong in cac_dong %}") + p("{{ loop.index }}. {{ dong }}") + p("{%p endfor %}")
        + p("{%p if co %}") + p("có {{ chu }}") + p("{%p elif so > 3 %}") + p("{{ so }}")
        + p("{%p else %}") + p("không") + p("{%p endif %}")
    ),
    "lenh_trong_dong": Thu(
        p("{% for dong in cac_dong %}{{ dong }}{% if not loop.last %}; {% endif %}{% endfor %}.")
        + p("{% if co %}", r("{{ chu }}", "<w:b/>"), "{% endif %}")
    ),
    "lenh_qua_nhieu_doan": Thu(
        p("{% for dong in cac_dong %}mục {{ dong }}") + p("giữa", kieu='<w:jc w:val="left"/>')
        + p("cuối{% endfor %}") + p("{% if co %}một") + p("hai{% endif %}")
    ),
    "lenh_run": Thu(
        p("Trước {%r if co %}giữa {{ chu }}{%r endif %} sau")
        + p(r("{%r for dong in cac_dong %}"), r("{{ dong }}", "<w:b/>"), r("{%r endfor %}"))
    ),
    "noi_doan": Thu(
        p("Trước ") + p("{%- if co %}") + p("{{ chu }}") + p("{%- endif %}")
        + p("{% if co -%}") + p("liền") + p("{%- endif %}")
    ),
    "chu_thich": Thu(
        p("a{# bỏ #}b") + p("{#p cả đoạn #}") + p("{{ chu }}")
        + tbl((100,), tr("{#tr cả hàng #}"), tr("còn"))
    ),
    "dau_ngoac_cong": Thu(
        p("{{ muc[‘ten’] }} {{ muc[“ten”] }} {% if chu == “x” %}x{% endif %}")
        + p("{% if so &lt; 3 and so &gt; 1 %}nhỏ{% endif %}{{ ‘&lt;b&gt;’ if co else ‘’ }}")
    ),
    "dau_the_la_chu": Thu(
        p("{_{ chu }_} {_% if %_} {{ chu }}") + p("{% raw %}{{ x }}{% endraw %}")
    ),
    "bien_va_ham": Thu(
        p("{% set tong = so * 2 %}{{ tong }} {{ chu|upper }} {{ cac_dong|join(', ') }}")
        + p("{% with x = chu %}{{ x|default('-') }}{{ x|trim|length }}{% endwith %}")
        + p("{% macro ke(x) %}[{{ x }}]{% endmacro %}{{ ke(chu) }}{{ chu|e }}")
    ),
    "bang_hang": Thu(
        tbl((3000, 1500), tr("TT", "Tên"), tr("{%tr for dong in cac_dong %}", ""),
            tr("{{ loop.index }}", "{{ dong }}"), tr("{%tr endfor %}", ""))
    ),
    "bang_chi_co_hang_lap": Thu(
        tbl((3000, 1500), tr("{%tr for dong in cac_dong %}", ""),
            tr("{{ loop.index }}", "{{ dong }}"), tr("{%tr endfor %}", ""))
    ),
    "bang_hang_dieu_kien": Thu(
        tbl((3000, 1500, 700), tr(tc("A", kieu=GHEP["luoi_gop"]), "B"), tr("{%tr if co %}", "", ""),
            tr("1", "{{ chu }}", "3"), tr("{%tr endif %}", "", ""))
    ),
    "bang_cot": Thu(
        tbl((3000, 1501), tr("Đầu", "{%tc for dong in cac_dong %}", "{{ dong }}", "{%tc endfor %}"),
            tr("Sau", "{%tc for dong in cac_dong %}", "{{ loop.index }}", "{%tc endfor %}"))
    ),
    "bang_thua_cot": Thu(tbl((3000, 1501, 777), tr("{{ chu }}", "b")) + p("{{ so }}")),
    "bang_thieu_cot": Thu(tbl((3001,), tr("{{ chu }}", "b", "c"))),
    "bang_gop_o": Thu(
        tbl((3000, 1501, 20), tr("{% colspan so_cot %}{{ chu }}", "b"), tr("1", "2", "3"))
    ),
    "bang_mau_nen": Thu(
        tbl((3000, 1501), tr("{% cellbg mau_nen %}{{ chu }}", "b"),
            tr(tc("{% cellbg mau_nen %}x",
                  kieu='<w:tcW w:w="1" w:type="dxa"/><w:shd w:val="clear" w:fill="AAAAAA"/>'), "c"))
    ),
    "bang_gop_doc": Thu(
        tbl((3000, 1501), tr("{%tr for dong in cac_dong %}", ""),
            tr("{% vm %}{{ chu }}", "{{ dong }}"), tr("{%tr endfor %}", ""))
    ),
    "bang_gop_ngang": Thu(
        tbl((3000, 1501, 30),
            tr("A", "{%tc for dong in cac_dong %}", "{% hm %}{{ chu }}", "{%tc endfor %}"),
            tr("B", "{%tc for dong in cac_dong %}", "{{ dong }}", "{%tc endfor %}"))
    ),
    "bang_trong_lap": Thu(
        p("{%p for dong in cac_dong %}") + tbl((10, 20), tr("{{ dong }}", "b")) + p("{%p endfor %}")
    ),
    "hinh_co_so": Thu(
        p(hinh(7)) + p("{%p for dong in cac_dong %}") + p(hinh(7), "{{ dong }}")
        + p("{%p endfor %}") + p("{{ chu }}", hinh(9))
    ),
    "xuong_dong_co_san": Thu(p("một\nhai\tba {{ chu }}", kieu='<w:jc w:val="both"/>')),
    "lien_ket_co_san": Thu(
        p('<w:hyperlink w:anchor="x">' + r("{{ chu }}") + "</w:hyperlink>")
        + '<w:sdt><w:sdtContent>' + p("{{ chu }}") + "</w:sdtContent></w:sdt>"
    ),
    "lien_ket_ngoai": Thu(
        p("{%p for dong in cac_dong %}")
        + p('<w:hyperlink r:id="rel-ngoai">' + r("{{ dong }}", "<w:u/>") + "</w:hyperlink>")
        + p("{%p endfor %}"),
        dia_chi="https://example.org/?a=1&amp;b=2",
    ),
    "ngat_trang": Thu(
        p("{%p for dong in cac_dong %}") + p("{{ dong }}")
        + p("{%p if not loop.last %}") + p('<w:r><w:br w:type="page"/></w:r>') + p("{%p endif %}")
        + p("{%p endfor %}") + p("{{ chu }}", kieu="<w:pageBreakBefore/>")
    ),
    "dau_va_chan_trang": Thu(
        p("{{ chu }}"),
        dau_trang=p("{%p for dong in cac_dong %}") + p("{{ dong }}") + p("{%p endfor %}"),
        chan_trang=p("{% if co %}{{ chu }}{% endif %} tr. ", '<w:fldSimple w:instr=" PAGE "/>'),
    ),
    "dau_trang_khong_the": Thu(p("{{ chu }}"), dau_trang=p("không đổi"), chan_trang=p("a\tb")),
    "cuoc_chu": Thu(
        p("{{ chu }}"),
        cuoc_chu='<w:footnote w:id="1">' + p("Xem {{ chu }}, {{ so }}") + "</w:footnote>",
    ),
    "khong_the": Thu(p("không có thẻ nào") + tbl((1, 2, 3), tr("a", "b"))),
})  # fmt: skip
"""Templates by the construct they show; their names are those of `strategies_mau`."""
