/** Bad files sent to a real node: what a person reads, in the four languages, and that nothing is half-done. */
import assert from 'node:assert/strict';
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { strToU8 } from 'fflate';
import { makeDocx, makePdf, makeXlsx, paragraph } from '#libs/texts/test/make-files.ts';
import { openNode, type RunningNode } from './open-node.ts';
import { startPlan } from './plan-over-http.ts';
import { untilReady } from './until-ready.ts';

const zeros = new Uint8Array(60 * 1024 * 1024);
const fixture = (name: string) =>
  readFileSync(new URL(`../../../libs/texts/test/fixtures/${name}`, import.meta.url));
const entities = strToU8(
  '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/hostname">]><w:document xmlns:w="w"><w:body><w:p><w:r><w:t>&x;</w:t></w:r></w:p></w:body></w:document>',
);
const deep = `${'<div>'.repeat(5_000)}1. Deep${'</div>'.repeat(5_000)}`;

/** Name, bytes, and the library's code for it. */
const texts: [string, Uint8Array, string][] = [
  ['scan.pdf', makePdf([[], [], []]), 'texts.scanned'],
  ['locked.pdf', fixture('encrypted.pdf'), 'texts.encrypted'],
  ['bomb.docx', makeDocx('', { 'word/document.xml': [zeros, { level: 9 }] }), 'texts.bomb'],
  ['entities.docx', makeDocx('', { 'word/document.xml': entities }), 'texts.entities'],
  ['cut.docx', makeDocx(paragraph('Hello')).subarray(0, 300), 'texts.damaged'],
  ['renamed.pdf', makeDocx(paragraph('Hello')), 'texts.type'],
  ['deep.html', strToU8(deep), 'texts.too-deep'],
  ['empty.txt', strToU8(' \n'), 'texts.empty'],
  ['bytes.txt', strToU8('1. One\u0000two, and more of it.\n'), 'texts.not-text'],
];
const tables: [string, Uint8Array, string][] = [
  ['bomb.xlsx', makeXlsx({ A: '' }, { 'xl/sharedStrings.xml': [zeros, { level: 9 }] }), 'texts.bomb'],
  ['renamed.xlsx', strToU8('Title,Kind\nOne,rights\n'), 'texts.type'],
  ['cut.xlsx', makeXlsx({ Plan: '<sheetData/>' }).subarray(0, 200), 'texts.damaged'],
  ['empty.csv', strToU8(''), 'texts.empty'],
];

describe('a bad file', { concurrency: false }, () => {
  const home = mkdtempSync(join(tmpdir(), 'zaedno-files-'));
  let node: RunningNode;
  let plan: string;
  let instrument: string;
  before(async () => {
    // The database's own account passes through it.
    chmodSync(home, 0o711);
    node = await openNode({ ZAEDNO_HOME: join(home, 'node') });
    await node.signIn('editor');
    plan = await startPlan(node);
    const found = await node.post('/api/strategy/find-instruments', {});
    instrument = (found.json['items'] as { id: string }[])[0]?.id ?? '';
  });
  after(async () => {
    try {
      await node?.stop();
    } finally {
      rmSync(home, { recursive: true, force: true });
    }
  });

  const sending: [string, typeof texts, () => object][] = [
    ['/api/strategy/import-text', texts, () => ({ instrument, language: 'en' })],
    ['/api/strategy/import-plan', tables, () => ({ plan, dryRun: false })],
  ];
  for (const [path, files, input] of sending) {
    for (const [name, bytes, code] of files) {
      it(`${name} is refused by ${path.slice(14)} in four languages, each saying what is wrong with it and what to do`, async () => {
        const said = new Set<string>();
        for (const language of ['en', 'bg', 'mk', 'sq']) {
          node.speak(language);
          const answer = await node.upload(path, name, Buffer.from(bytes), input());
          assert.deepEqual(
            [answer.status, answer.json['code']],
            [422, 'strategy.file-unreadable'],
            answer.text,
          );
          assert.equal((answer.json['fields'] as { code: string }[])[0]?.code, code);
          const { title, todo } = answer.json as { title: string; todo: string };
          assert.ok(title.length > 15 && todo.length > 15, `${title} ${todo}`);
          assert.doesNotMatch(
            `${title} ${todo}`,
            /texts\.|[{}]|undefined/,
            'no code where a sentence belongs',
          );
          said.add(`${title} ${todo}`);
        }
        node.speak('en');
        assert.equal(said.size, 4);
      });
    }
  }

  it('leaves the plan empty and the node ready', async () => {
    const read = await node.post('/api/strategy/read-plan', { plan });
    assert.deepEqual(read.json['items'], [], read.text.slice(0, 500));
    await untilReady(node.address);
  });
});
