/** Lessons as they are read, with how the strategy desk calls what they speak to. */
import type { Lesson, TieTarget } from '../model/lessons.ts';
import type { Party } from '../model/parties.ts';
import type { Texts } from '../model/shared.ts';
import { type Names, showParty } from './events.ts';

type Named = {
  measures: readonly { plan: string; item: string; titles: Texts; number: string | null }[];
  paragraphs: readonly { instrument: string; address: string; titles: Texts }[];
};

/** What the strategy desk is asked about. */
export function referencesOf(targets: readonly TieTarget[]) {
  return {
    measures: targets.flatMap((one) => (one.to === 'measure' ? [{ plan: one.plan, item: one.item }] : [])),
    paragraphs: targets.flatMap((one) =>
      one.to === 'paragraph' ? [{ instrument: one.instrument, address: one.address }] : [],
    ),
  };
}

type Row = Omit<Lesson, 'heardFrom' | 'followUp' | 'ties'> & {
  circle: string;
  heardFrom: Party | null;
  followUp: { by: Party; dueOn: string } | null;
};
type Tie = { tie: string; lesson: string; target: TieTarget };

/** A measure or paragraph that is gone or out of sight is not shown. */
export function showLesson(
  { circle: _, heardFrom, followUp, ...row }: Row,
  ties: readonly Tie[],
  named: Named,
  names: Names,
): Lesson {
  return {
    ...row,
    heardFrom: heardFrom && showParty(heardFrom, names),
    followUp: followUp && { by: showParty(followUp.by, names), dueOn: followUp.dueOn },
    ties: ties
      .filter(({ lesson }) => lesson === row.lesson)
      .flatMap(({ tie, target }) => {
        const found = nameOf(target, named);
        return found ? [{ tie, target, ...found }] : [];
      }),
  };
}

function nameOf(target: TieTarget, named: Named): { titles: Texts; number: string | null } | undefined {
  if (target.to === 'measure') {
    const found = named.measures.find(({ plan, item }) => plan === target.plan && item === target.item);
    return found && { titles: found.titles, number: found.number };
  }
  const found = named.paragraphs.find(
    ({ instrument, address }) => instrument === target.instrument && address === target.address,
  );
  return found && { titles: found.titles, number: target.address };
}
