// What a reader of a format hands to the tree: the declared decoding, cut into blocks, with what the format itself says.

import type { Doubt, Format, Mark } from '../tree.ts';

export type Role =
  | 'title'
  | 'heading'
  | 'bullet'
  | 'footnote'
  | 'running'
  | 'page-number'
  | 'row'
  | 'head'
  | 'annex'
  | 'memorandum'
  | 'act'
  | 'recital'
  | 'article'
  | 'article-title'
  | 'closing'
  | 'formula'
  | 'citation'
  | 'whereas'
  | 'paragraph'
  | 'point'
  | 'quoted';

export interface Block {
  start: number;
  end: number;
  role?: Role;
  /** Depth of a list item (0 = outermost) or of a heading (1 = highest). */
  level?: number;
  /** A label that the format generates and the text does not hold. */
  label?: string;
  /** Length of a label that the markup sets apart inside the text. */
  labelLength?: number;
  /** Number of the footnote this block belongs to. */
  note?: string;
  bold?: boolean;
  marks: Mark[];
}

export interface Source {
  format: Format;
  language: string | null;
  encoding: string;
  rule: string;
  text: string;
  blocks: Block[];
  doubts: Doubt[];
}
