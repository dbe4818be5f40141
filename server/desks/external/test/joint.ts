/** Joint activities for tests: proposed, accepted and reported through the operations. */
import type { AtWork } from '#kernel/test/house.ts';
import type { Joint } from '../model/joint-work.ts';
import { addNeighbour } from '../operations/add-neighbour.ts';
import { enterReport } from '../operations/enter-report.ts';
import { noteWord } from '../operations/note-word.ts';
import { proposeJoint } from '../operations/propose-joint.ts';
import { readJoint } from '../operations/read-joint.ts';
import { type EventHouse, openEventHouse, type Party } from './events.ts';

export type JointHouse = EventHouse & { ours: Party; velmora: Party; tessaria: Party };

export async function openJointHouse(): Promise<JointHouse> {
  const house = await openEventHouse();
  const country = async (code: string, name: string) => {
    const facts = { kind: 'country', code, names: { en: name } };
    const { neighbour } = await house.editor.does<{ neighbour: string }>(addNeighbour, facts);
    return { kind: 'neighbour', id: neighbour };
  };
  return {
    ...house,
    ours: { kind: 'organisation', id: house.editor.organisation },
    velmora: await country('XD', 'Velmora'),
    tessaria: await country('XE', 'Tessaria'),
  };
}

export function jointFacts(t: JointHouse) {
  return {
    titles: { en: 'Youth clubs across three borders', mk: 'Младински клубови преку три граници' },
    aim: { en: 'Clubs learn from each other.' },
    level: 'strategic',
    way: 'multilateral',
    firstOn: '2026-03-01',
    lastOn: '2026-12-15',
    sides: [t.ours, t.velmora, t.tessaria],
    proposedBy: t.ours.id,
  };
}

export async function aProposal(t: JointHouse, more: object = {}): Promise<string> {
  return (await t.editor.does<{ joint: string }>(proposeJoint, { ...jointFacts(t), ...more })).joint;
}

export const source = {
  voice: 'Secretariat for prevention',
  saidOn: '2026-02-10',
  document: 'letter of 10 February',
  number: '12/2026',
};

export async function says(t: JointHouse, joint: string, side: Party, said: string, more: object = {}) {
  const reason = said === 'accepted' ? null : 'No money this year';
  const word = { ...source, joint, side: side.id, said, reason, ...more };
  return (await t.editor.does<{ state: string }>(noteWord, word)).state;
}

/** Accepted by both partners. */
export async function anActivity(t: JointHouse, more: object = {}): Promise<string> {
  const joint = await aProposal(t, more);
  await says(t, joint, t.velmora, 'accepted');
  await says(t, joint, t.tessaria, 'accepted');
  return joint;
}

export async function aReport(t: JointHouse, joint: string, side: Party, more: object = {}): Promise<string> {
  const facts = {
    ...source,
    joint,
    side: side.id,
    fromOn: '2026-03-01',
    untilOn: '2026-05-31',
    did: { en: 'Two clubs opened.' },
    reached: null,
    missing: null,
    corrects: null,
    ...more,
  };
  return (await t.editor.does<{ report: string }>(enterReport, facts)).report;
}

export async function theJoint(by: AtWork, joint: string): Promise<Joint> {
  return (await by.does<{ joint: Joint }>(readJoint, { joint })).joint;
}
