// Sums up the runs of .ci/run: `sum-results.mjs FOLDER FILE…`. Fails when something was skipped that could have run here.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const [folder, ...names] = process.argv.slice(2);
const records = [];
for (const name of names) {
  const path = join(folder, name);
  // A run that broke off wrote no results; that is a failure and no absence.
  records.push(
    ...(existsSync(path)
      ? JSON.parse(readFileSync(path, 'utf8'))
      : [{ title: `${name} is missing`, state: 'failed' }]),
  );
}

// What no continuous integration has: private inputs that lie beside the checkout, another system, another account.
const cannotRunHere =
  /shared|not on this machine|already an ordinary user|closed to other users|only root|not on (Linux|this system)/i;
const skipped = records.filter((record) => record.state === 'skipped');
const avoidable = skipped.filter((record) => !cannotRunHere.test(record.reason ?? ''));
for (const { file, title, reason } of avoidable) {
  console.log(`skipped, though it can run here: ${file} ${title} (${reason ?? 'no reason given'})`);
}
const count = (state) => records.filter((record) => record.state === state).length;
console.log(`${count('passed')} passed, ${count('failed')} failed, ${count('skipped')} skipped`);
process.exitCode = count('failed') > 0 || avoidable.length > 0 ? 1 : 0;
