// `zaedno names compare`: run as a person runs it.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, it } from 'node:test';

const main = join(import.meta.dirname, '../main.ts');
const zaedno = (args: string[], language = 'en_GB.UTF-8') => {
  const env = { ...process.env, LC_ALL: language };
  const { status, stdout, stderr } = spawnSync(process.execPath, [main, ...args], { env, encoding: 'utf8' });
  return { status, stdout, stderr };
};

describe('zaedno names compare', () => {
  it('says in words why two names may be one, in the language of the terminal or in the one asked for, and shows no number', () => {
    const { status, stdout } = zaedno(['names', 'compare', 'Xhevahir Shkodrani', 'Џевахир Шкодрани']);
    assert.equal(status, 0);
    assert.match(stdout, /read as one word: xh = џ/);
    assert.match(stdout, /Somebody has to look/);
    assert.doesNotMatch(stdout, /\d/);
    const mk = zaedno(['names', 'compare', 'Ана', 'Ana'], 'mk_MK.UTF-8').stdout;
    assert.match(mk, /се читаат како еден збор/);
    assert.match(
      zaedno(['names', 'compare', 'Ана', 'Ana', '--language', 'sq']).stdout,
      /lexohen si një fjalë/,
    );
  });

  it('gives the whole comparison as JSON, the word beside the score', () => {
    const { status, stdout } = zaedno(['names', 'compare', 'Ајлана Вреловска', 'Ajlana Vrelovska', '--json']);
    assert.equal(status, 0);
    const { nearness, score, pairs, left } = JSON.parse(stdout);
    assert.ok(['strong', 'possible', 'weak'].includes(nearness));
    assert.ok(score > 0 && score <= 1);
    assert.deepEqual([pairs.length, left], [2, []]);
  });

  it('names nothing where a text has no letter', () => {
    const { status, stdout } = zaedno(['names', 'compare', '', '?!', '--json']);
    assert.equal(status, 0);
    assert.equal(JSON.parse(stdout).nearness, null);
  });

  it('takes two names, and no list', () => {
    for (const args of [
      [],
      ['compare'],
      ['compare', 'one'],
      ['compare', 'a', 'b', 'c'],
      ['compare', 'a', 'b', '--file', 'x'],
      ['search', 'a'],
    ]) {
      const { status, stderr } = zaedno(['names', ...args]);
      assert.equal(status, 2, args.join(' '));
      assert.match(stderr, /There is no command that takes a list of people/);
    }
  });
});
