/** The house with the strategy desk and its invented people at work, one session each. */
import { fileURLToPath } from 'node:url';
import type { AnyOperation, Upload } from '#kernel/operation/define.ts';
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
  /** Runs an operation that takes a file. */
  uploads<O>(who: AtWork, operation: AnyOperation, input: unknown, upload: Upload): Promise<O>;
};

export async function openStrategyHouse(): Promise<StrategyHouse> {
  const house = await openTestHouse([source]);
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
    uploads: <O>(who: AtWork, operation: AnyOperation, input: unknown, upload: Upload) =>
      run(house.house, operation, { secret: who.secret, input, upload }) as Promise<O>,
  };
}

/** An id that nothing has. */
export const nobody = '01900000-0000-7000-8000-000000000000';
