/** Long work that is ordered instead of run: refused at once as it would be, and carried out later by the worker. */
import type { AnyOperation } from './define.ts';
import type { House } from './house.ts';
import { inTurns } from './in-turns.ts';
import { parseInput } from './parse-input.ts';
import { placeOrder } from './place-order.ts';
import { admitFile } from './prepare.ts';
import { findRepeated, keepAnswer } from './repeated.ts';
import type { Request } from './request.ts';

/**
 * Orders an operation for the same person, post and purpose; answers the order's id. The order, its file and its place
 * in the queue are one transaction. Throws a Refusal.
 */
export async function order(house: House, operation: AnyOperation, request: Request): Promise<string> {
  return await inTurns(house, operation, request.secret, async (turns) => {
    await turns.begin();
    const input = parseInput(operation, request.input);
    house.room?.require();
    await admitFile(house, operation, { input, upload: request.upload, parent: null }, turns);
    const transaction = turns.current() ?? (await turns.begin());
    // The same key orders once; under another name, because its answer is the order and not the outcome.
    const ordering = { ...operation, name: `order ${operation.name}` };
    const repeated = await findRepeated(house, ordering, { request, input }, transaction);
    if (repeated) return repeated.output as string;
    const id = await placeOrder(house, operation, { input, upload: request.upload }, transaction.tx);
    await transaction.commit(keepAnswer(house, ordering, { request, input, output: id }, transaction));
    return id;
  });
}
