/** SQL of the shared plan, the shared budget and the reports of each side. */
import { json } from '#kernel/db/json.ts';
import { sql } from 'kysely';
import type { Tx } from '#kernel/db/types.ts';
import type { JointReport, ReportFacts, Share, ShareFacts, Step, StepFacts } from '../model/joint-work.ts';

type Of = { joint: string; circle: string };
type InJoint = { joint: string };
type Version = { version: number };

const stepColumns = sql`record_id as joint, step_id as step, side_id as side, says, due_on as "dueOn", state, outcome, version`;

/** By their day. */
export async function findSteps(tx: Tx, joint: string): Promise<Step[]> {
  const found = await sql<Step & InJoint>`select ${stepColumns} from external.joint_steps
    where circle_id = any (kernel.my_circles()) and record_id = ${joint} order by due_on, step_id limit 500`.execute(
    tx,
  );
  return found.rows.map(({ joint: _, ...step }) => step);
}

export async function findStep(tx: Tx, step: string): Promise<(Step & InJoint) | undefined> {
  const found = await sql<Step & InJoint>`select ${stepColumns} from external.joint_steps
    where circle_id = any (kernel.my_circles()) and step_id = ${step}`.execute(tx);
  return found.rows[0];
}

/** Open steps of activities that go on, due until that day or whenever, the longest due first. */
export async function findOpenSteps(tx: Tx, until?: string): Promise<(Step & InJoint)[]> {
  const due = until ? sql`p.due_on <= ${until}::date` : sql`true`;
  const found = await sql<
    Step & InJoint
  >`select p.record_id as joint, p.step_id as step, p.side_id as side, p.says,
      p.due_on as "dueOn", p.state, p.outcome, p.version
    from external.joint_steps p join kernel.states s on s.record_id = p.record_id and s.circle_id = p.circle_id
      and s.workflow = 'external.joint' and s.state = 'accepted'
    where p.circle_id = any (kernel.my_circles()) and p.state = 'open' and ${due}
    order by p.due_on, p.step_id limit 1000`.execute(tx);
  return found.rows;
}

export async function saveStep(tx: Tx, of: Of & { step: string }, row: StepFacts): Promise<void> {
  await sql`insert into external.joint_steps (record_id, circle_id, step_id, side_id, says, due_on)
    values (${of.joint}, ${of.circle}, ${of.step}, ${row.side}, ${json(row.says)}, ${row.dueOn}::date)`.execute(
    tx,
  );
}

/** Answers the new version, or undefined where somebody was quicker. */
export async function updateStep(
  tx: Tx,
  step: string,
  base: number,
  row: StepFacts | { state: 'done' | 'dropped'; outcome: string },
): Promise<number | undefined> {
  const set =
    'state' in row
      ? sql`state = ${row.state}, outcome = ${row.outcome}`
      : sql`side_id = ${row.side}, says = ${json(row.says)}, due_on = ${row.dueOn}::date`;
  const changed = await sql<Version>`update external.joint_steps set ${set}, version = version + 1
    where circle_id = any (kernel.my_circles()) and step_id = ${step} and version = ${base} returning version`.execute(
    tx,
  );
  return changed.rows[0]?.version;
}

// Minor units lie far below the whole numbers that a double holds exactly.
const shareColumns = sql`record_id as joint, share_id as share, side_id as side, says, currency, planned::float8 as planned,
  spent::float8 as spent, version`;

/** In the order of entry. */
export async function findShares(tx: Tx, joint: string): Promise<Share[]> {
  const found = await sql<Share & InJoint>`select ${shareColumns} from external.joint_shares
    where circle_id = any (kernel.my_circles()) and record_id = ${joint} order by share_id limit 500`.execute(
    tx,
  );
  return found.rows.map(({ joint: _, ...share }) => share);
}

