// `npm run -s bench:name-bench -- --json`: the person cases of a public benchmark, and the scores that its own matcher gave them.
import { csvRows } from '#tools/names/csv-rows.ts';
import { nameComparer } from '#libs/names/index.ts';
import { nameData, readText } from '#tools/names/data.ts';
import { measure } from '#tools/names/measures.ts';

const folder = nameData();
if (!folder) {
  console.error('There is no ../shared/data/names with name_bench_logicv2_scores.csv.');
  process.exit(2);
}
const comparer = nameComparer();
const [header = [], ...rows] = csvRows(readText(`${folder}name_bench_logicv2_scores.csv`));
const cell = (row: readonly string[], name: string): string => row[header.indexOf(name)] ?? '';
const cases = rows.filter((row) => cell(row, 'schema') === 'Person');
const ours = measure(
  cases.map((row) => ({
    score: comparer.compareRead(comparer.read(cell(row, 'name1')), comparer.read(cell(row, 'name2'))),
    same: cell(row, 'is_match') === 'true',
  })),
);
const theirs = measure(
  cases.map((row) => ({ score: Number(cell(row, 'score')), same: cell(row, 'is_match') === 'true' })),
);
const short = ({ rocAuc, f1 }: typeof ours) => ({
  rocAuc: Number(rocAuc.toFixed(4)),
  bestF1: Number(f1.toFixed(4)),
});
console.log(
  JSON.stringify(
    { n: cases.length, ...short(ours), logicV2: short(theirs) },
    null,
    process.argv.includes('--json') ? 0 : 2,
  ),
);
