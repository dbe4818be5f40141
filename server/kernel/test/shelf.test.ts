/** The folder of the backups: which are kept for how long, and what is warned of. */
import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import {
  type BackupKind,
  backupName,
  backupWarnings,
  clearShelf,
  isBackupDue,
  listBackups,
} from '../backup/shelf.ts';

const day = 86_400_000;
const now = new Date('2026-08-20T10:00:00Z');
const ago = (days: number) => new Date(now.getTime() - days * day);

describe('the folder of the backups', () => {
  const home = mkdtempSync(join(tmpdir(), 'zaedno-shelf-'));
  after(() => rmSync(home, { recursive: true, force: true }));
  let count = 0;
  const shelf = (backups: [BackupKind, number][]) => {
    count += 1;
    const folder = mkdtempSync(join(home, `${count}-`));
    for (const [kind, days] of backups) writeFileSync(join(folder, backupName(kind, ago(days))), 'x');
    return folder;
  };
  const held = (folder: string) =>
    listBackups(folder).map(({ kind, takenAt }) => `${kind} ${(now.getTime() - takenAt.getTime()) / day}`);

  it('keeps data for 35 days and keys for 14, to the hour', async () => {
    const folder = shelf([
      ['data', 1],
      ['data', 34.9],
      ['data', 35],
      ['keys', 1],
      ['keys', 13.9],
      ['keys', 14],
    ]);
    const removed = await clearShelf(folder, now);
    assert.equal(removed.length, 2);
    assert.deepEqual(held(folder).toSorted(), ['data 1', 'data 34.9', 'keys 1', 'keys 13.9']);
  });

  it('never lets the last backup of the data go, and lets the last one of the keys go when its days are over', async () => {
    const folder = shelf([
      ['data', 400],
      ['data', 401],
      ['keys', 20],
    ]);
    await clearShelf(folder, now);
    assert.deepEqual(held(folder), ['data 400']);
  });

  it('touches nothing that is not its own, and clears what a killed backup left after a day', async () => {
    const folder = shelf([['data', 0]]);
    const half = join(folder, `${backupName('keys', ago(3))}.new`);
    const atWork = join(folder, `${backupName('data', ago(0))}.new`);
    for (const path of [half, atWork, join(folder, 'zaedno-data-of-mine.age')]) writeFileSync(path, 'x');
    utimesSync(half, ago(3), ago(3));
    utimesSync(atWork, now, now);
    await clearShelf(folder, now);
    assert.deepEqual(readdirSync(folder).length, 3);
    assert.equal(existsSync(half), false);
  });

  it('is warned of where it is missing, empty, or two days old', () => {
    assert.match(backupWarnings(undefined, now).join(), /ZAEDNO_BACKUP_TO/);
    assert.equal(backupWarnings(join(home, 'none'), now).length, 2);
    assert.deepEqual(
      backupWarnings(
        shelf([
          ['data', 1.9],
          ['keys', 1.9],
        ]),
        now,
      ),
      [],
    );
    assert.deepEqual(
      backupWarnings(
        shelf([
          ['data', 2],
          ['keys', 0],
        ]),
        now,
      ),
      ['The last backup of the data is 2 days old.'],
    );
  });

  it('is due at two in the morning by the clock of the office, once a day, for each kind', () => {
    const at = (hour: string) => new Date(`2026-08-20T${hour}:00:00Z`);
    const folder = shelf([
      ['data', 10.5 / 24],
      ['keys', 10.5 / 24],
    ]);
    // Taken at 23:30 UTC, which is 01:30 of this day in Skopje.
    assert.equal(isBackupDue(folder, 'Europe/Skopje', at('05')), false);
    assert.equal(isBackupDue(folder, 'UTC', at('01')), false);
    assert.equal(isBackupDue(folder, 'UTC', at('02')), true);
    assert.equal(isBackupDue(shelf([['data', 0]]), 'UTC', now), true);
  });
});
