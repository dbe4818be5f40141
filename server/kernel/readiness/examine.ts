/** Looks a node over, for `zaedno doctor` and its page: reads only, and tells each thing with what to do about it. */
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Pool } from 'pg';
import { dayIn } from '../clock.ts';
import type { Config } from '../config.ts';
import { knownMigrations } from '../db/migrate.ts';
import { roomLeft } from '../db/room.ts';
import { type ChangedSorting, changedSorting } from '../db/sorting.ts';
import { countReviewed } from '../i18n/count-reviewed.ts';
import { databaseLogins } from '../keys/files.ts';
import type { Act } from '../separation/acts.ts';
import { type Holder, type ReadyStandIn, whatStops } from '../separation/what-stops.ts';
import { type Finding, finding } from './finding.ts';

/** What `kernel.door_doctor()` answers. */
type Told = {
  demo: boolean;
  now: string;
  desks: { desk: string; on: boolean; proposed: boolean; missing: string[]; lapsed: string[] }[];
  acts: Act[];
  holidays: number;
  deadlinesPassed: number;
  looksOpen: number;
  looksUndone: number;
  jobsFailed: number;
  sealed: { size: number; at: string } | null;
  verifiedAt: string | null;
  runs: Partial<Record<'data' | 'keys' | 'drill', string>>;
  migrations: number;
  holders: (Holder & { name: string })[];
  standIns: ReadyStandIn[];
};

/** Bytes of the disk that must be left. */
const enoughRoom = 1024 ** 3;
const day = 86_400_000;
/** Days after which a backup, and a drill, are too long ago. */
const backupDays = 2;
const drillDays = 100;
/** Seconds. */
const mostDrift = 5;

/** Throws where the database does not answer. `now` is this machine's clock. */
export async function examine(config: Config, door: Pool, now: Date): Promise<Finding[]> {
  const found = await door.query('select kernel.door_doctor() as told');
  const told = found.rows[0]?.told as Told;
  return [
    ...desksOf(told),
    ...peopleOf(told, dayIn(config.timeZone, now)),
    ...configurationOf(config, told),
    ...keysOf(config),
    ...backupsOf(config, told, now),
    ...ledgerOf(told, now),
    ...machineOf(config, told, now),
    ...sortingOf(await changedSorting(door)),
    ...(await textsOf()),
    ...workOf(told),
  ];
}

function desksOf({ desks }: Told): Finding[] {
  if (desks.length === 0) return [finding('desks', 'no-desks')];
  return desks.map(({ desk, on, proposed, missing, lapsed }) => {
    const lacks = [...missing, ...lapsed];
    if (on) {
      return lacks.length > 0
        ? finding('desks', 'desk-lapsed', { desk, lapsed: lacks.join(', ') })
        : finding('desks', 'desk-on', { desk });
    }
    return proposed && lacks.length === 0
      ? finding('desks', 'desk-waits', { desk })
      : finding('desks', 'desk-off', { desk, missing: lacks.join(', ') });
  });
}

/** What stands still already, and what would without one person: only for desks that are on, and the office. */
function peopleOf({ acts, holders, standIns, desks }: Told, today: string): Finding[] {
  const on = new Set(['office', ...desks.filter((one) => one.on).map((one) => one.desk)]);
  const asked = acts.filter((act) => on.has(act.desk));
  const stops = (absent: string[]) => whatStops(asked, holders, standIns, { day: today, absent });
  const now = stops([]);
  const stopped = new Set(now.map(({ desk, act }) => `${desk} ${act}`));
  const names = new Map(holders.map((one) => [one.user, one.name]));
  const without = [...names].flatMap(([user, name]) => {
    const more = stops([user]).filter(({ desk, act }) => !stopped.has(`${desk} ${act}`));
    return more.length === 0
      ? []
      : [finding('people', 'act-rests-on-one', { name, acts: more.map(({ act }) => act).join(', ') })];
  });
  const still = now.map(({ desk, act }) => finding('people', 'act-stopped', { desk, act }));
  return still.length + without.length === 0 ? [finding('people', 'acts-fine')] : [...still, ...without];
}

function configurationOf(config: Config, { demo, desks }: Told): Finding[] {
  if (demo) return [finding('configuration', 'demo')];
  const faults = [
    ...(config.origin ? [] : [finding('configuration', 'origin-missing')]),
    ...(config.trustedProxies.length > 0 ? [] : [finding('configuration', 'proxies-missing')]),
    ...(config.databaseUrl || desks.length === 0 ? [] : [finding('configuration', 'embedded-for-real')]),
  ];
  return faults.length > 0
    ? faults
    : [finding('configuration', 'configuration-fine', { zone: config.timeZone })];
}

