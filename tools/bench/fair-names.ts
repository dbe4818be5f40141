// bench:fairness – false candidates and misses of twelve pools of names in lists of 1,000 and 100,000, the threshold at
// which no pool stands out, and what it costs. `--json`, or `--page` for docs/names-fairness.md; `--searches N` of each
// pool; `--seed N` draws other people; `--threshold T` instead of the library's; `--pairs FILE` for the cost on other pairs. Prints no name.
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { libraryThreshold } from '#libs/names/index.ts';
import { fairness, searchBothLists } from '#libs/names/pools/fairness.ts';
import { fairnessCost } from './fairness-cost.ts';
import { fairnessPage } from './fairness-page.ts';

const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    page: { type: 'boolean', default: false },
    searches: { type: 'string', default: '200' },
    seed: { type: 'string', default: '20261122' },
    threshold: { type: 'string' },
    pairs: {
      type: 'string',
      default: fileURLToPath(new URL('../../../shared/data/names/pairs.dev.tsv.gz', import.meta.url)),
    },
  },
});
const library = values.threshold === undefined ? libraryThreshold : Number(values.threshold);
const [searches, seed] = [Number(values.searches), Number(values.seed)];
if (!(library > 0 && library < 1)) throw new Error('--threshold is a score between 0 and 1, such as 0.7.');
if (!Number.isInteger(searches) || searches < 1)
  throw new Error('--searches is a whole number, 200 or more.');
if (!Number.isInteger(seed)) throw new Error('--seed is a whole number.');

const lists = searchBothLists({ searches, seed, everyone: true });
const result = fairness(lists, library);
const cost = fairnessCost(lists, result.threshold, existsSync(values.pairs) ? values.pairs : undefined);
console.log(values.json ? JSON.stringify({ ...result, cost }) : fairnessPage(result, cost));
