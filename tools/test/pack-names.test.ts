// The library of names as others get it: packed, installed from the tarball without a network, run as plain JavaScript, bundled for a browser.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { buildNames, packNames } from '../pack-names.ts';

/** Invented names, in four scripts. */
const pairs = [
  ['Ајлана Вреловска', 'Ajlana Vrelovska'],
  ['Dorjan Kelmezi', 'Дорјан Келмези'],
  ['Teodora Hrastova', 'Теодора Храстова'],
];

/** Takes away what came after Node 20.19, the oldest that the package says it runs on. */
const asOldest = `
  delete Map.groupBy;
  delete Object.groupBy;
  delete Array.fromAsync;
  delete Promise.try;
  delete Promise.withResolvers;
  delete RegExp.escape;
  delete Error.isError;
  delete ArrayBuffer.prototype.transfer;
  delete ArrayBuffer.prototype.transferToFixedLength;
  for (const name of ['union', 'intersection', 'difference', 'symmetricDifference', 'isSubsetOf', 'isSupersetOf', 'isDisjointFrom'])
    delete Set.prototype[name];
  for (const name of ['map', 'filter', 'take', 'drop', 'flatMap', 'reduce', 'toArray', 'forEach', 'some', 'every', 'find'])
    delete Iterator.prototype[name];
  delete globalThis.Iterator;
`;

/** A Node 20 on this machine, if there is one beside the Node of this test. */
function findNode20(): string | undefined {
  return [process.execPath, '/usr/bin/node', '/usr/local/bin/node'].find(
    (path) => existsSync(path) && execFileSync(path, ['--version'], { encoding: 'utf8' }).startsWith('v20.'),
  );
}

const node20 = findNode20();