/** Files that others could read; a file system without modes (Windows) has none to tell. */
function keysOf({ keys, keyring }: Config): Finding[] {
  const names = filesIn(keys);
  if (names === undefined) return [finding('keys', 'keys-missing', { folder: keys })];
  const missing = [
    'ledger-signing-key',
    'credential-key',
    ...databaseLogins.map((one) => `database-${one}`),
  ].filter((one) => !names.includes(one));
  const open = [join(keys, '.'), join(keyring, '.'), ...names.map((name) => join(keys, name))].filter(isOpen);
  return [
    ...missing.map((name) => finding('keys', 'keys-missing', { folder: join(keys, name) })),
    ...open.map((path) => finding('keys', 'keys-open', { path })),
    ...(filesIn(keyring) ? [] : [finding('keys', 'keyring-missing', { folder: keyring })]),
    ...(missing.length + open.length === 0 ? [finding('keys', 'keys-fine', { files: names.length })] : []),
  ];
}

function filesIn(folder: string): string[] | undefined {
  try {
    return readdirSync(folder);
  } catch (error) {
    if (['ENOENT', 'EACCES'].includes((error as { code?: string }).code ?? '')) return undefined;
    throw error;
  }
}

function isOpen(path: string): boolean {
  if (process.platform === 'win32') return false;
  const found = statSync(path, { throwIfNoEntry: false });
  return found !== undefined && (found.mode & 0o077) !== 0;
}

function backupsOf({ backupTo }: Config, { demo, runs }: Told, now: Date): Finding[] {
  if (demo) return [];
  if (backupTo === undefined) return [finding('backups', 'backups-nowhere')];
  const last = (['data', 'keys'] as const).map((kind) => {
    const at = runs[kind];
    if (!at) return finding('backups', 'backup-missing', { kind });
    const days = daysSince(at, now);
    return finding('backups', days >= backupDays ? 'backup-old' : 'backup-fine', { kind, days });
  });
  const drill = runs.drill === undefined ? undefined : daysSince(runs.drill, now);
  const drilled =
    drill === undefined || drill > drillDays
      ? finding('backups', 'drill-missing', { days: drillDays })
      : finding('backups', 'drill-fine', { days: drill });
  return [...last, drilled];
}

function ledgerOf({ sealed, verifiedAt, demo }: Told, now: Date): Finding[] {
  const seal = sealed
    ? finding('ledger', 'seal-fine', { size: sealed.size, at: sealed.at.slice(0, 10) })
    : finding('ledger', 'seal-missing');
  if (demo) return [seal];
  return [
    seal,
    verifiedAt && daysSince(verifiedAt, now) <= 8
      ? finding('ledger', 'verified', { at: verifiedAt.slice(0, 10) })
      : finding('ledger', 'unverified'),
  ];
}

function machineOf(config: Config, told: Told, now: Date): Finding[] {
  const drift = Math.round(Math.abs(now.getTime() - Date.parse(told.now)) / 1000);
  const left = roomIn(config.home);
  const gigabytes = Math.floor(left / 1024 ** 3);
  const behind = knownMigrations([]).length;
  return [
    drift > mostDrift
      ? finding('machine', 'clock-drift', { seconds: drift })
      : finding('machine', 'clock-fine'),
    left < enoughRoom
      ? finding('machine', 'disk-low', { folder: config.home, gigabytes })
      : finding('machine', 'disk-fine', { gigabytes }),
    told.migrations < behind
      ? finding('machine', 'migrations-behind')
      : finding('machine', 'migrations-fine', { count: told.migrations }),
    ...(told.holidays === 0
      ? [finding('machine', 'no-holidays', { year: String(now.getUTCFullYear()) })]
      : []),
    scannerOf(config.scanner),
    finding('machine', config.mail ? 'mail-fine' : 'no-mail'),
  ];
}

function sortingOf(changed: readonly ChangedSorting[]): Finding[] {
  if (changed.length === 0) return [finding('machine', 'sorting-fine')];
  return changed.map((one) => finding('machine', 'sorting-changed', { ...one }));
}

function scannerOf(scanner: Config['scanner']): Finding {
  if (scanner === undefined) return finding('machine', 'no-scanner');
  return finding('machine', scanner === 'none' ? 'scanner-none' : 'scanner-fine');
}

/** A home that is not there yet has the room of nothing. */
function roomIn(home: string): number {
  return filesIn(home) ? roomLeft(home) : roomLeft('/');
}

async function textsOf(): Promise<Finding[]> {
  const counts = Object.values(await countReviewed());
  const unread = counts.reduce((sum, one) => sum + one.texts - one.reviewed, 0);
  return [unread > 0 ? finding('work', 'texts-unread', { count: unread }) : finding('work', 'texts-read')];
}

function workOf({ deadlinesPassed, looksUndone, looksOpen, jobsFailed }: Told): Finding[] {
  const all = [
    ...(deadlinesPassed > 0 ? [finding('work', 'deadlines-passed', { count: deadlinesPassed })] : []),
    ...(looksUndone > 0 ? [finding('work', 'looks-undone', { count: looksUndone })] : []),
    ...(looksOpen > 0 ? [finding('work', 'looks-open', { count: looksOpen })] : []),
    ...(jobsFailed > 0 ? [finding('work', 'jobs-failed', { count: jobsFailed })] : []),
  ];
  return all.length > 0 ? all : [finding('work', 'work-fine')];
}

function daysSince(moment: string, now: Date): number {
  return Math.max(0, Math.floor((now.getTime() - Date.parse(moment)) / day));
}
