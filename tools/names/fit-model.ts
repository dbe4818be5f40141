// Fits the whole model to labelled pairs: costs of edits from lists of words and from the pairs, then weights of the lines.
import { align, isSmall } from '#libs/names/compare/align.ts';
import { pairsOf } from '#libs/names/compare/alignment.ts';
import { makeWorkspace, type Workspace } from '#libs/names/compare/edit-costs.ts';
import { featureCount } from '#libs/names/compare/features.ts';
import type { NameModel } from '#libs/names/compare/model.ts';
import { inOrder, logOdds, scoreLines } from '#libs/names/compare/score-lines.ts';
import { readName, wordCache } from '#libs/names/read/read-name.ts';
import type { ReadName } from '#libs/names/types.ts';
import { chance, hash } from './chance.ts';
import type { LabelledPair } from './data.ts';
import { type EditModel, type TokenExample, trainEdits } from './train-edits.ts';
import { trainWeights } from './train-weights.ts';

export interface ReadPair extends LabelledPair {
  readonly names: readonly [ReadName, ReadName];
}

export function readAll(pairs: readonly LabelledPair[]): readonly ReadPair[] {
  const cache = wordCache();
  return pairs.map((pair) => {
    const [x, y] = [readName(pair.a, cache), readName(pair.b, cache)];
    return { ...pair, names: inOrder(x, y) ? [x, y] : [y, x] };
  });
}

/** How many parts of the pairs get their odds from costs that never saw them. */
const innerFolds = 4;
const pull = 6;

/**
 * Fits a model to pairs; `listed` are examples of words, `start` the costs learned from them. The weights are learned from
 * odds by costs that were tuned on other people's pairs: words that costs were tuned on look surer than any others will.
 */
export function fitModel(
  pairs: readonly ReadPair[],
  listed: readonly TokenExample[],
  start: EditModel,
): NameModel {
  const random = chance(9);
  const some = listed.filter(() => random() < 0.15);
  const space = makeWorkspace();
  const foldOf = (entity: string) => hash(`inner ${entity}`) % innerFolds;
  const rows = Array.from({ length: innerFolds }, (_, fold) => {
    const others = pairs.filter((pair) => pair.entities.every((entity) => foldOf(entity) !== fold));
    const model = asModel(tune(others, some, start));
    return pairs
      .filter((pair) => foldOf(pair.entities[0]) === fold)
      .map((pair) => ({ features: featuresOf(pair, model, space), same: pair.same }));
  }).flat();
  return { ...asModel(tune(pairs, some, start)), weights: trainWeights(rows, pull) };
}

function tune(pairs: readonly ReadPair[], some: readonly TokenExample[], start: EditModel): EditModel {
  const words = wordExamples(pairs, asModel(start));
  return trainEdits([...words, ...words, ...some], 2, 7, start);
}

const asModel = (edits: EditModel): NameModel => ({
  costs: { pairs: edits.pairs, gaps: edits.gaps },
  base: edits.base,
  slope: edits.slope,
  weights: new Float64Array(featureCount + 1),
});

/** Words of pairs of one person that seem to be one name; and the words that differ most in pairs of two. */
function wordExamples(pairs: readonly ReadPair[], model: NameModel): TokenExample[] {
  const space = makeWorkspace();
  const examples: TokenExample[] = [];
  for (const { same, kind, names } of pairs) {
    if (kind === 'aug_typo') continue;
    const [a, b] = names;
    const found = pairsOf(align(a, b, model, space)).filter((pair) => {
      const token = a.tokens[pair.aFrom];
      return (
        pair.kind === 'words' &&
        pair.aTo - pair.aFrom + pair.bTo - pair.bFrom === 2 &&
        token &&
        !isSmall(token)
      );
    });
    const counted = same
      ? found.filter((pair) => pair.odds > -3)
      : found.slice(-1).filter((pair) => pair.odds > -6.5);
    for (const pair of counted) {
      const [x, y] = [a.tokens[pair.aFrom], b.tokens[pair.bFrom]];
      if (!x || !y || (same && x.letters === y.letters)) continue;
      examples.push({
        a: x,
        b: y,
        same,
        weight: same || kind === 'neg_swap1' || kind === 'neg_sibling' ? 2 : 1,
      });
    }
  }
  return examples;
}

function featuresOf({ names: [a, b] }: ReadPair, model: NameModel, space: Workspace): Float64Array {
  const features = new Float64Array(featureCount);
  for (const { line } of scoreLines(a, b, align(a, b, model, space), model)) {
    for (let k = 0; k < line.count; k++) {
      const number = line.numbers[k] as number;
      features[number] = (features[number] as number) + (line.values[k] as number);
    }
  }
  return features;
}

export interface ScoredPair {
  readonly pair: ReadPair;
  readonly same: boolean;
  readonly score: number;
}

/** Scores of pairs by a model. */
export function scorePairs(pairs: readonly ReadPair[], model: NameModel): ScoredPair[] {
  const space = makeWorkspace();
  return pairs.map((pair) => ({
    pair,
    same: pair.same,
    score: 1 / (1 + Math.exp(-logOdds(...pair.names, model, space))),
  }));
}

/** Scores of every pair by a model that has seen neither of its entities that belongs to its fold. */
export function crossValidate(
  pairs: readonly ReadPair[],
  listed: readonly TokenExample[],
  start: EditModel,
  folds: number,
): ScoredPair[] {
  const foldOf = (entity: string) => hash(entity) % folds;
  return Array.from({ length: folds }, (_, fold) => {
    const test = pairs.filter((pair) => foldOf(pair.entities[0]) === fold);
    const train = pairs.filter((pair) => pair.entities.every((entity) => foldOf(entity) !== fold));
    return scorePairs(test, fitModel(train, listed, start));
  }).flat();
}
