/** `npm run test:kill -- N`: kills a real node N times while people write to it, and looks for every acknowledged row. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const [words = '30'] = process.argv.slice(2);
if (!/^[1-9]\d{0,3}$/.test(words)) {
  console.error('Say how many kills, from 1 to 9999: npm run test:kill -- 100');
  process.exit(2);
}
const root = join(import.meta.dirname, '..');
const { status } = spawnSync(process.execPath, ['--test', 'server/entry/test/kill.test.ts'], {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, ZAEDNO_TEST_KILLS: words },
});
process.exit(status ?? 1);
