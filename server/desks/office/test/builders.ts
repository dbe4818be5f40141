/** An office for tests: the house with the office desk and the test-only desk, and invented people at work in it. */
import { asOwner } from '#kernel/test/as-owner.ts';
import { fileURLToPath } from 'node:url';
import { type AtWork, openTestHouse, type TestHouse } from '#kernel/test/house.ts';
import type { Hire } from '#kernel/test/people.ts';
import { trialSource } from '#kernel/test/trial.ts';
import { officeDesk } from '../desk.ts';
import { addOrganisation } from '../operations/add-organisation.ts';
import { addPost } from '../operations/add-post.ts';
import { addUser } from '../operations/add-user.ts';
import { confirmStandIn } from '../operations/confirm-stand-in.ts';
import { nameStandIn } from '../operations/name-stand-in.ts';
import { readReadiness } from '../operations/read-readiness.ts';

export const officeSource = {
  manifest: officeDesk,
  folder: fileURLToPath(new URL('..', import.meta.url)),
};

export const administrator = {
  login: 'administrator',
  roles: ['office.administrator'],
  purposes: ['office-administration'],
} as const satisfies Hire;
export const auditor = {
  login: 'auditor',
  roles: ['office.auditor'],
  purposes: ['oversight'],
} as const satisfies Hire;
export const officer = {
  login: 'officer',
  roles: ['office.data-protection-officer'],
  purposes: ['rights-of-the-person', 'oversight'],
} as const satisfies Hire;
export const coordinator = {
  login: 'coordinator',
  roles: ['strategy.coordinator'],
  purposes: ['strategy-work'],
} as const satisfies Hire;
/** Somebody at a desk that holds personal data. */
export const keeper = {
  login: 'keeper',
  roles: ['trial.keeper'],
  purposes: ['prevention-support'],
} as const satisfies Hire;

/** Somebody of another institution, who may be called to one item. */
export const standIn = {
  login: 'stand-in',
  roles: ['office.stand-in'],
  purposes: ['prevention-support'],
} as const satisfies Hire;

/** All that the test-only desk names, but for its stand-ins. */
export const trialFacts = {
  law: 'Invented Act 12/2026, Article 4',
  controller: 'Advice and Support Centre',
  assessment: 'No. 7 of 2026',
  assessedOn: '2026-03-01',
  authority: 'No objection, 3 April 2026',
  officer: 'The data-protection officer of the centre',
  retention: 'Table 3',
  periods: { case: 700 },
  telephones: [{ place: '*', number: '000 112', hours: 'always' }],
};

/** With a role of a desk that holds no personal data and is not in this house. */
export const openOffice = (): Promise<TestHouse> =>
  openTestHouse([officeSource, trialSource], async (owner) => {
    await owner.query(`insert into kernel.known_roles (role) values ('strategy.reader')`);
  });

export const nameOf = (name: string) => ({ en: name, bg: `${name} (bg)` });

export async function anOrganisation(by: AtWork, more: object = {}): Promise<string> {
  const input = { kind: 'ministry', names: nameOf('An invented ministry'), ...more };
  return (await by.does<{ organisation: string }>(addOrganisation, input)).organisation;
}

/** A post that one person gives, in an organisation of its own. */
export async function aPost(by: AtWork, more: object = {}): Promise<string> {
  const input = {
    organisation: await anOrganisation(by),
    names: nameOf('An invented post'),
    roles: ['strategy.reader'],
    purposes: ['strategy-work'],
    ...more,
  };
  return (await by.does<{ post: string }>(addPost, input)).post;
}

/** Somebody who works here and holds no post yet. */
export async function aUser(by: AtWork, name = 'Invented Person', more: object = {}): Promise<string> {
  const login = `${name.toLowerCase().replaceAll(' ', '.')}-${Math.random().toString(36).slice(2, 10)}`;
  const input = { name, login, language: 'en', ...more };
  return (await by.does<{ user: string }>(addUser, input)).user;
}

/** The newest ledger entry of an operation. */
export async function lastEntry(t: TestHouse, operation: string): Promise<object | undefined> {
  const text =
    'select about, user_id, outcome from kernel.ledger_entries where operation = $1 order by n desc limit 1';
  return (await asOwner(t, text, [operation]))[0];
}

/** What the database keeps of answers, entries, events and orders, as one text. */
export async function everythingKept(t: TestHouse): Promise<string> {
  const tables = ['idempotency', 'ledger_entries', 'outbox', 'job_orders', 'invitations', 'users'];
  const each = tables.map((table) => `select to_jsonb(k)::text as kept from kernel.${table} k`);
  return (await asOwner(t, each.join(' union all '))).map((row) => row['kept']).join(' ');
}

/** Switches the test-only desk on, as two people would. */
export async function switchedOn(t: TestHouse): Promise<void> {
  await asOwner(
    t,
    `insert into kernel.readiness (desk, circle_id, proposed_by, proposed_at, switched_on_by, switched_on_at)
      select 'trial', circle_id, gen_random_uuid(), now(), gen_random_uuid(), now() from kernel.users limit 1`,
  );
}

/** An id that exists nowhere. */
export const nowhere = '00000000-0000-4000-8000-00000000dead';

/** Two people of other institutions, named by one and confirmed by another. */
export async function twoStandIns(
  t: TestHouse,
  first: AtWork,
  second: AtWork,
): Promise<{ standIn: string; at: AtWork }[]> {
  const found: { standIn: string; at: AtWork }[] = [];
  for (const login of ['stand-in-one', 'stand-in-two']) {
    const at = await t.employ({ ...standIn, login });
    const { standIn: id } = await first.does<{ standIn: string }>(nameStandIn, {
      desk: 'trial',
      user: at.user,
      post: at.post,
      reason: 'an agreement',
    });
    await second.does(confirmStandIn, { standIn: id });
    found.push({ standIn: id, at });
  }
  return found;
}

/** What the page of readiness shows, as the second person hands it back. */
export async function seenBy(person: AtWork): Promise<{ version: number; standIns: string[] }> {
  const { desks } = await person.does<{
    desks: { version: number; standIns: { standIn: string; state: string }[] }[];
  }>(readReadiness, {});
  const [desk] = desks;
  return {
    version: desk?.version ?? 0,
    standIns: (desk?.standIns ?? []).filter((one) => one.state === 'ready').map((one) => one.standIn),
  };
}
