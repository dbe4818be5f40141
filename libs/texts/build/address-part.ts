// Walks the tokens of one part and gives every leaf its address.

import type { Token } from './classify.ts';
import { letterStyle, numbersFollow, opens } from './look-around.ts';
import type { Part } from '../tree.ts';
import type { Doubt, Leaf, LeafKind } from '../tree.ts';

export interface PartToAddress {
  id: string;
  kind: Part['kind'];
  bySection: boolean;
  tokens: Token[];
}

/** Where the walk stands: the innermost things that the next leaf may stand under. */
interface Place {
  opening: boolean;
  section: string | null;
  article: string | null;
  paragraph: string | null;
  /** Base of "46b": the last numbered address, and how many followed it without a number. */
  numbered: string | null;
  after: number;
  /** Open bullets and points, outermost first. */
  items: { address: string; level: number; style: string }[];
  counts: Map<string, number>;
  lastNumber: number;
  nestedNumber: number;
  articleHasNumbers: boolean;
}

const letters = 'bcdefghijklmnopqrstuvwxyz';

/** Leaves of one part, without its footnotes; what is odd goes to `doubts`. */
export function addressPart(
  part: PartToAddress,
  doubts: Doubt[],
  unique: (address: string) => string,
): Leaf[] {
  const { id, kind, tokens } = part;
  const prefix = kind === 'act' && id !== 'act' ? `${id}/` : '';
  const leaves: Leaf[] = [];
  const place: Place = {
    opening: true,
    section: null,
    article: null,
    paragraph: null,
    numbered: null,
    after: 0,
    items: [],
    counts: new Map(),
    lastNumber: 0,
    nestedNumber: 0,
    articleHasNumbers: false,
  };

  const next = (key: string): number => {
    const n = (place.counts.get(key) ?? 0) + 1;
    place.counts.set(key, n);
    return n;
  };
  const doubt = (address: string, code: Doubt['code'], why: string, values: Doubt['values'] = {}) =>
    doubts.push({ address, code, why, values });

  const add = (token: Token, leafKind: LeafKind, address: string, more: Partial<Leaf> = {}): Leaf => {
    const { block } = token;
    const leaf: Leaf = {
      address: unique(address),
      kind: leafKind,
      part: id,
      under: null,
      section: place.section,
      number: token.number,
      label: token.label,
      level: 0,
      start: block.start,
      end: block.end,
      text: token.text,
      bodyAt: token.bodyAt,
      marks: block.marks,
      ...more,
    };
    leaves.push(leaf);
    return leaf;
  };

  const setParagraph = (address: string) => {
    place.paragraph = address;
    place.items = [];
  };

  const forgetParagraph = () => {
    place.paragraph = null;
    place.items = [];
    place.numbered = null;
    place.after = 0;
    place.lastNumber = 0;
    place.nestedNumber = 0;
  };

  const heading = (token: Token) => {
    const address = `${id}/section/${next('section')}`;
    place.section = address;
    place.article = null;
    place.paragraph = null;
    place.items = [];
    if (part.bySection) {
      place.numbered = null;
      place.lastNumber = 0;
      place.after = 0;
    }
    const depth = token.label ? token.label.split('.').filter(Boolean).length : 1;
    add(token, 'heading', address, { section: null, number: null, level: token.block.level ?? depth });
    if (token.guessed && (kind === 'act' || token.label))
      doubt(address, 'heading-guessed', 'Only its form says that this line is a heading.');
  };

  const paragraphBase = (): string => {
    if (place.article) return place.article;
    if (part.bySection && place.section) return place.section;
    return id;
  };

  const numbered = (token: Token, i: number) => {
    const number = token.number ?? '';
    const n = /^\d+$/.test(number) ? Number(number) : null;
    if (n !== null && isNested(token, n, i)) return nestedPoint(token, n);
    if (n !== null && place.lastNumber > 0 && (n <= place.lastNumber - 1 || n > place.lastNumber + 5)) {
      const leaf = unnumbered({ ...token, number: null, label: null, bodyAt: 0 });
      doubt(
        leaf.address,
        'number-odd',
        `It begins with ${number}, which does not follow ${place.lastNumber}; it was taken for a paragraph without a number.`,
        { number, last: place.lastNumber },
      );
      return;
    }
    const address = `${paragraphBase()}/${number}`;
    if (n !== null) {
      const missing = place.lastNumber === 0 ? n - 1 : n - place.lastNumber - 1;
      if (missing > 0)
        doubt(
          address,
          'number-missing',
          `Between ${place.lastNumber} and ${n} ${missing === 1 ? 'a number is' : `${missing} numbers are`} missing.`,
          { last: place.lastNumber, number: n, missing },
        );
      place.lastNumber = n;
      place.nestedNumber = 0;
    }
    const leaf = add(token, 'paragraph', address, { under: place.article });
    place.numbered = leaf.address;
    place.after = 0;
    setParagraph(leaf.address);
  };

  const isNested = (token: Token, n: number, i: number): boolean => {
    if ((token.block.level ?? 0) > 0 && place.paragraph) return true;
    const before = tokens[i - 1];
    // "3." may go on with the inner list or the outer one: a point that ends in ; or , has not closed the inner.
    if (place.nestedNumber > 0)
      return n === place.nestedNumber + 1 && (n !== place.lastNumber + 1 || /[;,]$/.test(before?.text ?? ''));
    return n === 1 && place.lastNumber > 0 && /:\s*[*⁰¹²³⁴-⁹]*$/u.test(before?.text ?? '');
  };

  const nestedPoint = (token: Token, n: number) => {
    if (place.nestedNumber === 0 && (token.block.level ?? 0) === 0)
      doubt(
        place.paragraph ?? id,
        'nested-numbers',
        'A numbered list begins again inside this paragraph; its points were put under it.',
      );
    place.nestedNumber = n;
    item(token, 'point', String(n), 'number');
  };

  const item = (token: Token, leafKind: 'bullet' | 'point', key: string | null, style: string) => {
    const explicit = token.block.level;
    const known = place.items.findIndex(
      (open) => open.style === style && (explicit === undefined || open.level === explicit),
    );
    if (known >= 0) place.items.length = known;
    else if (explicit !== undefined)
      place.items = place.items.filter((open) => open.level < explicit || open.style !== style);
    const parent = place.items.at(-1)?.address ?? place.paragraph ?? place.article ?? place.section ?? id;
    const address = `${parent}/${key ?? next(`item ${parent}`)}`;
    const leaf = add(token, leafKind, address, { under: parent, level: place.items.length });
    place.items.push({ address: leaf.address, level: explicit ?? place.items.length, style });
  };

  const unnumbered = (token: Token): Leaf => {
    const base = paragraphBase();
    let address: string;
    if (place.numbered) {
      place.after += 1;
      const letter = letters[place.after - 1];
      address = letter ? `${place.numbered}${letter}` : `${place.numbered}z${place.after}`;
    } else if (place.article && !place.articleHasNumbers) address = `${base}/${next(`ordinal ${base}`)}`;
    else address = `${base}/u${next(`ordinal ${base}`)}`;
    place.nestedNumber = 0;
    const leaf = add(token, 'paragraph', address, {
      under: place.article,
      number: null,
      label: null,
      bodyAt: 0,
    });
    setParagraph(leaf.address);
    return leaf;
  };

  const article = (token: Token, i: number) => {
    const leaf = add(token, 'article', `${prefix}article/${token.number}`);
    place.article = leaf.address;
    forgetParagraph();
    place.articleHasNumbers = numbersFollow(tokens, i);
  };

  const afterOpening = (token: Token, i: number): void => {
    switch (token.kind) {
      case 'article':
        return article(token, i);
      case 'number':
        return numbered(token, i);
      case 'bracket':
        if (kind === 'act' && !place.article) {
          const leaf = add(token, 'recital', `${prefix}recital/${token.number}`);
          setParagraph(leaf.address);
          place.numbered = leaf.address;
          place.after = 0;
          return;
        }
        return item(token, 'point', token.number, 'bracket');
      case 'letter':
        return item(token, 'point', token.number, letterStyle(token, place.items));
      case 'bullet':
        return item(token, 'bullet', null, 'bullet');
      case 'row':
        add(token, 'row', `${id}/row/${next('row')}`, { under: place.paragraph });
        return;
      case 'citation':
        add(token, 'citation', `${id}/citation/${next('citation')}`);
        return;
      case 'whereas':
      case 'formula':
        place.numbered = null;
        add(token, 'formula', `${id}/formula/${next('formula')}`);
        return;
      case 'article-title':
        add(token, 'title', `${place.article ?? id}/title`, { under: place.article });
        return;
      case 'heading':
      case 'title':
      case 'head':
      case 'annex':
      case 'memorandum':
      case 'act':
        if (place.article && tokens[i - 1]?.kind === 'article') {
          add(token, 'title', `${place.article}/title`, { under: place.article, number: null });
          return;
        }
        return heading(token);
      default:
        unnumbered(token);
    }
  };

  let closing = false;
  tokens.forEach((token, i) => {
    closing ||= token.kind === 'closing';
    if (closing) {
      add(token, 'closing', `${id}/closing/${next('closing')}`, { section: null });
      return;
    }
    if (place.opening && !opens(kind, tokens, i)) {
      const isHead = kind === 'cover' || kind === 'text' || kind === 'act';
      const n = next('opening');
      if (isHead) add(token, 'head', `${id}/head/${n}`);
      else add(token, 'title', n === 1 ? `${id}/title` : `${id}/title/${n}`, { number: null });
      return;
    }
    place.opening = false;
    afterOpening(token, i);
  });
  return leaves;
}
