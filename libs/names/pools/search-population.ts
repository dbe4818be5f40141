// Searches people of every pool in a list of others and of themselves, and keeps the scores: of themselves under another
// spelling, and of everybody else who bears another name.
import { makePeople, makePopulation, type PoolPerson } from './make-people.ts';
import { pools } from './pools.ts';

/** Scores of the searches of one pool. */
export interface Tally {
  readonly pool: string;
  /** Of each search, the score of the one looked for; 0 where it was not found. */
  readonly own: readonly number[];
  /** The same of those alone whose name holds no slip of the pen: what spelling by itself does. */
  readonly ownUnslipped: readonly number[];
  /** Scores of other people with other names, of all searches together, from `floor` up. */
  readonly others: readonly number[];
  /** Other people of the very same name, whom no comparison of names can part: not counted among the others. */
  readonly namesakes: number;
}

export interface Entry {
  readonly person: PoolPerson;
  readonly text: string;
}

/** Finds what is like `query` among the entries given to its maker: numbers of entries and their scores, `own` among them. */
export type Finder = (query: string, own: number) => Iterable<readonly [entry: number, score: number]>;

/** `entries` from `others` on are the list; before stand those who are searched, of whom each search looks for one. */
export type MakeFinder = (entries: readonly Entry[], others: number) => Finder;

/** Scores below are not kept. No common threshold is set so low. */
export const floor = 0.3;

/**
 * `size` entries stand in the list, and the ones who are searched too. Half of all entries are written as at home, half by
 * another office; each is searched as the other writes it.
 */
export function searchPopulation(
  size: number,
  searchesPerPool: number,
  makeFinder: MakeFinder,
  seed = 20_261_122,
): Tally[] {
  const searched = pools.flatMap((pool, at) => makePeople(pool, searchesPerPool, seed + 1000 + at));
  const entries = [...searched, ...makePopulation(size, seed)].map((person, at) => ({
    person,
    text: at % 2 === 0 ? person.home : person.other,
  }));
  const find = makeFinder(entries, searched.length);
  return pools.map(({ name: pool }) => {
    const own: number[] = [];
    const ownUnslipped: number[] = [];
    const others: number[] = [];
    let namesakes = 0;
    for (const [at, person] of searched.entries()) {
      if (person.pool !== pool) continue;
      let found = 0;
      for (const [entry, score] of find(at % 2 === 0 ? person.other : person.home, at)) {
        if (entry === at) found = score;
        // The other people who are searched are no part of the list.
        if (entry < searched.length || score < floor) continue;
        if (isNamesake(person, (entries[entry] as Entry).person)) namesakes += 1;
        else others.push(score);
      }
      own.push(found);
      if (!person.slipped) ownUnslipped.push(found);
    }
    return { pool, own, ownUnslipped, others, namesakes };
  });
}

/** Whether some spelling of the one is some spelling of the other, in both parts. */
function isNamesake(a: PoolPerson, b: PoolPerson): boolean {
  return meet(a.given, b.given) && meet(a.family, b.family);
}

function meet(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  for (const form of a) if (b.has(form)) return true;
  return false;
}
