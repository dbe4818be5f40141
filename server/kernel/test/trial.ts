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

/** What two invented people name for it; every class of its records has its period. */
export const trialFacts = {
  law: 'an invented law, article 12',
  controller: 'an invented office',
  assessment: 'an invented assessment',
  assessedOn: '2026-01-01',
  authority: 'not needed: an invented reason',
  officer: 'an invented officer',
  retention: 'an invented table',
  periods: { case: 700 },
  telephones: [{ place: '*', number: '000', hours: 'always' }],
};

/** As owner: the desk is on, proposed by one invented person and switched on by another. */
export async function switchOn(owner: Client): Promise<void> {
  await owner.query(
    `insert into kernel.readiness (desk, circle_id, version, facts, proposed_by, proposed_at, switched_on_by, switched_on_at)
     values ('trial', $1, 1, $2, $3, now(), $4, now())`,
    [houseCircle, { law: 'an invented law' }, newId(), newId()],
  );
}

export const keeper = { login: 'keeper', roles: ['trial.keeper'], purposes: ['prevention-support'] } as const;
export const supervisor = {
  login: 'supervisor',
  roles: ['trial.supervisor'],
  purposes: ['prevention-support'],
} as const;
