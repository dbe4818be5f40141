// Learns the costs of edits: logistic regression over the edits of the cheapest reading, words written twice against words alike.
import { type EditCosts, makeWorkspace } from '#libs/names/compare/edit-costs.ts';
import { gapKinds, pairKinds, setKind, slipCosts } from '#libs/names/compare/edit-kinds.ts';
import { costScale, highestCost, priorGapCosts, priorPairCosts } from '#libs/names/compare/prior-costs.ts';
import { traceEdits } from '#libs/names/compare/trace-edits.ts';
import { scriptOrder, units } from '#libs/names/compare/units.ts';
import type { ReadToken } from '#libs/names/types.ts';
import { chance } from './chance.ts';

export interface TokenExample {
  readonly a: ReadToken;
  readonly b: ReadToken;
  readonly same: boolean;
  readonly weight: number;
}

export interface EditModel extends EditCosts {
  /** By pair of scripts: what a cost of nothing speaks for, and what each letter adds, in sixteenths of log-odds. */
  readonly base: Float32Array;
  readonly slope: Float32Array;
}

/** One script counts as any other one script. */
const scriptPair = (a: number, b: number): number =>
  a === b ? 0 : a < b ? a * scriptOrder.length + b : b * scriptOrder.length + a;

/** What two words of one script speak for beforehand: little, and more with each letter, since many short words are alike by chance. */
const oneScript = { base: 16, slope: 6 };

const rate = 6;
/** What is seen rarely stays near what the tables of spellings give: one name that everybody bears must not set its letters' costs. */
const pull = 0.06;

/** Trains over the examples in an order of chance. */
export function trainEdits(
  examples: readonly TokenExample[],
  epochs: number,
  seed: number,
  start?: EditModel,
): EditModel {
  const prior = { pairs: priorPairCosts(), gaps: priorGapCosts(scriptOrder.length) };
  const costs = { pairs: (start ?? prior).pairs.slice(), gaps: (start ?? prior).gaps.slice() };
  const exact = { pairs: Float32Array.from(costs.pairs), gaps: Float32Array.from(costs.gaps) };
  const steps = {
    pairs: new Float32Array(costs.pairs.length).fill(1),
    gaps: new Float32Array(costs.gaps.length).fill(1),
  };
  const classes = scriptOrder.length ** 2;
  const base = start?.base.slice() ?? new Float32Array(classes).fill(40);
  const slope = start?.slope.slice() ?? new Float32Array(classes).fill(1);
  if (!start) [base[0], slope[0]] = [oneScript.base, oneScript.slope];
  const kinds = { pairs: pairKinds(), gaps: gapKinds() };
  const common = { pairs: kindCosts('pairs'), gaps: kindCosts('gaps') };
  const commonSteps = {
    pairs: new Float32Array(common.pairs.length).fill(1),
    gaps: new Float32Array(common.gaps.length).fill(1),
  };
  const space = makeWorkspace();
  const random = chance(seed);
  const order = examples.map((_, i) => i);
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, random);
    const pace = rate * (1 - epoch / epochs) + 0.5;
    for (const i of order) {
      const { a, b, same, weight } = examples[i] as TokenExample;
      const edits = traceEdits(a.word, b.word, costs, space);
      const cost = edits.reduce((sum, edit) => sum + edit.cost, 0);
      const c = scriptPair(a.word.script, b.word.script);
      const length = a.word.telling + b.word.telling;
      const z = ((base[c] as number) + (slope[c] as number) * length - cost) / costScale;
      const p = 1 / (1 + Math.exp(-z));
      const error = (same ? 1 - p : -p) * weight;
      if (Math.abs(error) < 0.003) continue;
      if (c > 0) base[c] = (base[c] as number) + 0.05 * error;
      slope[c] = (slope[c] as number) + 0.0005 * error * length;
      for (const edit of edits) {
        const table = edit.kind === 'gap-a' || edit.kind === 'gap-b' ? 'gaps' : 'pairs';
        for (const at of edit.at) {
          if (table === 'pairs' && isSameUnit(at)) continue;
          const kind = kinds[table].of[at] as number;
          if (kind < 0) move(table, at, error, pace);
          else moveKind(table, kind, error, pace);
        }
      }
    }
  }
  for (let script = 1; script < scriptOrder.length; script++) {
    base[script * (scriptOrder.length + 1)] = base[0] as number;
    slope[script * (scriptOrder.length + 1)] = slope[0] as number;
  }
  return { ...costs, base, slope };

  /** What the edits of each kind cost at the beginning, all of a kind the same. */
  function kindCosts(table: 'pairs' | 'gaps'): Float32Array {
    const { names, members } = kinds[table];
    return Float32Array.from(names, (name, kind) => {
      const places = members[kind] as readonly number[];
      const mean = places.reduce((sum, at) => sum + (costs[table][at] as number), 0) / places.length;
      const cost = slipCosts[name] ?? mean;
      setKind(kinds[table], costs[table], name, Math.round(cost));
      return cost;
    });
  }

  /** What is not fixed beforehand is learned for the whole kind, whatever the letters. */
  function moveKind(table: 'pairs' | 'gaps', kind: number, error: number, pace: number): void {
    const name = kinds[table].names[kind] as string;
    if (name in slipCosts) return;
    const [own, step] = [common[table], commonSteps[table]];
    const before = own[kind] as number;
    step[kind] = (step[kind] as number) + error * error;
    const after = before - (pace * error) / Math.sqrt(step[kind] as number);
    own[kind] = Math.min(highestCost - 1, Math.max(0, after));
    if (Math.round(own[kind]) !== Math.round(before))
      setKind(kinds[table], costs[table], name, Math.round(own[kind]));
  }

  function move(table: 'pairs' | 'gaps', at: number, error: number, pace: number): void {
    const [own, step] = [exact[table], steps[table]];
    const before = own[at] as number;
    // A pair of the same name makes its edits cheaper, another name dearer; what is seen rarely stays near the prior.
    const slant = error + pull * ((before - (prior[table][at] as number)) / costScale);
    step[at] = (step[at] as number) + slant * slant;
    const after = Math.min(
      highestCost - 1,
      Math.max(0, before - (pace * slant) / Math.sqrt(step[at] as number)),
    );
    own[at] = after;
    costs[table][at] = Math.round(after);
    if (table === 'pairs') {
      const mirrored = (at % units.length) * units.length + Math.floor(at / units.length);
      own[mirrored] = after;
      step[mirrored] = step[at] as number;
      costs.pairs[mirrored] = Math.round(after);
    }
  }
}

const isSameUnit = (at: number): boolean => at % units.length === Math.floor(at / units.length);

function shuffle(order: number[], random: () => number): void {
  for (let i = order.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [order[i], order[j]] = [order[j] as number, order[i] as number];
  }
}
