/** Texts of several languages aligned by address, beside our own headings and summaries. */
import type { Texts } from '../model/shared.ts';
import type { ParagraphRow } from '../store/index-of-text.ts';
import type { AcceptedLeafRow } from '../store/texts.ts';

export type SideBySide = {
  rows: {
    address: string;
    kind: string;
    heading: Texts | null;
    summary: Texts | null;
    texts: (string | null)[];
  }[];
  missing: Record<string, string[]>;
};

/** Rows in the order of the index; what only a text has (bullets, footnotes, headings) stands after its neighbour there. */
export function sideBySide(
  languages: readonly string[],
  index: readonly ParagraphRow[],
  leaves: readonly AcceptedLeafRow[],
): SideBySide {
  const own = new Map(index.map((row) => [row.address, row]));
  const byLanguage = new Map(languages.map((language) => [language, new Map<string, AcceptedLeafRow>()]));
  for (const leaf of leaves) byLanguage.get(leaf.language)?.set(leaf.address, leaf);
  let order = index.map((row) => row.address);
  for (const language of languages) {
    order = mergeOrder(
      order,
      leaves.filter((leaf) => leaf.language === language).map((leaf) => leaf.address),
    );
  }
  const kinds = new Map(leaves.map((leaf) => [leaf.address, leaf.kind]));
  const missing = languages.map((language) => {
    const texts = byLanguage.get(language);
    return [language, index.filter((row) => !texts?.has(row.address)).map((row) => row.address)] as const;
  });
  return {
    rows: order.map((address) => ({
      address,
      kind: kinds.get(address) ?? 'paragraph',
      heading: own.get(address)?.headings ?? null,
      summary: own.get(address)?.summaries ?? null,
      texts: languages.map((language) => byLanguage.get(language)?.get(address)?.body ?? null),
    })),
    missing: Object.fromEntries(missing),
  };
}

function mergeOrder(order: readonly string[], more: readonly string[]): string[] {
  const known = new Set(order);
  const after = new Map<string | null, string[]>();
  let neighbour: string | null = null;
  for (const address of more) {
    if (known.has(address)) neighbour = address;
    else after.set(neighbour, [...(after.get(neighbour) ?? []), address]);
  }
  return [
    ...(after.get(null) ?? []),
    ...order.flatMap((address) => [address, ...(after.get(address) ?? [])]),
  ];
}

/** One paragraph in every language that has it, with its bullets and footnotes. */
export function paragraphTexts(address: string, leaves: readonly AcceptedLeafRow[]) {
  return [...Map.groupBy(leaves, (leaf) => leaf.language)]
    .filter(([, found]) => found.some((leaf) => leaf.address === address))
    .map(([language, found]) => ({
      language,
      text: found.find((leaf) => leaf.address === address)?.body ?? '',
      bullets: found
        .filter((leaf) => leaf.kind === 'bullet' || leaf.kind === 'point')
        .map((leaf) => leaf.body),
      footnotes: found.filter((leaf) => leaf.kind === 'footnote').map((leaf) => leaf.body),
    }));
}
