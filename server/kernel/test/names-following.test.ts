/** The index of names while things go wrong: who is known stays known, who is erased is let go of, and what it says of itself is so (rights.md G12). */
import assert from 'node:assert/strict';
import { renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { endKeys, tick } from '#server/entry/worker.ts';
import { openKeyring } from '../keys/keyring.ts';
import { nodeKeysInFiles } from '../keys/node-keys.ts';
import type { Log } from '../log.ts';
import { sealEnvelope } from '../keys/envelope.ts';
import { withoutServer } from './database.ts';
import { eraseMatter } from './desk/operations/erase-matter.ts';
import { writeName } from './desk/operations/write-name.ts';
import type { AtWork } from './house.ts';
import { type NamesHouse, openNamesHouse } from './names-house.ts';
import { keeper, trialSource } from './trial.ts';

describe('following names', { skip: withoutServer() }, () => {
  let h: NamesHouse;
  let one: AtWork;
  before(async () => {
    h = await openNamesHouse();
    one = await h.t.employ(keeper);
  });
  after(async () => {
    await h?.close();
  });

  const isKnown = ({ names }: ReturnType<NamesHouse['anIndex']>, name: string, matter: string) =>
    names.nearest(name, 5).includes(matter);
  /** A keyring whose node keys wrap and tell their newest, and unwrap nothing while they are told to refuse. */
  const refusing = async () => {
    const files = nodeKeysInFiles(join(h.t.home, 'keys'));
    const state = { refuses: false };
    const keyring = await openKeyring({
      root: join(h.t.home, 'keyring'),
      nodeKeys: {
        ...files,
        unwrapAll: async (lines) => (state.refuses ? new Map() : await files.unwrapAll(lines)),
        async unwrap(line, id) {
          if (state.refuses) throw new Error('The key service refused the request "decrypt" (429).');
          return await files.unwrap(line, id);
        },
      },
    });
    return { state, keyring };
  };
  /** While this runs no node key is there. */
  const withoutKeys = async (work: () => Promise<void>) => {
    const folder = join(h.t.home, 'keys');
    renameSync(folder, `${folder}-away`);
    try {
      await work();
    } finally {
      rmSync(folder, { recursive: true, force: true });
      renameSync(`${folder}-away`, folder);
    }
  };
  const isDestroyed = async (matter: string) => {
    await endKeys(h.clock);
    const text = 'select destroyed_at from kernel.key_destructions where record_id = $1';
    const [end] = await h.rows(text, [matter]);
    return end.destroyed_at !== null;
  };

  it('leaves nobody out where the key service refuses for a moment, in the first reading or later', async () => {
    const matter = await h.aMatter(one, 'Hristivoje Lazarkov');
    await h.everybodySees();
    const { state, keyring } = await refusing();
    const index = h.anIndex({ keyring });
    state.refuses = true;
    await assert.rejects(index.lookAll(), /refused the request/);
    assert.equal(index.names.known().state, 'building');
    state.refuses = false;
    await index.lookAll();
    assert.equal(index.names.known().state, 'ready');
    assert.ok(isKnown(index, 'Hristivoje Lazarkov', matter));
    state.refuses = true;
    await one.does(writeName, { matter, name: 'Dobrinka Sarievska' });
    await h.everybodySees();
    await assert.rejects(index.look(), /refused the request/);
    assert.ok(isKnown(index, 'Hristivoje Lazarkov', matter), 'who is known stays known');
    state.refuses = false;
    await index.look();
    assert.ok(isKnown(index, 'Hristivoje Lazarkov', matter));
    assert.ok(isKnown(index, 'Dobrinka Sarievska', matter));
    await index.end();
  });

  it('says how far it is behind while it cannot open what was committed, and catches up', async () => {
    const matter = await h.aMatter(one, 'Kaltrina Besholli');
    await h.everybodySees();
    const index = h.anIndex();
    await index.lookAll();
    assert.equal(index.names.known().behindSeconds, 0);
    await one.does(writeName, { matter, name: 'Kaltrina Beshollari' });
    await h.everybodySees();
    await withoutKeys(async () => {
      for (let looks = 0; looks < 2; looks += 1) {
        await assert.rejects(index.look());
        const { behindEvents, behindSeconds, serving } = index.names.figures();
        assert.deepEqual([behindEvents, serving], [1, true]);
        assert.ok(behindSeconds >= 1);
      }
      await h.rows(
        `update kernel.outbox set at = at - interval '5 minutes' where event = 'kernel.name-changed' and about = $1`,
        [matter],
      );
      await assert.rejects(index.look());
      assert.ok(index.names.known().behindSeconds >= 300);
    });
    await index.look();
    const { behindEvents, behindSeconds } = index.names.figures();
    assert.deepEqual([behindEvents, behindSeconds], [0, 0]);
    assert.ok(isKnown(index, 'Kaltrina Beshollari', matter));
    await index.end();
  });

  it('lets go of whom is erased also while no name of others can be opened', async () => {
    const erased = await h.aMatter(one, 'Ognjan Vetrinski');
    const changed = await h.aMatter(one, 'Slavjanka Trepetova');
    await h.everybodySees();
    const index = h.anIndex();
    await index.lookAll();
    await one.does(writeName, { matter: changed, name: 'Slavjanka Treperova' });
    await one.does(eraseMatter, { matter: erased });
    await h.caughtUp();
    assert.equal(await isDestroyed(erased), false, 'this index has not let go of it');
    await withoutKeys(async () => {
      await assert.rejects(index.look());
      assert.ok(!isKnown(index, 'Ognjan Vetrinski', erased));
      assert.ok(isKnown(index, 'Slavjanka Trepetova', changed));
      assert.equal(await isDestroyed(erased), true, 'the certificate waits for nobody else’s key');
    });
    await index.end();
  });

  it('lets go of everything by itself where a look hangs and nobody asks', async () => {
    await h.aMatter(one, 'Milorad Zelenkovac');
    await h.everybodySees();
    let time = 0;
    const logged: string[] = [];
    const log: Log = (_, sentence) => void logged.push(sentence);
    const index = h.anIndex({ elapsed: () => time, every: 5, log });
    await index.lookAll();
    let goOn = () => {};
    const hung = new Promise<void>((resolve) => (goOn = resolve));
    const looking = index.names.look(async (act) => {
      await hung;
      return await index.work(act);
    });
    const cutOff = /was cut off from the database, let go of its memory/;
    assert.ok(!logged.some((sentence) => cutOff.test(sentence)));
    time = 31_000;
    await h.until('it let go by itself', () => logged.some((sentence) => cutOff.test(sentence)));
    goOn();
    await looking;
    assert.deepEqual([index.names.figures().names, index.names.known().state], [0, 'building']);
    await index.end();
  });

  it('passes over a value that gives no names, says nothing of it, and goes on with everybody else', async () => {
    const [field] = trialSource.manifest.names ?? assert.fail('the desk declares names');
    const odd = (opened: { text: string }) => {
      if (opened.text.startsWith('Throvena')) throw new Error(`cannot read ${opened.text}`);
      return opened.text.startsWith('Numera') ? ([7] as unknown as string[]) : [opened.text];
    };
    const desks = [{ ...trialSource.manifest, names: [{ ...field, names: odd }] }];
    const bad = [await h.aMatter(one, 'Throvena Otrovska'), await h.aMatter(one, 'Numera Brojkova')];
    const good = await h.aMatter(one, 'Grozdan Sertifikov');
    const garbled = await h.aMatter(one, 'Garbela Jasonova');
    const [row] = await h.rows(
      'select n.name_id, k.key_id from trial.names n join kernel.record_keys k using (record_id) where record_id = $1',
      [garbled],
    );
    const key = (await h.keyring.find(row.key_id)) ?? assert.fail('the key is there');
    const noJson = sealEnvelope(
      { id: row.key_id, key },
      ['trial.names', 'name', row.name_id, garbled],
      Buffer.from('Garbela Jasonova'),
    );
    await h.rows('update trial.names set name = $2 where name_id = $1', [row.name_id, noJson]);
    await h.everybodySees();
    const logged: string[] = [];
    const log: Log = (...line) => void logged.push(JSON.stringify(line));
    const index = h.anIndex({ desks, log });
    await index.lookAll();
    assert.equal(index.names.known().state, 'ready');
    assert.ok(isKnown(index, 'Grozdan Sertifikov', good));
    // And to an index that is ready.
    await one.does(writeName, { matter: bad[0], name: 'Throvena Ljutakova' });
    const erased = await h.aMatter(one, 'Zefir Multanov');
    await one.does(eraseMatter, { matter: erased });
    await h.everybodySees();
    await index.look();
    await h.caughtUp();
    assert.equal(await isDestroyed(erased), true, 'no certificate waits for it');
    assert.equal(logged.filter((line) => line.includes('"error"')).length, 2);
    for (const told of ['Throvena', 'Numera', 'Garbela', 'cannot read', ...bad, garbled])
      assert.ok(!logged.join().includes(told), told);
    assert.match(logged.join(), /read, 3 unreadable/);
    await index.end();
    await h.rows('delete from trial.names where record_id = any ($1)', [[...bad, garbled]]);
  });

  it('holds each name once, whatever changes or fails while it is read', async () => {
    const matter = await h.aMatter(one, 'Dvojna Prepisova');
    // More than is opened at once, so that a reading can fail between two portions.
    for (let n = 0; n < 101; n += 1) await one.does(writeName, { matter, name: `Dvojna Prepisova ${n}` });
    await h.everybodySees();
    const { state, keyring } = await refusing();
    let asked = 0;
    const halfway = {
      ...keyring,
      async glanceAll(ids: readonly string[]) {
        asked += 1;
        state.refuses = asked === 2;
        return await keyring.glanceAll(ids);
      },
    };
    const index = h.anIndex({ keyring: halfway });
    await assert.rejects(index.look(), /refused the request/);
    await one.does(writeName, { matter, name: 'Dvojna Prepisevska' });
    await h.everybodySees();
    await index.lookAll();
    const [{ n }] = await h.rows('select count(*)::int as n from trial.names');
    assert.equal(index.names.figures().names, n);
    assert.ok(isKnown(index, 'Dvojna Prepisevska', matter));
    await index.end();
  });

  it('keeps no day on which somebody searched once it counts no longer', async () => {
    const ages = ['25 hours', '23 hours'];
    for (const age of ages)
      await h.rows(
        'insert into kernel.name_search_counts (user_id, at) values ($1, clock_timestamp() - $2::interval)',
        [one.user, age],
      );
    await tick(h.clock);
    const left = await h.rows(
      `select at > clock_timestamp() - interval '24 hours' as young from kernel.name_search_counts where user_id = $1`,
      [one.user],
    );
    assert.deepEqual(left, [{ young: true }]);
  });
});
