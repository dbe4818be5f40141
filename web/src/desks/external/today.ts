// Today, from the register of neighbours: agreements to look at again, lessons to agree and follow up, promises and steps that are
// due, proposals that wait for somebody's word.
import type { House } from '../../kernel/house.tsx';
import type { Today } from '../../kernel/today.ts';

export async function readToday(house: House, may: (operation: string) => boolean): Promise<Today | null> {
  if (!may('external.read-today')) return null;
  const { reviews, followUps, commitments, steps, proposals, toAgree, today } = await house.api.ask(
    'external.read-today',
    {},
  );
  const ofEvent = (event: string) => ({ to: '/external/events/$event', params: { event } });
  const ofJoint = (joint: string) => ({ to: '/external/joint/$joint', params: { joint } });
  return {
    waiting: [
      ...reviews.map(({ agreement, titles, due }) => ({
        key: agreement,
        text: 'web.today.agreement-review',
        count: 1,
        titles,
        by: due,
        urgent: true,
        action: 'web.today.agreement-review.action',
        to: '/external/register',
      })),
      ...followUps.map(({ lesson, event, titles, dueOn }) => ({
        key: lesson,
        text: 'web.today.lesson-follow-up',
        count: 1,
        titles,
        by: dueOn,
        urgent: dueOn <= today,
        action: 'web.today.lesson-follow-up.action',
        ...ofEvent(event),
      })),
      ...commitments.map(({ commitment, event, titles, dueOn }) => ({
        key: commitment,
        text: 'web.today.commitment',
        count: 1,
        titles,
        by: dueOn,
        urgent: dueOn <= today,
        action: 'web.today.commitment.action',
        ...ofEvent(event),
      })),
      ...steps.map(({ step, joint, titles, dueOn }) => ({
        key: step,
        text: 'web.today.joint-step',
        count: 1,
        titles,
        by: dueOn,
        urgent: dueOn <= today,
        action: 'web.today.joint.action',
        ...ofJoint(joint),
      })),
      ...proposals.map(({ joint, titles, due }) => ({
        key: joint,
        text: 'web.today.joint-proposal',
        count: 1,
        titles,
        by: due,
        urgent: true,
        action: 'web.today.joint.action',
        ...ofJoint(joint),
      })),
      ...(toAgree > 0
        ? [
            {
              key: 'lessons to agree',
              text: 'web.today.lessons-to-agree',
              count: toAgree,
              urgent: false,
              action: 'web.today.lessons-to-agree.action',
              to: '/external/events',
            },
          ]
        : []),
    ],
    waitingFor: null,
  };
}
