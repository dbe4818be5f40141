// bench:random-names – a million hostile texts are read, compared with the one before, explained and made keys of: how many
// throw, and how long the slowest takes. `--texts N`, `--seed N`, `--json`. Times are the thread's own on a processor, without
// its waiting; what took over 1 ms is tried again twice, so that a collection of garbage is not taken for the text's own.
import { parseArgs } from 'node:util';
import { matchKeys, nameComparer, nameLines } from '#libs/names/index.ts';
import { hostileTexts } from '#libs/names/test/hostile-texts.ts';

const { values } = parseArgs({
  options: {
    texts: { type: 'string', default: '1000000' },
    seed: { type: 'string', default: '20261122' },
    json: { type: 'boolean' },
  },
});
const [count, seed] = [Number(values.texts), Number(values.seed)];
if (!(Number.isInteger(count) && count > 0 && Number.isInteger(seed)))
  throw new Error('--texts takes a whole number from 1, and --seed a whole number.');

/** Milliseconds that no text may take. */
const most = 5;
/** From here on a text is tried again. */
const slow = 1;
const comparer = nameComparer();
const texts = hostileTexts(seed);
let before = texts.next().value;
let [throws, characters, over, slowest] = [0, 0, 0, 0];
let slowestText = 0;
let firstThrow: { text: number; error: string } | undefined;
const began = performance.now();
for (let at = 1; at <= count; at++) {
  const text = texts.next().value;
  characters += text.length;
  try {
    let millis = take(before, text);
    if (millis > most) over += 1;
    if (millis > slow) {
      millis = Math.min(millis, take(before, text), take(before, text));
    }
    if (millis > slowest) [slowest, slowestText] = [millis, at];
  } catch (error) {
    throws += 1;
    firstThrow ??= { text: at, error: error instanceof Error ? error.name : typeof error };
  }
  before = text;
}
const found = {
  n: count,
  seed,
  throws,
  ...(firstThrow && { firstThrow }),
  slowestMs: Number(slowest.toFixed(2)),
  slowestText,
  over5MsAtFirst: over,
  meanMs: Number(((performance.now() - began) / count).toFixed(4)),
  meanCharacters: Math.round(characters / count),
};
console.log(JSON.stringify(found, null, values.json ? 0 : 2));
if (throws > 0 || slowest > most) process.exitCode = 1;

/** Milliseconds of everything that is done with a text. */
function take(a: string, b: string): number {
  const start = process.threadCpuUsage();
  nameLines(comparer.compare(a, b));
  matchKeys({ names: [b], birthYear: 1980 });
  const { user, system } = process.threadCpuUsage(start);
  return (user + system) / 1000;
}
