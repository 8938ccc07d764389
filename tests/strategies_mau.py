"""Names and values for the templates of `mau_thu`."""

from hypothesis import strategies as st

_THU_DU = (
    "A & B", "<w:p>", "</w:t>", "]]>", "{{ ten }}", "{% if x %}", "&amp;", "&#0;", "“ngoặc”",
    "'đơn'", '"kép"', "50%", "a\\b", "Ấ Ệ Ữ ẵ", "🌾", "", " ", "  hai  ",
)  # fmt: skip
_NGAT = ("\n", "\t", "\a", "\f", "\r\n", "\n\n")


def chu() -> st.SearchStrategy[str]:
    """Text that XML can hold, on one line."""
    bat_ky = st.text(
        st.characters(
            exclude_categories=("Cc", "Cs", "Co", "Cn"), exclude_characters="{}_\u2028\u2029"
        ),
        max_size=12,
    )
    return st.one_of(st.sampled_from(_THU_DU), bat_ky)


def chu_co_ngat() -> st.SearchStrategy[str]:
    """Text with breaks, tabs, new paragraphs and new pages in it."""
    return st.lists(st.one_of(chu(), st.sampled_from(_NGAT)), max_size=5).map("".join)


def ngu_canh(mot: st.SearchStrategy[str]) -> st.SearchStrategy[dict[str, object]]:
    """Every name a template of `mau_thu` may use."""
    return st.fixed_dictionaries(
        {
            "chu": mot,
            "so": st.integers(0, 5),
            "co": st.booleans(),
            "muc": st.fixed_dictionaries({"ten": mot}),
            "cac_dong": st.lists(mot, max_size=4),
            "so_cot": st.integers(1, 4),
            "mau_nen": st.sampled_from(("FF0000", "auto")),
        }
    )
