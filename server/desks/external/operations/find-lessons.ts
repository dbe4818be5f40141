/** Lessons: of an event, of a measure, of a paragraph, or all. */
import { z } from 'zod';
import { nameReferences } from '#desks/strategy/public.ts';
import { operation } from '#kernel/operation/define.ts';
import { EventId } from '../model/events.ts';
import { Lesson } from '../model/lessons.ts';
import { readers, working } from '../model/roles.ts';
import { Cursor, PageSize } from '../model/shared.ts';
import { referencesOf, showLesson } from '../rules/lesson-ties.ts';
import { findTies, listLessons } from '../store/lessons.ts';
import { findPartyNames } from '../store/parties.ts';

export const findLessons = operation({
  name: 'external.find-lessons',
  does: 'A reader lists lessons of an event, a measure or a paragraph, and who follows them up.',
  kind: 'query',
  who: readers,
  purpose: working,
  input: z.strictObject({
    event: EventId.optional(),
    /** Those that speak to this measure. */
    item: z.uuid().optional(),
    paragraph: z.strictObject({ instrument: z.uuid(), address: z.string().max(120) }).optional(),
    limit: PageSize,
    after: Cursor.optional(),
  }),
  output: z.strictObject({ items: z.array(Lesson), next: Cursor.nullable() }),
  audit: 'unrecorded',
  errors: ['kernel.input-invalid'],
  async run({ input, tx, places, call }) {
    const after = places.read(input.after)?.id;
    const found = await listLessons(tx, input, { limit: input.limit + 1, after });
    const rows = found.slice(0, input.limit);
    const last = found.length > rows.length ? rows.at(-1) : undefined;
    const ties = await findTies(
      tx,
      rows.map(({ lesson }) => lesson),
    );
    const references = referencesOf(ties.map(({ target }) => target));
    const named = ties.length > 0 ? await call(nameReferences, references) : { measures: [], paragraphs: [] };
    const parties = rows.flatMap(({ heardFrom, followUp }) => [
      ...(heardFrom ? [heardFrom] : []),
      ...(followUp ? [followUp.by] : []),
    ]);
    const names = await findPartyNames(tx, parties);
    return {
      items: rows.map((row) => showLesson(row, ties, named, names)),
      next: last ? places.write({ key: '', id: last.lesson }) : null,
    };
  },
});
