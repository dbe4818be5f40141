// Follows node:test's own events: prints failures in full and everything else briefly, and counts.
import { relative } from 'node:path';
import { inspect } from 'node:util';
import type { run } from 'node:test';

export interface TestRecord {
  readonly file: string;
  readonly title: string;
  readonly state: 'passed' | 'failed' | 'skipped';
  readonly milliseconds: number;
  readonly reason?: string;
}

type Events = ReturnType<typeof run>;
type Told = {
  name: string;
  nesting: number;
  file?: string;
  line?: number;
  skip?: string | boolean;
  todo?: string | boolean;
};

/**
 * Resolves with one record per test (suites are no tests) when all files have run. `ranIn`: the file whose process ran
 * a test file, and whose output is shown with its failures.
 */
export async function report(
  events: Events,
  root: string,
  ranIn: (file: string) => string = (file) => file,
): Promise<TestRecord[]> {
  const records: TestRecord[] = [];
  const path = new Map<string, string[]>();
  const output = new Map<string, string>();
  const progress = startProgress(records);

  const titleOf = (event: Told) =>
    [...(path.get(event.file ?? '') ?? []).slice(0, event.nesting), event.name].join(' › ');
  const fileOf = (event: Told) => (event.file ? relative(root, event.file) : '(unknown file)');

  events.on('test:start', (event) => {
    const titles = path.get(event.file ?? '') ?? [];
    path.set(event.file ?? '', [...titles.slice(0, event.nesting), event.name]);
  });
  for (const stream of ['test:stdout', 'test:stderr'] as const) {
    events.on(stream, (event: { file: string; message: string }) => {
      output.set(event.file, ((output.get(event.file) ?? '') + event.message).slice(-6000));
    });
  }
  events.on('test:pass', (event) => {
    if (event.details.type === 'suite') return;
    const skipped = isSet(event.skip) || isSet(event.todo);
    const reason = [event.skip, event.todo].find((why) => typeof why === 'string' && why !== '');
    records.push({
      file: fileOf(event),
      title: titleOf(event),
      state: skipped ? 'skipped' : 'passed',
      milliseconds: event.details.duration_ms,
      ...(typeof reason === 'string' && { reason }),
    });
  });
  events.on('test:fail', (event) => {
    const { error } = event.details;
    // A suite or test that fails only because of a test inside it was told already.
    if ((error as { failureType?: string }).failureType === 'subtestsFailed') return;
    // What is not reached yet is told among the skipped, with the reason that the test gives.
    if (isSet(event.todo)) {
      records.push({
        file: fileOf(event),
        title: titleOf(event),
        state: 'skipped',
        milliseconds: event.details.duration_ms,
        ...(typeof event.todo === 'string' && { reason: event.todo }),
      });
      return;
    }
    records.push({
      file: fileOf(event),
      title: titleOf(event),
      state: 'failed',
      milliseconds: event.details.duration_ms,
    });
    progress.clear();
    console.log(`\n✖ ${titleOf(event)}\n  ${fileOf(event)}${event.line ? `:${event.line}` : ''}`);
    console.log(indent(describe(error)));
    const printed = output.get(ranIn(event.file ?? ''));
    if (printed) console.log(indent(`Its process printed:\n${printed.trimEnd()}`));
  });
  for await (const _ of events); // the stream ends when every file has ended
  progress.stop();
  return records;
}

function isSet(mark: string | boolean | undefined): boolean {
  return mark !== undefined && mark !== false;
}

function describe(error: Error): string {
  const cause: unknown = error.cause ?? error;
  if (!(cause instanceof Error)) return inspect(cause, { depth: 8 });
  const stack = (cause.stack ?? cause.message)
    .split('\n')
    .filter((line) => !/^\s+at .*(node:internal|\(node:)/.test(line))
    .join('\n');
  const { cause: deeper } = cause;
  return deeper === undefined ? stack : `${stack}\ncaused by ${inspect(deeper, { depth: 4 })}`;
}

function indent(text: string): string {
  return text.replaceAll(/^/gm, '  ');
}

/** On a terminal one line that counts; elsewhere a word every half minute, so that a log shows life. */
function startProgress(records: readonly TestRecord[]) {
  const terminal = process.stdout.isTTY;
  const words = () => {
    const failed = records.filter((record) => record.state === 'failed').length;
    return `  ${records.length} tests so far${failed ? `, ${failed} failed` : ''}`;
  };
  const clear = () => {
    if (terminal) process.stdout.write('\r\u001b[K');
  };
  const timer = setInterval(
    () => (terminal ? process.stdout.write(`\r${words()}`) : console.log(words())),
    terminal ? 200 : 30_000,
  );
  return {
    clear,
    stop: () => {
      clearInterval(timer);
      clear();
    },
  };
}
