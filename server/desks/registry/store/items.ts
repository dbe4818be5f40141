/** SQL of the register: items that came in or go out. */
import { type RawBuilder, sql } from 'kysely';
import { json } from '#kernel/db/json.ts';
import { listByCircle, type Place } from '#kernel/db/list.ts';
import type { Tx } from '#kernel/db/types.ts';
import { type About, type Item, type ItemFacts, type ItemState, writeNumber } from '../model/items.ts';
import type { Direction } from '../model/lists.ts';
import type { Texts } from '../model/shared.ts';
import type { Given } from './numbers.ts';

type Written = {
  record_id: string;
  circle_id: string;
  direction: Direction;
  year: number;
  own_number: number | null;
  number: string | null;
  numbered_on: string | null;
  correspondent: 'house' | 'institution' | 'private-person';
  organisation_id: string | null;
  names: Texts | null;
  subjects: Texts;
  their_number: string | null;
  their_day: string | null;
  paper_at: string | null;
  paper_until: string | null;
  about: About[];
  assigned_to: string | null;
  assigned_post: string | null;
  due_on: string | null;
  answered_by: string | null;
  version: number;
  created_at: Date;
};
type Standing = { record_id: string; state: ItemState; since: Date; reason: string | null; due: boolean };

/** An item as it is read, with the circle that it lies in. */
export type Found = Item & { circle: string; createdAt: Date };

const columns = [
  'record_id',
  'circle_id',
  'direction',
  'year',
  'own_number',
  'number',
  'numbered_on',
  'correspondent',
  'organisation_id',
  'names',
  'subjects',
  'their_number',
  'their_day',
  'paper_at',
  'paper_until',
  'about',
  'assigned_to',
  'assigned_post',
  'due_on',
  'answered_by',
  'version',
  'created_at',
] as const;

export type Wanted = {
  year?: number | undefined;
  direction?: Direction | undefined;
  state?: ItemState | undefined;
  words: readonly string[];
  about?: About | undefined;
  limit: number;
  after?: Place | undefined;
};

/** The newest first, by the moment at which they were entered. */
export async function listItems(tx: Tx, wanted: Wanted): Promise<Found[]> {
  const { year, direction, state, words, about } = wanted;
  const asked: RawBuilder<unknown>[] = [
    ...(year === undefined ? [] : [sql`t.year = ${year}`]),
    ...(direction === undefined ? [] : [sql`t.direction = ${direction}`]),
    ...(about === undefined ? [] : [sql`t.about @> ${json([about])}`]),
    ...words.map((word) => sql`strpos(t.words, ${word}) > 0`),
    ...(state === undefined
      ? []
      : [
          sql`exists (select 1 from kernel.states s where s.record_id = t.record_id and s.circle_id = t.circle_id
            and s.state = ${state})`,
        ]),
  ];
  const rows = await listByCircle<Written>(tx, {
    table: 'registry.items',
    columns,
    order: { at: 'created_at', id: 'record_id' },
    limit: wanted.limit,
    after: wanted.after,
    where: sql.join([sql`true`, ...asked], sql` and `),
  });
  return await complete(tx, rows);
}

export async function findItem(tx: Tx, item: string): Promise<Found | undefined> {
  return (await findItems(tx, [item]))[0];
}

/** Only those that this person sees. */
export async function findItems(tx: Tx, items: readonly string[]): Promise<Found[]> {
  const found =
    await sql<Written>`select ${sql.join(columns.map((name) => sql.ref(name)))} from registry.items
    where circle_id = any (kernel.my_circles()) and record_id = any (${[...items]}::uuid[])`.execute(tx);
  return await complete(tx, found.rows);
}

/** Adds where each stands and how institutions and posts are called: three statements, however many rows. */
async function complete(tx: Tx, rows: readonly Written[]): Promise<Found[]> {
  if (rows.length === 0) return [];
  const states = await sql<Standing>`select s.record_id, s.state, s.since_at as since, s.reason,
      d.done_at is not null as due
    from kernel.states s
    left join kernel.deadlines d on d.record_id = s.record_id and d.circle_id = s.circle_id
      and d.workflow = s.workflow and d.item_id = s.item_id
    where s.circle_id = any (kernel.my_circles()) and s.record_id = any (${rows.map((row) => row.record_id)}::uuid[])
      and s.workflow in ('registry.incoming', 'registry.letter')`.execute(tx);
  const standing = new Map(states.rows.map((row) => [row.record_id, row]));
  const organisations = await namesOf(
    tx,
    sql`organisation_id as id, names from kernel.organisations where organisation_id`,
    rows.flatMap((row) => [row.organisation_id, row.assigned_to]),
  );
  const posts = await namesOf(
    tx,
    sql`post_id as id, names from kernel.posts where post_id`,
    rows.map((row) => row.assigned_post),
  );
  return rows.flatMap((row) => {
    const at = standing.get(row.record_id);
    return at ? [show(row, at, organisations, posts)] : [];
  });
}

