/** The words at the head and the foot of one's own institution's letters. */
import { z } from 'zod';
import { operation } from '#kernel/operation/define.ts';
import { Form } from '../model/letters.ts';
import { readers, working } from '../model/roles.ts';
import { findForm } from '../store/forms.ts';

export const readForm = operation({
  name: 'registry.read-form',
  does: "A reader sees the form of their institution's letters.",
  kind: 'query',
  who: readers,
  purpose: working,
  input: z.strictObject({}),
  /** null: nobody has written one yet. */
  output: z.strictObject({ form: Form.nullable() }),
  audit: 'unrecorded',
  run: async ({ tx, actor }) => ({ form: (await findForm(tx, actor.organisation)) ?? null }),
});
