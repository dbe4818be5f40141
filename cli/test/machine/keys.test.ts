/** `zaedno keys`: the node key is changed by the operator while people write, after two of them agreed to it. */
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { Client } from 'pg';
import { askCeremony } from '#desks/office/operations/ask-ceremony.ts';
import { confirmCeremony } from '#desks/office/operations/confirm-ceremony.ts';
import { administrator, officer, openOffice, switchedOn } from '#desks/office/test/builders.ts';
import { ledgerKey } from '#kernel/keys/files.ts';
import { withoutServer } from '#kernel/test/database.ts';
import { openMatter } from '#kernel/test/desk/operations/open-matter.ts';
import { readMatter } from '#kernel/test/desk/operations/read-matter.ts';
import { writeNote } from '#kernel/test/desk/operations/write-note.ts';
import type { AtWork, TestHouse } from '#kernel/test/house.ts';
import { openTransitService } from '#kernel/test/transit-service.ts';
import { keeper } from '#kernel/test/trial.ts';

const main = fileURLToPath(new URL('../../main.ts', import.meta.url));
const start = promisify(execFile);

describe('zaedno keys', { skip: withoutServer() }, () => {
  let t: TestHouse;
  let one: AtWork;
  let first: AtWork;
  let second: AtWork;
  let owner: Client;
  const matters: string[] = [];
  const write = async () => {
    const { matter } = await one.does<{ matter: string }>(openMatter, { title: 'A matter' });
    await one.does(writeNote, { matter, base: 1, body: `A note to ${matter}.` });
    matters.push(matter);
  };
  before(async () => {
    t = await openOffice();
    for (const [login, password] of Object.entries(t.database.passwords))
      writeFileSync(join(t.home, 'keys', `database-${login}`), password, { mode: 0o600 });
    ledgerKey(join(t.home, 'keys'));
    [first, second] = [await t.employ(administrator), await t.employ(officer)];
    await switchedOn(t);
    one = await t.employ(keeper);
    owner = new Client({ connectionString: t.database.ownerUrl });
    await owner.connect();
    for (let made = 0; made < 10; made += 1) await write();
  });
  after(async () => {
    await owner?.end();
    await t?.close();
  });
  const settings: Record<string, string> = {};
  const ask = async (...args: string[]): Promise<{ code: number; stdout: string; stderr: string }> => {
    const env = {
      PATH: process.env['PATH'],
      ZAEDNO_HOME: t.home,
      DATABASE_URL: t.database.ownerUrl,
      ...settings,
    };
    try {
      return { code: 0, ...(await start(process.execPath, [main, 'keys', ...args], { env })) };
    } catch (error) {
      return error as { code: number; stdout: string; stderr: string };
    }
  };
  const nodeKeys = () => readdirSync(join(t.home, 'keys')).filter((name) => name.startsWith('node-key-'));

  /** Two people agree to a change of the keys. */
  const agree = async (change: string): Promise<string> => {
    const asked = { change, reason: 'an invented yearly change' };
    const { ceremony } = await first.does<{ ceremony: string }>(askCeremony, asked);
    await second.does(confirmCeremony, { ceremony });
    return ceremony;
  };

  it('changes nothing before two people agreed to this very change', async () => {
    const before = nodeKeys();
    await agree('move-node-key');
    const { code, stderr } = await ask('rotate');
    assert.equal(code, 1);
    assert.match(stderr, /Two people must agree to this first\. .*“A new node key”/);
    assert.deepEqual(nodeKeys(), before);
  });

  it('changes the node key while people write and read, and nobody notices', async () => {
    const before = nodeKeys();
    const ceremony = await agree('rotate-node-key');
    const [askedBy, confirmedBy] = [first.user, second.user];
    const asked = { running: true };
    const writing = (async () => {
      while (asked.running) {
        await write();
        await one.does(readMatter, { matter: matters[0] });
      }
    })();
    const { code, stdout, stderr } = await ask('rotate', '--json');
    asked.running = false;
    await writing;
    assert.equal(code, 0, stderr);
    const { nodeKey, wrapped, damaged, destroyed } = JSON.parse(stdout);
    assert.ok(wrapped >= 10, `${wrapped}`);
    assert.deepEqual([damaged, destroyed], [[], before]);
    assert.deepEqual(nodeKeys(), [nodeKey]);
    assert.ok(matters.length > 12, `${matters.length} written, some meanwhile`);
    // As another node has it: nothing in its memory.
    for await (const key of t.house.keyring?.folder.keys() ?? []) t.house.keyring?.forget([key]);
    for (const matter of matters) {
      const { notes } = await one.does<{ notes: string[] }>(readMatter, { matter });
      assert.deepEqual(notes, [`A note to ${matter}.`]);
    }
    const entries = await owner.query(
      `select detail from kernel.ledger_entries where operation = 'machine.rotate-node-key'`,
    );
    assert.deepEqual(
      entries.rows.map(({ detail }) => detail),
      [{ nodeKey, wrapped, left: 0, destroyed: 1, damaged: 0, ceremony, askedBy, confirmedBy }],
    );
    assert.match((await ask('rotate')).stderr, /Two people/, 'it was used up');
  });

  it('moves the node key to a key service and back into a file, each time after two people agreed', async () => {
    const service = await openTransitService('zaedno', 'a token of the test');
    const token = join(t.home, 'keys', 'kms-token');
    writeFileSync(token, 'a token of the test\n', { mode: 0o600 });
    Object.assign(settings, { ZAEDNO_KMS_URL: service.address, ZAEDNO_KMS_KEY: 'zaedno' });
    const moved = async () => {
      const { code, stdout, stderr } = await ask('rotate');
      assert.equal(code, 0, stderr);
      assert.match(stdout, new RegExp(` ${matters.length} keys wrapped anew`));
      return stdout;
    };
    try {
      // Agreed to in the first test, and not used yet.
      await moved();
      assert.deepEqual(nodeKeys(), []);
      assert.match(
        (await ask('rotate')).stderr,
        /“A new node key”/,
        'in the service it is a change like in files',
      );
      settings['ZAEDNO_KMS_LEAVE'] = 'yes';
      assert.match((await ask('rotate')).stderr, /“The node key moves to a key service or back”/);
      await agree('move-node-key');
      assert.match(await moved(), /Nothing needs the key service any more/);
    } finally {
      await service.close();
      for (const name of Object.keys(settings)) delete settings[name];
    }
    const { code, stdout, stderr } = await ask('--json');
    assert.equal(code, 0, stderr);
    assert.deepEqual(Object.values(JSON.parse(stdout).nodeKeys), [matters.length]);
    const moves = await owner.query(
      `select 1 from kernel.ledger_entries where operation = 'machine.move-node-key'`,
    );
    assert.equal(moves.rowCount, 2);
  });

  it('tells how the keyring stands, and names a damaged key', async () => {
    const whole = await ask();
    assert.equal(whole.code, 0, whole.stderr);
    assert.match(
      whole.stdout,
      new RegExp(`^${matters.length} keys of records, 0 destroyed\\.\\n  ${matters.length} under`),
    );
    const found = await owner.query('select key_id from kernel.record_keys where record_id = $1', [
      matters[0],
    ]);
    const key = found.rows[0].key_id as string;
    const path = join(t.home, 'keyring', 'keys', key.slice(-3), key);
    writeFileSync(path, 'x');
    const broken = await ask('--json');
    assert.equal(broken.code, 1);
    assert.deepEqual(JSON.parse(broken.stdout).damaged, [key]);
    rmSync(path);
  });

  it('refuses words that it does not know, and a missing keyring in a sentence', async () => {
    assert.equal((await ask('destroy')).code, 2);
    assert.equal((await ask('rotate', 'now')).code, 2);
    rmSync(join(t.home, 'keyring'), { recursive: true });
    const { code, stderr } = await ask();
    assert.equal(code, 1);
    assert.match(stderr, /The keyring .* is missing\. Put it back/);
  });
});
