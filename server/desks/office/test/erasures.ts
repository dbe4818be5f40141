/** Erased matters for tests, and the clock that ends their keys. */
import { withClock } from '#server/entry/clock-session.ts';
import { endKeys } from '#server/entry/worker.ts';
import { makeFirstPeople } from '#kernel/identity/first-people.ts';
import { eraseMatter } from '#kernel/test/desk/operations/erase-matter.ts';
import { openMatter } from '#kernel/test/desk/operations/open-matter.ts';
import { writeNote } from '#kernel/test/desk/operations/write-note.ts';
import type { TestHouse } from '#kernel/test/house.ts';
import { Client } from 'pg';
import { keeper } from './builders.ts';

export type ErasedMatter = { matter: string };

/** `sealed`: something was written in it, so that it has a key. */
export async function eraseAMatter(t: TestHouse, { sealed }: { sealed: boolean }): Promise<ErasedMatter> {
  const one = await t.employ(keeper);
  const { matter } = await one.does<ErasedMatter>(openMatter, { title: 'A matter' });
  if (sealed) await one.does(writeNote, { matter, base: 1, body: 'Words.' });
  await one.does(eraseMatter, { matter });
  return { matter };
}

/** What the worker does every second. */
export async function endKeysOf(t: TestHouse): Promise<void> {
  const owner = new Client({ connectionString: t.database.ownerUrl });
  await owner.connect();
  await makeFirstPeople(owner);
  await owner.end();
  const door = { pool: t.database.pools.door, clock: t.house.clock, key: '', credentialKey: '' };
  const clock = withClock({ house: t.house, door });
  await endKeys(clock);
  await clock.endClock();
}
