/** All workflows of all desks at once: what a workflow must be, whoever writes the next one. */
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { Client } from 'pg';
import { desks } from '#server/desks.ts';
import { languages } from '../operation/define.ts';
import { retentionClasses } from '../retention/classes.ts';
import { workflow, type Move, type State, type Workflow } from '../workflow/define.ts';
import { withoutServer } from './database.ts';
import { closeMatter } from './desk/operations/close-matter.ts';
import { confirmRelease } from './desk/operations/confirm-release.ts';
import { openMatter } from './desk/operations/open-matter.ts';
import { proposeRelease } from './desk/operations/propose-release.ts';
import { withdrawProposal } from './desk/operations/withdraw-proposal.ts';
import { grantMatter } from './desk/operations/grant-matter.ts';
import type { AtWork, TestHouse } from './house.ts';
import { openTestHouse } from './house.ts';
import { inSession } from './raw.ts';
import { keeper, switchOn, trialSource } from './trial.ts';

const sources = [trialSource, ...desks];
const all: Workflow[] = sources.flatMap(({ manifest }) => [...manifest.workflows]);
const statesOf = (flow: Workflow) => Object.entries<State>(flow.states);
const movesOf = (flow: Workflow) => Object.entries<Move>(flow.moves);

/** Classes of the states that a clock may lead a person's record into: it erases or ends, and decides nothing (G08). */
const clockMayKeep = ['entered-in-error', 'consultation', 'consultation-recognisable', 'referral-draft'];
const effects = ['remind', 'escalate', 'end-access', 'erase'];

/** Moves that an operation makes in the middle of its work, by hand; every other move stands in an operation's `move`. */
const madeInside: Record<string, string> = {
  'committee.action finish': 'committee.report-action',
  'committee.action drop': 'committee.report-action',
  'committee.action postpone': 'committee.report-action',
  'committee.action reopen': 'committee.report-action',
  'committee.decision adopt': 'committee.settle-decision',
  'committee.decision reject': 'committee.settle-decision',
  'committee.decision end': 'committee.settle-decision',
  'committee.minutes circulate': 'committee.circulate-minutes',
  'committee.minutes rewrite': 'committee.write-minutes',
  'committee.minutes agree': 'committee.agree-minutes',
  'committee.session call': 'committee.move-session',
  'committee.session hold': 'committee.move-session',
  'digest.subscription confirm': 'digest.confirm-subscription',
  'committee.session cancel': 'committee.move-session',
  'external.agreement review': 'external.review-agreement',
  'external.joint accept': 'external.note-word',
  'external.joint drop': 'external.end-joint',
  'external.joint stop': 'external.end-joint',
  'registry.incoming assign': 'registry.assign-incoming',
  'reporting.sheet hand-in': 'reporting.hand-in',
  'reporting.sheet approve': 'reporting.approve-sheet',
  'strategy.assessment accept': 'strategy.decide-assessment',
  'strategy.assessment accept-with-conditions': 'strategy.decide-assessment',
  'strategy.assessment refuse': 'strategy.decide-assessment',
  'strategy.assessment replace': 'strategy.decide-assessment',
  'strategy.measure begin': 'strategy.set-measure-state',
  'strategy.measure finish': 'strategy.set-measure-state',
  'strategy.measure evaluate': 'strategy.set-measure-state',
  'strategy.measure stop': 'strategy.set-measure-state',
  'strategy.measure resume': 'strategy.set-measure-state',
  'strategy.review keep': 'strategy.decide-review',
  'strategy.review change': 'strategy.decide-review',
  'strategy.review stop': 'strategy.decide-review',
  'strategy.text settle': 'strategy.settle-doubt',
  'strategy.text accept': 'strategy.accept-text',
  'strategy.text replace': 'strategy.accept-text',
};
/**
 * A text that is read without any doubt is settled by its own import: the second maker of the move `settle`. What a finding
 * means is decided by somebody outside the line, who ends its review and stops the measure where that is decided.
 */
const alsoMoves = ['strategy.import-text', 'strategy.decide-finding'];

