// Started by hostile.test.ts with the permissions of the reading child: tries what an attacker would try, and reports what worked.

import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync, writeSync } from 'node:fs';
import { connect } from 'node:net';
import { Worker } from 'node:worker_threads';

const request = JSON.parse(process.argv[2] ?? '{}') as { file: string; target: string; port: number };

const worked = (attempt: () => unknown): boolean => {
  try {
    attempt();
    return true;
  } catch {
    return false; // Refused, as it should be.
  }
};

const connected = await new Promise<boolean>((resolve) => {
  const socket = connect(request.port, '127.0.0.1', () => resolve(true));
  socket.on('error', () => resolve(false));
});

const report = {
  readFile: worked(() => readFileSync(request.file)),
  readPasswd: worked(() => readFileSync('/etc/passwd')),
  writeFile: worked(() => writeFileSync(request.target, 'x')),
  startProcess: worked(() => execFileSync('true')),
  startWorker: worked(() => new Worker('1', { eval: true })),
  connected,
  environment: Object.keys(process.env),
};
writeSync(3, JSON.stringify(report));
process.exit(0);
