/** Every guard of the kernel, taken out one at a time: policies, roles, purposes, conditions in functions, grants, triggers. */
import type { Client } from 'pg';
import type { Mutant } from '#kernel/test/mutant.ts';
import { trialDesk } from '#kernel/test/desk/desk.ts';
import { extraMutants } from './extra-mutants.ts';
import type { Planned } from './planned.ts';

/** Everything there is to take out, read from a database as it is deployed. */
export async function listMutants(owner: Client): Promise<Planned[]> {
  return [
    ...(await policies(owner)),
    ...operations(),
    ...(await conditions(owner)),
    ...(await triggers(owner)),
    ...(await grants(owner)),
    ...(await extraMutants(owner)),
  ];
}

/** Each row policy of the application lets everything through. */
async function policies(owner: Client): Promise<Planned[]> {
  const found =
    await owner.query(`select schemaname || '.' || tablename as table, policyname as policy, qual, with_check
    from pg_policies where 'zaedno_app' = any (roles) and (coalesce(qual, 'true') <> 'true' or coalesce(with_check, 'true') <> 'true')
    order by 1, 2`);
  return found.rows.map((row) => ({
    kind: 'policy',
    about: row.table,
    name: `${row.policy} on ${row.table}`,
    sql: `alter policy ${row.policy} on ${row.table}${row.qual ? ' using (true)' : ''}${row.with_check ? ' with check (true)' : ''}`,
  }));
}

/** Each `who` holds every role, each `purpose` every purpose, each step-up is forgotten, each recorded read is not. */
function operations(): Planned[] {
  const roles = ['trial.keeper', 'trial.supervisor', 'office.administrator'] as const;
  const purposes = ['prevention-support', 'oversight', 'office-administration'] as const;
  return trialDesk.operations.flatMap((operation) => {
    const of = (kind: string, change: NonNullable<Mutant['operation']>['change']): Planned => ({
      kind,
      about: operation.name,
      name: `${kind} of ${operation.name}`,
      operation: { name: operation.name, change },
    });
    return [
      of('who', { who: roles }),
      of('purpose', { purpose: purposes }),
      ...('stepUp' in operation ? [of('step-up', { stepUp: null })] : []),
      ...(operation.kind === 'query' ? [of('audit', { audit: 'unrecorded' })] : []),
    ];
  });
}

/** What a guard looks like in a function of the kernel; each match is taken out by itself. */
const guards: [string, RegExp, string][] = [
  ['refusal', /if (?:(?!\bend if\b)[\s\S])*? then\s+raise exception (?:(?!\bend if\b)[\s\S])*?end if;/g, ''],
  ['required', /perform kernel\.require_\w+\((?:[^();]|\([^()]*\))*\);/g, ''],
  ['circle', / and (?:\w+\.)?circle_id = any \(mine\)/g, ''],
  [
    'early end',
    /if (?:(?!\b(?:end if|raise)\b)[\s\S])*? then\s+return(?: false| null| 'x')?;\s+end if;/g,
    '',
  ],
];

async function conditions(owner: Client): Promise<Planned[]> {
  const found = await owner.query(`select p.proname as name, pg_get_functiondef(p.oid) as text from pg_proc p
    where p.pronamespace = 'kernel'::regnamespace and p.prokind = 'f' and p.prosrc ~ '\\S' order by 1`);
  const planned: Planned[] = [];
  for (const { name, text } of found.rows as { name: string; text: string }[]) {
    for (const [kind, pattern, replacement] of guards) {
      for (const match of text.matchAll(pattern)) {
        const [cut] = match;
        const sql = text.slice(0, match.index) + replacement + text.slice(match.index + cut.length);
        planned.push({ kind, about: name, name: `${name}: ${cut.replaceAll(/\s+/g, ' ').trim()}`, sql });
      }
    }
  }
  return planned;
}

async function triggers(owner: Client): Promise<Planned[]> {
  const found = await owner.query(`select tgname as name, tgrelid::regclass::text as table from pg_trigger
    where not tgisinternal and tgrelid in (select oid from pg_class where relnamespace = 'kernel'::regnamespace) order by 2, 1`);
  return found.rows.map((row) => ({
    kind: 'trigger',
    about: row.table,
    name: `${row.name} on ${row.table}`,
    sql: `drop trigger ${row.name} on ${row.table}`,
  }));
}

/** Each function that is the guard's or the door's own, and each closed table, is given to the application. */
async function grants(owner: Client): Promise<Planned[]> {
  const found = await owner.query(`
    select 'execute on function ' || p.oid::regprocedure as what from pg_proc p
      where p.pronamespace = 'kernel'::regnamespace and not has_function_privilege('zaedno_app', p.oid, 'execute')
        and p.prorettype <> 'trigger'::regtype
    union all
    select 'select on table ' || c.oid::regclass from pg_class c
      where c.relnamespace = 'kernel'::regnamespace and c.relkind = 'r' and not has_any_column_privilege('zaedno_app', c.oid, 'select')
    union all
    select 'insert, update, delete on table ' || c.oid::regclass from pg_class c
      where c.relnamespace in ('kernel'::regnamespace, 'trial'::regnamespace) and c.relkind = 'r'
    order by 1`);
  return found.rows.map((row) => ({
    kind: 'grant',
    about: row.what,
    name: `grant ${row.what}`,
    sql: `grant ${row.what} to zaedno_app`,
  }));
}
