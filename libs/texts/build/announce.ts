// A list of bullets that announces the sections after it: which bullet stands for which section, and where they differ.

import { bodyOf, type Announcement, type Doubt, type Leaf } from '../tree.ts';

/** Share of letter triples two texts have in common (Dice), 0 to 1; case and punctuation do not count. */
export function similarity(a: string, b: string): number {
  const [left, right] = [triples(a), triples(b)];
  if (left.size === 0 || right.size === 0) return a === b ? 1 : 0;
  const common = [...left].filter((triple) => right.has(triple)).length;
  return (2 * common) / (left.size + right.size);
}

const folded = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

function triples(text: string): Set<string> {
  const padded = ` ${folded(text)} `;
  return new Set(Array.from({ length: Math.max(0, padded.length - 2) }, (_, i) => padded.slice(i, i + 3)));
}

/** A list counts as announcing when, in order, every bullet meets a section and at least half of them word for word. */
export function announce(leaves: Leaf[], doubts: Doubt[]): Announcement[] {
  const lists = new Map<string, Leaf[]>();
  for (const leaf of leaves) {
    if (leaf.kind !== 'bullet' || !leaf.under) continue;
    const list = lists.get(leaf.under);
    if (list) list.push(leaf);
    else lists.set(leaf.under, [leaf]);
  }
  const found: Announcement[] = [];
  for (const bullets of [...lists.values()].slice(0, 200)) {
    const last = bullets.at(-1);
    if (!last || bullets.length < 3 || bullets.length > 100) continue;
    const sections = leaves.filter(
      (leaf) => leaf.kind === 'heading' && leaf.part === last.part && leaf.start > last.end,
    );
    const pairs = inOrder(bullets, sections.slice(0, 200));
    const exact = pairs.filter((pair) => pair.similarity === 1).length;
    if (pairs.length < bullets.length || exact * 2 < bullets.length) continue;
    found.push(...pairs);
    for (const pair of pairs) {
      if (pair.similarity === 1) continue;
      const percent = Math.round(pair.similarity * 100);
      doubts.push({
        address: pair.bullet,
        code: 'bullet-differs',
        why: `It announces ${pair.section}, but its words differ from that heading (${percent} % alike).`,
        values: { section: pair.section, percent },
      });
    }
  }
  return found;
}

/** The best matching of bullets to later sections that keeps the order of both. */
function inOrder(bullets: Leaf[], sections: Leaf[]): Announcement[] {
  const likeness = bullets.map((bullet) =>
    sections.map((section) => {
      const [a, b] = [bodyOf(bullet), bodyOf(section)];
      return folded(a) === folded(b) ? 1 : Math.min(0.99, similarity(a, b));
    }),
  );
  const best = bullets.map(() => sections.map(() => 0)).concat([sections.map(() => 0)]);
  const at = (i: number, j: number): number => best[i]?.[j] ?? 0;
  for (let i = bullets.length - 1; i >= 0; i -= 1)
    for (let j = sections.length - 1; j >= 0; j -= 1) {
      const row = best[i] as number[];
      row[j] = Math.max(at(i + 1, j), at(i, j + 1), at(i + 1, j + 1) + worth(likeness[i]?.[j]));
    }
  const pairs: Announcement[] = [];
  for (let i = 0, j = 0; i < bullets.length && j < sections.length; ) {
    const value = worth(likeness[i]?.[j]);
    if (value > 0 && at(i, j) === at(i + 1, j + 1) + value) {
      pairs.push({
        bullet: bullets[i]?.address ?? '',
        section: sections[j]?.address ?? '',
        similarity: Number((likeness[i]?.[j] ?? 0).toFixed(3)),
      });
      i += 1;
      j += 1;
    } else if (at(i, j) === at(i + 1, j)) i += 1;
    else j += 1;
  }
  return pairs;
}

const worth = (likeness = 0): number => (likeness >= 0.5 ? likeness : 0);
