// Fairness of the library as it is, in figures: both lists, the threshold at which no pool stands out, and what it costs.
import { compareEveryone, throughIndex } from './finders.ts';
import { commonThreshold, judge, type Judgement } from './judge.ts';
import { searchPopulation, type Tally } from './search-population.ts';

export interface FairnessOptions {
  /** Of each pool; 200 at least, for the bounds to say something. */
  readonly searches?: number;
  readonly seed?: number;
  readonly everyone?: boolean;
}

export interface List {
  readonly size: number;
  readonly tallies: readonly Tally[];
}

export interface Fairness {
  /** The library's, and the lowest from there up at which no pool stands out; undefined where there is none. */
  readonly threshold: { readonly library: number; readonly common: number | undefined };
  /** By length of the list, at the library's threshold and at the common one. */
  readonly lists: readonly {
    readonly size: number;
    readonly atLibrary: Judgement;
    readonly atCommon: Judgement | undefined;
  }[];
}

/** Both lists searched: the long one through the index, the short one so too, or by comparing with everybody (slow). */
export function searchBothLists({
  searches = 200,
  seed = 20_261_122,
  everyone = false,
}: FairnessOptions): List[] {
  return [
    {
      size: 1000,
      tallies: searchPopulation(1000, searches, everyone ? compareEveryone : throughIndex, seed),
    },
    { size: 100_000, tallies: searchPopulation(100_000, searches, throughIndex, seed) },
  ];
}

export function fairness(lists: readonly List[], library: number): Fairness {
  const common = commonThreshold(lists, library);
  return {
    threshold: { library, common },
    lists: lists.map(({ size, tallies }) => ({
      size,
      atLibrary: judge(tallies, size, library),
      atCommon: common === undefined ? undefined : judge(tallies, size, common),
    })),
  };
}
