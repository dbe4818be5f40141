/** What a side's new file says otherwise than its last one, row by row and field by field. */
import type { FileChange } from '../model/boards.ts';
import type { Texts } from '../model/shared.ts';
import type { Statement } from '../model/side-file.ts';

type Row = {
  what: FileChange['what'];
  id: string;
  titles: Texts;
  within: Texts | null;
  /** What is compared. Lists of rows are compared as rows of their own. */
  facts: Readonly<Record<string, unknown>>;
};

/** `before`: undefined where nothing of this side was here. */
export function changesOf(before: Statement | undefined, now: Statement): FileChange[] {
  const was = new Map((before ? rowsOf(before) : []).map((row) => [keyOf(row), row]));
  const is = rowsOf(now);
  const here = new Set(is.map(keyOf));
  return [
    ...is.flatMap((row): FileChange[] => {
      const old = was.get(keyOf(row));
      const { what, titles, within } = row;
      if (!old) return [{ what, change: 'new', titles, within, fields: [] }];
      const fields = fieldsOf(old.facts, row.facts);
      return fields.length > 0 ? [{ what, change: 'changed', titles, within, fields }] : [];
    }),
    ...[...was.values()]
      .filter((row) => !here.has(keyOf(row)))
      .map(({ what, titles, within }) => ({ what, change: 'gone' as const, titles, within, fields: [] })),
  ];
}

const keyOf = ({ what, id }: Row) => `${what} ${id}`;

function rowsOf({ agreement, activities, events, commitments }: Statement): Row[] {
  const { titles, ...facts } = agreement;
  const held = new Map(events.map((one) => [one.id, one.titles]));
  return [
    {
      what: 'agreement',
      id: '',
      titles,
      within: null,
      facts: {
        ...facts,
        titles,
        sides: facts.sides.map(({ code, names }) => code ?? nameOf(names)).join(', '),
      },
    },
    ...activities.flatMap(({ id, steps, shares, reports, institutions, same, ...own }): Row[] => [
      {
        what: 'activity',
        id,
        titles: own.titles,
        within: null,
        facts: { ...own, same, institutions },
      },
      ...steps.map((one) => rowOf('step', one, one.says, own.titles)),
      ...shares.map((one) =>
        rowOf(
          'share',
          { ...one, planned: amount(one.planned, one), spent: amount(one.spent, one) },
          one.says,
          own.titles,
        ),
      ),
      ...reports.map((one) => rowOf('report', one, one.did, own.titles)),
    ]),
    ...events.map((one) => rowOf('event', one, one.titles, null)),
    ...commitments.map((one) => rowOf('commitment', one, one.says, held.get(one.event) ?? null)),
  ];
}

/** Whole units with their currency, as no language writes them. */
function amount(minor: number | null, { currency }: { currency: string }): string | null {
  return minor === null ? null : `${(minor / 100).toFixed(2)} ${currency}`;
}

function rowOf(
  what: Row['what'],
  { id, ...facts }: { id: string } & Record<string, unknown>,
  titles: Texts,
  within: Texts | null,
): Row {
  return { what, id, titles, within, facts };
}

function fieldsOf(was: Row['facts'], is: Row['facts']): FileChange['fields'] {
  return [...new Set([...Object.keys(was), ...Object.keys(is)])].flatMap((field) => {
    const [before, now] = [was[field] ?? null, is[field] ?? null];
    if (canonical(before) === canonical(now)) return [];
    return [{ field, before: shown(before), now: shown(now) }];
  });
}

/** Words, days, numbers; texts and lists are said by the name of the field alone. */
function shown(value: unknown): string | null {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : null;
}

/** The same text for the same value, in whatever order its fields were written. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, one: unknown) =>
    one !== null && typeof one === 'object' && !Array.isArray(one)
      ? Object.fromEntries(Object.entries(one).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : one,
  );
}

const nameOf = (names: Texts) => Object.values(names).find(Boolean) ?? '';

/** True where two statements say the same. */
export function saysTheSame(one: Statement, other: Statement): boolean {
  return changesOf(one, other).length === 0;
}
