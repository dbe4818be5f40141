// bench:ledger – what the months cost a writer, and sealing and verifying many entries.
import { generateKeyPairSync } from 'node:crypto';
import { signerOf } from '#kernel/ledger/checkpoint.ts';
import { seal } from '#kernel/ledger/seal.ts';
import { verifyLedger } from '#kernel/ledger/verify.ts';
import { argument, openBenchHouse, report } from './house.ts';
import { compareAppend } from './ledger-append.ts';
import { round } from './measure.ts';

const entries = Number(argument('entries', '1000000'));
const bench = await openBenchHouse();
try {
  report(await compareAppend(bench));
  await bench.bare.query('truncate kernel.ledger_entries');
  const pem = generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
  const signer = signerOf('zaedno.bench/ledger', pem);
  for (let made = 0; made < entries; made += 50_000) {
    await bench.bare.query(
      `insert into kernel.ledger_entries (xid, entry_id, at, user_id, operation, outcome, about, detail, retention_class, salt)
       select pg_current_xact_id(), gen_random_uuid(), clock_timestamp(), gen_random_uuid(), 'trial.read-matter', 'read',
         array[gen_random_uuid()], '{}', 'ledger-personal-read', uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid())
       from generate_series(1, $1)`,
      [Math.min(50_000, entries - made)],
    );
  }
  await bench.bare.query('analyze kernel.ledger_entries, kernel.ledger_leaves');
  const { sealer } = bench.house.pools;
  const sealBegan = performance.now();
  let sealed = 0;
  let batches = 0;
  for (let batch = await seal(sealer, signer); batch > 0; batch = await seal(sealer, signer)) {
    sealed += batch;
    batches += 1;
  }
  const sealSeconds = (performance.now() - sealBegan) / 1000;
  const verifyBegan = performance.now();
  const verified = await verifyLedger(sealer, signer);
  const verifySeconds = (performance.now() - verifyBegan) / 1000;
  report({
    entries: sealed,
    batches,
    sealPerSecond: round(sealed / sealSeconds),
    verifyPerSecond: round(verified.size / verifySeconds),
    ratioSealToVerify: round(verifySeconds / sealSeconds, 2),
    ok: verified.ok,
  });
} finally {
  await bench.end();
}
process.exit(0);
