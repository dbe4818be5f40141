/** Test files that share a process: each of them is run once, and what would disturb the others runs alone. */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { batchTests } from '../test-batches.ts';

it('every file of a room is run once, at most a score in a process, after those that run alone', (t) => {
  const root = mkdtempSync(join(tmpdir(), 'zaedno-batch-test-'));
  t.after(() => rmSync(root, { recursive: true, force: true }));
  const put = (file: string, code = "it('is', () => {});") => {
    mkdirSync(join(root, file, '..'), { recursive: true });
    writeFileSync(join(root, file), code);
    return file;
  };
  const apart = [
    put('server/entry/test/a.test.ts'),
    put('cli/test/a.test.ts'),
    put('server/desks/x/test/hook.test.ts', 'before(() => {});'),
    put('server/desks/x/test/env.test.ts', "process.env['A'] = 'b';"),
    put('server/desks/x/test/clock.test.ts', 't.mock.timers.enable();'),
    put('server/kernel/test/kill.test.ts', "import { spawn } from 'node:child_process';"),
  ].map((file) => join(root, file));
  const together = ['server/desks/x', 'server/kernel'].flatMap((room) =>
    Array.from({ length: 24 }, (_, nth) => put(`${room}/test/${nth}.test.ts`)),
  );
  const batches = batchTests([...together, ...apart.map((file) => file.slice(root.length + 1))], root);
  t.after(() => batches.takeAway());

  assert.deepEqual(
    apart.filter((file) => batches.files.includes(file) && batches.ranIn(file) === file),
    apart,
  );
  assert.deepEqual(batches.files.slice(0, apart.length), apart);
  const shared = batches.files.filter((file) => !apart.includes(file));
  const held = shared.map((file) => readFileSync(file, 'utf8').trimEnd().split('\n'));
  assert.deepEqual(held.map((lines) => lines.length).toSorted(), [12, 12, 12, 12]);
  assert.deepEqual(
    held.flat().toSorted(),
    together.map((file) => `import "${pathToFileURL(join(root, file)).href}";`).toSorted(),
  );
  for (const file of together) assert.ok(shared.includes(batches.ranIn(join(root, file))), file);
});
