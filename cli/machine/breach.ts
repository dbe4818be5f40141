// `zaedno breach scope`: every record that a stolen session or account was shown, from the ledger alone; itself an entry.
import { parseArgs } from 'node:util';
import { closePools, openPools } from '#kernel/db/pool.ts';
import { writeCsv } from '#kernel/exports/csv.ts';
import { databasePasswords } from '#kernel/keys/files.ts';
import { type BreachQuestion, type BreachScope, breachScope } from '#kernel/ledger/breach-scope.ts';
import { columns, done, json, type Outcome, refused, usage } from '../format.ts';
import { atTheMachine } from './at-the-machine.ts';

export const breachHelp = `zaedno breach scope --session ID --from WHEN --to WHEN [--json | --csv]
zaedno breach scope --account NAME --from WHEN --to WHEN [--json | --csv]

Every record that this session, or this account, was shown or changed in that time, and the lists it was shown, from the
ledger alone. That you asked is an entry of the ledger. Run it as the user whose keys these are, with the ZAEDNO_HOME and
DATABASE_URL of the server; an embedded database must be running.

  --from, --to   a day (2026-11-22: from its beginning, to its end) or a moment (2026-11-22T09:30:00Z)

Exit codes: 0 answered, 1 it could not be answered, 2 wrong use.
`;

type Given = { question: Omit<BreachQuestion, 'timeZone'>; form: 'table' | 'json' | 'csv' };

export async function runBreach(args: string[]): Promise<Outcome> {
  const given = readArguments(args);
  if (!given) return usage(breachHelp);
  const machine = atTheMachine(given.form === 'json');
  if ('code' in machine) return machine;
  const pools = openPools(machine.database, databasePasswords(machine.config.keys));
  try {
    const { timeZone } = machine.config;
    return told(await breachScope(pools.sealer, { ...given.question, timeZone }), given.form);
  } catch (error) {
    return refused('cli.breach-failed', (error as Error).message, given.form === 'json');
  } finally {
    await closePools(pools);
  }
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

function readArguments(args: string[]): Given | undefined {
  try {
    const text = { type: 'string' } as const;
    const flag = { type: 'boolean', default: false } as const;
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { session: text, account: text, from: text, to: text, json: flag, csv: flag },
    });
    const { session, account, from, to, json: asJson, csv } = values;
    if (
      positionals.join(' ') !== 'scope' ||
      (asJson && csv) ||
      (session === undefined) === (account === undefined)
    )
      return undefined;
    if (session !== undefined && !uuid.test(session)) return undefined;
    if (!from || !to || Number.isNaN(Date.parse(from)) || Number.isNaN(Date.parse(to))) return undefined;
    return { question: { session, account, from, to }, form: asJson ? 'json' : csv ? 'csv' : 'table' };
  } catch {
    return undefined; // An option that is none: the help says which there are.
  }
}

const heads = ['record', 'first', 'last', 'opened', 'listed', 'changed', 'operations'];

function told(scope: BreachScope, form: Given['form']): Outcome {
  if (form === 'json') return json(scope);
  const rows = scope.records.map((one) => [
    one.record,
    one.first,
    one.last,
    one.opened,
    one.listed,
    one.changed,
    one.operations.join(' '),
  ]);
  if (form === 'csv') {
    const csv = writeCsv({ columns: heads.map((label) => ({ label })), rows } as Parameters<
      typeof writeCsv
    >[0]);
    return done(new TextDecoder('utf-8', { ignoreBOM: true }).decode(csv));
  }
  const lines = [`${scope.records.length} records from ${scope.from} to ${scope.to}`, ''];
  if (rows.length > 0) lines.push(columns([heads, ...rows.map((row) => row.map(String))]), '');
  for (const { operation, times, shown, first, last } of scope.lists)
    lines.push(`${operation}: ${times} times from ${first} to ${last}, ${shown} shown`);
  if (scope.erased > 0)
    lines.push(
      `${scope.erased} entries of these months are erased by rule; what they told is not in this list.`,
    );
  return done(lines.join('\n'));
}
