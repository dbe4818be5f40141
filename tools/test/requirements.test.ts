// Every paragraph of the two source texts is called for by a requirement, or is said to ask for nothing.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const page = join(process.env['ZAEDNO_SHARED'] ?? join(root, '..', 'shared'), 'design', 'requirements.md');

/** Paragraphs that a cell like `c/1–6, 2, 43-46, 46b, M1 title`; without a prefix they are the annex's names. */
function paragraphsOf(cell: string): string[] {
  const named: string[] = [];
  for (const word of cell.replaceAll(/\(.*?\)/g, ' ').split(/[,;\s]+/)) {
    const [, prefix, from, letter, to] = /^(c\/|M)?(\d+)(b?)(?:[–-]M?(\d+))?/.exec(word) ?? [];
    if (from === undefined) continue;
    const part = prefix === 'c/' ? 'cover' : prefix === 'M' ? 'note' : 'annex';
    if (letter) named.push('annex/46b');
    else for (let n = Number(from); n <= Number(to ?? from); n += 1) named.push(`${part}/${n}`);
  }
  return named;
}

describe('the requirements', { skip: existsSync(page) ? false : '../shared is absent' }, () => {
  const text = existsSync(page) ? readFileSync(page, 'utf8') : '';
  const rows = [...text.matchAll(/^\| (R\d+) \| ([^|]+) \|/gm)].map(([, id, cell]) => ({
    id,
    cell: cell ?? '',
  }));

  it('are 160, each once', () => {
    assert.equal(rows.length, 160);
    assert.equal(new Set(rows.map((row) => row.id)).size, 160);
  });

  it('name every paragraph, or say that it asks for nothing', () => {
    const named = new Set(rows.filter((row) => row.id !== 'R03').flatMap((row) => paragraphsOf(row.cell)));
    const nothing = /Statements that ask for nothing of software[^:]*: (.+)$/m.exec(text)?.[1] ?? '';
    for (const address of paragraphsOf(nothing)) named.add(address);
    const all = [
      ...Array.from({ length: 6 }, (_, n) => `cover/${n + 1}`),
      ...Array.from({ length: 57 }, (_, n) => `annex/${n + 1}`),
      'annex/46b',
      ...Array.from({ length: 4 }, (_, n) => `note/${n + 1}`),
    ];
    assert.deepEqual(
      all.filter((address) => !named.has(address)),
      [],
    );
  });
});
