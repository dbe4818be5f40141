/** Notes that there was contact: when, at which level, with whom, and what about in one line without persons. */
import { z } from 'zod';
import { operation } from '#kernel/operation/define.ts';
import { newId } from '#kernel/ids.ts';
import { working, writers } from '../model/roles.ts';
import { TalkFacts } from '../model/talks.ts';
import { requireFittingWay, requirePast } from '../rules/guards.ts';
import { findNeighbours } from '../store/neighbours.ts';
import { saveTalk } from '../store/talks.ts';

export const noteTalk = operation({
  name: 'external.note-talk',
  does: 'A writer notes a contact held: when, at which level, with whom, and what about.',
  kind: 'command',
  who: writers,
  purpose: working,
  input: TalkFacts,
  output: z.strictObject({ talk: z.uuid() }),
  audit: ({ input }) => ({ about: input.neighbours, detail: { level: input.level, way: input.way } }),
  errors: ['external.no-such-neighbour', 'external.way-does-not-fit', 'external.day-to-come'],
  async run({ input, tx, now, today, announce }) {
    const named = [...new Set(input.neighbours)];
    const found = await findNeighbours(tx, named);
    requireFittingWay(input.way, found, named.length);
    requirePast(input.heldOn, today, 'heldOn');
    const talk = newId(now);
    await saveTalk(tx, { talk, with: found }, input);
    for (const { neighbour } of found) await announce('external.talk-noted', neighbour, { talk });
    return { talk };
  },
});
