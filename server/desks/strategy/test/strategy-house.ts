/** The house with the strategy desk and its invented people at work, one session each. */
import { fileURLToPath } from 'node:url';
import type { AnyOperation, Upload } from '#kernel/operation/define.ts';
import { Refusal } from '#kernel/operation/errors.ts';
import { run } from '#kernel/operation/run.ts';
import { type AtWork, openTestHouse, type TestHouse } from '#kernel/test/house.ts';
import type { Purpose } from '#kernel/identity/purposes.ts';
import { strategyDesk } from '../desk.ts';

const source = { manifest: strategyDesk, folder: fileURLToPath(new URL('..', import.meta.url)) };

export type StrategyHouse = TestHouse & {
  coordinator: AtWork;
  editor: AtWork;
  approver: AtWork;
  focalPoint: AtWork;
  reader: AtWork;
  /** Holds a post at another desk, and nothing here. */
  stranger: AtWork;
  /** SQL statements that the work sends under the application's login, begin and commit included. */
  statementsOf(work: () => Promise<unknown>): Promise<number>;
  /** Runs an operation that takes a file. */
  uploads<O>(who: AtWork, operation: AnyOperation, input: unknown, upload: Upload): Promise<O>;
};

export async function openStrategyHouse(): Promise<StrategyHouse> {
  const house = await openTestHouse([source]);
  const count = countStatements(house);
  const at = (login: string, role: string, purposes: readonly Purpose[] = ['strategy-work']) =>
    house.employ({ login, roles: [role], purposes });
  return {
    ...house,
    coordinator: await at('coordinator', 'strategy.coordinator'),
    editor: await at('editor', 'strategy.editor'),
    approver: await at('approver', 'strategy.approver'),
    focalPoint: await at('focal-point', 'strategy.focal-point'),
    reader: await at('reader', 'strategy.reader'),
    stranger: await at('stranger', 'support.adviser', ['advice']),
    statementsOf: count,
    uploads: <O>(who: AtWork, operation: AnyOperation, input: unknown, upload: Upload) =>
      run(house.house, operation, { secret: who.secret, input, upload }) as Promise<O>,
  };
}

/** An id that nothing has. */
export const nobody = '01900000-0000-7000-8000-000000000000';

/** A check for `assert.rejects`: a refusal of this code. */
export function refusal(code: string): (error: unknown) => boolean {
  return (error) => {
    if (!(error instanceof Refusal)) throw error;
    if (error.code === code) return true;
    throw new Error(`refused with ${error.code} (${JSON.stringify(error.details)}), not with ${code}`, {
      cause: error,
    });
  };
}

/** Fails unless the work is refused with exactly this code; answers the refusal. */
export async function refused(code: string, work: () => Promise<unknown>): Promise<Refusal> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    if (error.code === code) return error;
    throw new Error(`refused with ${error.code} (${JSON.stringify(error.details)}), not with ${code}`, {
      cause: error,
    });
  }
  throw new Error(`not refused; ${code} was expected`);
}

function countStatements(house: TestHouse): StrategyHouse['statementsOf'] {
  let sent = 0;
  const watched = new WeakSet<object>();
  house.house.pools.app.on('acquire', (client) => {
    if (watched.has(client)) return;
    watched.add(client);
    const query = client.query.bind(client) as (...given: unknown[]) => unknown;
    Object.assign(client, {
      query: (...given: unknown[]) => {
        sent += 1;
        return query(...given);
      },
    });
  });
  return async (work) => {
    const before = sent;
    await work();
    return sent - before;
  };
}
