/** `npm run test:mutants`: takes out every guard in turn and requires that a test breaks; prints how many were caught and which were not. */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { testServer } from '#kernel/test/database.ts';
import { openTrialHouse } from '#kernel/test/trial.ts';
import { startTestDatabase } from './house-database.ts';
import { equivalents } from './mutants/equivalents.ts';
import { listMutants } from './mutants/list-mutants.ts';
import type { Planned } from './mutants/planned.ts';

const root = join(import.meta.dirname, '..');
const kernel = (name: string) => `server/kernel/test/${name}.test.ts`;
const office = (name: string) => `server/desks/office/test/${name}.test.ts`;
/** A test that hangs under a mutant is caught by it; on a crowded machine the slowest file takes more than a minute. */
const longest = 180_000;

type Place = { file: string; tests?: string };

/** Where a mutant is expected to break something, likeliest first; a survivor was tried in all of them. */
function placesFor({ kind, about }: Planned): Place[] {
  const all = (...names: string[]): Place[] => names.map((name) => ({ file: kernel(name) }));
  if (['who', 'purpose', 'step-up'].includes(kind))
    return [{ file: kernel('access'), tests: `^${about} is for those` }];
  if (kind === 'audit') return [{ file: kernel('operation'), tests: 'ledger row' }, ...all('documents')];
  if (['policy', 'grant', 'shape'].includes(kind)) {
    return [
      { file: kernel('catalogue') },
      { file: kernel('attacks'), tests: soonest[kind] as string },
      ...all('attacks', 'access', 'links', 'separation', 'operation'),
    ];
  }
  const byOffice = officeTests[about];
  if (byOffice) {
    return [
      ...(kind === 'required' ? [{ file: office('access'), tests: 'does not let a reader' }] : []),
      ...byOffice.map((name) => ({ file: office(name) })),
      ...all('separation', 'readiness', 'stand-ins-ready', 'three-people', 'workflow', 'circles'),
      ...all('access', 'erasure', 'attacks-on-posts', 'attacks'),
    ];
  }
  const byRoom = roomTests.find(([pattern]) => pattern.test(about));
  if (byRoom) return all(...byRoom[1], 'attacks');
  if (/_jobs?$|^door_orders|^sweep_machine$/.test(about)) {
    return [
      { file: 'server/entry/test/orders.test.ts' },
      { file: 'server/entry/test/worker.test.ts' },
      ...all('workflow', 'attacks'),
    ];
  }
  if (about.endsWith('_states') && about !== 'sign_in_states') return all('many-states', 'attacks');
  if (about.startsWith('door_'))
    return [...all('sign-in', 'passkeys', 'operation'), { file: 'server/entry/test/own-access.test.ts' }];
  if (soonest[kind]) {
    return [
      { file: kernel('attacks'), tests: soonest[kind] },
      ...all('separation', 'access', 'circles', 'workflow', 'links', 'existence', 'operation', 'attacks'),
    ];
  }
  if (about === 'has_way_in_without') return all('passkeys');
  if (about === 'is_alone_in_office') return all('first-people');
  return all(
    'workflow',
    'circles',
    'deputies',
    'sign-in',
    'access',
    'existence',
    'separation',
    'attacks',
    'operation',
  );
}

/** Tests of attacks.test.ts that each kind of mutant breaks soonest. */
const soonest: Record<string, string> = {
  policy: 'a record of another team|changing all rows',
  grant: 'writing a table|inner functions|reading sessions|forging|opening a session',
  shape: 'leaky|large objects|ending another|existence|another team',
  circle: 'existence by a function|an event that',
  refusal: 'existence by a function|an event that|in another|job in',
};

