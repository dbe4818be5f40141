/** A report as PDF whose words look like code of the compiler: they are printed, and nothing is carried out or read. */
import assert from 'node:assert/strict';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { openCompiler, writePdf } from '#kernel/exports/pdf.ts';
import type { Report } from '#kernel/exports/report.ts';
import { readIsolated } from '#libs/texts/index.ts';

const folder = fileURLToPath(new URL('../../../kernel/exports/', import.meta.url));

describe('words that look like typst', () => {
  const code = (place: string) => `#panic("${place}") #${place}() *b* _e_ $x$ = h [c] <l> @r \\# // c`;
  const report: Report = {
    title: code('title'),
    lines: [code('line')],
    language: 'en',
    sections: [
      {
        heading: code('heading'),
        sentences: [code('sentence')],
        table: { columns: [{ label: code('column') }], rows: [[code('cell')], ['#read("report.typ")']] },
      },
    ],
    pageLabel: '#panic("page") {number} {total}',
  };

  it('typst code in a title is printed as text', async () => {
    const pdf = await writePdf(report);
    const printed = (await readIsolated(pdf, 'report.pdf', 'decoding')).replaceAll(/\s/g, '');
    for (const place of ['title', 'line', 'heading', 'sentence', 'column', 'cell'])
      assert.ok(printed.includes(code(place).replaceAll(' ', '')), `${place} in ${printed}`);
    assert.ok(printed.includes('#read("report.typ")'), printed);
    assert.ok(printed.includes('#panic("page")11'), printed);
  });
});

describe('the pdf compiler', () => {
  /** What the compiler says of a text, or undefined where it compiled it. */
  async function complaint(text: string): Promise<string | undefined> {
    const compiled = (await openCompiler()).compile({ mainFileContent: text });
    return compiled.result ? undefined : JSON.stringify(compiled.takeDiagnostics()?.shortDiagnostics);
  }

  it('reads nothing outside the folder of its template', async () => {
    const secret = join(tmpdir(), `zaedno-typst-${process.pid}.txt`);
    writeFileSync(secret, 'A secret beside the house');
    try {
      assert.equal(await complaint('#read("report.typ")'), undefined);
      for (const path of [secret, relative(folder, secret), `/${relative(folder, secret)}`, '../config.ts']) {
        assert.ok(await complaint(`#read(${JSON.stringify(path)})`), `it read ${path}`);
      }
    } finally {
      rmSync(secret);
    }
  });

  it('is given a template that names no file, no package and no address', () => {
    const template = readFileSync(join(folder, 'report.typ'), 'utf8');
    assert.doesNotMatch(
      template,
      /\b(import|include|read|csv|yaml|toml|xml|plugin|bibliography)\b\s*[("@]|\bimage\((?!bytes\(chart\.drawing\))/,
    );
    assert.doesNotMatch(template, /https?:/);
    assert.deepEqual(template.match(/\bjson\([^)]*\)/g), ['json(bytes(sys.inputs.report)']);
  });
});
