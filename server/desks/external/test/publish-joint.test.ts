import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { asOwner } from '#kernel/test/as-owner.ts';
import { withoutServer } from '#kernel/test/database.ts';
import { refusal } from '#kernel/test/refusal.ts';
import { openEntry, type TestEntry } from '#server/entry/test/open-entry.ts';
import { exportPublic } from '../operations/export-public.ts';
import { publishJoint } from '../operations/publish-joint.ts';
import { inDays, nowhere } from './builders.ts';
import {
  anActivity,
  aProposal,
  aReport,
  type JointHouse,
  jointFacts,
  openJointHouse,
  says,
} from './joint.ts';

describe('what anybody may see of a joint activity', { skip: withoutServer() }, () => {
  let t: JointHouse;
  let entry: TestEntry;
  before(async () => {
    t = await openJointHouse();
    entry = await openEntry(t, { house: t.house });
  });
  after(async () => {
    await entry?.close();
    await t?.close();
  });
  const open = (path: string) => entry.ask(`/api/open/external/${path}`);
  const set = (joint: string, base: number, publication: object) =>
    t.editor.does(publishJoint, { joint, base, publication });

  it('is nothing before each side has accepted, then what it is and who takes part, and never whose word or money', async () => {
    const joint = await aProposal(t);
    await says(t, joint, t.velmora, 'accepted');
    await assert.rejects(set(joint, 1, { rule: 'public' }), refusal('external.not-accepted-yet'));
    await says(t, joint, t.tessaria, 'accepted');
    await aReport(t, joint, t.velmora, { did: { en: 'Words of a report' } });
    assert.equal((await open(`joint?record=${joint}`)).status, 404);
    await set(joint, 1, { rule: 'public' });
    const { titles, aim, firstOn, lastOn } = jointFacts(t);
    const found = await open(`joint?record=${joint}`);
    const [shown] = found.json['activities'] as { sides: object[] }[];
    assert.deepEqual(
      { ...shown, sides: new Set(shown?.sides.map((one) => JSON.stringify(one))).size },
      { joint, titles, aim, firstOn, lastOn, sides: 3, withdrawn: [], state: 'accepted', version: 2 },
    );
    for (const word of ['Secretariat', 'letter', 'Words of', 'proposedBy'])
      assert.ok(!found.text.includes(word), word);
    assert.match(
      (await open('joint.ics?language=mk')).text,
      /DTEND;VALUE=DATE:20261216\r\nSUMMARY:Младински клубови/,
    );

    await says(t, joint, t.velmora, 'withdrawn', { reason: 'A secret reason' });
    const after = await open(`joint?record=${joint}`);
    assert.deepEqual((after.json['activities'] as { withdrawn: object[] }[])[0]?.withdrawn, [
      { en: 'Velmora' },
    ]);
    assert.ok(!after.text.includes('secret'));
    const file = await t.reader.does<{ bytes: Uint8Array }>(exportPublic, {});
    const register = JSON.parse(new TextDecoder().decode(file.bytes)) as {
      jointActivities: { id: string }[];
    };
    assert.deepEqual(
      register.jointActivities.map(({ id }) => id),
      [joint],
    );
    await set(joint, 2, { rule: 'restricted', reason: 'Entered twice' });
    assert.equal((await open(`joint?record=${joint}`)).status, 404);
  });

  it('waits for its day, and is refused for other levels, old versions and what is not there', async () => {
    const later = await anActivity(t);
    await set(later, 1, { rule: 'public-from', on: inDays(3) });
    assert.ok(!(await open('joint')).text.includes(later));
    const file = await t.reader.does<{ bytes: Uint8Array }>(exportPublic, {});
    assert.ok(!new TextDecoder().decode(file.bytes).includes(later));
    await assert.rejects(set(later, 1, { rule: 'public' }), refusal('kernel.changed-meanwhile'));
    await assert.rejects(set(nowhere, 1, { rule: 'public' }), refusal('kernel.not-found'));
    const tactical = await anActivity(t, { level: 'tactical' });
    await assert.rejects(set(tactical, 1, { rule: 'public' }), refusal('external.level-never-public'));
    const text = "update external.joint_activities set publication = 'public' where record_id = $1";
    await assert.rejects(asOwner(t, text, [tactical]), /only_strategic_joint_is_public/);
  });
});
