// What the registry's operations answer, where a page and its parts share it.
import type { OutputOf } from '../../kernel/operations.ts';

export type ItemPage = OutputOf<'registry.read-item'>;
export type Item = ItemPage['item'];
export type Row = OutputOf<'registry.find-items'>['items'][number];
export type Scan = ItemPage['scans'][number];
export type Correction = ItemPage['corrections'][number];
export type About = Item['about'][number];
export type Letter = OutputOf<'registry.read-letter'>['letter'];
export type Unsent = OutputOf<'registry.find-unsent'>['letters'][number];
