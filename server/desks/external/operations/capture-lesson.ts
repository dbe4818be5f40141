/**
 * Writes down what was learned, during a session or after it. Who wrote it is kept nowhere beside it: the answer tells no id, the
 * id tells no moment, and the ledger names the event alone.
 */
import { z } from 'zod';
import { operation } from '#kernel/operation/define.ts';
import { present } from '#kernel/operation/errors.ts';
import { EventId } from '../model/events.ts';
import { LessonFacts } from '../model/lessons.ts';
import { capturers, working } from '../model/roles.ts';
import { requireNoNames, requireParties, requireSession } from '../rules/events.ts';
import { findEvent } from '../store/events.ts';
import { saveLesson } from '../store/lessons.ts';
import { findPartyNames } from '../store/parties.ts';

export const captureLesson = operation({
  name: 'external.capture-lesson',
  does: 'Somebody who sat in a session writes down what was done, what worked, where, and what it needs.',
  kind: 'command',
  who: capturers,
  purpose: working,
  input: LessonFacts.extend({ event: EventId }),
  output: z.strictObject({ event: z.uuid(), lessons: z.int() }),
  audit: ({ input }) => ({ about: input.event }),
  errors: [
    'kernel.not-found',
    'external.no-names-here',
    'external.no-such-party',
    'external.no-such-session',
  ],
  async run({ input: { event, ...facts }, tx, announce }) {
    const { circle, attribution, programme, lessons } = present(await findEvent(tx, event));
    requireNoNames(attribution, facts);
    requireSession(programme, facts.session);
    const from = facts.heardFrom ? [facts.heardFrom] : [];
    requireParties(from, await findPartyNames(tx, from), 'heardFrom');
    await saveLesson(tx, { event, circle, lesson: crypto.randomUUID(), attribution }, facts);
    await announce('external.lesson-captured', event);
    return { event, lessons: lessons + 1 };
  },
});
