/** Documents of a record: sealed piece by piece, handed out once, gone with the record; and what raw SQL does not reach. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import { sql } from 'kysely';
import { Client } from 'pg';
import { openEntry, type TestEntry } from '#server/entry/test/open-entry.ts';
import { beginAs } from '../db/transaction.ts';
import { handOut } from '../documents/hand-out.ts';
import { putDocument } from '../documents/put.ts';
import { hashSecret } from '../keys/files.ts';
import { makeHouse } from '../operation/house.ts';
import { run } from '../operation/run.ts';
import { sealsOf } from '../records/seals.ts';
import { withoutServer } from './database.ts';
import { attachFile } from './desk/operations/attach-file.ts';
import { eraseAttachment } from './desk/operations/erase-attachment.ts';
import { eraseMatter } from './desk/operations/erase-matter.ts';
import { fetchAttachment } from './desk/operations/fetch-attachment.ts';
import { findAttachments } from './desk/operations/find-attachments.ts';
import { openMatter } from './desk/operations/open-matter.ts';
import { transferMatter } from './desk/operations/transfer-matter.ts';
import { dumpEverything, findMark } from './find-marks.ts';
import type { AtWork, TestHouse } from './house.ts';
import { makeJpeg } from './marked-files.ts';
import { aTeam, comeIn } from './people.ts';
import { attackAs, type Attacker, inSession } from './raw.ts';
import { refusal } from './refusal.ts';
import { keeper, openTrialHouse } from './trial.ts';

const mark = 'Quillon-Paper-5521';
/** More than two pieces, so that order and number count. */
const long = Buffer.from(
  `${mark}\n${'A line of a long paper about nobody.\n'.repeat(70_000)}the end ${mark}`,
);
const absent = refusal('kernel.not-found');

