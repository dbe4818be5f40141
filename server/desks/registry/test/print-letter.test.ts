import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { withoutServer } from '#kernel/test/database.ts';
import { refusal } from '#kernel/test/refusal.ts';
import { saveForm } from '../operations/save-form.ts';
import { printLetter } from '../operations/print-letter.ts';
import {
  formFacts,
  aLetter,
  aNumberedLetter,
  lettersAnswerAlike,
  openRegistryHouse,
  type RegistryHouse,
} from './builders.ts';

describe('a printed letter', { skip: withoutServer() }, () => {
  let t: RegistryHouse;
  before(async () => {
    t = await openRegistryHouse();
  });
  after(() => t?.close());

  const print = (letter: string, format = 'pdf') =>
    t.reader.does<{ bytes: Uint8Array; name: string; type: string }>(printLetter, { letter, format });

  it('needs head and closing in each of its languages', async () => {
    const letter = await aNumberedLetter(t.clerk);
    await assert.rejects(print(letter), refusal('registry.form-incomplete'));
    await t.clerk.does(saveForm, { heads: { mk: 'Глава' }, closings: { mk: 'Со почит,' }, base: null });
    await assert.rejects(print(letter), refusal('registry.form-incomplete'));
    await t.clerk.does(saveForm, { ...formFacts, base: 1 });
  });

  it('in two languages is PDF/UA-1, side by side, and each paragraph says its own language', async () => {
    const file = await print(await aNumberedLetter(t.clerk));
    assert.match(file.name, /^letter-\d+-2026\.mk-sq\.pdf$/);
    const found = await lookAt(file.bytes);
    assert.equal(found.language, 'mk');
    assert.match(found.xmp, /pdfuaid:part>1</);
    assert.equal(found.pages, 1);
    assert.deepEqual(
      found.roles.filter((role) => role.startsWith('H')),
      ['H1', 'H1'],
    );
    const at = (text: string) => {
      const one = found.texts.find((said) => said.text.includes(text));
      assert.ok(one, `${text} is not in ${JSON.stringify(found.texts)}`);
      return one;
    };
    const pairs = [
      ['Република Ксенија', 'Republika e Ksenisë'],
      ['Предмет: Отворен ден', 'Lënda: Dita e hapur'],
      ['Почитувани', 'Të nderuar'],
      ['Со задоволство', 'E pranojmë'],
      ['Со почит', 'Me respekt'],
      ['Измислено Име', 'Emër i Shpikur'],
      ['Програма', 'Programi'],
    ] as const;
    for (const [left, right] of pairs) {
      assert.equal(at(left).language, 'mk', left);
      assert.equal(at(right).language, 'sq', right);
      assert.ok(at(right).x > at(left).x + 150, `${right} stands beside ${left}`);
      assert.ok(Math.abs(at(right).y - at(left).y) < 1, `${right} stands level with ${left}`);
    }
  });

  it('as plain text says one language after the other, and in one language alone that one', async () => {
    const letter = await aLetter(t.clerk, { subjects: { mk: '#set page()', sq: '$x$ *y*' } });
    const text = new TextDecoder().decode((await print(letter, 'txt')).bytes);
    assert.ok(text.indexOf('Со почит') < text.indexOf('Të nderuar'));
    assert.match(text, /Бр\. ________/);
    assert.match(text, /Предмет: #set page\(\)/);
    const alone = await aLetter(t.clerk, { languages: ['sq'] });
    assert.doesNotMatch(new TextDecoder().decode((await print(alone, 'txt')).bytes), /Почитувани/);
    const { texts } = await lookAt((await print(letter)).bytes);
    assert.ok(
      texts
        .map(({ text: said }) => said)
        .join('')
        .replaceAll(' ', '')
        .includes('#setpage()'),
      'words are never taken for commands',
    );
  });

  it('answers alike for a letter that is not there and one that is not theirs', async () => {
    await lettersAnswerAlike(t, (letter) => print(letter));
  });
});

type Node = { role?: string; lang?: string; id?: string; children?: Node[] };
type Piece = { type?: string; id?: string; str?: string; transform?: number[] };

/** What a screen reader is told: roles, and each line of text with its language and place. */
async function lookAt(bytes: Uint8Array) {
  const task = getDocument({ data: bytes.slice(), useSystemFonts: false, verbosity: 0 });
  const document = await task.promise;
  const { info, metadata } = await document.getMetadata();
  const language = (info as { Language?: string }).Language;
  const roles: string[] = [];
  const spoken = new Map<string, string | undefined>();
  const walk = (node: Node, around: string | undefined) => {
    const here = node.lang ?? around;
    if (node.role) roles.push(node.role);
    if (node.id) spoken.set(node.id, here);
    for (const child of node.children ?? []) walk(child, here);
  };
  const texts: { text: string; language: string | undefined; x: number; y: number }[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    walk((await page.getStructTree()) as Node, language);
    const { items } = await page.getTextContent({ includeMarkedContent: true });
    let id: string | undefined;
    for (const piece of items as Piece[]) {
      if (piece.type === 'beginMarkedContentProps') id = piece.id;
      else if (piece.type === 'endMarkedContent') id = undefined;
      else if (piece.str?.trim() && id) {
        const [, , , , x = 0, y = 0] = piece.transform ?? [];
        texts.push({ text: piece.str, language: spoken.get(id), x, y });
      }
    }
  }
  await task.destroy();
  return {
    language,
    roles,
    texts,
    pages: document.numPages,
    xmp: String((metadata as { getRaw?(): string } | null)?.getRaw?.() ?? ''),
  };
}
