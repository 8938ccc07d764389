"""Tags that try to burn time or memory; none of them may get further than an error."""

from collections.abc import Mapping
from types import MappingProxyType

_NHAN_DOI = (
    "{{% set ns = namespace(x={0}) %}}"
    "{{% for i in range(60) %}}{{% set ns.x = {1} %}}{{% endfor %}}"
)


def _nhan_doi(dau: str, phep: str, in_ra: str = "{{ ns.x|length }}") -> str:
    """Double a value sixty times."""
    return _NHAN_DOI.format(dau, phep) + in_ra


BIEU_THUC: Mapping[str, str] = MappingProxyType(
    {
        "chữ nhân": "{{ 'x' * 10**9 }}",
        "nhân ngược": "{{ 10**9 * 'x' }}",
        "danh sách nhân": "{{ [0] * 10**9 }}",
        "bộ nhân": "{{ ((1,) * 10**9)|length }}",
        "rỗng nhân": "{{ ['', ''] * 10**8 }}",
        "luỹ thừa": "{{ 10 ** (10 ** 8) }}",
        "luỹ thừa dần": "{% set ns = namespace(x=7) %}{% for i in range(99) %}"
        "{% set ns.x = ns.x * ns.x %}{% endfor %}{{ ns.x }}",
        "số dài": "{{ " + "9" * 5000 + " }}",
        "vòng lặp": "{% for i in range(10**9) %}x{% endfor %}",
        "vòng lặp âm": "{% for i in range(10**30, 0, -1) %}x{% endfor %}",
        "vòng lồng": "{% for i in range(9999) %}{% for j in range(9999) %}{% endfor %}{% endfor %}",
        "vòng lồng dữ kiện": "".join(f"{{% for a{i} in noi_nhan %}}" for i in range(15))
        + "x"
        + "{% endfor %}" * 15,
        "vòng lồng chữ": "".join(f"{{% for a{i} in trich_yeu %}}" for i in range(12))
        + "{% endfor %}" * 12,
        "vòng có điều kiện": "{% for i in range(99999) if i in range(99999)|list %}{% endfor %}",
        "đệ quy": "{% for i in [1] recursive %}{{ loop([1, 2]) }}{% endfor %}",
        "đệ quy có hạn": "{% for i in [1, 2] recursive %}"
        "{% if loop.depth < 40 %}{{ loop([1, 2]) }}{% endif %}{% endfor %}",
        "% rộng": "{{ '%999999999d' % 1 }}",
        "% sao": "{{ '%*d' % (999999999, 1) }}",
        "% chính xác": "{{ '%.999999999f' % 1.5 }}",
        "% lặp": "{{ ('%(a)s' * 9999) % {'a': 'x' * 9999} }}",
        "format rộng": "{{ '%999999999d'|format(1) }}",
        "str.format rộng": "{{ '{:>999999999}'.format(ten_loai) }}",
        "str.format ghép": "{{ '{:>{}}'.format(ten_loai, 999999999) }}",
        "str.format lặp": "{{ ('{0}' * 9999).format('x' * 9999) }}",
        "format_map": "{{ '{a:999999999}'.format_map({'a': 1}) }}",
        "center": "{{ 'a'|center(10**9) }}",
        "center số": "{{ 'a'|center(1000000000) }}",
        ".center": "{{ 'a'.center(10**9) }}",
        ".ljust": "{{ 'a'.ljust(10**9) }}",
        ".zfill": "{{ 'a'.zfill(10**9) }}",
        ".expandtabs": "{{ ('\\t' * 999).expandtabs(10**8) }}",
        "gọi gián tiếp": "{{ [10**9]|map('center', 10**9)|list }}",
        "to_bytes": "{{ (1).to_bytes(10**9, 'big') }}",
        "bytes": "{{ 'a'.encode().center(10**9) }}",
        "indent": "{{ 'a\nb'|indent(10**9) }}",
        "indent chữ": "{{ ('a\n' * 9999)|indent('x' * 9999) }}",
        "wordwrap": "{{ ('a' * 900000)|wordwrap(1) }}",
        "wordwrap nối": "{{ ('a ' * 9999)|wordwrap(1, wrapstring='x' * 99999) }}",
        "batch": "{{ [1]|batch(10**9, 'x')|list }}",
        "slice": "{{ [1]|slice(10**9)|list }}",
        "replace": "{{ ('a' * 99999)|replace('a', 'b' * 99999) }}",
        "replace rỗng": "{{ ('a' * 99999)|replace('', 'b' * 99999) }}",
        ".replace": "{{ ('a' * 99999).replace('a', 'b' * 99999) }}",
        "join": "{{ range(99999)|join('x' * 99999) }}",
        ".join": "{{ ('x' * 99999).join('a' * 99999) }}",
        "nhân đôi ~": _nhan_doi("'ab'", "ns.x ~ ns.x"),
        "nhân đôi +": _nhan_doi("'ab'", "ns.x + ns.x"),
        "nhân đôi danh sách": _nhan_doi("[1]", "ns.x + ns.x"),
        "nhân đôi lồng": _nhan_doi("[1]", "[ns.x, ns.x]", "{{ ns.x }}"),
        "nhân đôi so sánh": _nhan_doi("[1]", "(ns.x, ns.x)", "{{ ns.x == ns.x }}"),
        "nhân đôi tojson": _nhan_doi("[1]", "{'a': ns.x, 'b': ns.x}", "{{ ns.x|tojson }}"),
        "nhân đôi dict": _nhan_doi("1", "dict(a=ns.x, b=ns.x)", "{{ ns.x|string }}"),
        "nhân đôi set": "{% set x = 'ab' %}"
        + "{% set x %}{{ x }}{{ x }}{% endset %}" * 40
        + "{{ x|length }}",
        "nhân đôi upper": _nhan_doi("'ß'", "ns.x|replace('S', 'ß')|upper"),
        "nhân đôi %": _nhan_doi("'ab'", "'%s%s' % (ns.x, ns.x)"),
        "nhân đôi format": _nhan_doi("'ab'", "'{0}{0}'.format(ns.x)"),
        "namespace giấu": "{% set ns = namespace(x='a' * 900000) %}"
        "{{ ([ns] * 9999)|string|length }}",
        "in dài nhiều lần": "{% set x = 'a' * 900000 %}"
        "{% for i in range(9999) %}{{ x }}{% endfor %}",
        "so dài nhiều lần": "{% set x = 'a' * 900000 %}{% set y = x ~ '' %}"
        "{% for i in range(99999) %}{% if x == y %}{% endif %}{% endfor %}",
        "tìm nhiều lần": "{% set x = range(50000)|list %}"
        "{% for i in range(99999) %}{% if -1 in x %}{% endif %}{% endfor %}",
        "cắt nhiều lần": "{% set x = 'a' * 900000 %}"
        "{% for i in range(99999) %}{% set y = x[1:] %}{% endfor %}",
        "sắp xếp nhiều lần": "{% for i in range(9999) %}{% set y = range(9999)|sort %}{% endfor %}",
        "in nhiều": "{% for i in range(99999) %}" + "x" * 2000 + "{% endfor %}",
        "sum danh sách": "{{ ([[1] * 99] * 9999)|sum(start=[])|length }}",
        "title nhiều lần": "{% set x = 'ab ' * 6000 %}"
        "{% for i in range(9999) %}{% set y = x|title %}{% endfor %}",
        "wordwrap nhiều lần": "{% set x = 'ab-' * 6000 %}"
        "{% for i in range(9999) %}{% set y = x|wordwrap(2) %}{% endfor %}",
        "đếm nhiều lần": "{% set x = 'ab' * 400000 %}{% set y = ('ab' * 1000) ~ 'c' %}"
        "{% for i in range(9999) %}{% set z = x.count(y) %}{% endfor %}",
        "upper nhiều lần": "{% for i in range(9999) %}{% for j in range(9999) %}"
        "{% set y = ten_loai.upper() %}{% endfor %}{% endfor %}",
        "xuống dòng": "{% for i in range(9) %}{{ '\\n' * 99999 }}{% endfor %}",
        "tab": "{{ '\\t' * 99999 }}",
        "round": "{{ 1.5|round(10**9) }}",
        "round lên": "{{ 1|round(10**7, 'ceil') }}",
        "tojson thụt": "{{ [1, 2]|tojson(indent=10**9) }}",
        "striptags": "{{ ('<!---->' * 99999)|striptags }}",
        "title": "{{ ('a ' * 400000)|title }}",
        "urlize": "{{ ('www.a.vn ' * 9999)|urlize }}",
        "pprint": "{{ range(9999)|list|pprint }}",
        "xmlattr": "{{ {'a': 'x'}|xmlattr }}",
        "random": "{{ range(9999)|random }}",
        "lipsum": "{{ lipsum(n=10**6) }}",
        "ngoặc lồng": "{{ " + "(" * 3000 + "1" + ")" * 3000 + " }}",
        "phép cộng dài": "{{ " + "1+" * 5000 + "1 }}",
        "if lồng": "{% if 1 %}" * 150 + "x" + "{% endif %}" * 150,
        "danh sách sâu": _NHAN_DOI.format("1", "[ns.x]").replace("range(60)", "range(9999)")
        + "{{ ns.x }}",
        "hàm không gọi": "{{ trich_yeu.upper }}",
        "hàm của chữ": "{{ 'a'.upper }}",
        "nhóm in ra": "{{ cycler(1, 2) }}",
    }
)
