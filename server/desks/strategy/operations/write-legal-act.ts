/** Enters an act of law, or edits one: its title, link and days; that it was changed or repealed is said here too. */
import { houseCircle } from '#kernel/ids.ts';
import { operation } from '#kernel/operation/define.ts';
import { present, requireBase, requireWon } from '#kernel/operation/errors.ts';
import { openRecord } from '#kernel/records/open-record.ts';
import { z } from 'zod';
import { ActFacts, ActId } from '../model/law.ts';
import { working, writers } from '../model/roles.ts';
import { Base } from '../model/shared.ts';
import { requireWholeEli, showAct } from '../rules/law.ts';
import { findAct, saveAct, updateAct } from '../store/law.ts';

export const writeLegalAct = operation({
  name: 'strategy.write-legal-act',
  does: 'A writer enters or edits an act of law on which measures rest.',
  kind: 'command',
  who: writers,
  purpose: working,
  input: z.strictObject({
    facts: ActFacts,
    /** The act that is edited, and its version; null enters a new one. */
    edits: z.strictObject({ act: ActId, base: Base }).nullable().default(null),
  }),
  output: z.strictObject({ act: ActId, version: z.int() }),
  audit: ({ output }) => ({ about: output.act }),
  errors: ['kernel.not-found', 'kernel.changed-meanwhile', 'strategy.eli-incomplete'],
  async run({ input, tx, actor, now, today, announce }) {
    const { facts, edits } = input;
    requireWholeEli(facts.link);
    if (edits) {
      const act = present(await findAct(tx, edits.act));
      const current = showAct(act, today);
      requireBase(current, edits.base);
      const version = requireWon(await updateAct(tx, act, edits.base, facts, now), current);
      await announce('strategy.legal-act-written', act.record_id, { measures: act.measures });
      return { act: act.record_id, version };
    }
    const id = await openRecord(tx, {
      desk: 'strategy',
      kind: 'legal-act',
      organisation: actor.organisation,
      circle: houseCircle,
      retention: 'without-end',
    });
    await saveAct(tx, { id, circle: houseCircle }, facts);
    await announce('strategy.legal-act-written', id, { measures: 0 });
    return { act: id, version: 1 };
  },
});
