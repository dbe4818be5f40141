/** The house with the test-only desk, switched on by two invented people as the readiness gate asks. */
import { fileURLToPath } from 'node:url';
import type { Client } from 'pg';
import { houseCircle, newId } from '../ids.ts';
import { trialDesk } from './desk/desk.ts';
import { openTestHouse, type TestHouse } from './house.ts';

export const trialSource = { manifest: trialDesk, folder: fileURLToPath(new URL('./desk', import.meta.url)) };

/** Opens the house; the desk is on. */
export async function openTrialHouse(): Promise<TestHouse> {
  return await openTestHouse([trialSource], switchOn);
}

/** As owner: the desk is on, proposed by one invented person and switched on by another. */
export async function switchOn(owner: Client): Promise<void> {
  await owner.query(
    `insert into kernel.readiness (desk, circle_id, law, controller, assessment, assessed_on, officer, retention,
       telephone, proposed_by, proposed_at, switched_on_by, switched_on_at)
     values ('trial', $1, 'an invented law', 'an invented office', 'an invented assessment', current_date,
       'an invented officer', 'decisions', '000', $2, now(), $3, now())`,
    [houseCircle, newId(), newId()],
  );
}

export const keeper = { login: 'keeper', roles: ['trial.keeper'], purposes: ['prevention-support'] } as const;
export const supervisor = {
  login: 'supervisor',
  roles: ['trial.supervisor'],
  purposes: ['prevention-support'],
} as const;
