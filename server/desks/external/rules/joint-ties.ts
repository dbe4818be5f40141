/** What a joint activity is tied to, with how it is called: the register's own things and those of the strategy desk. */
import type { JointTarget, JointTie } from '../model/joint.ts';
import type { Texts } from '../model/shared.ts';

type Called = { to: string; of: string; id: string | null; titles: Texts };
type Named = {
  measures: readonly { plan: string; item: string; titles: Texts; number: string | null }[];
  paragraphs: readonly { instrument: string; address: string; titles: Texts }[];
};

/** What the strategy desk is asked about. */
export function strategyReferences(targets: readonly JointTarget[]) {
  return {
    measures: targets.flatMap((one) => (one.to === 'measure' ? [{ plan: one.plan, item: one.item }] : [])),
    paragraphs: targets.flatMap((one) =>
      one.to === 'paragraph' ? [{ instrument: one.instrument, address: one.address }] : [],
    ),
  };
}

/** What is gone or out of sight is not shown. */
export function showJointTies(
  ties: readonly { tie: string; target: JointTarget }[],
  own: readonly Called[],
  named: Named,
): JointTie[] {
  return ties.flatMap(({ tie, target }) => {
    const found = calledOf(target, own, named);
    return found ? [{ tie, target, ...found }] : [];
  });
}

export function calledOf(
  target: JointTarget,
  own: readonly Called[],
  named: Named,
): { titles: Texts; number: string | null } | undefined {
  if (target.to === 'measure') {
    const found = named.measures.find(({ plan, item }) => plan === target.plan && item === target.item);
    return found && { titles: found.titles, number: found.number };
  }
  if (target.to === 'paragraph') {
    const found = named.paragraphs.find(
      ({ instrument, address }) => instrument === target.instrument && address === target.address,
    );
    return found && { titles: found.titles, number: target.address };
  }
  const of = target.to === 'agreement' ? target.agreement : target.event;
  const id = target.to === 'commitment' ? target.commitment : target.to === 'lesson' ? target.lesson : null;
  const found = own.find((one) => one.to === target.to && one.of === of && one.id === id);
  return found && { titles: found.titles, number: null };
}

export function isSameTarget(one: JointTarget, other: JointTarget): boolean {
  const text = (target: JointTarget) => JSON.stringify(Object.entries(target).toSorted());
  return text(one) === text(other);
}