/** Tests of the kernel by the functions of a room of its own. */
const roomTests: [RegExp, string[]][] = [
  [/_document|^drop_document/, ['documents']],
  [/^door_(\w+_)?(journey|tie|untie|find_tie)|by_subject$|^ties_open$/, ['federated', 'nobody-at-the-door']],
  [/passkey|^door_take_challenge$|^has_way_in/, ['passkeys', 'nobody-at-the-door', 'federated']],
  [/ledger_held|sweep_ledger|forget_entries|_ledger_hold$|^hold_ledger$|^told_of$/, ['forget']],
  [/ledger_months/, ['forget', 'ledger-by-month']],
  [/^key_of_(glass|look)$|^require_reason$|^grant_sight$|^exclude_person$/, ['circles', 'access', 'links']],
  [/^end_access$|^take_deadlines_due$/, ['deadlines', 'workflow']],
  [/^fault_of_move$|^require_no_fault$|^move_state$/, ['workflow', 'many-states', 'existence']],
  [/^require_sealed$/, ['circles', 'workflow']],
  [
    /^key|^ends_known$|^require_clock_or_restore$|^erase_again$|_keys_destroyed$|^bury/,
    ['erasure', 'erased-is-gone', 'backup', 'operation', 'catalogue'],
  ],
  [/^append_machine$/, ['ledger']],
  [/^names_|_names?$|_name_(search|index|changed)$|^is_forgotten$/, ['names', 'attacks']],
  [/^erase_lapsed$|^require_narrow$|^period_of$/, ['readiness', 'erasure', 'access']],
  [/absence|^nobody_there$|^is_deputy$/, ['deputies']],
  [/^refresh_sight/, ['circles']],
  [
    /stand_in|_look|^is_outside$|^stands_apart$|^break_glass$|^glass_to_break$|ceremony|^undo_of$/,
    ['stand-ins-ready', 'three-people', 'readiness', 'workflow', 'circles', 'deadlines'],
  ],
];

/** Tests of the office desk by the guard's function they reach. */
const officeTests: Record<string, string[]> = {
  new_organisation: ['add-organisation'],
  edit_organisation: ['edit-organisation'],
  new_post: ['add-post'],
  edit_post: ['edit-post'],
  new_user: ['add-user'],
  give_post: ['give-post', 'hand-over-post'],
  confirm_post: ['confirm-post'],
  may_second: ['confirm-post'],
  desks_of_two: ['give-post', 'confirm-post', 'confirm-opening'],
  withdraw_post: ['withdraw-post'],
  end_holding: ['end-post'],
  hand_over_post: ['hand-over-post'],
  circles_of_post: ['read-post', 'access'],
  propose_desk: ['propose-desk'],
  switch_desk_on: ['switch-desk-on'],
  invite: ['invite-again'],
  is_in_use: ['invite-again', 'open-anew'],
  account_in_use: ['read-user', 'access'],
  ask_opening: ['open-anew'],
  openings_waiting: ['open-anew', 'access'],
  may_confirm_opening: ['confirm-opening'],
  watcher_of: ['confirm-opening'],
  confirm_opening: ['confirm-opening'],
  withdraw_opening: ['withdraw-opening'],
  enter_absence: ['enter-absence'],
  end_absence: ['end-absence'],
  keep_absence: ['enter-absence', 'end-absence'],
  name_stand_in: ['name-stand-in'],
  confirm_stand_in: ['confirm-stand-in'],
  end_stand_in: ['end-stand-in'],
  take_looks_due: ['access'],
  look_to_answer: ['find-looks', 'review-look'],
  move_record: ['second-looks'],
  begin_look: ['second-looks', 'find-looks'],
  call_stand_in: ['second-looks', 'find-looks'],
  decline_second_look: ['second-looks', 'review-look'],
  enter_holidays: ['enter-holidays', 'access'],
  remove_holiday: ['remove-holiday', 'access'],
  ask_ceremony: ['ask-ceremony'],
  confirm_ceremony: ['confirm-ceremony'],
  withdraw_ceremony: ['withdraw-ceremony'],
  note_change_of_keys: ['confirm-ceremony'],
  open_look_circle: ['find-looks'],
  erase_lapsed: ['access'],
  break_glass: ['review-look'],
  glass_to_break: ['review-look'],
  is_outside: ['name-stand-in', 'confirm-stand-in'],

  hold_ledger: ['hold-ledger'],
  lift_ledger_hold: ['lift-ledger-hold'],
  let_in_at_once: ['second-looks'],
  door_openings: ['open-anew'],
  door_answer_opening: ['open-anew'],
  end_ways_in: ['confirm-opening'],
  can_sign_in: ['find-users'],
  edit_user: ['edit-user'],
  sign_in_states: ['find-users', 'access'],
  who_has_seen: ['who-has-seen'],
  ledger_about: ['read-ledger'],
  require_no_wall: ['give-post'],
  require_roles_fit: ['add-post'],
};

