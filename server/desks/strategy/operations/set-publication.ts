/** Sets the publication rule of an object: public, public from a day, restricted with a reason. */
import { operation } from '#kernel/operation/define.ts';
import { z } from 'zod';
import { working, writers } from '../model/roles.ts';
import { Base, Publication } from '../model/shared.ts';

export const setPublication = operation({
  name: 'strategy.set-publication',
  does: 'A writer decides who may see an object outside the office.',
  kind: 'command',
  who: writers,
  purpose: working,
  input: z.strictObject({
    of: z.discriminatedUnion('object', [
      z.strictObject({ object: z.literal('instrument'), instrument: z.uuid() }),
      z.strictObject({ object: z.literal('plan'), plan: z.uuid() }),
      /** With everything that stands under it, where `withChildren` says so. */
      z.strictObject({
        object: z.literal('item'),
        plan: z.uuid(),
        item: z.uuid(),
        withChildren: z.boolean().default(false),
      }),
    ]),
    base: Base,
    publication: Publication,
  }),
  output: z.strictObject({ changed: z.int(), version: z.int() }),
  audit: ({ input }) => ({
    about: input.of.object === 'instrument' ? input.of.instrument : input.of.plan,
    detail: { rule: input.publication.rule },
  }),
  errors: ['kernel.not-found', 'kernel.changed-meanwhile', 'strategy.restricted-is-metadata-only'],
  async run() {
    throw new Error('not written yet');
  },
});