export async function findShare(tx: Tx, share: string): Promise<(Share & InJoint) | undefined> {
  const found = await sql<Share & InJoint>`select ${shareColumns} from external.joint_shares
    where circle_id = any (kernel.my_circles()) and share_id = ${share}`.execute(tx);
  return found.rows[0];
}

export async function saveShare(tx: Tx, of: Of & { share: string }, row: ShareFacts): Promise<void> {
  await sql`insert into external.joint_shares (record_id, circle_id, share_id, side_id, says, currency, planned, spent)
    values (${of.joint}, ${of.circle}, ${of.share}, ${row.side}, ${json(row.says)}, ${row.currency}, ${row.planned},
      ${row.spent})`.execute(tx);
}

/** Answers the new version, or undefined where somebody was quicker. */
export async function updateShare(
  tx: Tx,
  share: string,
  base: number,
  row: ShareFacts,
): Promise<number | undefined> {
  const changed =
    await sql<Version>`update external.joint_shares set side_id = ${row.side}, says = ${json(row.says)},
      currency = ${row.currency}, planned = ${row.planned}, spent = ${row.spent}, version = version + 1
    where circle_id = any (kernel.my_circles()) and share_id = ${share} and version = ${base} returning version`.execute(
      tx,
    );
  return changed.rows[0]?.version;
}

export async function deleteShare(tx: Tx, share: string): Promise<void> {
  await sql`delete from external.joint_shares
    where circle_id = any (kernel.my_circles()) and share_id = ${share}`.execute(tx);
}

const reportColumns = sql`report_id as report, side_id as side, from_on as "fromOn", until_on as "untilOn", did, reached, missing,
  said_on as "saidOn", voice, document, number, corrects`;

/** In the order of entry, also those that a later one corrects. */
export async function findReports(tx: Tx, joint: string): Promise<JointReport[]> {
  const found =
    await sql<JointReport>`select ${reportColumns} from external.joint_reports where circle_id = any (kernel.my_circles()) and record_id = ${joint}
    order by entered_at, report_id limit 500`.execute(tx);
  return found.rows;
}

export async function saveReport(tx: Tx, of: Of & { report: string }, row: ReportFacts): Promise<void> {
  await sql`insert into external.joint_reports (record_id, circle_id, report_id, side_id, from_on, until_on, did, reached,
      missing, said_on, voice, document, number, corrects)
    values (${of.joint}, ${of.circle}, ${of.report}, ${row.side}, ${row.fromOn}::date, ${row.untilOn}::date, ${json(row.did)},
      ${row.reached ? json(row.reached) : null}, ${row.missing ? json(row.missing) : null}, ${row.saidOn}::date, ${row.voice},
      ${row.document}, ${row.number}, ${row.corrects})`.execute(tx);
}

export type Work = { steps: Step[]; shares: Share[]; reports: JointReport[] };

/** The work of several activities at once, by their ids, each part in the order that it has alone. */
export async function findWork(tx: Tx, joints: readonly string[]): Promise<Map<string, Work>> {
  const of = sql`circle_id = any (kernel.my_circles()) and record_id = any (${joints}::uuid[])`;
  const steps = await sql<Step & InJoint>`select ${stepColumns} from external.joint_steps where ${of}
    order by due_on, step_id limit 20000`.execute(tx);
  const shares = await sql<Share & InJoint>`select ${shareColumns} from external.joint_shares where ${of}
    order by share_id limit 20000`.execute(tx);
  const reports = await sql<
    JointReport & InJoint
  >`select record_id as joint, ${reportColumns} from external.joint_reports
    where ${of} order by entered_at, report_id limit 20000`.execute(tx);
  const work = new Map<string, Work>(joints.map((joint) => [joint, { steps: [], shares: [], reports: [] }]));
  for (const { joint, ...row } of steps.rows) work.get(joint)?.steps.push(row);
  for (const { joint, ...row } of shares.rows) work.get(joint)?.shares.push(row);
  for (const { joint, ...row } of reports.rows) work.get(joint)?.reports.push(row);
  return work;
}
