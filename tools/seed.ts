/** Fills an empty demo database with the invented country XC; every row but the first goes through an operation. */
import type { Client } from 'pg';
import type { House } from '#kernel/operation/house.ts';
import { seedCommittee } from './seed/committee.ts';
import { seedDigest } from './seed/digest.ts';
import { seedExternal } from './seed/external.ts';
import { seedOffice } from './seed/office.ts';
import { seedQuestionnaire } from './seed/questionnaires.ts';
import { seedRegistry } from './seed/registry.ts';
import { seedReporting } from './seed/reporting.ts';
import { seedStrategy } from './seed/strategy.ts';

/**
 * Seeds what is not there yet: a start that was cut off goes on where it stopped, and a full database is left alone.
 * `owner` is a connection of the database's owner, used to make the first people and to see what is there.
 */
export async function seedDemo(house: House, owner: Client): Promise<void> {
  const node = await owner.query('select demo from kernel.node');
  if (node.rows[0]?.demo !== true) throw new Error('Only a demo database is filled with invented people.');
  await seedOffice(house, owner);
  await seedStrategy(house, owner);
  await seedExternal(house, owner);
  await seedRegistry(house, owner);
  await seedReporting(house, owner);
  await seedQuestionnaire(house, owner);
  await seedCommittee(house, owner);
  await seedDigest(house, owner);
}
