// Measures libs/texts: megabytes of text a second per format, in this process and in the isolated child, and a plan of 5,000 rows.

import { performance } from 'node:perf_hooks';
import { strToU8 } from 'fflate';
import { readIsolated } from '#libs/texts/isolated.ts';
import { readText } from '#libs/texts/read-text.ts';
import { readTable } from '#libs/texts/read-table.ts';
import { makeDocx, makePdf, makeXlsx, paragraph } from '#libs/texts/test/make-files.ts';

const paragraphs = 990;
const perPage = 3; // about 45 lines

const sentences = [
  'The towns and the ministries agree every year on what they do, and say in public what became of it.',
  'Whoever asks for help finds one person to talk to, in every district, within a week of asking.',
  'What was tried and did not work is written down, so that nobody has to try it twice.',
];
/** No two paragraphs share a line: what comes again at the edge of a page is taken for a running head. */
const words = (i: number): string =>
  Array.from(
    { length: 12 },
    (_, k) => `${name(i * 12 + k)} says: ${sentences[(i + k) % sentences.length]}`,
  ).join(' ');
const name = (n: number): string =>
  [n % 26, Math.floor(n / 26) % 26, Math.floor(n / 676) % 26]
    .map((c) => String.fromCharCode(97 + c).repeat(2))
    .join('');
const lines = Array.from({ length: paragraphs }, (_, i) =>
  i % 20 === 0 ? `Of ${name(i)} and others` : `${i - Math.floor(i / 20)}. ${words(i)}`,
);

/** A line of a PDF page holds about ninety letters. */
const wrapped = (line: string): string[] => line.match(/.{1,90}(?:\s|$)/g) ?? [line];
const pages = Array.from({ length: paragraphs / perPage }, (_, p) =>
  lines.slice(p * perPage, (p + 1) * perPage).flatMap((line) => [...wrapped(line), '']),
);

const inputs: Record<string, Uint8Array> = {
  txt: Buffer.from(lines.join('\n\n')),
  html: Buffer.from(
    `<!DOCTYPE html><html lang="en"><body>${lines.map((line) => `<p>${line}</p>`).join('\n')}</body></html>`,
  ),
  docx: makeDocx(lines.map(paragraph).join('')),
  pdf: makePdf(pages),
};

const header = ['id', 'goal', 'objective', 'title', 'lead', 'status', 'from', 'to', 'money', 'paragraphs'];
const rows = Array.from({ length: 5000 }, (_, i) => [
  `M-${i}`,
  `Goal ${i % 7}`,
  `Objective ${i % 40}`,
  words(i).slice(0, 120),
  `Office ${i % 30}`,
  'open',
  '2031-01-01',
  '2032-12-31',
  String(i * 100),
  'annex/14',
]);
const cell = (value: string): string => `<c t="inlineStr"><is><t>${value}</t></is></c>`;
const sheet = [header, ...rows].map((row, r) => `<row r="${r + 1}">${row.map(cell).join('')}</row>`).join('');
const tables: Record<string, Uint8Array> = {
  csv: Buffer.from([header, ...rows].map((row) => row.map((value) => `"${value}"`).join(',')).join('\n')),
  xlsx: makeXlsx(
    { Plan: `<sheetData>${sheet}</sheetData>` },
    { 'docProps/app.xml': strToU8('<Properties/>') },
  ),
};

/** Milliseconds: the middle of several runs after one that warms up. */
async function middle(runs: number, work: () => Promise<unknown>): Promise<number> {
  await work();
  const times: number[] = [];
  for (let i = 0; i < runs; i += 1) {
    const start = performance.now();
    await work();
    times.push(performance.now() - start);
  }
  return times.toSorted((a, b) => a - b)[Math.floor(runs / 2)] as number;
}

const round = (value: number): number => Math.round(value * 10) / 10;

async function benchTexts() {
  const texts = [];
  for (const [format, bytes] of Object.entries(inputs)) {
    const name = `text.${format}`;
    const tree = await readText(bytes, name);
    const megabytes = tree.decoding.length / 1e6;
    const inProcess = await middle(5, () => readText(bytes, name));
    const isolated = await middle(3, () => readIsolated(bytes, name, 'text'));
    texts.push({
      format,
      megabytes: round(megabytes),
      leaves: tree.leaves.length,
      megabytesPerSecond: round(megabytes / (inProcess / 1000)),
      isolatedMegabytesPerSecond: round(megabytes / (isolated / 1000)),
      isolatedMs: Math.round(isolated),
    });
  }
  const plans = [];
  for (const [format, bytes] of Object.entries(tables)) {
    const name = `plan.${format}`;
    const table = await readTable(bytes, name);
    const inProcess = await middle(5, () => readTable(bytes, name));
    const isolated = await middle(3, () => readIsolated(bytes, name, 'table'));
    plans.push({
      format,
      rows: table.rows.length,
      ms: Math.round(inProcess),
      isolatedMs: Math.round(isolated),
    });
  }
  const small = Buffer.from('1. One paragraph, to see what the child itself costs.');
  return {
    texts,
    tables: plans,
    childMs: Math.round(await middle(5, () => readIsolated(small, 'a.txt', 'text'))),
  };
}

const result = await benchTexts();
if (process.argv.includes('--json')) console.log(JSON.stringify(result));
else {
  console.table(result.texts);
  console.table(result.tables);
  console.log(`An isolated child for one short text: ${result.childMs} ms`);
}
