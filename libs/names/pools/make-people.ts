// Makes people of a pool from a seed: a name as written at home, and the same name as another paper writes it.
import { pools, type Pool } from './pools.ts';
import { readPool, type Part } from './read-pool.ts';

export interface PoolPerson {
  readonly pool: string;
  /** In the letters of home. */
  readonly home: string;
  /** By another office's spelling. */
  readonly other: string;
  /** Which spelling `other` follows: a key of the pool's writings. */
  readonly writing: string;
  /** Whether `other` holds a slip of the pen. */
  readonly slipped: boolean;
  /** Two with one of these in common bear one name, and no comparison of names can part them. */
  readonly given: ReadonlySet<string>;
  readonly family: ReadonlySet<string>;
}

/** The same `seed` makes the same people on every machine. */
export function makePeople(pool: Pool, count: number, seed: number): PoolPerson[] {
  const parts = partsOf(pool);
  const writings = Object.keys(pool.writings);
  const draw = random(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(draw() * list.length)] as T;
  return Array.from({ length: count }, () => {
    const woman = draw() < 0.5;
    const given = pick(woman ? parts.women : parts.men);
    const family = pick(woman ? parts.familiesOfWomen : parts.families);
    const writing = pick(writings);
    // A quarter of the papers write in capitals, as passports do.
    const capitals = draw() < 0.25;
    const write = (part: WrittenPart) => part.written[writing] ?? '';
    // Registers put the family first as often as not, and one paper in five holds a slip of the pen, whoever it names.
    const order = draw() < 0.3 ? [write(family), write(given)] : [write(given), write(family)];
    const slipped = draw() < 0.2;
    const other = slipped ? slip(order.join(' '), draw) : order.join(' ');
    return {
      pool: pool.name,
      home: `${given.form} ${family.form}`,
      other: capitals ? other.toUpperCase() : other,
      writing,
      slipped,
      given: given.forms,
      family: family.forms,
    };
  });
}

/** Of all pools the same number: what a pool brings then lies in the comparison, and not in how many live here. */
export function makePopulation(count: number, seed: number): PoolPerson[] {
  return pools
    .flatMap((pool, at) => makePeople(pool, Math.ceil(count / pools.length), seed + at + 1))
    .slice(0, count);
}

/** One letter inside a word is left out, doubled, or changes places with the next. */
function slip(name: string, draw: () => number): string {
  const letters = [...name];
  const inside = [...letters.keys()].filter((at) =>
    [-2, -1, 0, 1, 2].every((step) => /\p{L}/u.test(letters[at + step] ?? '')),
  );
  const at = inside[Math.floor(draw() * inside.length)];
  const kind = draw();
  if (at === undefined) return name;
  const [one = '', next = ''] = [letters[at], letters[at + 1]];
  if (kind < 0.4) letters.splice(at, 1);
  else if (kind < 0.6) letters.splice(at, 1, one, one);
  else letters.splice(at, 2, next, one);
  return letters.join('');
}

interface WrittenPart {
  readonly form: string;
  readonly written: Readonly<Record<string, string>>;
  readonly forms: ReadonlySet<string>;
}

function partsOf(pool: Pool) {
  const parts = readPool(pool.name);
  const write = (part: Part): WrittenPart => {
    const written = Object.fromEntries(
      Object.entries(pool.writings).map(([name, writing]) => [name, capital(writing(part.sound))]),
    );
    return {
      form: part.form,
      written,
      forms: new Set([part.form, ...Object.values(written)].map((form) => form.toLowerCase())),
    };
  };
  const families = parts.families;
  return {
    women: parts.women.map(write),
    men: parts.men.map(write),
    families: families.map(write),
    familiesOfWomen: families.map(({ form, sound }) =>
      write({ form: pool.woman(form), sound: pool.woman(sound) }),
    ),
  };
}

function capital(word: string): string {
  return word.replaceAll(/(?<=^|[ -])\p{L}/gu, (letter) => letter.toUpperCase());
}

/** Mulberry32: small, and the same everywhere. */
function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
