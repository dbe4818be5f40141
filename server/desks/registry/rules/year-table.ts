/** The register of a year as a table, in the order in which it was entered. */
import type { Item } from '../model/items.ts';
import type { Language, Texts } from '../model/shared.ts';

type Say = (key: string, values?: Record<string, string | number>) => string;

const columns = [
  'number',
  'day',
  'direction',
  'correspondent',
  'their-number',
  'their-day',
  'subject',
  'state',
  'assigned',
  'due',
  'paper-at',
  'paper-until',
  'reason',
] as const;

export function yearTable(items: readonly Item[], say: Say, language: Language) {
  return {
    columns: columns.map((name) => ({ label: say(`export.${name}`) })),
    rows: items.map((one) => [
      one.number,
      one.numberedOn,
      say(`direction.${one.direction}`),
      one.correspondent.kind === 'private-person'
        ? say('correspondent.private-person')
        : wordsIn(one.correspondent.names, language),
      one.theirNumber,
      one.theirDay,
      wordsIn(one.subjects, language),
      say(`state.registry.${one.direction === 'incoming' ? 'incoming' : 'letter'}.${one.state}`),
      one.assignedTo ? wordsIn(one.assignedTo.names, language) : null,
      one.dueOn,
      one.paperAt,
      one.paperUntil,
      one.reason,
    ]),
  };
}

/** In the reader's language, else in whichever there is. */
export function wordsIn(texts: Texts, language: Language): string {
  return texts[language] ?? texts.en ?? texts.mk ?? texts.bg ?? texts.sq ?? '';
}
