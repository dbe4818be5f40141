import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { hide } from '#kernel/test/as-owner.ts';
import { withoutServer } from '#kernel/test/database.ts';
import { endAgreement } from '../operations/end-agreement.ts';
import { exportCalendar } from '../operations/export-calendar.ts';
import { aCountry, anAgreement } from './builders.ts';
import { anEvent, type EventHouse, openEventHouse } from './events.ts';

describe('the calendar of the desk', { skip: withoutServer() }, () => {
  let t: EventHouse;
  before(async () => {
    t = await openEventHouse();
  });
  after(() => t?.close());

  it('holds events, public or not, and the review days of agreements that stand', async () => {
    const event = await anEvent(t);
    const hidden = await anEvent(t);
    await hide(t, hidden);
    const country = await aCountry(t.editor, 'XD');
    const standing = await anAgreement(t.editor, [country], { reviewOn: '2030-01-31' });
    const ended = await anAgreement(t.editor, [country]);
    await t.editor.does(endAgreement, { agreement: ended, reason: 'It was replaced' });
    const file = await t.reader.does<{ bytes: Uint8Array }>(exportCalendar, {});
    const text = new TextDecoder().decode(file.bytes);
    assert.deepEqual(
      [...text.matchAll(/UID:(.*)\r/g)].map(([, uid]) => uid),
      [`event-${event}`, `review-${standing}`],
    );
    assert.match(text, /DTSTART;VALUE=DATE:20300131\r\nDTEND;VALUE=DATE:20300201\r\n/);
  });
});
