// What the elements of Akoma Ntoso (AKN4EU) and of Formex 4 mean for the tree: one table each.

import type { Role } from './blocks.ts';

export interface Rule {
  does:
    | 'skip' // it and everything inside is no text of the document
    | 'delete' // struck out by a change that was tracked
    | 'block' // its words stand by themselves
    | 'label' // the number of the next block
    | 'note'
    | 'row'
    | 'cell'
    | 'item' // one step deeper in lists
    | 'division' // one step deeper in headings
    | 'annex'
    | 'quoted' // a text inside the text: its articles are not articles of this one
    | 'bold'
    | 'break'
    | 'sign'; // stands for a character that an attribute names
  /** Of the blocks inside; null takes the role of what stands around away. */
  role?: Role | null;
}

export interface Vocabulary {
  format: 'akn' | 'formex';
  /** Null for elements that only run along inside a line. */
  ruleOf(name: string, parent: string): Rule | null;
  languageOf(name: string, attributes: Record<string, string>): string | undefined;
}

const rules = (does: Rule['does'], names: string, role?: Role | null): [string, Rule][] =>
  names.split(' ').map((name) => [name, role === undefined ? { does } : { does, role }]);

const akn = new Map<string, Rule>([
  ...rules('skip', 'meta componentRef documentRef'),
  ...rules('delete', 'del omissis'),
  ...rules('block', 'p block signature longTitle docTitle listIntroduction listWrapUp wrapUp crossHeading'),
  ...rules('block', 'coverPage preface header', 'head'),
  ...rules('block', 'conclusions', 'closing'),
  ...rules('block', 'formula', 'formula'),
  ...rules('block', 'citation', 'citation'),
  ...rules('block', 'recital', 'recital'),
  ...rules('block', 'article paragraph subparagraph alinea level clause content', 'paragraph'),
  ...rules('block', 'heading', 'heading'),
  ...rules('label', 'num'),
  ...rules('note', 'authorialNote'),
  ...rules('row', 'tr'),
  ...rules('cell', 'td th'),
  ...rules('item', 'point indent item li', 'point'),
  ...rules('division', 'book tome part title chapter section subpart subtitle subchapter', null),
  ...rules('division', 'subsection division hcontainer tblock', null),
  ...rules('annex', 'attachment component', null),
  ...rules('block', 'mainBody body', null),
  ...rules('quoted', 'quotedStructure embeddedStructure quotedText embeddedText'),
  ...rules('bold', 'b strong'),
  ...rules('break', 'eol br'),
]);

/** A text quoted inside a line is no structure of its own. */
const inline = new Set(['quotedText', 'embeddedText']);

export const aknVocabulary: Vocabulary = {
  format: 'akn',
  ruleOf(name, parent) {
    if (inline.has(name)) return null;
    if (name === 'num' && parent === 'article') return { does: 'block', role: 'article' };
    if (name === 'heading' && parent === 'article') return { does: 'block', role: 'article-title' };
    if (name === 'intro') return { does: 'block', ...(parent === 'recitals' ? { role: 'whereas' } : {}) };
    // What the content of a point says is the point's own.
    if (name === 'content' && parent !== 'paragraph' && parent !== 'article') return { does: 'block' };
    if ((name === 'subparagraph' || name === 'alinea') && parent === 'list') return { does: 'block' };
    return akn.get(name) ?? null;
  },
  languageOf: (name, attributes) =>
    name === 'FRBRlanguage' || name === 'akomaNtoso' ? attributes['language'] : undefined,
};

const formex = new Map<string, Rule>([
  ...rules(
    'skip',
    'BIB.INSTANCE BIB.INSTANCE.CONS BIB.DOC INFO.CONSLEG INFO.PROD CONS.LIST FAM.COMP TOC INCL.ELEMENT',
  ),
  ...rules('block', 'P TXT TI STI PL.DATE SIGNATORY'),
  ...rules('block', 'TITLE', 'head'),
  ...rules('block', 'PREAMBLE.INIT PREAMBLE.FINAL', 'formula'),
  ...rules('block', 'VISA', 'citation'),
  ...rules('block', 'GR.CONSID.INIT', 'whereas'),
  ...rules('block', 'CONSID', 'recital'),
  ...rules('block', 'TI.ART', 'article'),
  ...rules('block', 'STI.ART', 'article-title'),
  ...rules('block', 'PARAG ALINEA', 'paragraph'),
  ...rules('block', 'FINAL SIGNATURE', 'closing'),
  ...rules('block', 'CONTENTS ENACTING.TERMS', null),
  ...rules('label', 'NO.P NO.PARAG'),
  ...rules('note', 'NOTE'),
  ...rules('row', 'ROW'),
  ...rules('cell', 'CELL'),
  ...rules('item', 'ITEM', 'point'),
  ...rules('division', 'DIVISION GR.SEQ', null),
  ...rules('annex', 'ANNEX CONS.ANNEX', null),
  ...rules('quoted', 'QUOT.S'),
  ...rules('break', 'BR'),
  ...rules('sign', 'QUOT.START QUOT.END'),
]);

const divisions = new Set(['DIVISION', 'GR.SEQ']);

export const formexVocabulary: Vocabulary = {
  format: 'formex',
  ruleOf(name, parent) {
    if (name === 'TITLE' && divisions.has(parent)) return { does: 'block', role: 'heading' };
    if (name === 'TITLE' && parent.endsWith('ANNEX')) return { does: 'block' };
    // A numbered paragraph of a text without articles; inside a list or a recital it is what stands around.
    if (name === 'NP')
      return { does: 'block', ...(/^(?:ITEM|CONSID)$/.test(parent) ? {} : { role: 'paragraph' }) };
    return formex.get(name) ?? null;
  },
  languageOf: (name) => (name === 'LG.DOC' ? '' : undefined),
};

export const formexRoots = ['ACT', 'ANNEX', 'GENERAL', 'AGR', 'CONS.ACT', 'CONS.ANNEX'];
