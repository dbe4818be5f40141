/** Opens a document with its index, its language versions and its relations in both directions. */
import { operation } from '#kernel/operation/define.ts';
import { present } from '#kernel/operation/errors.ts';
import { z } from 'zod';
import {
  ActionLine,
  InstrumentId,
  InstrumentRow,
  Paragraph,
  Relation,
  Section,
  TextVersion,
} from '../model/instruments.ts';
import { readers, reading } from '../model/roles.ts';
import { showInstrument, showLine, showParagraph, showRelation, showVersion } from '../rules/show.ts';
import { findLines, findParagraphs, findSections } from '../store/index-of-text.ts';
import { findHoldings, findInstrument, findRelations } from '../store/instruments.ts';
import { findVersions } from '../store/texts.ts';

export const readInstrument = operation({
  name: 'strategy.read-instrument',
  does: 'A reader opens a document: its data, its index in our words, its texts and its relations.',
  kind: 'query',
  who: readers,
  purpose: reading,
  input: z.strictObject({ instrument: InstrumentId }),
  output: z.strictObject({
    instrument: InstrumentRow,
    sections: z.array(Section),
    lines: z.array(ActionLine),
    paragraphs: z.array(Paragraph),
    texts: z.array(TextVersion),
    /** Edges in both directions. */
    relations: z.array(Relation),
  }),
  audit: 'unrecorded',
  errors: ['kernel.not-found'],
  async run({ input, tx }) {
    const found = present(await findInstrument(tx, input.instrument));
    const id = found.record_id;
    const holdings = await findHoldings(tx, [id]);
    return {
      instrument: showInstrument(found, holdings.get(id)),
      sections: (await findSections(tx, id)).map(({ section, part, titles }) => ({
        id: section,
        part,
        titles,
      })),
      lines: (await findLines(tx, [id])).map((row) => showLine(row, false)),
      paragraphs: (await findParagraphs(tx, id)).map(showParagraph),
      texts: (await findVersions(tx, id)).map(showVersion),
      relations: (await findRelations(tx, id)).map(showRelation),
    };
  },
});