/** What is wrong with a workflow, in words. */
function faultsOf(flow: Workflow): string[] {
  const faults: string[] = [];
  const names = statesOf(flow).map(([name]) => name);
  const reached = new Set([flow.starts]);
  for (let grew = true; grew; ) {
    grew = false;
    for (const [, move] of movesOf(flow)) {
      if (move.from.some((from) => reached.has(from)) && !reached.has(move.to))
        grew = Boolean(reached.add(move.to));
    }
  }
  if (!names.includes(flow.starts)) faults.push(`starts in ${flow.starts}, which is no state`);
  for (const [name, state] of statesOf(flow)) {
    if (!/^[a-z]+(-[a-z]+)*$/.test(name)) faults.push(`${name} is not in kebab-case`);
    if (!reached.has(name)) faults.push(`${name} is never reached`);
    const leaves = movesOf(flow).some(([, move]) => move.from.includes(name));
    if (state.final && leaves) faults.push(`${name} is final and has an exit`);
    if (!state.final && !leaves) faults.push(`${name} has no exit`);
    if (state.final && !(String(state.keep) in retentionClasses))
      faults.push(`${name} is final without a retention class`);
    if (state.within && !effects.includes(state.within.else))
      faults.push(`${name} ends in ${state.within.else}`);
    if (state.within && !((state.within.days ?? 0) + (state.within.months ?? 0) > 0))
      faults.push(`${name} has no time`);
    if (state.within && state.final) faults.push(`${name} is final and has a deadline`);
  }
  for (const [action, move] of movesOf(flow)) {
    for (const name of [...move.from, move.to])
      if (!names.includes(name)) faults.push(`${action} names ${name}, which is no state`);
    if (move.by !== 'clock' || !flow.aboutPerson) continue;
    const { final, keep } = flow.states[move.to] ?? {};
    if (!final || !clockMayKeep.includes(String(keep)))
      faults.push(`${action}: a clock decides about a person`);
  }
  return faults;
}

describe('every workflow', () => {
  it('there are some, each of its own name and version', () => {
    assert.ok(all.length >= 4);
    assert.equal(new Set(all.map((flow) => flow.name)).size, all.length);
    for (const { manifest } of sources)
      for (const flow of manifest.workflows) assert.ok(flow.name.startsWith(`${manifest.name}.`));
  });

  for (const flow of all) {
    it(`${flow.name}: every state is reached and has an exit or a class, every deadline is lawful`, () => {
      assert.deepEqual(faultsOf(flow), []);
    });
  }

  it('no clock decides about a person', () => {
    const byClock = all.flatMap((flow) =>
      movesOf(flow).filter(([, move]) => move.by === 'clock' && flow.aboutPerson),
    );
    for (const [, move] of byClock) assert.ok(move.to);
    for (const { manifest } of sources) {
      const moving = manifest.operations.filter(
        (operation) => operation.move && operation.who.includes('kernel.clock'),
      );
      assert.deepEqual(moving, [], 'no operation lets the clock move a record');
    }
    // The rule itself must be able to fail.
    const wrong = workflow({
      name: 'trial.wrong',
      version: 1,
      aboutPerson: true,
      starts: 'open',
      states: { open: { tone: 'waiting' }, closed: { final: true, keep: 'declined', tone: 'quiet' } },
      moves: { decline: { from: ['open'], to: 'closed', by: 'clock' } },
    });
    assert.deepEqual(faultsOf(wrong), ['decline: a clock decides about a person']);
  });

  it('a workflow that is wrong is found out', () => {
    const wrong = workflow({
      name: 'trial.wrong',
      version: 1,
      aboutPerson: false,
      starts: 'open',
      states: {
        open: { tone: 'waiting' },
        Stuck: { tone: 'late' },
        island: { tone: 'late', within: { else: 'remind' } },
        end: { final: true, tone: 'done' },
      },
      moves: { go: { from: ['open'], to: 'Stuck' }, leave: { from: ['island', 'end'], to: 'nowhere' } },
    });
    assert.deepEqual(faultsOf(wrong).toSorted(), [
      'Stuck has no exit',
      'Stuck is not in kebab-case',
      'end is final and has an exit',
      'end is final without a retention class',
      'end is never reached',
      'island has no time',
      'island is never reached',
      'leave names nowhere, which is no state',
    ]);
  });

  for (const { manifest } of sources) {
    it(`each move of the desk ${manifest.name} is made by exactly one operation or by the clock`, () => {
      const made = new Map<string, string[]>();
      for (const operation of manifest.operations) {
        if (!operation.move) continue;
        const key = `${operation.move.workflow.name} ${operation.move.action}`;
        made.set(key, [...(made.get(key) ?? []), operation.name]);
        assert.ok(
          operation.move.action in operation.move.workflow.moves,
          `${operation.name} makes a move that is not in its workflow`,
        );
        assert.equal(operation.kind, 'command', operation.name);
      }
      for (const flow of manifest.workflows) {
        for (const [action, move] of movesOf(flow)) {
          const inside = madeInside[`${flow.name} ${action}`];
          const declared = made.get(`${flow.name} ${action}`) ?? [];
          const operations = inside ? [...declared, inside] : declared;
          const expected = move.by === 'clock' ? 0 : 1;
          assert.equal(
            operations.length,
            expected,
            `${flow.name} ${action}: ${operations.join(', ') || 'nobody makes it'}`,
          );
          const reasoned = manifest.operations.find((operation) => operation.name === declared[0])?.move
            ?.reason;
          if (move.reason && declared.length === 1) assert.ok(reasoned, `${declared[0]} hands no reason on`);
        }
      }
    });
  }

  it('no operation makes a move by hand that is not named here', () => {
    const byHand = sources.flatMap(({ folder }) =>
      globSync('operations/*.ts', { cwd: folder })
        .map((path) => readFileSync(join(folder, path), 'utf8'))
        .filter((text) => text.includes('moveState('))
        .map((text) => /name: '([^']+)'/.exec(text)?.[1]),
    );
    assert.deepEqual(
      byHand.toSorted(),
      [...new Set([...Object.values(madeInside), ...alsoMoves])].toSorted(),
    );
  });

  for (const { manifest, folder } of desks) {
    it(`the states and moves of the desk ${manifest.name} have a label in every language`, () => {
      for (const language of languages) {
        const texts = JSON.parse(
          readFileSync(join(folder, 'messages', `${language}.json`), 'utf8'),
        ) as Record<string, string>;
        for (const flow of manifest.workflows as readonly Workflow[]) {
          for (const [state] of statesOf(flow))
            assert.ok(
              texts[`state.${flow.name}.${state}`]?.trim(),
              `${language}: state.${flow.name}.${state}`,
            );
        }
      }
    });
  }
});

