/** The public plan of the invented partner XD, signed as its node would, beside the country's own; one note on good practice. */
import { generateKeyPairSync } from 'node:crypto';
import { ledgerName } from '#kernel/ledger/checkpoint.ts';
import { signerOf, writePublicKey } from '#kernel/ledger/note.ts';
import { writePublicFile } from '#kernel/ledger/public-file.ts';
import type { AtWork } from './at-work.ts';
import { readCountries, seedFile } from './data.ts';

const file = 'plan-xd.json';
const day = '2026-06-15';
/** Their measure by its number, beside one of ours by its number. */
const practice = {
  theirs: 'A.1',
  ours: '1.3.3',
  reason:
    'Their evenings begin with a meal that neighbours cook in turn, and people stay twice as long. Ours have chairs only.',
};

type Measure = { id: string; externalId: string | null };

export async function seedForeignPlan(editor: AtWork, plan: string): Promise<void> {
  const { plans } = await editor.does<{ plans: { id: string }[] }>('strategy.find-foreign-plans', {});
  const foreign = plans[0]?.id ?? (await takeIn(editor));
  const { theirs, practices } = await editor.does<{ theirs: Measure[]; practices: object[] }>(
    'strategy.read-comparison',
    { plan, foreign },
  );
  if (practices.length > 0) return;
  const { items } = await editor.does<{ items: Measure[] }>('strategy.find-measures', { plan, limit: 200 });
  const idOf = (all: readonly Measure[], number: string) =>
    all.find(({ externalId }) => externalId === number)?.id;
  const of = { measure: idOf(theirs, practice.theirs), item: idOf(items, practice.ours) };
  await editor.does('strategy.note-practice', { foreign, plan, ...of, reason: practice.reason });
}

async function takeIn(editor: AtWork): Promise<string> {
  const names = readCountries().find(({ code }) => code === 'XD')?.names;
  // The partner's key lives for this moment: nobody signs anything else with it.
  const pem = generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
  const signer = signerOf(ledgerName, pem);
  const plain = { name: file, type: 'application/json', bytes: seedFile(file) };
  const stand = {
    node: 'Coordinator’s Office of Velmora',
    day,
    ledger: undefined,
    readMe: 'A public plan.\n',
  };
  const { name, type, bytes } = writePublicFile(signer, plain, stand);
  const facts = { names, source: 'https://velmora.example/plan', receivedOn: '2026-06-18' };
  const input = { key: writePublicKey(signer), facts, dryRun: false };
  const taken = await editor.does<{ foreign: string }>('strategy.import-foreign-plan', input, {
    name,
    type,
    bytes,
  });
  return taken.foreign;
}
