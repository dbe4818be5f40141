// An hour in which focal points answer: who opens the page and saves what at which moment, and its replay in less time.

/** Somebody with their sheet. `version` is that of each row as this person's page knows it. */
export type Point = { secret: string; period: string; sheet: string; rows: Row[] };
export type Row = { answer: string; figure: boolean; version: number };
/** What is typed into a row. */
export type Typed = { value: number | null; narrative: string; source: string | null };
/** Opens the page, or types into a row; `at` is milliseconds into the hour. */
export type Act = { at: number; point: number; row: number | null; turn: number };
/** One way of doing it; a save answers the new version of the row. */
export type Way = {
  page(point: Point): Promise<unknown>;
  save(point: Point, row: Row, typed: Typed): Promise<number>;
};
export type Times = { page: number[]; save: number[] };

const hour = 3_600_000;

/**
 * Everybody comes at some moment of the hour's first fifty minutes, opens the page, fills row after row in, each figure
 * in two saves and each text in one, with pauses as of somebody who types, and opens the page once more.
 */
export function anHour(rowsOf: readonly (readonly Row[])[]): Act[] {
  const chance = chances(2026);
  const acts = rowsOf.flatMap((rows, point) => {
    let at = chance() * hour * (5 / 6);
    const next = (row: number | null, turn: number): Act => {
      const act = { at, point, row, turn };
      at += 5_000 + chance() * 25_000;
      return act;
    };
    return [
      next(null, 0),
      ...rows.flatMap(({ figure }, row) => (figure ? [next(row, 1), next(row, 2)] : [next(row, 1)])),
      next(null, 0),
    ];
  });
  return acts.toSorted((one, other) => one.at - other.at);
}

/** The acts of the parts of the hour; whoever types past its end belongs to the last. */
export function partsOf(acts: readonly Act[], parts: number): Act[][] {
  const partOf = ({ at }: Act) => Math.min(parts - 1, Math.floor((at / hour) * parts));
  return Array.from({ length: parts }, (_, part) => acts.filter((act) => partOf(act) === part));
}

/**
 * Does the acts in one way, `times` as fast as the hour; nobody begins an act before their last one is done. Answers how
 * long each took, in milliseconds.
 */
export async function replay(
  acts: readonly Act[],
  points: readonly Point[],
  way: Way,
  times: number,
): Promise<Times> {
  const took: Times = { page: [], save: [] };
  const [first] = acts;
  if (!first) return took;
  const began = performance.now();
  const due = ({ at }: Act) => began + (at - first.at) / times;
  await Promise.all(
    [...Map.groupBy(acts, ({ point }) => point).values()].map(async (own) => {
      for (const act of own) {
        await until(due(act));
        const start = performance.now();
        await doIt(act, points, way);
        took[act.row === null ? 'page' : 'save'].push(performance.now() - start);
      }
    }),
  );
  return took;
}

async function doIt({ point: of, row: at, turn }: Act, points: readonly Point[], way: Way): Promise<void> {
  const point = points[of];
  if (!point) throw new Error(`Nobody has the number ${of}.`);
  if (at === null) {
    await way.page(point);
    return;
  }
  const row = point.rows[at];
  if (!row) throw new Error(`The sheet has no row ${at}.`);
  const typed = {
    value: row.figure ? 100 + at : null,
    narrative:
      turn === 1 ? 'As planned.' : 'As planned; the count of the spring is in, the other follows in May.',
    source: turn === 1 ? null : 'Count of the towns, spring',
  };
  row.version = await way.save(point, row, typed);
}

async function until(moment: number): Promise<void> {
  const left = moment - performance.now();
  if (left > 0) await new Promise((resolve) => setTimeout(resolve, left));
}

/** The same numbers between 0 and 1 in every run. */
function chances(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
