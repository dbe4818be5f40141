// The page of the documentation that says how the comparison of names treats every pool.
import type { Fairness } from '#libs/names/pools/fairness.ts';
import { mostRatio, type Judgement } from '#libs/names/pools/judge.ts';
import type { FairnessCost, F1 } from './fairness-cost.ts';

export function fairnessPage({ threshold, lists }: Fairness, cost: FairnessCost): string {
  const { library, common } = threshold;
  return [
    '# Names: is anybody treated worse?',
    'A comparison of names that works better for one people than for another sends more strangers, or fewer of the people looked for, to those whose names it knows less. So it is measured: people of twelve pools of names, as they live beside each other here, are searched in a list of 1,000 others and in one of 100,000, each written as another office would write them. `npm run -s bench:fairness` makes this page; `libs/names/test/fairness.test.ts` measures it in every run of the tests. The pools, their sources and how the figures are counted: [libs/names/pools](../libs/names/pools/README.md).',
    `A pool stands out where its false candidates or its misses, at the lower bound of the 95 % Wilson interval, exceed ${mostRatio} times the whole. No pool is left out of this. The library's threshold is **${library}**; ${
      common === undefined
        ? 'at no threshold from there up does every pool stay within it.'
        : common === library
          ? 'no pool stands out at it with the people drawn here; with others some do ([how sure that is](../libs/names/pools/README.md)).'
          : `every pool stays within it from ${common} up.`
    }`,
    ...lists.flatMap(({ size, atLibrary, atCommon }) => [
      table(size, atLibrary),
      ...(atCommon && common !== library ? [table(size, atCommon)] : []),
    ]),
    'False: other people with another name at or above the threshold, per search. Namesakes: other people with the very same name, whom no comparison of names can part, per search. Missed: people looked for who stay below the threshold, or whom the index does not find. By spelling: the same of those whose name holds no slip of the pen. The ratios are to the whole, at the lower bound, and are what is judged.',
    `What the threshold costs in F1: on the pools ${says(cost.pools)}${cost.pairs ? `, on the development pairs ${says(cost.pairs)}` : ''}.`,
  ].join('\n\n');

  function says({ library: before, common: after }: F1): string {
    return common === library || after === undefined
      ? `${before} at ${library}`
      : `${before} at ${library}, ${after} at ${common}`;
  }
}

function table(size: number, { threshold, whole, pools }: Judgement): string {
  return [
    `## ${size.toLocaleString('en')} others, threshold ${threshold}`,
    '',
    '| pool | false | ratio | namesakes | missed | by spelling | ratio |',
    '|---|---|---|---|---|---|---|',
    ...pools.map(
      (one) =>
        `| ${one.pool} | ${one.falsePerSearch.toFixed(2)} | ${judged(one.falseRatioLow)} | ${one.namesakesPerSearch.toFixed(2)} | ${percent(one.missed)} | ${percent(one.missedBySpelling)} | ${judged(one.missRatioLow)} |`,
    ),
    `| **the whole** | ${whole.falsePerSearch.toFixed(2)} | | | ${percent(whole.missed)} | | |`,
  ].join('\n');
}

const percent = (share: number) => `${(100 * share).toFixed(1)} %`;
const judged = (ratio: number) => (ratio > mostRatio ? `**${ratio.toFixed(2)}**` : ratio.toFixed(2));
