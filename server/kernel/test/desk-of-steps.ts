/** Operations that strain the ten steps one by one; they belong to a second test-only desk without tables. */
import { sql } from 'kysely';
import { z } from 'zod';
import { operation } from '../operation/define.ts';
import { desk } from '../operation/desk.ts';
import { refuse } from '../operation/errors.ts';
import { openMatter } from './desk/operations/open-matter.ts';
import { readMatter } from './desk/operations/read-matter.ts';

const may = { who: ['trial.keeper'], purpose: ['prevention-support'] } as const;
const nothing = z.strictObject({});

/** Answers a field that its output does not declare. */
export const leakField = operation({
  name: 'steps.leak-field',
  does: 'Answers more than it declares.',
  kind: 'query',
  ...may,
  input: nothing,
  output: z.object({ shown: z.string(), inner: z.object({ kept: z.string() }) }),
  audit: () => ({}),
  run: async () => ({ shown: 'a', inner: { kept: 'b', secret: 'c' } as { kept: string } }),
});

/** Writes, and then fails as the input says. */
export const failAfterWriting = operation({
  name: 'steps.fail-after-writing',
  does: 'Opens a matter and fails.',
  kind: 'command',
  ...may,
  input: z.strictObject({ how: z.enum(['refusal', 'fault', 'sql', 'output']) }),
  output: z.object({ matter: z.uuid() }),
  audit: () => ({ detail: { never: 'recorded' } }),
  async run({ input, call, announce, tx }) {
    const { matter } = await call(openMatter, { title: 'Must not remain' });
    await announce('steps.must-not-remain', undefined);
    if (input.how === 'refusal') refuse('kernel.wrong-state');
    if (input.how === 'sql') await sql`select 1 / 0`.execute(tx);
    if (input.how === 'output') return { matter: 'no id' };
    if (input.how === 'fault') throw new Error('words of a fault');
    return { matter };
  },
});

/** Calls another operation with what it was given. */
export const callReading = operation({
  name: 'steps.call-reading',
  does: 'Reads a matter through another operation.',
  kind: 'query',
  who: ['trial.keeper', 'trial.supervisor', 'office.auditor'],
  purpose: ['prevention-support', 'oversight'],
  input: z.strictObject({ matter: z.string() }),
  output: z.object({ title: z.string() }),
  audit: () => ({}),
  async run({ input, call }) {
    const { title } = await call(readMatter, { matter: input.matter as never });
    return { title };
  },
});

/** Orders the opening of a matter for later. */
export const orderOpening = operation({
  name: 'steps.order-opening',
  does: 'Orders a matter to be opened later.',
  kind: 'command',
  ...may,
  input: z.strictObject({ title: z.string() }),
  output: z.object({ order: z.uuid() }),
  audit: () => ({}),
  run: async ({ input, order }) => ({ order: await order(openMatter, { title: input.title }) }),
});

/** Keeps nothing but the length of what was uploaded. */
export const weighFile = operation({
  name: 'steps.weigh-file',
  does: 'Says how long a file is.',
  kind: 'command',
  transport: 'upload',
  ...may,
  input: z.strictObject({ note: z.string().optional() }),
  output: z.object({ name: z.string(), bytes: z.number() }),
  audit: () => ({}),
  run: async ({ upload }) => ({ name: upload?.name ?? '', bytes: upload?.bytes.length ?? 0 }),
});

/** Opens a matter for a file; it may be ordered and left, and it fails, waits or tells how far it is as the input says. */
export const keepFile = operation({
  name: 'steps.keep-file',
  does: 'Opens a matter for a file.',
  kind: 'command',
  transport: 'upload',
  ...may,
  input: z.strictObject({
    title: z.string(),
    how: z.enum(['not-admitted', 'unreadable', 'fault']).optional(),
    /** Milliseconds that it stays in the middle of its transaction. */
    wait: z.int().default(0),
  }),
  output: z.object({ matter: z.uuid(), bytes: z.number() }),
  audit: ({ output }) => ({ about: output.matter }),
  background: { tells: ({ bytes }) => ({ bytes }) },
  file: {
    async admit({ input }) {
      if (input.how === 'not-admitted') refuse('kernel.wrong-state');
    },
    async read({ bytes }, { how }) {
      const fields = [{ path: 'file', code: 'unreadable', message: 'It cannot be read.' }];
      if (how === 'unreadable') refuse('kernel.input-invalid', { fields });
      return bytes.length;
    },
  },
  async run({ input, file, call, progress }) {
    const { matter } = await call(openMatter, { title: input.title });
    await progress('writing', 1, 2);
    await new Promise((resolve) => setTimeout(resolve, input.wait));
    if (input.how === 'fault') throw new Error('words of a fault');
    return { matter, bytes: file as number };
  },
});

/** Hands out a file whose name somebody chose. */
export const handOutFile = operation({
  name: 'steps.hand-out-file',
  does: 'Hands out a file.',
  kind: 'query',
  transport: 'download',
  ...may,
  input: z.strictObject({ name: z.string() }),
  output: z.any(),
  audit: () => ({}),
  run: async ({ input }) => ({ name: input.name, type: 'text/plain', bytes: Buffer.from('a file') }),
});

/** Answers a secret that is shown once. */
export const showOnce = operation({
  name: 'steps.show-once',
  does: 'Shows something once.',
  kind: 'command',
  ...may,
  shownOnce: true,
  input: nothing,
  output: z.object({ secret: z.string() }),
  audit: () => ({}),
  run: async () => ({ secret: 'shown-once-and-never-kept' }),
});

/** Reacts to an event, as the clock: announces what it heard, and refuses until the moment that the event names. */
export const hearEvent = operation({
  name: 'steps.hear-event',
  does: 'The clock hears that something happened.',
  kind: 'command',
  who: ['kernel.clock'],
  purpose: ['office-administration'],
  input: z.strictObject({
    about: z.uuid().nullable(),
    word: z.string(),
    notBefore: z.iso.datetime().optional(),
  }),
  output: z.object({ heard: z.string() }),
  audit: () => ({}),
  async run({ input, now, announce }) {
    if (input.notBefore && now < new Date(input.notBefore)) refuse('kernel.wrong-state');
    await announce('steps.heard', undefined, { word: input.word });
    return { heard: input.word };
  },
});

/** Announces an event that the clock hears. */
export const sayEvent = operation({
  name: 'steps.say-event',
  does: 'Announces that something happened.',
  kind: 'command',
  ...may,
  input: z.strictObject({ word: z.string(), notBefore: z.iso.datetime().optional() }),
  output: z.object({}),
  audit: () => ({}),
  async run({ input, announce }) {
    await announce('steps.said', undefined, input);
    return {};
  },
});

export const stepsDesk = desk({
  name: 'steps',
  holdsPersonalData: false,
  roles: [],
  operations: [
    leakField,
    failAfterWriting,
    callReading,
    orderOpening,
    weighFile,
    keepFile,
    handOutFile,
    showOnce,
    hearEvent,
    sayEvent,
  ],
  workflows: [],
  records: {},
  reacts: { 'steps.said': hearEvent },
});
