// The addressed tree of an official text: plain types and small questions to it; safe in a browser.

export type Format = 'txt' | 'docx' | 'html' | 'pdf' | 'akn' | 'formex';

export type LeafKind =
  | 'head' // letterhead and title page: everything before the text itself begins
  | 'title' // of a part or of an article
  | 'heading' // opens a section
  | 'paragraph'
  | 'bullet'
  | 'point' // (a), (i), or a numbered list inside a paragraph
  | 'footnote'
  | 'recital'
  | 'article'
  | 'citation' // "Having regard to ..."
  | 'formula' // "Whereas:", "Has adopted this decision:"
  | 'row' // of a table inside a text
  | 'closing'; // place, date and signature

/** A reference to a footnote: `at` counts from the start of the leaf's text; length 0 where the file holds no character for it. */
export interface Mark {
  at: number;
  length: number;
  note: string;
}

/** One addressed piece of text. `text` is the declared decoding at [start, end), in UTF-16 units. */
export interface Leaf {
  address: string;
  kind: LeafKind;
  part: string;
  /** Address of the leaf this one stands under: the paragraph of a bullet, the article of a paragraph. */
  under: string | null;
  /** Address of the heading (or article) it stands under. */
  section: string | null;
  /** The number the text itself gives ("5", "a"); null where it gives none. */
  number: string | null;
  /** The label as printed ("5.", "(a)", "–"), also where the file generates it and the text does not hold it. */
  label: string | null;
  level: number;
  start: number;
  end: number;
  text: string;
  /** Where the words begin after a label that stands in the text. */
  bodyAt: number;
  marks: Mark[];
}

export interface Part {
  id: string;
  kind: 'text' | 'cover' | 'annex' | 'memorandum' | 'act';
  /** Numbered paragraphs, and those without a number. */
  paragraphs: number;
  unnumbered: number;
}

/** Something a person should look at. `code` is for translation, `why` says it in English. */
export interface Doubt {
  address: string;
  code: DoubtCode;
  why: string;
  values: Record<string, string | number>;
}

export type DoubtCode =
  | 'annex-not-named'
  | 'bullet-differs'
  | 'number-missing'
  | 'number-odd'
  | 'number-repeated'
  | 'numbering-by-section'
  | 'paragraph-unnumbered'
  | 'nested-numbers'
  | 'heading-guessed'
  | 'note-without-reference'
  | 'reference-without-note'
  | 'lines-joined'
  | 'double-encoded'
  | 'encoding-guessed'
  | 'language-unknown'
  | 'tracked-changes'
  | 'page-without-text'
  | 'sentences-run-together';

export interface Unassigned {
  code: 'mark-without-text' | 'running-head' | 'page-number';
  why: string;
  start: number;
  end: number;
  text: string;
}

/** A bullet that announces a section, and how alike the two are (1 = word for word). */
export interface Announcement {
  bullet: string;
  section: string;
  similarity: number;
}

export interface TextTree {
  format: Format;
  /** BCP 47, lower case; 'und' where it could not be told. */
  language: string;
  decoding: { encoding: string; rule: string; length: number };
  parts: Part[];
  /** In the order of the source, never overlapping. */
  leaves: Leaf[];
  unassigned: Unassigned[];
  doubts: Doubt[];
  announcements: Announcement[];
}

export const findLeaf = (tree: TextTree, address: string): Leaf | undefined =>
  tree.leaves.find((leaf) => leaf.address === address);

export const leavesUnder = (tree: TextTree, address: string): Leaf[] =>
  tree.leaves.filter((leaf) => leaf.under === address);

export const leavesInSection = (tree: TextTree, address: string): Leaf[] =>
  tree.leaves.filter((leaf) => leaf.section === address);

/** The words alone: without label and footnote marks, white space folded. For showing and comparing. */
export function bodyOf(leaf: Leaf): string {
  let body = '';
  let from = leaf.bodyAt;
  for (const mark of leaf.marks) {
    if (mark.at < from) continue;
    body += leaf.text.slice(from, mark.at);
    from = mark.at + mark.length;
  }
  return (body + leaf.text.slice(from)).replace(/\s+/gu, ' ').trim();
}
