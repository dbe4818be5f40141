/** Sets who may see an event outside of the office: its page, its calendar entry, its note. Only the strategic level can be public. */
import { z } from 'zod';
import { operation } from '#kernel/operation/define.ts';
import { present, requireBase, requireWon } from '#kernel/operation/errors.ts';
import { setPublished } from '#kernel/records/published.ts';
import { Publication } from '#kernel/records/define.ts';
import { EventId } from '../model/events.ts';
import { working, writers } from '../model/roles.ts';
import { Base } from '../model/shared.ts';
import { requirePublishable } from '../rules/guards.ts';
import { openAs } from '../rules/open.ts';
import { findEvent, setEventPublication } from '../store/events.ts';
import { findPartyNames } from '../store/parties.ts';

export const publishEvent = operation({
  name: 'external.publish-event',
  does: 'A writer decides who may see an event outside of the office.',
  kind: 'command',
  who: writers,
  purpose: working,
  input: z.strictObject({ event: EventId, base: Base, publication: Publication }),
  output: z.strictObject({ event: z.uuid(), version: Base }),
  audit: ({ input }) => ({ about: input.event, detail: { rule: input.publication.rule } }),
  errors: ['kernel.not-found', 'kernel.changed-meanwhile', 'external.level-never-public'],
  async run({ input: { event, base, publication }, tx, today, announce }) {
    const current = present(await findEvent(tx, event));
    requireBase({ version: current.version }, base);
    requirePublishable(current.level, publication);
    const version = requireWon(await setEventPublication(tx, event, base, publication), {
      version: current.version,
    });
    const after = present(await findEvent(tx, event));
    const names = await findPartyNames(tx, after.organisers);
    await setPublished(tx, event, openAs(after, names, today));
    await announce('external.event-publication-set', event, { rule: publication.rule });
    return { event, version };
  },
});
