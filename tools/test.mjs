// `npm test`: sets the house up if needed, then runs every check and test on Node 24.
import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { join } from 'node:path';
import { buildWebIfNeeded, prepareHouse, root } from './house.mjs';

const say = (line) => console.log(line);
const node = await prepareHouse(say);
// A client that does not build is one failed test, and no reason to hide how the others went.
const complaint = buildWebIfNeeded(node, say);
if (complaint) say(complaint);
const tests = spawn(
  node,
  [join('tools', 'house-tests.ts'), `--web=${complaint ? 'failed' : 'ok'}`, ...process.argv.slice(2)],
  {
    cwd: root,
    stdio: 'inherit',
  },
);
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, () => tests.kill(signal));
}
tests.once('error', (error) => {
  console.error(`The tests could not be started: ${error.message}`);
  process.exitCode = 1;
});
tests.once('exit', (code, signal) => {
  process.exit(code ?? 128 + (constants.signals[signal] ?? 1));
});
