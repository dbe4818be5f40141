/** A whole node under everybody's hands: it speaks to its database and to nobody else, and says nothing of anybody. */
import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { AnyOperation } from '#kernel/operation/define.ts';
import { desks } from '#server/desks.ts';
import { personas } from '#e2e/personas.ts';
import { visit } from './open-node.ts';
import { startPlan } from './plan-over-http.ts';

const main = fileURLToPath(new URL('../../main.ts', import.meta.url));
const watcher = new URL('watch-sockets.ts', import.meta.url).href;
const typed = { password: 'Typed-Pass-Word-4711', text: 'Words About Somebody 4711', code: '471147' };
const operations = desks.flatMap(({ manifest }) => manifest.operations as readonly AnyOperation[]);

describe('a whole node', () => {
  const home = mkdtempSync(join(tmpdir(), 'zaedno-quiet-'));
  const sockets = join(home, 'sockets');
  const secrets = new Map<string, string>();
  let child: ChildProcess;
  let said = '';
  let answered = 0;
  let refused = 0;

  before(async () => {
    chmodSync(home, 0o711);
    const environment: NodeJS.ProcessEnv = {
      ...process.env,
      ZAEDNO_HOME: join(home, 'node'),
      PORT: '0',
      WATCH_SOCKETS_TO: sockets,
    };
    for (const name of Object.keys(environment).filter((one) => /^(ZAEDNO_TEST|DATABASE_)/.test(one)))
      Reflect.deleteProperty(environment, name);
    child = spawn(process.execPath, ['--import', watcher, main], {
      env: environment,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const address = await new Promise<string>((resolve, reject) => {
      const hear = (bytes: Buffer) => {
        said += bytes.toString();
        const ready = /Zaedno is ready: (\S+)/.exec(said)?.[1];
        if (ready) resolve(ready);
      };
      child.stdout?.on('data', hear);
      child.stderr?.on('data', hear);
      child.once('exit', () => reject(new Error(`The node ended: ${said}`)));
    });
    await useEverything(address);
  });
  after(async () => {
    if (child?.exitCode === null) {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGTERM');
      await ended;
    }
    rmSync(home, { recursive: true, force: true });
  });

  const keep = (what: string, secret: unknown) => {
    if (typeof secret === 'string' && secret.length >= 6) secrets.set(secret, what);
  };

  /** Each operation with nothing and with nonsense, by several people; and what an ordinary day has. */
  async function useEverything(address: string): Promise<void> {
    for (const persona of ['administrator', 'auditor', 'data-protection-officer', 'coordinator', 'editor']) {
      const person = visit(address);
      const signIn = await fetch(`${address}/api/session/demo`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ persona }),
      });
      keep(
        `session of ${persona}`,
        /zaedno_session=([^;]+)/.exec(signIn.headers.getSetCookie()[0] ?? '')?.[1],
      );
      await person.signIn(persona);
      for (const operation of operations) {
        const path = `/api/${operation.name.replace('.', '/')}`;
        for (const input of [{}, { title: typed.text, user: typed.text, reason: { not: typed.text } }]) {
          const { status } = await person.post(path, input);
          if (status === 200) answered += 1;
          else refused += 1;
          assert.ok(status < 500, `${path} → ${status}`);
        }
      }
      await person.post('/api/session/step-up', { code: typed.code });
      await person.post('/api/session/sign-in', { login: persona, password: typed.password });
    }
    const administrator = visit(address);
    await administrator.signIn('administrator');
    const { users } = (await administrator.post('/api/office/find-users', {})).json as {
      users: { user: string; name: string; login: string }[];
    };
    assert.ok(users.length >= 10);
    for (const { user, name, login } of users) {
      keep('a person', user);
      keep('a name', name);
      // Words of the system itself, like "auditor", stand in the names of operations.
      if (login.includes('.') || login.includes('@')) keep('a login', login);
    }
    for (const { name } of personas) keep('a name', name);
    for (const [what, secret] of Object.entries(typed)) keep(what, secret);
    const editor = visit(address);
    await editor.signIn('editor');
    const plan = await startPlan(editor);
    const rows = Buffer.from(`Title (en);No\r\n${typed.text};1.1\r\n`);
    await editor.upload('/api/strategy/import-plan', `${typed.text}.csv`, rows, { plan, dryRun: false });
    await editor.upload('/api/strategy/import-plan', 'x.xlsx', Buffer.from(typed.text), {
      plan,
      dryRun: true,
    });
    for (const format of ['pdf', 'xlsx', 'csv', 'json'])
      assert.equal(
        (await editor.post('/api/strategy/export-plan', { plan, format, language: 'bg' })).status,
        200,
      );
    for (const folder of ['keys', 'keyring']) keepFiles(join(home, 'node', folder), folder);
  }

  function keepFiles(folder: string, what: string): void {
    for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
      if (!entry.isFile()) continue;
      const bytes = readFileSync(join(entry.parentPath, entry.name));
      const lines = bytes
        .toString('latin1')
        .split('\n')
        .filter((line) => !line.startsWith('-----'));
      for (const line of lines)
        if (/^[\x21-\x7e]{16,}$/.test(line.trim())) keep(`${what}/${entry.name}`, line.trim());
      if (bytes.length >= 16 && bytes.length < 10_000) {
        keep(`${what}/${entry.name}`, bytes.toString('hex'));
        keep(`${what}/${entry.name}`, bytes.toString('base64'));
        keep(`${what}/${entry.name}`, bytes.toString('base64url'));
      }
    }
  }

  it('says no secret, no person, no name and no word that somebody typed', (all) => {
    const kinds = new Set([...secrets.values()].map((what) => what.split('/')[0]));
    for (const kind of ['a person', 'a name', 'keys', 'session of editor', 'password'])
      assert.ok(kinds.has(kind), kind);
    assert.ok(answered > 30 && refused > 200, `${answered} answered, ${refused} refused`);
    const told = [...secrets].filter(([secret]) => said.includes(secret)).map(([, what]) => what);
    assert.deepEqual(told, [], said);
    for (const line of said.split('\n').filter((one) => one.startsWith('{'))) {
      const more = Object.keys(JSON.parse(line) as object).filter(
        (key) => !['at', 'level', 'message'].includes(key),
      );
      for (const key of more) assert.ok(['operation', 'path', 'code', 'why'].includes(key), line);
    }
    all.diagnostic(
      `${secrets.size} secrets and names looked for; ${answered} calls answered, ${refused} refused`,
    );
  });

  it('opens no connection but to its own database, and looks no name up', (all) => {
    const noted = readFileSync(sockets, 'utf8').trim().split('\n');
    const ownDatabase = noted.filter((line) => line.startsWith(`path ${join(home, 'node', 'postgres')}`));
    assert.ok(ownDatabase.length > 5, 'the watcher watches');
    const others = noted.filter((line) => !ownDatabase.includes(line));
    assert.deepEqual([...new Set(others)], []);
    all.diagnostic(`${ownDatabase.length} connections, all to its own database`);
  });
});
