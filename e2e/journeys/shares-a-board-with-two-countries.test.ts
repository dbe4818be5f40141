/** A partner's signed file is read in: known by its key, shown row by row, taken by a person, and laid beside what the others say. */
import assert from 'node:assert/strict';
import { generateKeyPairSync } from 'node:crypto';
import { test } from 'node:test';
import { ledgerName } from '#kernel/ledger/checkpoint.ts';
import { signerOf, writePublicKey } from '#kernel/ledger/note.ts';
import { writePublicFile } from '#kernel/ledger/public-file.ts';
import { openHouse } from '../house.ts';
import { faultsOf } from '../look.ts';
import { dialogOf, goByRail } from '../pages/shell.ts';
import { settled } from '../visit.ts';

const house = openHouse();
const { skip } = house;

const pem = generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
const signer = signerOf(ledgerName, pem);

type Side = { side: string; code: string | null; names: { mk: string } };
type Shown = { board: { board: { shared: string }; sides: Side[] } };

test('The board of three countries takes in the file of the third only by its key, and shows where it differs', {
  skip,
}, async () => {
  const visit = await house.visit({ language: 'mk', as: 'editor' });
  const { page, t } = visit;
  const { items } = await visit.ask<{ items: { agreement: string; way: string; titles: { mk: string } }[] }>(
    'external.find-agreements',
    {},
  );
  const of = items.find(({ way }) => way === 'multilateral');
  assert.ok(of);
  await goByRail(visit, 'web.nav.neighbours');
  await page.getByRole('link', { name: t('web.external.board-of', { what: of.titles.mk }) }).click();
  const differs = page.getByRole('row').filter({ hasText: t('web.board.differs') });
  await differs.getByText('Велмора').first().waitFor();
  assert.equal(await differs.count(), 1);
  await settled(page);
  assert.deepEqual(await faultsOf(page), []);

  const { board } = await visit.ask<Shown>('external.read-board', { agreement: of.agreement });
  const tessaria = board.sides.find(({ code }) => code === 'XE');
  assert.ok(tessaria);
  const who = tessaria.names.mk;
  const content = {
    format: 'zaedno-side/1',
    board: board.board.shared,
    number: 1,
    previous: null,
    on: '2026-05-04',
    side: { code: 'XE', names: tessaria.names },
    agreement: {
      titles: of.titles,
      signedOn: '2026-02-20',
      fromOn: '2026-04-01',
      untilOn: null,
      state: 'standing',
      sides: board.sides.map(({ code, names }) => ({ code, names })),
    },
    activities: [],
    events: [],
    commitments: [],
  };
  const bytes = new TextEncoder().encode(JSON.stringify(content));
  const stand = { node: 'Office of Tessaria', day: '2026-05-04', ledger: undefined, readMe: 'x' };
  const file = { name: 'side-file-XE-1.json', type: 'application/json', bytes };
  const zip = writePublicFile(signer, file, { ...stand, kind: 'side-file' });
  const gives = async () => {
    await page.getByRole('link', { name: t('web.board.read-of', { who }) }).click();
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'side.zip', mimeType: 'application/zip', buffer: Buffer.from(zip.bytes) });
    await page.getByRole('heading', { name: 'side.zip' }).waitFor();
  };

  // Nobody has made sure of a key: it is shown, and cannot be taken.
  await gives();
  await page.getByText(t('web.board.not-to-take')).waitFor();
  assert.equal(await page.getByRole('button', { name: t('web.board.take') }).count(), 0);
  await page.getByRole('link', { name: t('web.board.to-board') }).click();
  await page.getByRole('button', { name: t('web.board.add-key-of', { who }) }).click();
  const dialog = dialogOf(visit, t('web.board.add-key-of', { who }));
  await dialog.getByLabel(t('web.board.key')).fill(writePublicKey(signer));
  await dialog.getByLabel(t('web.board.learned')).fill('Прочитан по телефон од секретаријатот');
  await dialog.getByRole('button', { name: t('web.save') }).click();
  await dialog.waitFor({ state: 'detached' });

  await gives();
  await page.getByText(t('web.board.signature.right', { key: writePublicKey(signer) })).waitFor();
  await page.getByRole('rowheader', { name: t('web.board.row.agreement') }).waitFor();
  await settled(page);
  assert.deepEqual(await faultsOf(page), []);
  await page.getByLabel(t('web.board.channel')).fill('Писмо од амбасадата');
  await page.getByRole('button', { name: t('web.board.take') }).click();
  const agreement = page.getByRole('region', { name: t('web.board.agreement'), exact: true }).first();
  await agreement.getByRole('columnheader', { name: who }).waitFor();
  // They say another first day of the agreement than the two others.
  await agreement
    .getByRole('row')
    .filter({ hasText: t('web.board.differs') })
    .waitFor();

  await page.getByRole('button', { name: t('web.board.write') }).click();
  const write = dialogOf(visit, t('web.board.write'));
  await write.getByLabel(t('web.board.reason')).fill('Договорено за секој квартал');
  await write.getByRole('button', { name: t('web.board.write') }).click();
  await write.waitFor({ state: 'detached' });
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: t('web.board.fetch', { n: 2 }) }).click(),
  ]);
  assert.equal(download.suggestedFilename(), 'side-file-XC-2.zip');
  await visit.close();
});