describe('documents', { skip: withoutServer() }, () => {
  let t: TestHouse;
  let entry: TestEntry;
  let owner: Client;
  let one: AtWork;
  let other: AtWork;
  let matter: string;
  before(async () => {
    t = await openTrialHouse();
    entry = await openEntry(t);
    owner = new Client({ connectionString: t.database.ownerUrl });
    await owner.connect();
    one = await t.employ(keeper);
    other = await t.employ(keeper);
    matter = await aMatter(one);
  });
  after(async () => {
    await entry?.close();
    await owner?.end();
    await t?.close();
  });

  const aMatter = async (who: AtWork) =>
    (await who.does<{ matter: string }>(openMatter, { title: 'A matter' })).matter;
  const attach = async (bytes: Uint8Array, name = 'a paper.txt', to = matter, who = one) =>
    (await who.does<{ document: string }>(attachFile, { matter: to }, undefined, { name, type: '', bytes }))
      .document;
  const addressOf = async (document: string, of = matter, who = one) =>
    (await who.does<{ address: string }>(fetchAttachment, { matter: of, document })).address;
  const get = (address: string, secret: string | undefined, method = 'GET') =>
    entry.ask(address, { method, headers: secret ? { cookie: `zaedno_session=${secret}` } : {} });
  const secretOf = (address: string) => address.slice('/api/documents/'.length);
  const rows = async (text: string, values: unknown[] = []) => (await owner.query(text, values)).rows;

  it('come back as they were put in, with their name and type, as a file to be saved', async () => {
    const document = await attach(long, 'Бележка „1“.txt');
    const answer = await get(await addressOf(document), one.secret);
    assert.equal(answer.status, 200);
    assert.equal(answer.text, long.toString('utf8'));
    const { headers } = answer;
    assert.match(String(headers['content-disposition']), /^attachment; .*filename\*=UTF-8''%D0%91/);
    assert.deepEqual(
      [
        'content-type',
        'content-length',
        'x-content-type-options',
        'cache-control',
        'content-security-policy',
      ].map((name) => headers[name]),
      [
        'text/plain; charset=utf-8',
        String(long.length),
        'nosniff',
        'no-store',
        "default-src 'none'; sandbox",
      ],
    );
    const { files } = await one.does<{ files: unknown[] }>(findAttachments, { matter });
    const looked = await rows(
      `select user_id, about, outcome from kernel.ledger_entries where operation = 'trial.find-attachments'`,
    );
    assert.deepEqual(looked.at(-1), { user_id: one.user, about: [matter], outcome: 'read' });
    assert.deepEqual(files, [
      { document, label: 'Бележка „1“.txt', type: 'txt', size: long.length, kept: [] },
    ]);
  });

  it('lie in pieces of a megabyte, sealed; neither words nor name, type or hash stand open, and equal files look different', async () => {
    const document = await attach(long, `${mark}.txt`);
    const again = await attach(long, `${mark}.txt`);
    const pieces = await rows(
      `select document_id, n, sealed, octet_length(sealed) as size from kernel.document_chunks
       where document_id = any ($1) order by document_id, n`,
      [[document, again]],
    );
    assert.deepEqual(
      pieces.slice(0, 3).map(({ n, size }) => [n, size]),
      [
        [0, 1048576 + 45],
        [1, 1048576 + 45],
        [2, long.length - 2 * 1048576 + 45],
      ],
    );
    assert.equal(new Set(pieces.map(({ sealed }) => sealed.toString('base64').slice(0, 200))).size, 6);
    const dump = await dumpEverything(owner);
    const found = await findMark(dump, mark, async (id) => t.house.keyring?.find(id));
    assert.deepEqual(found, {
      open: [],
      sealed: ['kernel.document_chunks.sealed', 'kernel.documents.description'],
    });
    await one.does(eraseAttachment, { matter, document });
    await one.does(eraseAttachment, { matter, document: again });
  });

  it('keep nothing of what a file tells of its origin, and say what stays', async () => {
    const camera = 'Quillon-Camera-5522';
    const { document } = await one.does<{ document: string; told: string[] }>(
      attachFile,
      { matter },
      undefined,
      {
        name: 'photo.jpg',
        type: '',
        bytes: makeJpeg(camera).bytes,
      },
    );
    const found = await findMark(await dumpEverything(owner), camera, async (id) =>
      t.house.keyring?.find(id),
    );
    assert.deepEqual(found, { open: [], sealed: [] });
    const answer = await get(await addressOf(document), one.secret);
    assert.deepEqual([answer.headers['content-type'], answer.text.includes(camera)], ['image/jpeg', false]);
    const remarked = Buffer.from(
      '%PDF-1.4\n1 0 obj\n<< /Type /Catalog /X << /Subtype /Text /T (Somebody) >> >>\nendobj\n',
    );
    const upload = { name: 'a.pdf', type: '', bytes: remarked };
    await assert.rejects(
      one.does(attachFile, { matter }, undefined, upload),
      refusal('kernel.metadata-kept'),
    );
    await one.does(attachFile, { matter, acceptKept: true }, undefined, upload);
  });

  it('are found by an address once, by the session that asked for it, within a minute, and by GET alone', async () => {
    const document = await attach(Buffer.from('Words.'));
    const atAnotherDesk = await comeIn(t.database.pools, one, 'prevention-support');
    const address = await addressOf(document);
    assert.match(address, /^\/api\/documents\/[\w-]{40,}$/);
    assert.ok(
      !JSON.stringify(await rows('select * from kernel.document_addresses')).includes(address.slice(15)),
    );
    for (const secret of [other.secret, atAnotherDesk])
      assert.equal((await get(address, secret)).status, 404, 'another session');
    assert.equal((await get(address, undefined)).status, 401, 'no session');
    assert.notEqual((await get(address, one.secret, 'HEAD')).status, 200);
    assert.equal((await get(address, one.secret)).text, 'Words.', 'none of these used it up');
    const used = await get(address, one.secret);
    const unknown = await get(`/api/documents/${'x'.repeat(43)}`, one.secret);
    assert.deepEqual([used.status, used.text], [404, unknown.text], 'a second time');
    const late = await addressOf(document);
    const left = await rows(
      'select extract(epoch from ends_at - clock_timestamp())::float as s from kernel.document_addresses',
    );
    assert.ok(left.length === 1 && left[0].s > 50 && left[0].s <= 60);
    await rows(`update kernel.document_addresses set ends_at = clock_timestamp()`);
    assert.equal((await get(late, one.secret)).text, unknown.text, 'after its minute');
    for (const path of ['/api/documents/', '/api/documents/..%2f..', `/api/documents/${'a'.repeat(3000)}`])
      assert.equal((await get(path, one.secret)).status, 404, path);
  });

  it('give one of many who ask at once the file, and the others nothing', async () => {
    const address = await addressOf(await attach(Buffer.from('Words.')));
    const answers = await Promise.all(Array.from({ length: 8 }, () => get(address, one.secret)));
    assert.deepEqual(answers.map(({ status }) => status).toSorted(), [200, ...Array(7).fill(404)]);
  });

  it('have the asking on record before a byte leaves, with who, which matter and which file', async () => {
    const document = await attach(Buffer.from('Words.'));
    const address = await addressOf(document);
    const found = await rows(
      `select user_id, about, detail, retention_class from kernel.ledger_entries
       where operation = 'trial.fetch-attachment' and detail->>'document' = $1`,
      [document],
    );
    assert.deepEqual(found, [
      { user_id: one.user, about: [matter], detail: { document }, retention_class: 'ledger-personal-read' },
    ]);
    assert.ok(!JSON.stringify(await rows('select * from kernel.ledger_entries')).includes(address.slice(15)));
    await get(address, one.secret);
  });

  it('stop being handed out when the session ends or the file is erased in the middle', async () => {
    const document = await attach(long);
    const leaver = await t.employ(keeper);
    await inSession(t.database.pools.app, one.secret, (client) =>
      client.query(
        `select kernel.grant_sight(r.circle_id, r.record_id, $1, null, 'sealed:eA', null) from kernel.records r where record_id = $2`,
        [leaver.user, matter],
      ),
    );
    const first = await handOut(t.house, leaver.secret, secretOf(await addressOf(document, matter, leaver)));
    assert.equal((await first.bytes.next()).value?.length, 1048576);
    await rows('update kernel.sessions set ended_at = now() where user_id = $1', [leaver.user]);
    await assert.rejects(first.bytes.next(), refusal('kernel.session-ended'));
    const second = await handOut(t.house, one.secret, secretOf(await addressOf(document)));
    await second.bytes.next();
    await one.does(eraseAttachment, { matter, document });
    await assert.rejects(second.bytes.next(), absent);
  });

  it('open nothing whose pieces were changed, swapped, cut off, or taken from another file', async () => {
    const document = await attach(long);
    const twin = await attach(long);
    const read = async (): Promise<string> => {
      const given: Buffer[] = [];
      try {
        const { bytes } = await handOut(t.house, one.secret, secretOf(await addressOf(document)));
        for await (const piece of bytes) given.push(piece);
      } catch (error) {
        return `${(error as Error).message} after ${given.length}`;
      }
      return Buffer.concat(given).equals(long) ? 'whole' : 'something else';
    };
    assert.equal(await read(), 'whole');
    const at = (n: number) =>
      `(select sealed from kernel.document_chunks where document_id = '${document}' and n = ${n})`;
    const whose = `where document_id = '${document}'`;
    // Each is found where it is met, and not only by the hash of the whole at the end.
    const changes: [string, RegExp][] = [
      [
        `update kernel.document_chunks set sealed = ${at(1)} ${whose} and n = 0`,
        /changed or moved.* after 0$/,
      ],
      [
        `update kernel.document_chunks set sealed = (select sealed from kernel.document_chunks
           where document_id = '${twin}' and n = 0) ${whose} and n = 0`,
        /changed or moved.* after 0$/,
      ],
      [
        `update kernel.document_chunks set sealed = set_byte(sealed, 5000, get_byte(sealed, 5000) # 1) ${whose} and n = 2`,
        /changed or moved.* after 2$/,
      ],
      [`update kernel.documents set chunks = 2 ${whose}`, /changed or moved.* after 0$/],
      [`delete from kernel.document_chunks ${whose} and n = 2`, /not-found after 2$/],
      [
        `update kernel.documents set description = (select description from kernel.documents
           where document_id = '${twin}') ${whose}`,
        /changed or moved.* after 0$/,
      ],
    ];
    const kept = {
      chunks: await rows(`select * from kernel.document_chunks where document_id = $1`, [document]),
      row: (await rows(`select * from kernel.documents where document_id = $1`, [document]))[0],
    };
    for (const [change, found] of changes) {
      await rows(change);
      assert.match(await read(), found, change);
      // What was begun breaks off: nobody takes a part for the whole.
      if (change.includes('# 1'))
        await assert.rejects(get(await addressOf(document), one.secret), /aborted|hang up|ECONNRESET/);
      await rows('update kernel.documents set chunks = $2, description = $3 where document_id = $1', [
        document,
        kept.row.chunks,
        kept.row.description,
      ]);
      await rows('delete from kernel.document_chunks where document_id = $1', [document]);
      for (const { record_id, circle_id, document_id, n, sealed } of kept.chunks)
        await rows('insert into kernel.document_chunks values ($1, $2, $3, $4, $5)', [
          record_id,
          circle_id,
          document_id,
          n,
          sealed,
        ]);
    }
    assert.equal(await read(), 'whole');
  });

  it('move with their record, and are seen by its new team alone', async () => {
    const moved = await aMatter(one);
    const document = await attach(Buffer.from('Words.'), 'a.txt', moved);
    const address = await addressOf(document, moved);
    const team = await aTeam(t.database.ownerUrl);
    await one.does(transferMatter, { matter: moved, circle: team });
    assert.deepEqual(
      await rows(
        `select distinct circle_id from (select circle_id, document_id from kernel.documents union all
           select circle_id, document_id from kernel.document_chunks union all
           select circle_id, document_id from kernel.document_addresses) as d where document_id = $1`,
        [document],
      ),
      [{ circle_id: team }],
    );
    await assert.rejects(one.does(findAttachments, { matter: moved }), absent);
    const theirs = await beginAs(t.database.pools, one.secret);
    const used =
      await sql`select * from kernel.use_document_address(${hashSecret(secretOf(address))})`.execute(
        theirs.tx,
      );
    await theirs.rollback();
    theirs.release();
    assert.deepEqual(used.rows, [], 'an address from before');
    assert.equal((await get(address, one.secret)).status, 404);
  });

  it('are gone with their record: rows at once, and what was copied before when its key is destroyed', async () => {
    const gone = await aMatter(one);
    const word = 'Quillon-Gone-5523';
    await attach(Buffer.from(`${word} `.repeat(10)), 'a.txt', gone);
    const old = await dumpEverything(owner);
    const keyFor = async (id: string) => t.house.keyring?.find(id);
    assert.deepEqual((await findMark(old, word, keyFor)).sealed, ['kernel.document_chunks.sealed']);
    const [{ key_id: key }] = (await rows('select key_id from kernel.record_keys where record_id = $1', [
      gone,
    ])) as [{ key_id: string }];
    await one.does(eraseMatter, { matter: gone });
    assert.deepEqual(await findMark(await dumpEverything(owner), word, keyFor), { open: [], sealed: [] });
    await t.house.keyring?.destroy({ key, record: gone, rule: 'a test', at: new Date() } as never);
    assert.deepEqual(await findMark(old, word, keyFor), { open: [], sealed: [] });
  });

  it('cannot be taken from a record on hold', async () => {
    const document = await attach(Buffer.from('Words.'));
    await rows(`update kernel.records set hold_reason = 'x' where record_id = $1`, [matter]);
    await assert.rejects(one.does(eraseAttachment, { matter, document }), refusal('kernel.on-hold'));
    await rows('update kernel.records set hold_reason = null where record_id = $1', [matter]);
    await one.does(eraseAttachment, { matter, document });
    await assert.rejects(one.does(eraseAttachment, { matter, document }), absent);
  });

  it('are refused above the limit, in a type that was not named, and for somebody else’s matter', async () => {
    await assert.rejects(
      attach(Buffer.alloc(25 * 1024 * 1024 + 1, 'a')),
      refusal('kernel.document-too-large'),
    );
    await assert.rejects(attach(Buffer.from('Words.'), 'a.pdf'), refusal('kernel.document-type'));
    await assert.rejects(attach(Buffer.from('Words.'), 'a.txt', matter, other), absent);
    await assert.rejects(one.does(attachFile, { matter }), refusal('kernel.document-type'));
  });

  it('are put in whole or not at all', async () => {
    const transaction = await beginAs(t.database.pools, one.secret);
    const file = {
      name: 'a.txt',
      type: 'txt',
      bytes: Buffer.alloc(2_000_000, 'a'),
      kept: [],
      told: [],
    } as const;
    const id = randomUUID();
    await putDocument(transaction.tx, sealsOf(t.house.keyring, transaction.tx), { id, record: matter, file });
    await transaction.rollback();
    transaction.release();
    assert.deepEqual(await rows('select 1 from kernel.documents where document_id = $1', [id]), []);
    await assert.rejects(
      inSession(t.database.pools.app, one.secret, async (client) => {
        await client.query(`select kernel.put_document($1, $2, 2, '\\x00')`, [matter, id]);
        await client.query('select kernel.put_document_chunk($1, $2, 0, $3)', [
          matter,
          id,
          Buffer.alloc(100),
        ]);
      }),
      /without all its pieces/,
    );
  });

  it('of 25 MB are kept within the two seconds that a transaction may take, or the test says how long it was', async (test) => {
    const transaction = await beginAs(t.database.pools, one.secret);
    const bytes = Buffer.alloc(25 * 1024 * 1024, 'a');
    const file = { name: 'a.txt', type: 'txt', bytes, kept: [], told: [] } as const;
    const began = performance.now();
    await putDocument(transaction.tx, sealsOf(t.house.keyring, transaction.tx), {
      id: randomUUID(),
      record: matter,
      file,
    });
    await transaction.commit([]);
    transaction.release();
    const took = (performance.now() - began) / 1000;
    test.diagnostic(`25 MB were kept in ${took.toFixed(2)} s`);
    assert.ok(took < 10, `${took} s`);
  });

  it('are uploaded and asked for over HTTP like anything else, and refused where nobody said that there is no scanner', async () => {
    const input = Buffer.from(JSON.stringify({ matter })).toString('base64url');
    const post = () =>
      entry.post('/api/trial/attach-file', one.secret, 'Words over HTTP.', {
        'content-type': 'application/octet-stream',
        'x-zaedno-input': input,
        'x-zaedno-file': encodeURIComponent('a.txt'),
      });
    const { status, json } = await post();
    assert.equal(status, 200);
    const fetched = await entry.post('/api/trial/fetch-attachment', one.secret, {
      matter,
      document: json['document'],
    });
    assert.equal((await get(String(fetched.json['address']), one.secret)).text, 'Words over HTTP.');
    // The page is told, and says it on every page of such a desk.
    const session = await get('/api/session', one.secret);
    assert.deepEqual(
      (session.json['desks'] as { name: string; unscanned: boolean }[]).map(({ name, unscanned }) => [
        name,
        unscanned,
      ]),
      [
        ['trial', true],
        ['steps', false],
      ],
    );
    const { scanning: _, ...without } = t.house;
    const request = {
      secret: one.secret,
      input: { matter },
      upload: { name: 'a.txt', type: '', bytes: Buffer.from('x') },
    };
    await assert.rejects(run(makeHouse(without), attachFile, request), refusal('kernel.no-scanner'));
  });

  describe('by raw SQL', () => {
    const score = { tried: 0, repelled: 0 };
    const asOther = (work: (attacker: Attacker) => Promise<void>) =>
      attackAs(t.database.pools.app, score, other.secret, work);

    it('nobody sees, changes, adds, drops or addresses what is somebody else’s, nor learns whether it exists', async () => {
      const document = await attach(Buffer.from('Words.'));
      const address = await addressOf(document);
      const [{ hash }] = (await rows(
        'select address_hash as hash from kernel.document_addresses order by ends_at desc limit 1',
      )) as [{ hash: Buffer }];
      const [{ circle }] = (await rows(
        'select circle_id as circle from kernel.records where record_id = $1',
        [matter],
      )) as [{ circle: string }];
      const work = async (a: Attacker) => {
        await a.getsNothing('select * from kernel.documents');
        await a.getsNothing('select * from kernel.document_chunks');
        await a.getsNothing('select * from kernel.use_document_address($1)', [hash]);
        await a.isRefused('select * from kernel.document_addresses');
        for (const table of ['documents', 'document_chunks', 'document_addresses']) {
          await a.isRefused(`delete from kernel.${table}`);
          await a.isRefused(`update kernel.${table} set document_id = document_id`);
          await a.isRefused(`truncate kernel.${table}`);
        }
        await a.isRefused(
          `insert into kernel.documents (record_id, circle_id, document_id, chunks, description) values ($1, $2, $3, 1, 'x')`,
          [matter, circle, randomUUID()],
        );
      };
      await asOther(work);
      await asOther(async (a) => {
        for (const [call, ids] of [
          [`select kernel.put_document($1, $2, 1, 'x')`, [randomUUID(), document]],
          [`select kernel.put_document_chunk($1, $2, 0, 'x')`, [randomUUID(), document]],
          ['select kernel.drop_document($1, $2)', [randomUUID(), document]],
          [`select kernel.make_document_address($1, $2, '\\x01')`, [randomUUID(), document]],
        ] as const)
          await a.seesNoDifference(call, [matter, document], [...ids], ['P0002']);
      });
      await attackAs(t.database.pools.app, score, undefined, async (a) => {
        await a.getsNothing('select * from kernel.documents');
        await a.getsNothing('select * from kernel.use_document_address($1)', [hash]);
        await a.isRefused(`select kernel.make_document_address($1, $2, '\\x01')`, [matter, document]);
      });
      assert.equal((await get(address, one.secret)).status, 200, 'the true address still works');
      assert.equal(score.repelled, score.tried);
    });

    it('nobody adds a piece to what was kept before, nor proposes the id of a file to learn whether it is taken', async () => {
      const document = await attach(Buffer.from('Words.'));
      await attackAs(t.database.pools.app, score, one.secret, (a) =>
        a.isRefused(
          'select kernel.put_document_chunk($1, $2, 1, $3)',
          [matter, document, Buffer.alloc(50)],
          'P0002',
        ),
      );
      const mine = await aMatter(other);
      await asOther((a) =>
        a.seesNoDifference(
          `select kernel.put_document($1, $2, 1, 'x'), kernel.put_document_chunk($1, $2, 0, repeat('x', 50)::bytea)`,
          [mine, document],
          [mine, randomUUID()],
        ),
      );
    });
  });
});
