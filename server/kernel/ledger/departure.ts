/** Checkpoints leave the machine: a file a day, and a mail where somebody is named; a host cannot take back what is elsewhere. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Pool } from 'pg';

export type Way = { way: 'file' | 'mail'; send(checkpoint: Departing): Promise<void> };
export type Departing = { onDay: string; size: number; note: string; line: string };

/** The note on one line, for a printed page or a notebook: day and time, size, root, signature. */
export function lineOf(note: string, at: Date): string {
  const [origin, size, root, , signed = ''] = note.split('\n');
  return `${at.toISOString().slice(0, 16)}Z ${origin} ${size} ${root} ${signed.split(' ').at(-1)}`;
}

/** A file a day, to be copied or printed; one that is there is left as it is. */
export function fileWay(folder: string): Way {
  return {
    way: 'file',
    async send({ onDay, note, line }) {
      mkdirSync(folder, { recursive: true });
      keep(join(folder, `ledger-${onDay}.txt`), note);
      keep(join(folder, `ledger-${onDay}.line.txt`), `${line}\n`);
    },
  };
}

function keep(path: string, text: string): void {
  try {
    writeFileSync(path, text, { flag: 'wx' });
  } catch (error) {
    if ((error as { code?: string }).code !== 'EEXIST') throw error;
  }
}

/**
 * Sends today's checkpoint by every way that it has not gone today; answers the ways. One that fails is tried again at the
 * next call, after the others were tried. `onDay`: the node's day, `YYYY-MM-DD`.
 */
export async function depart(sealer: Pool, ways: readonly Way[], onDay: string): Promise<string[]> {
  const gone = await sealer.query('select way from kernel.ledger_departures where on_day = $1', [onDay]);
  const waiting = ways.filter(({ way }) => !gone.rows.some((row) => row.way === way));
  if (waiting.length === 0) return [];
  const found = await sealer.query(
    'select size, note, at from kernel.ledger_checkpoints order by size desc limit 1',
  );
  const last = found.rows[0] as { size: string; note: string; at: Date } | undefined;
  if (!last) return [];
  const departing = { onDay, size: Number(last.size), note: last.note, line: lineOf(last.note, last.at) };
  const sent: string[] = [];
  const failed: unknown[] = [];
  for (const { way, send } of waiting) {
    try {
      await send(departing);
      await sealer.query(
        `insert into kernel.ledger_departures (on_day, way, size) values ($1, $2, $3) on conflict do nothing`,
        [onDay, way, last.size],
      );
      sent.push(way);
    } catch (error) {
      failed.push(error);
    }
  }
  if (failed.length > 0) throw failed[0];
  return sent;
}
