// The demo's result as a table for people, and whether everything held.
import type { Killed, Upgraded } from './rehearse.ts';

export type Result = { killed: Killed; upgraded: Upgraded | undefined };

/** Every acknowledged write was found, once in a ledger that holds, and no request of the upgrade failed. */
export function holds({ killed, upgraded }: Result): boolean {
  const { acknowledged, found, recorded, ledgerHolds } = killed;
  return found === acknowledged && recorded === acknowledged && ledgerHolds && (upgraded?.failed ?? 0) === 0;
}

export function tellKills(killed: Killed): string[] {
  const rows = killed.kills.map(({ leader, next, gapSeconds, rejoinedBy, rejoinedSeconds }, n) => [
    String(n + 1),
    leader,
    next,
    gapSeconds.toFixed(1),
    rejoinedBy,
    rejoinedSeconds.toFixed(1),
  ]);
  return [
    ...table([['kill', 'leader', 'next', 'seconds without a write', 'came back by', 'in seconds'], ...rows]),
    '',
    `acknowledged ${killed.acknowledged}, found ${killed.found}, once in the ledger ${killed.recorded}`,
    `longest time without an acknowledged write: ${killed.longestGapSeconds.toFixed(1)} s`,
    `requests that were sent again under their key: ${killed.repeats}`,
    `ledger: ${killed.ledger}`,
    `roles: ${killed.roles}`,
  ];
}

export function tellUpgrade(upgraded: Upgraded | undefined): string[] {
  if (!upgraded) return [];
  const reasons = Object.entries(upgraded.reasons).map(([reason, count]) => `  ${count} × ${reason}`);
  return [
    `upgrade under load: database in ${upgraded.migratedSeconds.toFixed(1)} s, ${upgraded.restarts} restarts, ${upgraded.sent} requests, ${upgraded.failed} failed`,
    ...reasons,
  ];
}

function table(rows: readonly string[][]): string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}
