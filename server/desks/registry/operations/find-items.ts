/** The register: items of a year, the newest first, by direction, state, words and measure. No name of a person is in it. */
import { z } from 'zod';
import { operation } from '#kernel/operation/define.ts';
import { About, ItemRow, ItemState } from '../model/items.ts';
import { directions } from '../model/lists.ts';
import { readers, working } from '../model/roles.ts';
import { Cursor, PageSize } from '../model/shared.ts';
import { queryWords } from '../rules/search-words.ts';
import { showRow } from '../rules/show-row.ts';
import { findYears, listItems } from '../store/items.ts';

export const findItems = operation({
  name: 'registry.find-items',
  does: 'A reader lists items of the registry, the newest first.',
  kind: 'query',
  who: readers,
  purpose: working,
  input: z.strictObject({
    year: z.int().min(1900).max(2999).optional(),
    direction: z.enum(directions).optional(),
    state: ItemState.optional(),
    text: z.string().trim().max(200).optional(),
    about: About.optional(),
    limit: PageSize,
    after: Cursor.optional(),
  }),
  output: z.strictObject({
    items: z.array(ItemRow),
    next: Cursor.nullable(),
    /** Years that have an item, the latest first. */
    years: z.array(z.int()),
  }),
  audit: 'unrecorded',
  errors: ['kernel.input-invalid'],
  async run({ input, tx, places }) {
    const after = places.read(input.after);
    const rows = await listItems(tx, {
      ...input,
      words: queryWords(input.text ?? ''),
      limit: input.limit + 1,
      after: after && { at: after.key, id: after.id },
    });
    const page = rows.slice(0, input.limit);
    const last = rows.length > page.length ? page.at(-1) : undefined;
    return {
      items: page.map(showRow),
      next: last ? places.write({ key: last.createdAt.toISOString(), id: last.item }) : null,
      years: await findYears(tx),
    };
  },
});