/** Runs one test file, or some of its tests, under a mutant; answers the first test that broke. */
function firstBroken({ file, tests }: Place, mutant: Planned): Promise<string | undefined> {
  return new Promise((resolve) => {
    const child = spawn(
      process.execPath,
      [...(tests ? [`--test-name-pattern=${tests}`] : []), join(root, file)],
      {
        cwd: root,
        env: { ...process.env, ZAEDNO_TEST_MUTANT: JSON.stringify(mutant) },
        stdio: ['ignore', 'pipe', 'pipe'],
      },
    );
    let said = '';
    let broken: string | undefined;
    const timer = setTimeout(() => child.kill('SIGKILL'), longest);
    child.stdout.on('data', (bytes: Buffer) => {
      said += bytes.toString();
      // The first broken cell is enough; the rest of the file need not run.
      const found = /✖ (.+?) \(\d/.exec(said);
      if (!found || broken) return;
      broken = `${file}: ${found[1]}`;
      child.kill('SIGKILL');
    });
    child.on('close', (code) => {
      clearTimeout(timer);
      resolve(broken ?? (code === 0 ? undefined : `${file}: ended with ${code}`));
    });
  });
}

function isThere({ file }: Place): boolean {
  return existsSync(join(root, file));
}

async function tryMutant(mutant: Planned): Promise<string | undefined> {
  for (const place of placesFor(mutant).filter(isThere)) {
    const broken = await firstBroken(place, mutant);
    if (broken) return broken;
  }
  return undefined;
}

/** Two at a time: each has a database and a process of its own. */
async function eachOf<T>(things: readonly T[], work: (thing: T) => Promise<void>): Promise<void> {
  let next = 0;
  const worker = async () => {
    while (next < things.length) {
      const thing = things[next] as T;
      next += 1;
      await work(thing);
    }
  };
  await Promise.all([worker(), worker()]);
}

/** The tests must be green before anything is taken out: else every mutant would seem caught. */
async function requireGreen(mutants: readonly Planned[]): Promise<void> {
  const files = [
    ...new Set(
      mutants
        .flatMap(placesFor)
        .filter(isThere)
        .map(({ file }) => file),
    ),
  ];
  await eachOf(files, async (file) => {
    const broken = await firstBroken(
      { file },
      { kind: 'none', about: '', name: 'nothing is taken out', sql: 'select 1' },
    );
    if (broken) throw new Error(`Nothing was taken out, and yet: ${broken}`);
  });
}

async function main(): Promise<void> {
  const words = process.argv.slice(2);
  const wanted = words.length > 0;
  const database = testServer() ? undefined : await startTestDatabase('bundled');
  if (database) process.env['ZAEDNO_TEST_SERVER_URL'] = database.superuserUrl;
  const started = Date.now();
  try {
    const house = await openTrialHouse();
    const owner = new Client({ connectionString: house.database.ownerUrl });
    await owner.connect();
    const all = await listMutants(owner);
    await owner.end();
    await house.close();
    const mutants = wanted
      ? all.filter(({ kind, name }) => words.some((word) => `${kind}: ${name}`.includes(word)))
      : all;
    await requireGreen(mutants);
    const survivors: Planned[] = [];
    await eachOf(mutants, async (mutant) => {
      const broken = await tryMutant(mutant);
      if (!broken) survivors.push(mutant);
      if (!broken || wanted)
        console.log(`${broken ? 'caught  ' : 'SURVIVED'}  ${mutant.kind}: ${mutant.name}`);
      if (broken && wanted) console.log(`          by ${broken}`);
    });
    await sweep();
    conclude(mutants.length, survivors, Date.now() - started);
  } finally {
    await database?.stop();
  }
}

/** Clones of runs that were ended at their first broken test. */
async function sweep(): Promise<void> {
  const admin = new Client({ connectionString: testServer() as string });
  await admin.connect();
  const left = await admin.query(`select datname from pg_database where datname like 'test\\_mutant\\_%'`);
  for (const { datname } of left.rows) await admin.query(`drop database if exists ${datname} with (force)`);
  await admin.end();
}

function conclude(count: number, survivors: readonly Planned[], milliseconds: number): void {
  const known = survivors.filter((mutant) => equivalents[`${mutant.kind}: ${mutant.name}`]);
  for (const mutant of known)
    console.log(`nothing changes: ${mutant.name}\n  since ${equivalents[`${mutant.kind}: ${mutant.name}`]}`);
  const unknown = survivors.length - known.length;
  console.log(
    `${(milliseconds / 1000).toFixed(0)} s, ${known.length} of ${count} change nothing that could be seen`,
  );
  console.log(`${count - known.length} mutants, ${count - survivors.length} caught`);
  process.exitCode = unknown > 0 ? 1 : 0;
}

await main();
