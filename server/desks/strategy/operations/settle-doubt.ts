/** Decides one doubt: the reading stands, or the paragraph gets another address. */
import { operation } from '#kernel/operation/define.ts';
import { z } from 'zod';
import { InstrumentId, TextVersionId, TextVersionState } from '../model/instruments.ts';
import { working, writers } from '../model/roles.ts';
import { Address, Note } from '../model/shared.ts';
import { notFound, present, refuse } from '#kernel/operation/errors.ts';
import { moveState } from '#kernel/workflow/move.ts';
import { decideDoubt, findDoubts, findLeaves, findVersion, readdressLeaf } from '../store/texts.ts';
import { textWorkflow } from '../workflow.ts';

export const settleDoubt = operation({
  name: 'strategy.settle-doubt',
  does: 'A writer decides a doubt about an imported text.',
  kind: 'command',
  who: writers,
  purpose: working,
  input: z.strictObject({
    instrument: InstrumentId,
    version: TextVersionId,
    /** Position of the doubt in the version's list. */
    doubt: z.int().min(0),
    decision: z.enum(['keep', 'readdress']),
    /** With `readdress`: the address that the paragraph gets. */
    address: Address.optional(),
    note: Note.optional(),
  }),
  output: z.strictObject({ version: TextVersionId, state: TextVersionState, openDoubts: z.int() }),
  audit: ({ input }) => ({ about: input.instrument, detail: { version: input.version, doubt: input.doubt } }),
  errors: [
    'kernel.not-found',
    'kernel.wrong-state',
    'strategy.address-needed',
    'strategy.address-taken',
    'strategy.no-leaf-there',
  ],
  async run({ input, tx, now }) {
    const version = present(await findVersion(tx, input.instrument, input.version));
    if (version.state !== 'read') refuse('kernel.wrong-state', { current: { state: version.state } });
    const doubts = await findDoubts(tx, version);
    const doubt = doubts.find((one) => one.position === input.doubt) ?? notFound();
    if (input.decision === 'readdress') {
      const to = input.address ?? refuse('strategy.address-needed', { status: 422 });
      const addresses = new Set(
        (await findLeaves(tx, input.instrument, input.version)).map((leaf) => leaf.address),
      );
      if (!addresses.has(doubt.address))
        refuse('strategy.no-leaf-there', { params: { address: doubt.address } });
      if (to !== doubt.address && addresses.has(to))
        refuse('strategy.address-taken', { params: { address: to } });
      await readdressLeaf(tx, version, doubt.address, to);
    }
    await decideDoubt(
      tx,
      version,
      {
        position: doubt.position,
        decision: input.decision,
        address: input.address ?? null,
        note: input.note ?? null,
      },
      now,
    );
    const open = doubts.filter((one) => one.decision === null && one.position !== doubt.position).length;
    const of = { record: version.record_id, item: version.version_id };
    if (open === 0) await moveState(tx, textWorkflow, { ...of, action: 'settle' }, now);
    return {
      version: version.version_id,
      state: open === 0 ? ('settled' as const) : version.state,
      openDoubts: open,
    };
  },
});
