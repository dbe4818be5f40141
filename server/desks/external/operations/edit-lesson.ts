/** Corrects a lesson before it is agreed. */
import { z } from 'zod';
import { operation } from '#kernel/operation/define.ts';
import { present, requireBase, requireWon } from '#kernel/operation/errors.ts';
import { LessonFacts, LessonId } from '../model/lessons.ts';
import { capturers, working } from '../model/roles.ts';
import { Base } from '../model/shared.ts';
import { requireLesson, requireNoNames, requireParties, requireSession } from '../rules/events.ts';
import { findEvent } from '../store/events.ts';
import { findLesson, updateLesson } from '../store/lessons.ts';
import { findPartyNames } from '../store/parties.ts';

export const editLesson = operation({
  name: 'external.edit-lesson',
  does: 'Somebody who sat in a session corrects a lesson that is not agreed yet.',
  kind: 'command',
  who: capturers,
  purpose: working,
  input: LessonFacts.extend({ lesson: LessonId, base: Base }),
  output: z.strictObject({ event: z.uuid(), version: Base }),
  audit: ({ output }) => ({ about: output.event }),
  errors: [
    'kernel.not-found',
    'kernel.changed-meanwhile',
    'kernel.wrong-state',
    'external.no-names-here',
    'external.no-such-party',
    'external.no-such-session',
  ],
  async run({ input: { lesson, base, ...facts }, tx, announce }) {
    const current = present(await findLesson(tx, lesson));
    requireBase({ version: current.version }, base);
    requireLesson(current, 'captured');
    requireNoNames(current.attribution, facts);
    requireSession(present(await findEvent(tx, current.event)).programme, facts.session);
    const from = facts.heardFrom ? [facts.heardFrom] : [];
    requireParties(from, await findPartyNames(tx, from), 'heardFrom');
    const version = requireWon(await updateLesson(tx, lesson, base, { facts }), { version: current.version });
    await announce('external.lesson-edited', current.event);
    return { event: current.event, version };
  },
});
