// bench:existence – whether the time of an answer tells an invisible record from an absent one: interleaved pairs, AUC.
import { randomUUID } from 'node:crypto';
import { openMatter } from '#kernel/test/desk/operations/open-matter.ts';
import { readMatter } from '#kernel/test/desk/operations/read-matter.ts';
import { keeper } from '#kernel/test/trial.ts';
import { argument, openBenchHouse, report } from './house.ts';
import { figures, round } from './measure.ts';

const pairs = Number(argument('pairs', '4000'));
const bench = await openBenchHouse();
try {
  const insider = await bench.employ(keeper);
  const outsider = await bench.employ(keeper);
  const hidden: string[] = [];
  for (let made = 0; made < 50; made += 1) {
    hidden.push((await insider.does<{ matter: string }>(openMatter, { title: 'hidden' })).matter);
  }
  const time = async (matter: string) => {
    const began = performance.now();
    const answer = await outsider.does(readMatter, { matter }).then(
      () => 'shown',
      (error: { code: string }) => error.code,
    );
    if (answer !== 'kernel.not-found') throw new Error(`The outsider was answered ${answer}.`);
    return performance.now() - began;
  };
  const invisible: number[] = [];
  const absent: number[] = [];
  for (let pair = -200; pair < pairs; pair += 1) {
    const one = hidden[Math.abs(pair) % hidden.length] as string;
    // The order within a pair changes, so that what follows what tells nothing.
    const first = pair % 2 === 0;
    const a = await time(first ? one : randomUUID());
    const b = await time(first ? randomUUID() : one);
    if (pair < 0) continue;
    invisible.push(first ? a : b);
    absent.push(first ? b : a);
  }
  report({
    pairs,
    auc: round(auc(invisible, absent), 3),
    invisible: figures(invisible, 1),
    absent: figures(absent, 1),
  });
} finally {
  await bench.end();
}
process.exit(0);

/** The chance that a random invisible record took longer than a random absent one, folded to at least one half. */
function auc(one: readonly number[], other: readonly number[]): number {
  const all = [...one.map((time) => ({ time, is: 1 })), ...other.map((time) => ({ time, is: 0 }))];
  all.sort((a, b) => a.time - b.time);
  let ranks = 0;
  for (const [index, { is }] of all.entries()) ranks += is * (index + 1);
  const area = (ranks - (one.length * (one.length + 1)) / 2) / (one.length * other.length);
  return Math.max(area, 1 - area);
}
