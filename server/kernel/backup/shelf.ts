/** The folder where backups lie: how they are called, which is the newest, and which have had their time. */
import { existsSync, readdirSync, statSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { dayIn } from '../clock.ts';

export type BackupKind = 'data' | 'keys';
export type Shelved = { kind: BackupKind; path: string; takenAt: Date; bytes: number };

/**
 * Days. The keys' are fewer: as long as a backup of the keyring lives, it can open what was erased since (rights.md G07).
 */
export const keptDays: Record<BackupKind, number> = { data: 35, keys: 14 };

/** Days after which the last backup counts as missing. */
const longestSilence = 2;
const day = 86_400_000;

const name = /^zaedno-(data|keys)-(\d{4}-\d{2}-\d{2})T(\d{2})(\d{2})(\d{2})\.(\d{3})Z\.age$/;

/** `zaedno-data-2026-11-22T031500.000Z.age`: no colon, which some file systems do not take. */
export function backupName(kind: BackupKind, takenAt: Date): string {
  return `zaedno-${kind}-${takenAt.toISOString().replaceAll(':', '')}.age`;
}

/** What lies there, newest first; what bears no name of ours is left out. A backup bears its name only when it is whole. */
export function listBackups(folder: string): Shelved[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .flatMap((entry): Shelved[] => {
      const [, kind, on, hour, minute, second, milli] = name.exec(entry) ?? [];
      if (!kind) return [];
      const takenAt = new Date(`${on}T${hour}:${minute}:${second}.${milli}Z`);
      const path = join(folder, entry);
      return [{ kind: kind as BackupKind, path, takenAt, bytes: statSync(path).size }];
    })
    .toSorted((one, other) => other.takenAt.getTime() - one.takenAt.getTime());
}

/**
 * Removes what is too old; answers what went. The newest backup of the data stays whatever its age. One of the keys
 * does not: it would bring back what was erased, and that is worse than to be without.
 */
export async function clearShelf(folder: string, now: Date): Promise<Shelved[]> {
  const all = listBackups(folder);
  const newest = all.find(({ kind }) => kind === 'data');
  const over = all.filter(
    (one) => one !== newest && now.getTime() - one.takenAt.getTime() >= keptDays[one.kind] * day,
  );
  for (const { path } of over) await rm(path, { force: true });
  for (const path of leftHalf(folder, now)) await rm(path, { force: true });
  return over;
}

/** What a backup left that was killed in the middle; after a day nobody is at work on it any more. */
function leftHalf(folder: string, now: Date): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((entry) => entry.endsWith('.age.new') && name.test(entry.slice(0, -4)))
    .map((entry) => join(folder, entry))
    .filter((path) => now.getTime() - statSync(path).mtimeMs > day);
}

/** Seconds since the newest backup of each kind that there is. */
export function backupAges(folder: string | undefined, now: Date): Partial<Record<BackupKind, number>> {
  if (folder === undefined) return {};
  const ages: Partial<Record<BackupKind, number>> = {};
  for (const { kind, takenAt } of listBackups(folder))
    ages[kind] ??= (now.getTime() - takenAt.getTime()) / 1000;
  return ages;
}

/** What to warn of, in words; empty: both kinds were taken in the last two days. */
export function backupWarnings(folder: string | undefined, now: Date): string[] {
  if (folder === undefined)
    return ['No backups are taken: ZAEDNO_BACKUP_TO names no folder (run-in-production.md, "Backups").'];
  const all = listBackups(folder);
  return (['data', 'keys'] as const).flatMap((kind) => {
    const last = all.find((one) => one.kind === kind);
    const what = kind === 'data' ? 'data' : 'keys';
    if (!last) return [`There is no backup of the ${what} in ${folder}.`];
    const days = Math.floor((now.getTime() - last.takenAt.getTime()) / day);
    return days >= longestSilence ? [`The last backup of the ${what} is ${days} days old.`] : [];
  });
}

/** Whether the night's backups are missing: none of today, and it is two o'clock; or none since yesterday morning. */
export function isBackupDue(folder: string, timeZone: string, now: Date): boolean {
  const all = listBackups(folder);
  return (['data', 'keys'] as const).some((kind) => {
    const last = all.find((one) => one.kind === kind)?.takenAt;
    if (!last) return true;
    const hour = Number(
      new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', hourCycle: 'h23' }).format(now),
    );
    return (
      dayIn(timeZone, last) < dayIn(timeZone, now) && (hour >= 2 || now.getTime() - last.getTime() > day)
    );
  });
}

/** The first moment at which no backup of the keyring taken until `erasedAt` is left: from then on it is gone for good. */
export function goneForGood(erasedAt: Date): Date {
  return new Date(erasedAt.getTime() + keptDays.keys * day);
}
