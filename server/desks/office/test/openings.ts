/** An office with its three posts, accounts in use, and the two steps by which one is opened anew. */
import type { Door } from '#kernel/identity/door.ts';
import { asOwner } from '#kernel/test/as-owner.ts';
import type { AtWork, TestHouse } from '#kernel/test/house.ts';
import type { Hire } from '#kernel/test/people.ts';
import { confirmOpening } from '../operations/confirm-opening.ts';
import { openAnew } from '../operations/open-anew.ts';
import { administrator, auditor, officer, openOffice } from './builders.ts';

type Confirmed = { user: string; invitation: { path: string; until: string } };

export const reason = 'the telephone and the spare key were lost';

export type Openings = {
  t: TestHouse;
  door: Door;
  admin: AtWork;
  overseer: AtWork;
  protector: AtWork;
  /** Somebody at work whose account has password, codes and a passkey. */
  employed(hire: Hire): Promise<AtWork>;
  /** The first person asks; answers the opening. */
  ask(by: AtWork, user: string): Promise<string>;
  confirm(by: AtWork, opening: string): Promise<Confirmed>;
  close(): Promise<void>;
};

export async function openOpenings(): Promise<Openings> {
  const t = await openOffice();
  const employed = async (hire: Hire) => {
    const person = await t.employ(hire);
    await setUp(t, person.user);
    return person;
  };
  return {
    t,
    door: { pool: t.database.pools.door, clock: () => new Date(), key: '', credentialKey: '' },
    admin: await employed(administrator),
    overseer: await employed(auditor),
    protector: await employed(officer),
    employed,
    ask: async (by, user) => (await by.does<{ opening: string }>(openAnew, { user, reason })).opening,
    confirm: (by, opening) => by.does<Confirmed>(confirmOpening, { opening }),
    close: () => t.close(),
  };
}

async function setUp(t: TestHouse, user: string): Promise<void> {
  await asOwner(
    t,
    `insert into kernel.credentials (user_id, password_hash, totp_secret, recovery_hashes)
     values ($1, 'a hash', 'sealed', '{a}')`,
    [user],
  );
  await asOwner(
    t,
    `insert into kernel.passkeys (passkey_id, user_id, credential_id, public_key, counter, name)
     values (gen_random_uuid(), $1::uuid, 'key of ' || $1::uuid, '\\x00', 0, 'a telephone')`,
    [user],
  );
}
