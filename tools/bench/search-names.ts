// bench:search – finds names in a list of any size: recall, times on one core, memory, beside minisearch and pg_trgm.
// --names FILE --queries FILE, packed or not; --generate N makes N more names (--parts FILE); --workers N splits the list over N
// threads; --baselines no; --json.
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs, promisify } from 'node:util';
import { round } from './measure.ts';
import { orStop } from './or-stop.ts';

const { values } = parseArgs({
  options: {
    names: { type: 'string' },
    queries: { type: 'string' },
    generate: { type: 'string', default: '0' },
    parts: { type: 'string', default: '../shared/data/names/parts.json.gz' },
    workers: { type: 'string', default: '0' },
    baselines: { type: 'string', default: 'yes' },
    json: { type: 'boolean' },
  },
});
const { names, queries, generate, parts, workers, baselines } = values;
orStop(() => {
  if (queries === undefined || (names === undefined && generate === '0'))
    throw new Error('Say what to search: --names FILE (or --generate N) and --queries FILE.');
  if (![generate, workers].every((number) => /^\d+$/.test(number)))
    throw new Error('--generate and --workers take a whole number.');
  const files = [names, queries, generate === '0' ? undefined : parts];
  const absent = files.find((file) => file !== undefined && !existsSync(file));
  if (absent !== undefined) throw new Error(`There is no file ${absent}.`);
});

interface Measured {
  readonly p50: number;
}

const ours = await measure(workers === '0' ? 'zaedno' : 'workers');
const minisearch = baselines === 'no' ? null : await measure('minisearch');
const pgTrgm = baselines === 'no' ? null : await measure('pgTrgm');
const told = {
  ...ours,
  baselines: { minisearch, pgTrgm },
  p50RatioToMinisearch: ours && minisearch ? round(ours.p50 / minisearch.p50, 2) : null,
};
process.stdout.write(`${values.json ? JSON.stringify(told) : JSON.stringify(told, null, 2)}\n`);

/** Each engine has a process of its own, so that its memory is its own. */
async function measure(engine: string): Promise<Measured | null> {
  const script = fileURLToPath(new URL('names/measure-engine.ts', import.meta.url));
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [
      '--max-old-space-size=16000',
      script,
      '--engine',
      engine,
      '--queries',
      queries as string,
      '--generate',
      generate,
      '--parts',
      parts,
      '--workers',
      workers,
      ...(names === undefined ? [] : ['--names', names]),
    ],
    { maxBuffer: 1 << 26 },
  ).catch(sayAndStop);
  return JSON.parse(stdout) as Measured | null;
}

/** What the engine's own process said before it ended. */
function sayAndStop(error: { stderr?: string; message: string }): never {
  console.error(error.stderr?.trim() || error.message);
  process.exit(2);
}
