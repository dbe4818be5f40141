// The shapes in which a tree is printed and counted.

import type { Format, TextTree } from './tree.ts';

export interface TreeSummary {
  format: Format;
  language: string;
  parts: { id: string; paragraphs: number; unnumbered: number }[];
  /** Bullets by the address they stand under. */
  bullets: Record<string, number>;
  footnotes: number;
  recitals: number;
  articles: number;
  doubts: { address: string; why: string }[];
  unassigned: number;
  /** Pieces whose address had been given before ("annex/12~2"). */
  repeated: number;
}

export function summarise(tree: TextTree): TreeSummary {
  const count = (kind: string) =>
    tree.leaves.filter((leaf) => leaf.kind === kind && (kind !== 'footnote' || leaf.under === null)).length;
  const bullets: Record<string, number> = {};
  for (const leaf of tree.leaves)
    if (leaf.kind === 'bullet' && leaf.under) bullets[leaf.under] = (bullets[leaf.under] ?? 0) + 1;
  return {
    format: tree.format,
    language: tree.language,
    parts: tree.parts.map(({ id, paragraphs, unnumbered }) => ({ id, paragraphs, unnumbered })),
    bullets,
    footnotes: count('footnote'),
    recitals: count('recital'),
    articles: count('article'),
    doubts: tree.doubts.map(({ address, why }) => ({ address, why })),
    unassigned: tree.unassigned.length,
    repeated: tree.doubts.filter((doubt) => doubt.code === 'number-repeated').length,
  };
}

export interface PlainLeaf {
  address: string;
  start: number;
  end: number;
  text: string;
  /** Only where nothing could be said of the piece. */
  why?: string;
}

/** Leaves and unassigned pieces together, in the order of the source: they hold every non-blank character once. */
export function withUnassigned(tree: TextTree): PlainLeaf[] {
  const leaves: PlainLeaf[] = tree.leaves.map(({ address, start, end, text }) => ({
    address,
    start,
    end,
    text,
  }));
  const rest = tree.unassigned.map(({ start, end, text, why }, i) => ({
    address: `unassigned/${i + 1}`,
    start,
    end,
    text,
    why,
  }));
  return [...leaves, ...rest].sort((a, b) => a.start - b.start);
}
