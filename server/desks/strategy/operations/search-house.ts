/** One search over documents, paragraphs, plans and measures, in Cyrillic or Latin letters; people are not in it (rights.md G12). */
import { operation } from '#kernel/operation/define.ts';
import { z } from 'zod';
import { readers, reading } from '../model/roles.ts';
import { ReadTexts } from '../model/shared.ts';
import { readQuery } from '../rules/fold.ts';
import { searchAll } from '../store/search.ts';

export const searchHouse = operation({
  name: 'strategy.search-house',
  does: 'A reader searches documents, paragraphs and measures; never people.',
  kind: 'query',
  who: readers,
  purpose: reading,
  input: z.strictObject({
    text: z.string().trim().min(2).max(200),
    limit: z.int().min(1).max(50).default(20),
  }),
  output: z.strictObject({
    hits: z.array(
      z.strictObject({
        kind: z.enum(['instrument', 'paragraph', 'measure', 'plan']),
        /** The record: an instrument or a plan. */
        record: z.uuid(),
        item: z.uuid().nullable(),
        address: z.string().nullable(),
        label: z.string().nullable(),
        titles: ReadTexts,
        /** Where it stands: titles of the plan or document. */
        within: ReadTexts.nullable(),
      }),
    ),
  }),
  audit: 'unrecorded',
  async run({ input, tx }) {
    const query = readQuery(input.text);
    return { hits: query.words.length === 0 ? [] : await searchAll(tx, query, input.limit) };
  },
});
