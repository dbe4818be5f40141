// `node tools/train-names.ts`: trains libs/names from the development data and writes its tables with the figures that they reached.
//
// --only=surprise writes the table of sounds (do that first: the rest leans on it); --folds=N sets the folds (default 10);
// --start=FILE keeps the costs learned from the lists of words there and takes them up again.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { libraryThreshold } from '#libs/names/compare/library-threshold.ts';
import { readModel } from '#libs/names/compare/read-model.ts';
import { nameData, readPairs } from './names/data.ts';
import { crossValidate, fitModel, readAll, type ScoredPair, scorePairs } from './names/fit-model.ts';
import { measure } from './names/measures.ts';
import { listedPairs, lookAlikes, wordReader } from './names/token-pairs.ts';
import { type EditModel, type TokenExample, trainEdits } from './names/train-edits.ts';
import { trainSurprise } from './names/train-surprise.ts';
import { editTable } from './names/write-model.ts';

const { values: options } = parseArgs({
  options: { only: { type: 'string' }, folds: { type: 'string' }, start: { type: 'string' } },
});
const folder = nameData();
if (!folder) throw new Error('There is no ../shared/data/names: names are trained from the files there.');
const tables = new URL('../libs/names/tables/', import.meta.url).pathname;

if (options.only === 'surprise') {
  const head =
    '// How surprising each sound is after two others, in eighths of a bit. Written by tools/train-names.ts.';
  const table = trainSurprise(`${folder}names_300k.txt.gz`).replaceAll('$', '%');
  writeFileSync(`${tables}sound-surprise.ts`, `${head}\n\nexport const soundSurprise = \`${table}\`;\n`);
} else {
  train(folder);
}

function train(from: string): void {
  const listed = listedExamples(from);
  const start = startingCosts(listed);
  const pairs = readAll(readPairs(`${from}pairs.dev.tsv.gz`));
  const apart = crossValidate(pairs, listed, start, Number(options.folds ?? 10));
  const figures = [...report('apart (folds by entity)', apart), reliability(apart)];
  const model = fitModel(pairs, listed, start);
  figures.push(...report('in sample', scorePairs(pairs, model)));
  const head = [
    'Written by tools/train-names.ts from the development pairs and lists of words; the figures that were reached:',
    ...figures,
  ]
    .map((line) => `// ${line}`)
    .join('\n');
  const edits: EditModel = { ...model.costs, base: model.base, slope: model.slope };
  writeFileSync(
    `${tables}edit-costs.ts`,
    `// What each difference of spelling costs, in sixteenths of log-odds, where it is not what the tables of spellings give.\n${head}\n\nexport const editCostTable = \`\n${editTable(edits)}\n\`;\n`,
  );
  const weights = [...model.weights].map((weight) => Number(weight.toFixed(4))).join(', ');
  writeFileSync(
    `${tables}line-weights.ts`,
    `// What each figure of a comparison weighs, in log-odds, by its number in compare/features.ts.\n${head}\n\nexport const lineWeights: readonly number[] = [\n  ${weights},\n];\n`,
  );
}

function listedExamples(from: string): TokenExample[] {
  const pairs = listedPairs(from, wordReader());
  const find = lookAlikes(pairs, 3);
  return pairs.flatMap((pair) => {
    const other = find(pair);
    const same: TokenExample = { ...pair, same: true };
    return other ? [same, { a: pair.a, b: other, same: false, weight: pair.weight }] : [same];
  });
}

function startingCosts(listed: readonly TokenExample[]): EditModel {
  const file = options.start;
  if (file !== undefined && existsSync(file)) {
    const { costs, base, slope } = readModel(readFileSync(file, 'utf8'), []);
    return { ...costs, base, slope };
  }
  const costs = trainEdits(listed, 4, 5);
  if (file !== undefined) writeFileSync(file, editTable(costs));
  return costs;
}

/** Whether scores mean what they say: of the pairs in each tenth of the scores, the share that are one person's name. */
function reliability(scored: readonly ScoredPair[]): string {
  const shares = Array.from({ length: 10 }, (_, tenth) => {
    const rows = scored.filter(({ score }) => Math.min(9, Math.floor(score * 10)) === tenth);
    return (rows.filter(({ same }) => same).length / rows.length).toFixed(2);
  });
  return `apart: share of one person's names by tenths of the score from 0 on: ${shares.join(' ')}`;
}

/** Figures at the threshold with the best F1 of all pairs; also printed, with the errors by kind. */
function report(name: string, scored: readonly ScoredPair[]): string[] {
  const { threshold } = measure(scored);
  const line = (what: string, rows: readonly ScoredPair[]): string => {
    const [best, fixed] = [measure(rows, threshold), measure(rows, libraryThreshold)];
    const figures = [best.f1, best.precision, best.recall, fixed.f1, best.rocAuc, best.recallAtFpr1].map(
      (one) => one.toFixed(4),
    );
    return `${name}, ${what}: F1 ${figures[0]} (precision ${figures[1]}, recall ${figures[2]} at ${threshold.toFixed(2)}), ${figures[3]} at ${libraryThreshold}, ROC-AUC ${figures[4]}, recall at 1 % false positives ${figures[5]}`;
  };
  const lines = [
    line('all', scored),
    line(
      'focus',
      scored.filter((row) => row.pair.focus),
    ),
  ];
  const kinds = Map.groupBy(scored, (row) => row.pair.kind);
  for (const [kind, rows] of [...kinds].sort()) {
    const wrong = rows.filter((row) => row.score >= threshold !== row.same).length;
    console.log(
      `  ${kind}: ${wrong} of ${rows.length} wrong (${((100 * wrong) / rows.length).toFixed(1)} %)`,
    );
  }
  console.log(lines.join('\n'));
  const swapped = scored.filter((row) => row.pair.kind === 'neg_swap1');
  const accepted = (from: number) =>
    (swapped.filter((row) => row.score >= from).length / swapped.length).toFixed(3);
  return [
    ...lines,
    `${name}: false accepts where one word was replaced ${accepted(threshold)}, and ${accepted(libraryThreshold)} at ${libraryThreshold}`,
  ];
}
