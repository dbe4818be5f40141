/** Test files that share a process: each of them is run once, and what would disturb the others runs alone. */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { batchTests } from '../test-batches.ts';

it('every file of a desk is run once, at most a dozen in a process, and one that sets its process up runs alone', (t) => {
  const root = mkdtempSync(join(tmpdir(), 'zaedno-batch-test-'));
  t.after(() => rmSync(root, { recursive: true, force: true }));
  const put = (file: string, code = "it('is', () => {});") => {
    mkdirSync(join(root, file, '..'), { recursive: true });
    writeFileSync(join(root, file), code);
    return file;
  };
  const apart = [
    put('server/kernel/test/a.test.ts'),
    put('server/desks/x/test/hook.test.ts', 'before(() => {});'),
    put('server/desks/x/test/env.test.ts', "process.env['A'] = 'b';"),
    put('server/desks/x/test/clock.test.ts', 't.mock.timers.enable();'),
  ].map((file) => join(root, file));
  const together = ['x', 'y'].flatMap((desk) =>
    Array.from({ length: 14 }, (_, nth) => put(`server/desks/${desk}/test/${nth}.test.ts`)),
  );
  const batches = batchTests([...apart.map((file) => file.slice(root.length + 1)), ...together], root);
  t.after(() => batches.takeAway());

  assert.deepEqual(
    apart.filter((file) => batches.files.includes(file) && batches.ranIn(file) === file),
    apart,
  );
  const shared = batches.files.filter((file) => !apart.includes(file));
  const held = shared.map((file) => readFileSync(file, 'utf8').trimEnd().split('\n'));
  assert.deepEqual(held.map((lines) => lines.length).toSorted(), [7, 7, 7, 7]);
  assert.deepEqual(
    held.flat().toSorted(),
    together.map((file) => `import "${pathToFileURL(join(root, file)).href}";`).toSorted(),
  );
  for (const file of together) assert.ok(shared.includes(batches.ranIn(join(root, file))), file);
});
