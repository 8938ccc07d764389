// docxtemplater and easy-template-x over the flat template and its data.
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { resolve } from "node:path";

const [goi, cach, mau, duLieu, ra] = process.argv.slice(2);
const require = createRequire(resolve(goi, "package.json"));
const goc = readFileSync(mau);
const cacDuLieu = JSON.parse(readFileSync(duLieu, "utf8"));

async function docxtemplater() {
  const PizZip = require("pizzip");
  const Docxtemplater = require("docxtemplater");
  return () => {
    cacDuLieu.forEach((data, i) => {
      const doc = new Docxtemplater(new PizZip(goc), { paragraphLoop: true, linebreaks: true });
      doc.render(data);
      writeFileSync(`${ra}/${i + 1}.docx`, doc.toBuffer({ compression: "DEFLATE" }));
    });
  };
}

async function easyTemplateX() {
  const { TemplateHandler } = require("easy-template-x");
  return async () => {
    const handler = new TemplateHandler();
    for (const [i, data] of cacDuLieu.entries()) {
      writeFileSync(`${ra}/${i + 1}.docx`, await handler.process(goc, data));
    }
  };
}

const chay = await { docxtemplater, "easy-template-x": easyTemplateX }[cach]();
const luc = process.hrtime.bigint();
const cpu = process.cpuUsage();
await chay();
const { user, system } = process.cpuUsage(cpu);
console.log(
  JSON.stringify({
    giay: Number(process.hrtime.bigint() - luc) / 1e9,
    cpu: (user + system) / 1e6,
    nho_mb: Number(readFileSync("/proc/self/status", "utf8").match(/VmHWM:\s+(\d+)/)[1]) / 1024,
  }),
);
