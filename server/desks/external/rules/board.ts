/**
 * The common board: what each side says of the same thing, side by side, and where two say different things. It merges nothing
 * and decides nothing; what is the same thing is what a person here tied.
 */
import type { BoardActivity, BoardEvent, BoardField, BoardLine, BoardTie } from '../model/boards.ts';
import type { SideStanding } from '../model/joint.ts';
import type { Share } from '../model/joint-work.ts';
import type { FileActivity, FileEvent, FileParty, Statement } from '../model/side-file.ts';
import { takesPart } from './joint.ts';

export const ownKey = 'own';

/** A side that has said something. `left`: it is shown, and held against nobody's word. */
export type Speaker = { side: string; left: boolean; statement: Statement };

/** How our own register has it that another side stands, and what that side pays, in one of our activities. */
export type Heard = {
  joint: string;
  side: string;
  word: SideStanding;
  shares: readonly Pick<Share, 'currency' | 'planned' | 'spent'>[];
};

type Said = { side: string; value: string | null };
type Asked = { field: BoardField; of?: string; currency?: string; says: readonly Said[] };

/** Of the agreement itself. A side that is silent (`null` of what can be unsaid) says nothing else than the others. */
export function agreementLines(speakers: readonly Speaker[]): BoardLine[] {
  const said = (field: BoardField, value: (one: Statement['agreement']) => string | null, nullSays = false) =>
    lineOf(
      { field, says: speakers.map(({ side, statement }) => ({ side, value: value(statement.agreement) })) },
      speakers,
      nullSays,
    );
  return [
    said('signedOn', ({ signedOn }) => signedOn),
    said('fromOn', ({ fromOn }) => fromOn),
    said('untilOn', ({ untilOn }) => untilOn, true),
    said('state', ({ state }) => state),
    said('sides', ({ sides }) => codesOf(sides)),
  ];
}

/** Countries by their codes; how an organisation is called is no difference. */
function codesOf(sides: readonly FileParty[]): string {
  const codes = sides.flatMap(({ code }) => code ?? []).toSorted();
  const others = sides.length - codes.length;
  return [...codes, ...(others > 0 ? [`+${others}`] : [])].join(', ');
}

export function boardActivities(
  speakers: readonly Speaker[],
  ties: readonly BoardTie[],
  heard: readonly Heard[],
): BoardActivity[] {
  return groupsOf('activity', speakers, ties, ({ activities }) => activities).map((group) => {
    const plain = (field: 'state' | 'level' | 'way' | 'firstOn' | 'lastOn') =>
      lineOf({ field, says: group.says.map(({ side, says }) => ({ side, value: says[field] })) }, speakers);
    const lines = [
      plain('firstOn'),
      plain('lastOn'),
      plain('state'),
      plain('level'),
      plain('way'),
      ...group.says.flatMap(({ side, says }) =>
        linesOfSide(
          side,
          says,
          heard.find((one) => one.joint === group.own && one.side === side),
          speakers,
        ),
      ),
    ];
    return { ...group, lines, differ: lines.some(({ differ }) => differ) };
  });
}

/** What a side says of itself, beside how we have it. */
function linesOfSide(
  side: string,
  says: FileActivity,
  heard: Heard | undefined,
  speakers: readonly Speaker[],
): BoardLine[] {
  const beside = (field: BoardField, own: string | null, theirs: string | null, currency?: string) =>
    lineOf(
      {
        field,
        of: side,
        ...(currency ? { currency } : {}),
        says: [...(heard ? [{ side: ownKey, value: own }] : []), { side, value: theirs }],
      },
      speakers,
    );
  const currencies = [...new Set([...says.shares, ...(heard?.shares ?? [])].map(({ currency }) => currency))];
  return [
    beside('word', heard ? wordOf(heard.word) : null, wordOf(says.word)),
    ...currencies
      .toSorted()
      .flatMap((currency) =>
        (['planned', 'spent'] as const).map((field) =>
          beside(
            field,
            sumOf(heard?.shares ?? [], currency, field),
            sumOf(says.shares, currency, field),
            currency,
          ),
        ),
      ),
  ];
}

/** Whoever proposes takes part, as whoever accepts does. */
function wordOf(standing: SideStanding): string {
  return takesPart(standing) ? 'accepted' : standing;
}

/** Minor units as digits; null where nobody has said it. */
function sumOf(shares: Heard['shares'], currency: string, field: 'planned' | 'spent'): string | null {
  const own = shares.filter((one) => one.currency === currency).map((one) => one[field]);
  if (own.length === 0 || own.includes(null)) return null;
  return String(own.reduce<number>((sum, one) => sum + (one ?? 0), 0));
}

export function boardEvents(speakers: readonly Speaker[], ties: readonly BoardTie[]): BoardEvent[] {
  return groupsOf('event', speakers, ties, ({ events }) => events).map((group) => {
    const lines = (['firstOn', 'lastOn', 'state'] as const).map((field) =>
      lineOf({ field, says: group.says.map(({ side, says }) => ({ side, value: says[field] })) }, speakers),
    );
    return { ...group, lines, differ: lines.some(({ differ }) => differ) };
  });
}

type Grouped<Thing> = { own: string | null; proposed: string | null; says: { side: string; says: Thing }[] };

/** Ours with what was tied to them, then what of the others is tied to nothing, each for itself. */
function groupsOf<Thing extends FileActivity | FileEvent>(
  kind: BoardTie['kind'],
  speakers: readonly Speaker[],
  ties: readonly BoardTie[],
  of: (statement: Statement) => readonly Thing[],
): Grouped<Thing>[] {
  const ours = speakers.find(({ side }) => side === ownKey);
  const groups = new Map<string, Grouped<Thing>>(
    (ours ? of(ours.statement) : []).map((says) => [
      says.id,
      { own: says.id, proposed: null, says: [{ side: ownKey, says }] },
    ]),
  );
  const loose: Grouped<Thing>[] = [];
  for (const { side, statement } of speakers) {
    if (side === ownKey) continue;
    for (const says of of(statement)) {
      const tie = ties.find((one) => one.kind === kind && one.side === side && one.theirs === says.id);
      const group = tie && groups.get(tie.own);
      if (group) group.says.push({ side, says });
      else {
        const proposed = says.same.find((id) => groups.has(id)) ?? null;
        loose.push({ own: null, proposed, says: [{ side, says }] });
      }
    }
  }
  return [...groups.values(), ...loose];
}

function lineOf(
  { field, of, currency, says }: Asked,
  speakers: readonly Speaker[],
  nullSays = false,
): BoardLine {
  const left = new Set(speakers.filter((one) => one.left).map(({ side }) => side));
  const counted = says.filter(({ side, value }) => !left.has(side) && (nullSays || value !== null));
  return {
    field,
    of: of ?? null,
    currency: currency ?? null,
    says: [...says],
    differ: new Set(counted.map(({ value }) => value)).size > 1,
  };
}
