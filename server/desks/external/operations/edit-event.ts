/** Corrects what is said of an event; one that comes under the Chatham House rule takes the names out of its lessons. */
import { z } from 'zod';
import { operation } from '#kernel/operation/define.ts';
import { present, requireBase, requireWon } from '#kernel/operation/errors.ts';
import { setPublished } from '#kernel/records/published.ts';
import { EventFacts, EventId } from '../model/events.ts';
import { working, writers } from '../model/roles.ts';
import { Base } from '../model/shared.ts';
import { partiesOf, requireOnce, requireParties, requireProgramme } from '../rules/events.ts';
import { requirePublishable } from '../rules/guards.ts';
import { openAs } from '../rules/open.ts';
import { findEvent, updateEvent } from '../store/events.ts';
import { changeAttribution } from '../store/lessons.ts';
import { findPartyNames } from '../store/parties.ts';

export const editEvent = operation({
  name: 'external.edit-event',
  does: 'A writer corrects what is said of an event, its programme and who was invited.',
  kind: 'command',
  who: writers,
  purpose: working,
  input: EventFacts.extend({ event: EventId, base: Base }),
  output: z.strictObject({ event: z.uuid(), version: Base }),
  audit: ({ input }) => ({ about: input.event }),
  errors: [
    'kernel.not-found',
    'kernel.changed-meanwhile',
    'external.no-such-party',
    'external.ends-before-start',
    'external.session-outside',
    'external.invited-twice',
    'external.level-never-public',
    'kernel.input-invalid',
  ],
  async run({ input: { event, base, ...facts }, tx, today, announce }) {
    const current = present(await findEvent(tx, event));
    requireBase({ version: current.version }, base);
    requireProgramme(facts);
    requireOnce(facts.invited);
    requireParties(partiesOf(facts), await findPartyNames(tx, partiesOf(facts)), 'organisers');
    requirePublishable(facts.level, current.publication);
    const version = requireWon(await updateEvent(tx, event, base, facts), { version: current.version });
    if (facts.attribution !== current.attribution) await changeAttribution(tx, event, facts.attribution);
    const after = present(await findEvent(tx, event));
    const names = await findPartyNames(tx, after.organisers);
    await setPublished(tx, event, openAs(after, names, today));
    await announce('external.event-edited', event);
    return { event, version };
  },
});
