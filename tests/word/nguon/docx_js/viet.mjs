// Write papers with docx-js: JSON on stdin, {"ten": facts}; one base64 .docx a line on stdout.
import { readFileSync } from "node:fs";
import {
  AlignmentType, BorderStyle, Document, Footer, Header, LevelFormat, LineRuleType, NumberFormat,
  Packer, PageNumber, PageOrientation, Paragraph, SectionType, Table, TableCell, TableLayoutType,
  TableRow, TextRun, UnderlineType, VerticalAlignTable, WidthType, convertMillimetersToTwip as mm,
} from "docx";

const COT = [73, 92];
const VIEN = 74; // the title is 72 mm wide
const CAN = {
  trai: AlignmentType.LEFT, giua: AlignmentType.CENTER,
  phai: AlignmentType.RIGHT, deu: AlignmentType.JUSTIFIED,
};
const KHONG_VIEN = Object.fromEntries(
  ["top", "bottom", "left", "right", "insideHorizontal", "insideVertical"].map((canh) => [
    canh, { style: BorderStyle.NONE, size: 0, color: "auto" },
  ]),
);

const hoac = (a, b) => (a === null || a === undefined ? b : a);

function chu(doan, c) {
  const gach = hoac(c.gach, doan.gach || doan.ke === "gach");
  return new TextRun({
    text: c.chu,
    font: c.phong || doan.phong,
    size: `${hoac(c.co, doan.co)}pt`,
    bold: hoac(c.dam, doan.dam),
    italics: hoac(c.nghieng, doan.nghieng),
    underline: gach ? { type: UnderlineType.SINGLE } : undefined,
    color: c.mau || doan.mau || undefined,
    vanish: c.dac === "an" || undefined,
  });
}

function doanVan(doan, rong = 165) {
  const ngoai = doan.ke === "vien" ? (rong - VIEN) / 2 : 0;
  const [loai, so] = doan.dan || ["auto", 1];
  const quyTac = { auto: LineRuleType.AUTO, exact: LineRuleType.EXACT, atLeast: LineRuleType.AT_LEAST };
  return new Paragraph({
    alignment: CAN[doan.can],
    spacing: {
      before: doan.truoc * 20, after: doan.sau * 20,
      line: Math.round(loai === "auto" ? so * 240 : so * 20), lineRule: quyTac[loai],
    },
    indent: { firstLine: mm(doan.thut), left: mm(doan.lui + ngoai), right: mm(doan.lui_phai + ngoai) },
    pageBreakBefore: doan.ngat_trang || undefined,
    border: doan.ke === "vien"
      ? { bottom: { style: BorderStyle.SINGLE, size: 6, space: 1, color: "000000" } } : undefined,
    numbering: doan.tu_danh_so === null ? undefined : { reference: "dieu", level: doan.tu_danh_so },
    children: doan.cac_chu.map((c) => chu(doan, c)),
  });
}

const hoacTrong = (cac) => (cac.length ? cac : [new Paragraph({})]);

function haiCot(trai, phai) {
  const o = [trai, phai].map((cac, i) => new TableCell({
    width: { size: mm(COT[i]), type: WidthType.DXA },
    margins: { left: 0, right: 0, top: 0, bottom: 0 },
    verticalAlign: VerticalAlignTable.TOP,
    borders: KHONG_VIEN,
    children: hoacTrong(cac.map((x) => doanVan(x, COT[i]))),
  }));
  return new Table({
    layout: TableLayoutType.FIXED, borders: KHONG_VIEN, columnWidths: COT.map(mm),
    width: { size: mm(165), type: WidthType.DXA }, rows: [new TableRow({ children: o })],
  });
}

function bang(khoi) {
  const dong = khoi.dong.map((hang) => new TableRow({
    children: hang.map((text, i) => new TableCell({
      width: { size: mm(khoi.rong[i]), type: WidthType.DXA },
      children: [new Paragraph({
        children: [new TextRun({ text, font: "Times New Roman", size: `${khoi.co}pt` })],
      })],
    })),
  }));
  return new Table({ columnWidths: khoi.rong.map(mm), rows: dong });
}

function trangGiay(t, dau) {
  const so = new Paragraph({
    alignment: CAN[t.so_can],
    children: [new TextRun({
      children: [PageNumber.CURRENT], font: "Times New Roman",
      size: `${t.so_co}pt`, italics: t.so_nghieng || undefined,
    })],
  });
  const cho = t.so_cho === "dau" ? { headers: { default: new Header({ children: [so] }) } }
    : t.so_cho === "cuoi" ? { footers: { default: new Footer({ children: [so] }) } } : {};
  const ngang = t.rong > t.cao;
  return {
    properties: {
      type: dau ? undefined : SectionType.NEXT_PAGE,
      titlePage: Boolean(t.so_cho) && !t.so_trang_dau,
      page: {
        size: {
          width: mm(ngang ? t.cao : t.rong), height: mm(ngang ? t.rong : t.cao),
          orientation: ngang ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: {
          top: mm(t.tren), bottom: mm(t.duoi), left: mm(t.trai), right: mm(t.phai),
          header: mm(t.so_cach), footer: mm(10), gutter: 0,
        },
        pageNumbers: {
          formatType: t.so_kieu === "decimal" ? NumberFormat.DECIMAL : NumberFormat.UPPER_ROMAN,
          start: t.danh_lai ? 1 : undefined,
        },
      },
    },
    ...cho,
  };
}

function tep(giay) {
  const phan = [{ ...trangGiay(giay.trang, true), children: [haiCot(giay.trai, giay.phai)] }];
  const them = (khoi) => {
    if (khoi.trang) phan.push({ ...trangGiay(khoi.trang, false), children: [] });
    else phan.at(-1).children.push(khoi.dong ? bang(khoi) : doanVan(khoi));
  };
  giay.than.forEach(them);
  const cuoi = phan.at(-1).children;
  if (giay.nhan.length || giay.ky.length) cuoi.push(haiCot(giay.nhan, giay.ky));
  giay.sau.forEach(them);
  const bac = [[LevelFormat.DECIMAL, "Điều %1."], [LevelFormat.DECIMAL, "%2."], [LevelFormat.LOWER_LETTER, "%3)"]];
  return new Document({
    evenAndOddHeaderAndFooters: false,
    numbering: {
      config: [{
        reference: "dieu",
        levels: bac.map(([format, text], level) => ({
          level, format, text, suffix: "space",
          style: { run: { bold: level === 0, font: "Times New Roman", size: "14pt" } },
        })),
      }],
    },
    sections: phan,
  });
}

const cac = JSON.parse(readFileSync(0, "utf8"));
for (const [ten, giay] of Object.entries(cac)) {
  console.log(`${ten} ${await Packer.toBase64String(tep(giay))}`);
}
