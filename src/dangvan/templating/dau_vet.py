"""What a template tells of its authors: dropped before anything is made of it."""

from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import XmlPart

from dangvan.templating.cho_bien_nhan import la_bien_nhan

_GIU_LAI = (
    RELATIONSHIP_TYPE.OFFICE_DOCUMENT,
    RELATIONSHIP_TYPE.CORE_PROPERTIES,
    RELATIONSHIP_TYPE.EXTENDED_PROPERTIES,
)
_LIEN_KET_NGOAI = ("/attachedTemplate", "/mailMergeSource", "/mailMergeHeaderSource")


def bo_dau_vet(document: Document) -> None:
    """Drop custom properties, the picture of the first page, and the template's own path.

    A template made from an issued paper holds that paper's facts: they are dropped too.
    """
    package = document.part.package
    for key, rel in list(package.rels.items()):
        if rel.reltype not in _GIU_LAI:
            del package.rels[key]
        elif rel.reltype == RELATIONSHIP_TYPE.CORE_PROPERTIES:
            rel.target_part.partname = PackURI("/docProps/core.xml")
        elif rel.reltype == RELATIONSHIP_TYPE.EXTENDED_PROPERTIES:
            rel.target_part.partname = PackURI("/docProps/app.xml")
    # `document.settings` would add settings to a template that has none.
    for key, rel in list(document.part.rels.items()):
        if rel.reltype == RELATIONSHIP_TYPE.SETTINGS:
            _bo_trong_cai_dat(rel.target_part)
        elif rel.reltype == RELATIONSHIP_TYPE.CUSTOM_XML and not rel.is_external:
            if la_bien_nhan(rel.target_part.blob):
                del document.part.rels[key]


def _bo_trong_cai_dat(settings: XmlPart) -> None:
    for name in ("attachedTemplate", "mailMerge"):
        for element in settings.element.xpath(f"w:{name}"):
            settings.element.remove(element)
    for key, rel in list(settings.rels.items()):
        if rel.reltype.endswith(_LIEN_KET_NGOAI):
            del settings.rels[key]
