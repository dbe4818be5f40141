/** The board of the declaration of three countries: our first file, one of Velmora's read in, and a sum on which the two differ. */
import { generateKeyPairSync, randomUUID } from 'node:crypto';
import { ledgerName } from '#kernel/ledger/checkpoint.ts';
import { signerOf, writePublicKey } from '#kernel/ledger/note.ts';
import { writePublicFile } from '#kernel/ledger/public-file.ts';
import type { AtWork } from './at-work.ts';
import { readCountries } from './data.ts';

/** `neighbours`: ids by code. */
export async function seedBoard(
  editor: AtWork,
  neighbours: ReadonlyMap<string, string>,
  of: { agreement: string },
): Promise<void> {
  const { agreement } = of;
  const own = sideOf('XC');
  const { shared } = await editor.does<{ shared: string }>('external.open-board', { agreement, own });
  const reason = 'First exchange under the declaration';
  await editor.does('external.write-side-file', { agreement, reason });
  const side = neighbours.get('XD');
  // The partner's key lives for this moment: nobody signs anything else with it.
  const pem = generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
  const signer = signerOf(ledgerName, pem);
  const learned = 'Read out by the secretariat of their coordinator over the known telephone';
  await editor.does('external.add-key', { neighbour: side, key: writePublicKey(signer), learned });
  const { activities } = await boardOf(editor, agreement);
  const ours = activities.find(({ own: id }) => id !== null);
  if (!ours?.own) throw new Error('The demo has no joint activity on the board.');
  const activity = theirActivity(ours.own, ours.says[0]?.says ?? {});
  const content = {
    format: 'zaedno-side/1',
    board: shared,
    number: 1,
    previous: null,
    on: dayFromToday(-3),
    side: sideOf('XD'),
    agreement: {
      titles: declaration,
      signedOn: '2026-02-20',
      fromOn: '2026-03-01',
      untilOn: null,
      state: 'standing',
      sides: [own, sideOf('XD'), sideOf('XE'), { code: null, names: { en: 'League of Towns' } }],
    },
    activities: [activity],
    events: [],
    commitments: [],
  };
  const file = {
    name: 'side-file-XD-1.json',
    type: 'application/json',
    bytes: new TextEncoder().encode(JSON.stringify(content, null, 2)),
  };
  const upload = writePublicFile(signer, file, {
    node: 'Coordinator’s Office of Velmora',
    day: dayFromToday(-3),
    ledger: undefined,
    readMe: 'What one side says.\n',
    kind: 'side-file',
  });
  const channel = 'With a note of the embassy';
  await editor.does('external.read-side-file', { agreement, side, dryRun: false, channel }, upload);
  await editor.does('external.tie-board', {
    agreement,
    side,
    kind: 'activity',
    theirs: activity.id,
    own: ours.own,
  });
}

type Says = { titles?: object; firstOn?: string; lastOn?: string };
type Shown = { activities: { own: string | null; says: { says: Says }[] }[] };

async function boardOf(editor: AtWork, agreement: string): Promise<Shown> {
  return (await editor.does<{ board: Shown }>('external.read-board', { agreement })).board;
}

function sideOf(code: string) {
  return { code, names: readCountries().find((one) => one.code === code)?.names };
}

const declaration = {
  en: 'Declaration of Orvik',
  bg: 'Декларация от Орвик',
};

/** They say the same of the activity, and that they pay more for the rooms than our register has it. */
function theirActivity(same: string, { titles, firstOn, lastOn }: Says) {
  const id = () => randomUUID();
  return {
    id: id(),
    same: [same],
    titles,
    level: 'strategic',
    way: 'multilateral',
    firstOn,
    lastOn,
    state: 'accepted',
    word: 'accepted',
    institutions: [
      {
        names: { en: 'Office for prevention of Velmora', bg: 'Служба за превенция на Велмора' },
        standing: 'accepted',
        saidOn: dayFromToday(-130),
      },
    ],
    steps: [
      {
        id: id(),
        says: {
          en: 'The clubs of each pair visit each other once.',
          bg: 'Клубовете от всяка двойка си гостуват по веднъж.',
        },
        dueOn: dayFromToday(-20),
        state: 'done',
        outcome: 'Six visits were held.',
      },
    ],
    shares: [
      {
        id: id(),
        says: { en: 'Rooms, heating and a bus', bg: 'Помещения, отопление и автобус' },
        currency: 'EUR',
        planned: 15_000_00,
        spent: 5_100_00,
      },
    ],
    reports: [],
  };
}

function dayFromToday(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
}