describe('the package of names', () => {
  const home = mkdtempSync(join(tmpdir(), 'zaedno-names-'));
  const project = join(home, 'project');
  const installed = join(project, 'node_modules/@zaedno/names');
  before(() => {
    const tarball = packNames(buildNames(join(home, 'package')), home);
    mkdirSync(project);
    writeFileSync(join(project, 'package.json'), '{"name":"plain","version":"1.0.0","type":"module"}');
    execFileSync('npm', ['install', '--offline', '--no-audit', '--no-fund', tarball], {
      cwd: project,
      shell: process.platform === 'win32',
      stdio: 'pipe',
    });
  });
  after(() => rmSync(home, { recursive: true, force: true }));

  const filesOf = (folder: string) =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((one) => one.isFile())
      .map((one) =>
        join(one.parentPath, one.name)
          .slice(folder.length + 1)
          .replaceAll('\\', '/'),
      );

  it('holds JavaScript, types, sentences, README and licence, and nothing else', () => {
    const files = filesOf(installed);
    const others = files.filter(
      (file) => !/^[\w/-]+\.(js|d\.ts)$/.test(file) && !/^messages\/(en|bg|mk|sq)\.json$/.test(file),
    );
    assert.deepEqual(others.toSorted(), ['LICENSE', 'README.md', 'package.json']);
    assert.deepEqual(
      files.filter((file) => /(^|\/)(test|pools|tools|bench)\//.test(file)),
      [],
    );
    const { dependencies, scripts } = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8'));
    assert.deepEqual([dependencies, scripts], [undefined, undefined]);
  });

  it('runs in a plain JavaScript project: compares, finds, takes out, saves, tells in four languages', () => {
    const program = `
      import { compareNames, nameIndex, nameLines, nameMessages, nearnessOf, tellLines, tellNearness } from '@zaedno/names';
      const pairs = ${JSON.stringify(pairs)};
      const scores = pairs.map(([a, b]) => [compareNames(a, b).score, compareNames(b, a).score]);
      const other = compareNames(pairs[0][0], pairs[1][0]).score;
      const index = nameIndex();
      pairs.forEach(([a], id) => index.add(id, a));
      const find = (from) => pairs.map(([, b]) => from.search(b, { limit: 1 })[0]?.id ?? null);
      const found = find(index);
      index.remove(0);
      const again = nameIndex({ from: index.save() });
      const told = [];
      for (const language of ['en', 'bg', 'mk', 'sq']) {
        const messages = await nameMessages(language);
        told.push([tellNearness(nearnessOf(.95), messages), ...tellLines(nameLines(compareNames(...pairs[0])), messages)]);
      }
      console.log(JSON.stringify({ scores, other, found, again: [again.size, find(again)[1]], told }));`;
    writeFileSync(join(project, 'try.js'), program);
    const out = execFileSync(process.execPath, ['try.js'], { cwd: project, encoding: 'utf8' });
    const { scores, other, found, again, told } = JSON.parse(out);
    for (const [there, back] of scores) {
      assert.equal(there, back);
      assert.ok(there > other, `${there} > ${other}`);
    }
    assert.deepEqual(found, [0, 1, 2]);
    assert.deepEqual(again, [2, 1]);
    assert.equal(new Set(told.map((lines: string[]) => lines.join())).size, 4);
    for (const lines of told) assert.ok(lines.length > 1);
  });

  const comparing = `
    import { compareNames, nameIndex } from '@zaedno/names';
    import { startThread } from '@zaedno/names/threads';
    const [[a, b]] = ${JSON.stringify(pairs)};
    const index = nameIndex();
    index.add(3, a);
    const part = startThread();
    await part.addAll([[4, a]]);
    const [far] = await part.search(b);
    await part.stop();
    console.log(JSON.stringify([compareNames(a, b).score > .9, index.search(b)[0]?.id, far?.id]));`;
  const compareBy = (node: string, ...options: string[]) => {
    writeFileSync(join(project, 'compare.js'), comparing);
    const out = execFileSync(node, [...options, 'compare.js'], { cwd: project, encoding: 'utf8' });
    assert.deepEqual(JSON.parse(out), [true, 3, 4]);
  };

  it('uses nothing that came after the oldest Node that it says it runs on', () => {
    writeFileSync(join(project, 'as-oldest.js'), asOldest);
    compareBy(process.execPath, '--import', './as-oldest.js');
  });

  it('runs on Node 20', { skip: node20 === undefined && 'no Node 20 on this machine' }, () =>
    compareBy(node20 as string),
  );

  it('searches on threads and in a process, of one memory and of a split list, where it runs on a server', () => {
    const program = `
      import { nameIndex } from '@zaedno/names';
      import { sharedSearch, splitIndex, startProcess, startThread } from '@zaedno/names/threads';
      const names = ${JSON.stringify(pairs.map(([a], id) => [id, a]))};
      const queries = ${JSON.stringify(pairs.map(([, b]) => b))};
      const index = nameIndex({ shared: true });
      for (const [id, name] of names) index.add(id, name);
      const parts = [startThread(), startThread(), startProcess()];
      const shared = await sharedSearch(index, parts.slice(0, 1));
      const split = splitIndex(parts.slice(1));
      await split.addAll(names);
      const found = [];
      for (const one of [shared, split])
        found.push(await Promise.all(queries.map(async (query) => (await one.search(query, { limit: 1 }))[0]?.id)));
      await Promise.all(parts.map((part) => part.stop()));
      console.log(JSON.stringify(found));`;
    writeFileSync(join(project, 'threads.js'), program);
    const out = execFileSync(process.execPath, ['threads.js'], { cwd: project, encoding: 'utf8' });
    assert.deepEqual(JSON.parse(out), [
      [0, 1, 2],
      [0, 1, 2],
    ]);
  });

  it('goes into a browser’s bundle whole, without a module of Node', async () => {
    writeFileSync(
      join(project, 'page.js'),
      `import * as names from '@zaedno/names';\nglobalThis.names = names;\n`,
    );
    const bundle = () =>
      build({
        root: project,
        configFile: false,
        logLevel: 'silent',
        build: {
          write: false,
          minify: true,
          rolldownOptions: { input: join(project, 'page.js'), external: [/^node:/] },
        },
      });
    const bundled = await bundle();
    const chunks = [bundled].flat().flatMap((one) => ('output' in one ? one.output : []));
    const code = chunks.filter((one) => one.type === 'chunk');
    assert.ok(code.some(({ code: text }) => text.includes('globalThis.names')));
    for (const { imports, code: text } of code) {
      assert.deepEqual(
        imports.filter((from) => from.startsWith('node:')),
        [],
      );
      assert.doesNotMatch(text, /["']node:|process\.(env|argv)|__dirname/);
    }
    writeFileSync(join(project, 'page.js'), `import '@zaedno/names/threads';\n`);
    await assert.rejects(bundle(), /threads/);
    const bytes = gzipSync(code.map(({ code: text }) => text).join('\n')).length;
    assert.ok(bytes < 400_000, `${bytes} bytes after gzip`);
  });
});
