import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { asOwner } from '#kernel/test/as-owner.ts';
import { withoutServer } from '#kernel/test/database.ts';
import { addNeighbour } from '../operations/add-neighbour.ts';
import { enterEvent } from '../operations/enter-event.ts';
import { exportEvent } from '../operations/export-event.ts';
import { readNote } from '../operations/read-note.ts';
import { findDays, findParties } from '../rules/read-note.ts';
import { type EventHouse, eventFacts, openEventHouse } from './events.ts';

const given = new URL('../../../../../shared/data/strategy/mk-coordinator-2018.mk.txt', import.meta.url);

const days = (text: string) =>
  findDays(text).map(({ words, firstOn, lastOn }) => `${words}: ${firstOn} ${lastOn}`);

describe('reading a press note', () => {
  it('finds days in digits and in the words of four languages, each once', () => {
    for (const [text, found] of [
      ['held 15-18.10.2018 in Orvik', '15-18.10.2018: 2018-10-15 2018-10-18'],
      ['on 15–18 October 2018', '15–18 October 2018: 2018-10-15 2018-10-18'],
      ['от 28 септември - 2 октомври 2018 г.', '28 септември - 2 октомври 2018: 2018-09-28 2018-10-02'],
      ['на 3 мај 2026 година', '3 мај 2026: 2026-05-03 2026-05-03'],
      ['më 3 tetor 2018', '3 tetor 2018: 2018-10-03 2018-10-03'],
      ['28.9 - 2.10.2018', '28.9 - 2.10.2018: 2018-09-28 2018-10-02'],
      ['28.12.2018 - 2.1.2019', '28.12.2018 - 2.1.2019: 2018-12-28 2019-01-02'],
      ['from 2018-10-15 on', '2018-10-15: 2018-10-15 2018-10-15'],
    ] as const)
      assert.deepEqual(days(text), [found]);
  });

  it('proposes no day that no calendar has, no end before its beginning, and nothing inside other numbers', () => {
    for (const text of [
      '31.2.2018',
      '18-15.10.2018',
      '5.13.2018',
      'file 12.15.10.2018',
      '15.10.20181',
      '15.10',
    ])
      assert.deepEqual(days(text), [], text);
  });

  it('finds an institution with an ending of its own, where it stands, and the longer name before a shorter one in it', () => {
    const known = [
      { kind: 'organisation', id: 'a', names: { mk: 'Министерство за внатрешни работи', en: 'Interior' } },
      { kind: 'neighbour', id: 'b', names: { mk: 'Лига' } },
      { kind: 'neighbour', id: 'c', names: { mk: 'Лига на градовите' } },
      { kind: 'neighbour', id: 'd', names: { mk: 'Велмора' } },
    ] as const;
    const text =
      'Организирана од Министерството за внатрешни работи и Лигата на градовите. Велморани не дојдоа.';
    const found = findParties(text, known);
    assert.deepEqual(
      found.map(({ party, words }) => `${party.id} ${words}`),
      ['a Министерството за внатрешни работи', 'c Лигата на градовите', 'd Велморани'],
    );
    for (const { start, end, words } of found) assert.equal(text.slice(start, end), words);
    assert.deepEqual(findParties('Лигатура и министерство', known), []);
  });

  describe('with a register', { skip: withoutServer() }, () => {
    let t: EventHouse;
    before(async () => {
      t = await openEventHouse();
    });
    after(() => t?.close());

    it('asks what the register and the office’s list know, and keeps nothing of the note', async () => {
      const text = 'Quillon-Note: Лигата на градовите, 15-18.10.2018';
      const read = await t.editor.does<{ days: object[]; institutions: { party: { id: string } }[] }>(
        readNote,
        { text },
      );
      assert.equal(read.days.length, 1);
      assert.deepEqual(
        read.institutions.map(({ party }) => party.id),
        [t.league.id],
      );
      const kept = await asOwner<{ n: string }>(
        t,
        `select (select count(*) from kernel.ledger_entries e where e::text like '%Quillon%')
          + (select count(*) from kernel.idempotency i where i::text like '%Quillon%') as n`,
      );
      assert.equal(Number(kept[0]?.n), 0);
    });

    it('proposes the four days and the organisers of a real note, which becomes one event in a calendar', {
      skip: existsSync(given) ? false : '../shared/data is not here',
    }, async () => {
      const facts = (mk: string) => ({ kind: 'organisation', code: null, names: { mk } });
      const mission = await t.editor.does<{ neighbour: string }>(
        addNeighbour,
        facts('ОБСЕ Мисија во Скопје'),
      );
      const ministry = await t.editor.does<{ neighbour: string }>(
        addNeighbour,
        facts('Министерство за внатрешни работи'),
      );
      const text = readFileSync(given, 'utf8');
      const read = await t.editor.does<{
        days: { firstOn: string; lastOn: string; start: number; end: number }[];
        institutions: { party: { kind: string; id: string } }[];
      }>(readNote, { text });
      const [found] = read.days;
      assert.equal(read.days.length, 1);
      assert.deepEqual([found?.firstOn, found?.lastOn], ['2018-10-15', '2018-10-18']);
      assert.equal(text.slice(found?.start, found?.end), '15-18.10.2018');
      const organisers = read.institutions.map(({ party: { kind, id } }) => ({ kind, id }));
      assert.deepEqual(
        organisers.map(({ id }) => id),
        [ministry.neighbour, mission.neighbour],
      );
      const { firstOn, lastOn } = found ?? {};
      const { event } = await t.editor.does<{ event: string }>(enterEvent, {
        ...eventFacts(t),
        titles: { mk: 'Трета меѓународна конференција' },
        firstOn,
        lastOn,
        organisers,
        programme: [],
      });
      const file = await t.editor.does<{ bytes: Uint8Array }>(exportEvent, { event });
      assert.match(
        new TextDecoder().decode(file.bytes),
        /DTSTART;VALUE=DATE:20181015\r\nDTEND;VALUE=DATE:20181019\r\nSUMMARY:Трета меѓународна конференција\r\n/,
      );
    });
  });
});
