// `npm run bench`: every benchmark one after another, each in a process of its own.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('.', import.meta.url));
const scripts = [
  ['bench:list', join(folder, 'list.ts')],
  ['bench:write', join(folder, 'write.ts')],
  ['bench:ledger', join(folder, 'ledger.ts')],
  ['bench:existence', join(folder, 'existence.ts')],
  ['bench:cycle', join(folder, 'cycle.ts')],
  ['bench:texts', join(folder, '..', 'bench-texts.ts')],
  ['bench:web', join(folder, 'web.ts')],
] as const;

let failed = 0;
for (const [name, script] of scripts) {
  console.log(`\n${name}`);
  const done = spawnSync(process.execPath, [script, ...process.argv.slice(2)], { stdio: 'inherit' });
  if (done.status !== 0) failed += 1;
}
process.exitCode = failed === 0 ? 0 : 1;
