/** What a corrected text changes against the one in place, by address; and what its ties meet. */
import { compareVersions } from '#libs/texts/compare-versions.ts';
import type { Leaf, TextTree } from '#libs/texts/tree.ts';
import type { LeafRow } from '../store/texts.ts';

export type Difference = {
  same: number;
  changed: { address: string; before: string; after: string }[];
  moved: { address: string; before: string }[];
  added: { address: string; after: string }[];
  removed: { address: string; before: string }[];
  tiedAndRemoved: string[];
};

export function textDifference(
  before: readonly LeafRow[],
  after: readonly LeafRow[],
  tied: ReadonlySet<string>,
): Difference {
  const old = new Map(before.map((leaf) => [leaf.address, leaf.body]));
  const now = new Map(after.map((leaf) => [leaf.address, leaf.body]));
  const found: Difference = { same: 0, changed: [], moved: [], added: [], removed: [], tiedAndRemoved: [] };
  for (const row of compareVersions(treeOf(before), treeOf(after))) {
    const { address } = row;
    if (row.state === 'same') found.same += 1;
    else if (row.state === 'added') found.added.push({ address, after: now.get(address) ?? '' });
    else if (row.state === 'moved') found.moved.push({ address, before: row.before ?? '' });
    else if (row.state === 'removed') found.removed.push({ address, before: old.get(address) ?? '' });
    else
      found.changed.push({ address, before: old.get(row.before ?? '') ?? '', after: now.get(address) ?? '' });
  }
  found.tiedAndRemoved = found.removed.map(({ address }) => address).filter((address) => tied.has(address));
  return found;
}

/** The comparison looks at addresses, kinds and words; the rest of a tree is not kept in the leaves. */
function treeOf(rows: readonly LeafRow[]): TextTree {
  const leaves = rows.map(
    (row): Leaf => ({
      address: row.address,
      kind: row.kind as Leaf['kind'],
      part: row.part,
      under: row.under,
      section: row.section,
      number: row.number,
      label: row.label,
      level: row.level,
      start: row.starts_at,
      end: row.ends_at,
      text: row.body,
      bodyAt: 0,
      marks: [],
    }),
  );
  return {
    format: 'txt',
    language: 'und',
    decoding: { encoding: '', rule: '', length: 0 },
    parts: [],
    leaves,
    unassigned: [],
    doubts: [],
    announcements: [],
  };
}