type Names = ReadonlyMap<string, Texts>;

async function namesOf(tx: Tx, from: RawBuilder<unknown>, ids: readonly (string | null)[]): Promise<Names> {
  const wanted = [...new Set(ids.filter((id): id is string => id !== null))];
  if (wanted.length === 0) return new Map();
  const found = await sql<{ id: string; names: Texts }>`select ${from} = any (${wanted}::uuid[])`.execute(tx);
  return new Map(found.rows.map(({ id, names }) => [id, names]));
}

function show(row: Written, at: Standing, organisations: Names, posts: Names): Found {
  const of = (names: Names, id: string | null) => (id === null ? {} : (names.get(id) ?? {}));
  return {
    item: row.record_id,
    circle: row.circle_id,
    createdAt: row.created_at,
    direction: row.direction,
    number: writeNumber({ year: row.year, ownNumber: row.own_number, number: row.number }),
    numberedOn: row.numbered_on,
    correspondent: {
      kind: row.correspondent,
      organisation: row.organisation_id,
      names: row.names ?? of(organisations, row.organisation_id),
    },
    subjects: row.subjects,
    state: at.state,
    since: at.since.toISOString(),
    reason: at.reason,
    due: at.due,
    dueOn: row.due_on,
    theirNumber: row.their_number,
    theirDay: row.their_day,
    paperAt: row.paper_at,
    paperUntil: row.paper_until,
    about: row.about,
    assignedTo:
      row.assigned_to === null
        ? null
        : {
            organisation: row.assigned_to,
            names: of(organisations, row.assigned_to),
            post: row.assigned_post,
            postNames: of(posts, row.assigned_post),
          },
    answeredBy: row.answered_by,
    version: row.version,
  };
}

export type NewItem = ItemFacts &
  Given & { item: string; circle: string; direction: Direction; words: string };

/** False where another item of that year has this number already. */
export async function saveItem(tx: Tx, row: NewItem): Promise<boolean> {
  const side = correspondentColumns(row);
  const saved =
    await sql`insert into registry.items (record_id, circle_id, direction, year, own_number, number, numbered_on,
      correspondent, organisation_id, names, subjects, their_number, their_day, paper_at, paper_until, about, words)
    values (${row.item}, ${row.circle}, ${row.direction}, ${row.year}, ${row.ownNumber}, ${row.number},
      ${row.numberedOn}::date, ${side.kind}, ${side.organisation}, ${side.names}, ${json(row.subjects)},
      ${row.theirNumber}, ${row.theirDay}::date, ${row.paperAt}, ${row.paperUntil}::date, ${json(row.about)},
      ${row.words})
    on conflict (circle_id, year, number) do nothing returning record_id`.execute(tx);
  return saved.rows.length > 0;
}

type Version = { version: number };

/** Answers the new version, or undefined where somebody was quicker. */
export async function updateItem(
  tx: Tx,
  item: string,
  base: number,
  row: ItemFacts & { words: string },
): Promise<number | undefined> {
  const side = correspondentColumns(row);
  const changed = await sql<Version>`update registry.items set correspondent = ${side.kind},
      organisation_id = ${side.organisation}, names = ${side.names}, subjects = ${json(row.subjects)},
      their_number = ${row.theirNumber}, their_day = ${row.theirDay}::date, paper_at = ${row.paperAt},
      paper_until = ${row.paperUntil}::date, about = ${json(row.about)}, words = ${row.words}, version = version + 1
    where circle_id = any (kernel.my_circles()) and record_id = ${item} and version = ${base}
    returning version`.execute(tx);
  return changed.rows[0]?.version;
}

/** The same. */
export async function setAssignment(
  tx: Tx,
  item: string,
  base: number,
  to: { organisation: string; post: string | null; dueOn: string },
): Promise<number | undefined> {
  const changed = await sql<Version>`update registry.items set assigned_to = ${to.organisation},
      assigned_post = ${to.post}, due_on = ${to.dueOn}::date, version = version + 1
    where circle_id = any (kernel.my_circles()) and record_id = ${item} and version = ${base}
    returning version`.execute(tx);
  return changed.rows[0]?.version;
}

export async function setAnswer(tx: Tx, item: string, letter: string): Promise<void> {
  await sql`update registry.items set answered_by = ${letter}, version = version + 1
    where circle_id = any (kernel.my_circles()) and record_id = ${item}`.execute(tx);
}

/** Years that have an item, the latest first. */
export async function findYears(tx: Tx): Promise<number[]> {
  const found = await sql<{ year: number }>`select distinct year from registry.items
    where circle_id = any (kernel.my_circles()) order by year desc`.execute(tx);
  return found.rows.map(({ year }) => year);
}

function correspondentColumns({ correspondent }: Pick<ItemFacts, 'correspondent'>) {
  return {
    kind: correspondent.kind,
    organisation: correspondent.kind === 'house' ? correspondent.organisation : null,
    names: correspondent.kind === 'institution' ? json(correspondent.names) : null,
  };
}
