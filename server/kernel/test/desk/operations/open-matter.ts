/** Opens a matter in a circle of its own, or in the team's. */
import { z } from 'zod';
import { operation } from '#kernel/operation/define.ts';
import { openCircle } from '#kernel/records/circles.ts';
import { openRecord } from '#kernel/records/open-record.ts';
import { startState } from '#kernel/workflow/move.ts';
import { Title } from '../model.ts';
import { saveMatter } from '../store.ts';
import { matterFlow } from '../workflow.ts';

export const openMatter = operation({
  name: 'trial.open-matter',
  does: 'A keeper opens a matter.',
  kind: 'command',
  who: ['trial.keeper'],
  purpose: ['prevention-support'],
  input: z.strictObject({
    title: Title,
    reference: z.string().max(40).optional(),
    circle: z.uuid().optional(),
  }),
  output: z.object({ matter: z.uuid(), circle: z.uuid() }),
  audit: ({ output }) => ({ about: output.matter }),
  async run({ input, tx, actor, now, announce }) {
    const circle =
      input.circle ?? (await openCircle(tx, { kind: 'record', label: 'a matter', firstMember: 'person' }));
    const organisation = actor.organisation;
    const id = await openRecord(tx, {
      desk: 'trial',
      kind: 'matter',
      organisation,
      circle,
      retention: 'case',
    });
    await saveMatter(tx, { id, circle, title: input.title, reference: input.reference ?? id });
    await startState(tx, matterFlow, { record: id }, now);
    await announce('trial.matter-opened', id);
    return { matter: id, circle };
  },
});