describe('the workflows in the database', { skip: withoutServer() }, () => {
  let t: TestHouse;
  let owner: Client;
  let one: AtWork;
  let other: AtWork;
  before(async () => {
    t = await openTestHouse(sources, switchOn);
    owner = new Client({ connectionString: t.database.ownerUrl });
    await owner.connect();
    one = await t.employ(keeper);
    other = await t.employ(keeper);
  });
  after(async () => {
    await owner?.end();
    await t?.close();
  });

  it('the tables of states and moves equal the lists', async () => {
    const states = await owner.query(
      `select workflow || ' ' || version || ' ' || state as name from kernel.workflow_states`,
    );
    const listed = all.flatMap((flow) =>
      statesOf(flow).map(([state]) => `${flow.name} ${flow.version} ${state}`),
    );
    assert.deepEqual(states.rows.map((row) => row.name).toSorted(), listed.toSorted());
    const moves =
      await owner.query(`select concat_ws(' ', workflow, version, action, from_state, to_state, second_person, needs_reason, by_clock) as name
      from kernel.workflow_moves where action <> 'start'`);
    const named = all.flatMap((flow) =>
      movesOf(flow).flatMap(([action, move]) =>
        move.from.map((from) =>
          [
            flow.name,
            flow.version,
            action,
            from,
            move.to,
            ...[move.secondPerson, move.reason, move.by].map((flag) => (flag ? 't' : 'f')),
          ].join(' '),
        ),
      ),
    );
    assert.deepEqual(moves.rows.map((row) => row.name).toSorted(), named.toSorted());
  });

  it('the stored state is what the history of moves leads to', async () => {
    const steps = [
      [
        [proposeRelease, one],
        [withdrawProposal, one],
        [proposeRelease, one],
        [confirmRelease, other],
        [closeMatter, one],
      ],
      [
        [proposeRelease, one],
        [confirmRelease, other],
      ],
      [[closeMatter, one]],
      [],
    ] as const;
    for (const path of steps) {
      const { matter } = await one.does<{ matter: string }>(openMatter, { title: 'A matter' });
      await one.does(grantMatter, { matter, user: other.user, reason: 'Second.' });
      for (const [operation, person] of path) {
        const needsReason = operation === proposeRelease || operation === closeMatter;
        await person.does(operation, { matter, ...(needsReason ? { reason: 'Because.' } : {}) });
      }
    }
    const stored = await owner.query('select record_id, workflow, item_id, state from kernel.states');
    assert.ok(stored.rows.length >= 4);
    for (const row of stored.rows) {
      const history = await owner.query(
        'select from_state, to_state, action from kernel.state_history where record_id = $1 and workflow = $2 and item_id = $3',
        [row.record_id, row.workflow, row.item_id],
      );
      const flow = all.find((candidate) => candidate.name === row.workflow) as Workflow;
      assert.equal(walk(flow, history.rows), row.state);
    }
  });

  /** Where the moves lead, each used once, in whatever order they lie in the table. */
  function walk(
    flow: Workflow,
    history: { from_state: string | null; to_state: string; action: string }[],
  ): string {
    const start = history.filter((step) => step.from_state === null);
    assert.deepEqual(
      start.map((step) => step.to_state),
      [flow.starts],
    );
    const rest = history.filter((step) => step.from_state !== null);
    for (const step of rest) assert.deepEqual(flow.moves[step.action]?.to, step.to_state, step.action);
    // In a walk every state is left as often as it is entered, but for the one where it stands.
    const balance = new Map<string, number>([[flow.starts, 1]]);
    for (const step of rest) {
      balance.set(step.to_state, (balance.get(step.to_state) ?? 0) + 1);
      balance.set(step.from_state as string, (balance.get(step.from_state as string) ?? 0) - 1);
    }
    const standing = [...balance].filter(([, count]) => count !== 0);
    assert.deepEqual(
      standing.map(([, count]) => count),
      [1],
    );
    return standing[0]?.[0] as string;
  }

  it('the database refuses what the table does not hold, whoever asks', async () => {
    const { matter } = await one.does<{ matter: string }>(openMatter, { title: 'A matter' });
    const whole = '00000000-0000-0000-0000-000000000000';
    const move = (person: AtWork, action: string, why: string | null) =>
      inSession(t.database.pools.app, person.secret, (client) =>
        client.query(`select kernel.move_state($1, 'trial.matter', $2, $3, $4, now())`, [
          matter,
          whole,
          action,
          why,
        ]),
      );
    for (const action of ['release', 'withdraw', 'start', 'nonsense', ''])
      await assert.rejects(move(one, action, 'x'), /not from this state/, action);
    for (const why of [null, '', '   '])
      await assert.rejects(move(one, 'propose', why), /a reason is needed/);
    await assert.rejects(move(one, 'propose', 'Because.'), /must be sealed/);
    await move(one, 'propose', 'sealed:QmVjYXVzZS4');
    await assert.rejects(move(one, 'release', null), /another person/);
    await assert.rejects(
      inSession(t.database.pools.app, one.secret, (client) =>
        client.query(`select kernel.start_state($1, 'trial.matter', $2, 1, 'released', now())`, [
          matter,
          matter,
        ]),
      ),
      /starts in its first state/,
    );
  });

  it('only the clock makes a move of the clock, and takes deadlines, and erases what is due', async () => {
    await owner.query(`insert into kernel.workflow_moves (workflow, version, action, from_state, to_state, second_person, needs_reason, by_clock)
      values ('trial.matter', 1, 'lapse', 'open', 'closed', false, false, true)`);
    const { matter } = await one.does<{ matter: string }>(openMatter, { title: 'A matter' });
    const whole = '00000000-0000-0000-0000-000000000000';
    const as = (person: AtWork, text: string, values: unknown[] = []) =>
      inSession(t.database.pools.app, person.secret, (client) => client.query(text, values));
    await assert.rejects(
      as(one, `select kernel.move_state($1, 'trial.matter', $2, 'lapse', null, now())`, [matter, whole]),
      /only the clock/,
    );
    for (const call of [
      `take_deadlines_due(now(), 1)`,
      'erase_due(current_date, 1)',
      'erase_lapsed(now(), 1)',
      'end_grants_due()',
      'sweep_machine(1, 1, 1, 1)',
    ]) {
      await assert.rejects(as(one, `select kernel.${call}`), /does not carry the role/, call);
    }
  });

  it('the clock erases what is due and leaves what is held or not due yet', async () => {
    const clock = await t.employ({
      login: 'clock',
      roles: ['kernel.clock'],
      purposes: ['office-administration'],
    });
    const ids: string[] = [];
    for (const when of ['2020-01-01', '2020-01-01', '2999-01-01']) {
      const { matter } = await one.does<{ matter: string }>(openMatter, { title: when });
      await owner.query('update kernel.records set erase_on = $1 where record_id = $2', [when, matter]);
      ids.push(matter);
    }
    await owner.query(
      `update kernel.records set hold_reason = 'A court.', hold_by = $1 where record_id = $2`,
      [one.user, ids[1]],
    );
    await inSession(t.database.pools.app, clock.secret, (client) =>
      client.query(`select kernel.erase_due('2026-01-01', 10)`),
    );
    const left = await owner.query('select record_id from kernel.records where record_id = any ($1)', [ids]);
    assert.deepEqual(left.rows.map((row) => row.record_id).toSorted(), [ids[1], ids[2]].toSorted());
  });
});
