/** How every operation runs: ten steps in this order, and no way round them. */
import type { AnyOperation } from './define.ts';
import { Outdated, refuse } from './errors.ts';
import type { House } from './house.ts';
import { inTurns } from './in-turns.ts';
import { parseInput } from './parse-input.ts';
import { perform } from './perform.ts';
import { prepare, readFile } from './prepare.ts';
import { findRepeated, keepAnswer } from './repeated.ts';
import type { Request } from './request.ts';

/** Runs an operation for a session and answers its output. Throws a Refusal; anything else is a fault of ours. */
export async function run(house: House, operation: AnyOperation, request: Request): Promise<unknown> {
  const mode = { readOnly: operation.kind === 'query' && operation.audit === 'unrecorded' };
  return await inTurns(house, operation, request.secret, async (turns) => {
    // 1 the session → the actor, and 2 who and purpose, before a byte of the input is looked at.
    await turns.begin(mode);
    // 3 the input, strictly.
    const input = parseInput(operation, request.input);
    if (operation.kind === 'command') house.room?.require();
    const asked = { input, upload: request.upload, progress: request.progress, parent: null };

    // What takes its time comes before the transaction that counts, and nobody waits for it.
    const file = await readFile(house, operation, asked, turns);
    return await untilItStands(async () => {
      const prepared = await prepare(house, operation, { ...asked, file }, turns);

      // 4 the transaction: that of step 1, or after a file or a preparation another, which asks 1 and 2 again.
      const transaction = turns.current() ?? (await turns.begin(mode));
      // 5 a command that was carried out already is answered again.
      const repeated = await findRepeated(house, operation, { request, input }, transaction);
      if (repeated) return repeated.output;
      // 6 the workflow, 7 what it does, 8 its output, 9 its ledger row.
      const done = await perform(house, operation, { ...asked, file, prepared, transaction });
      // 10 the commit; the answer leaves only when it, with its ledger row, is durable.
      const kept = keepAnswer(house, operation, { request, input, output: done.output }, transaction);
      await transaction.commit([...done.last, ...kept]);
      return done.output;
    }, turns.end);
  });
}

const mostTries = 3;

/** Where what was prepared no longer stands, both are done again; where somebody is always quicker, that is said. */
async function untilItStands<T>(work: () => Promise<T>, undo: () => Promise<void>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof Outdated)) throw error;
      if (tries === mostTries) refuse('kernel.changed-meanwhile');
      await undo();
    }
  }
}
