/** The letters to readers, switched on by two people of the invented country; who reads them is nobody's to invent. */
import type { Client } from 'pg';
import type { House } from '#kernel/operation/house.ts';
import { type AtWork, atWork, holderOf } from './at-work.ts';

const desk = 'digest';
const standIns = ['stand-in', 'stand-in-equality'] as const;
const reason = 'Договор меѓу институциите';

const named = {
  law: 'Закон за отчет пред јавноста 7/2026, член 9',
  controller: 'Служба на националниот координатор',
  assessment: 'Процена на влијанието бр. 3/2026',
  authority: 'Без забелешки, допис 11-20/2',
  officer: 'Офицер за заштита на личните податоци на Службата',
  retention: 'Одлука за роковите на чување 5/2026, точка 4',
  periods: { subscription: 700 },
  telephones: [{ place: '*', number: '000 112', hours: '0-24' }],
};

type Seen = { desk: string; version: number; standIns: { standIn: string; user: string; state: string }[] };

/** Does nothing in a house without the desk, or where it was switched on once: whoever switched it off meant to. */
export async function seedDigest(house: House, owner: Client): Promise<void> {
  if (!house.operations.has('digest.read-choices')) return;
  const done = await owner.query(
    'select 1 from kernel.readiness where desk = $1 and (version > 1 or switched_on_at is not null)',
    [desk],
  );
  if (done.rows.length > 0) return;
  const administrator = await atWork(house, owner, 'administrator', 'office-administration');
  const officer = await atWork(house, owner, 'data-protection-officer', 'rights-of-the-person');
  for (const login of standIns)
    await standsIn(administrator, officer, await holderOf(owner, login, 'rights-of-the-person'));
  const { version } = await seenBy(officer);
  const assessedOn = `${house.clock().getUTCFullYear()}-01-01`;
  if (version === 0)
    await administrator.does('office.propose-desk', { desk, facts: { ...named, assessedOn } });
  const seen = await seenBy(officer);
  const ids = seen.standIns.map(({ standIn }) => standIn);
  await officer.does('office.switch-desk-on', { desk, seen: { version: seen.version, standIns: ids } });
}

async function seenBy(officer: AtWork): Promise<Seen> {
  const { desks } = await officer.does<{ desks: Seen[] }>('office.read-readiness', {});
  const found = desks.find((one) => one.desk === desk);
  if (!found) throw new Error('The letters are not among the desks with personal data.');
  return found;
}

/** One names, the other confirms. */
async function standsIn(
  administrator: AtWork,
  officer: AtWork,
  of: { user: string; post: string },
): Promise<void> {
  const known = (await seenBy(officer)).standIns.find(({ user }) => user === of.user);
  if (known && known.state !== 'proposed') return;
  const standIn =
    known?.standIn ??
    (await administrator.does<{ standIn: string }>('office.name-stand-in', { desk, ...of, reason })).standIn;
  await officer.does('office.confirm-stand-in', { standIn });
}
