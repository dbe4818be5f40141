/** What is not as it was in another report of the same plan: figure by figure, each with the id behind it. */
import type { ReportChange, ReportData } from '../model/reports.ts';
import { allMeasures } from './report-data.ts';

type What = ReportChange['what'];
type Value = string | number | null;
type Thing = Pick<ReportChange, 'of' | 'id' | 'item' | 'titles'>;

export function reportDifference(before: ReportData, after: ReportData): ReportChange[] {
  return [
    ...threat(before, after),
    ...pairs(before.paragraphs, after.paragraphs, ({ address }) => address).flatMap(([was, now]) =>
      differing(
        { of: 'paragraph', id: keyOf(was, now).address, item: null, titles: keyOf(was, now).heading },
        [
          ['status', was?.status, now?.status],
          ['gap', was && String(was.gap), now && String(now.gap)],
        ],
      ),
    ),
    ...pairs(allMeasures(before), allMeasures(after), ({ id }) => id).flatMap(([was, now]) => {
      const { id, titles } = keyOf(was, now);
      return differing({ of: 'measure', id, item: id, titles }, [['state', was?.state, now?.state]]);
    }),
    ...pairs(before.indicators, after.indicators, ({ id }) => id).flatMap(([was, now]) => {
      const { id, item, titles } = keyOf(was, now);
      return differing({ of: 'indicator', id, item, titles }, [
        ['value', was?.value?.value, now?.value?.value],
        // The same figure of the same day, and somebody approved it, or undid that.
        ...(was?.value?.on === now?.value?.on && was?.value?.value === now?.value?.value
          ? ([['approved', was?.value?.approvedOn, now?.value?.approvedOn]] as const)
          : []),
      ]);
    }),
    ...money(before, after),
  ];
}

function threat({ threat: was }: ReportData, { threat: now }: ReportData): ReportChange[] {
  const picture = now ?? was;
  if (!picture) return [];
  return differing({ of: 'threat', id: picture.id, item: null, titles: null }, [
    ['version', was?.number, now?.number],
  ]);
}

function money({ money: was }: ReportData, { money: now }: ReportData): ReportChange[] {
  const thing = (currency: string): Thing => ({ of: 'money', id: currency, item: null, titles: null });
  const currency = ({ currency: of }: { currency: string }) => of;
  return [
    ...pairs(was.total, now.total, currency).flatMap(([a, b]) =>
      differing(thing(keyOf(a, b).currency), [
        ['planned', a?.planned ?? 0, b?.planned ?? 0],
        ['committed', a?.committed ?? 0, b?.committed ?? 0],
        ['spent', a?.spent ?? 0, b?.spent ?? 0],
      ]),
    ),
    ...pairs(was.missing, now.missing, currency).flatMap(([a, b]) =>
      differing(thing(keyOf(a, b).currency), [['missing', a?.amount ?? 0, b?.amount ?? 0]]),
    ),
  ];
}

function differing(
  thing: Thing,
  values: readonly (readonly [What, Value | undefined, Value | undefined])[],
): ReportChange[] {
  return values.flatMap(([what, before = null, after = null]) =>
    before === after ? [] : [{ ...thing, what, before, after }],
  );
}

/** What is in both, or in one of them; in the order of the later one, what is gone at the end. */
function pairs<T>(
  before: readonly T[],
  after: readonly T[],
  key: (one: T) => string,
): [T | undefined, T | undefined][] {
  const old = new Map(before.map((one) => [key(one), one]));
  const now = new Set(after.map(key));
  return [
    ...after.map((one): [T | undefined, T | undefined] => [old.get(key(one)), one]),
    ...before.flatMap((one): [T | undefined, T | undefined][] =>
      now.has(key(one)) ? [] : [[one, undefined]],
    ),
  ];
}

/** One of the two is there. */
function keyOf<T>(was: T | undefined, now: T | undefined): T {
  return (now ?? was) as T;
}
