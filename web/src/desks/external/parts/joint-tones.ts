// The tone of the badge of each state of a joint activity, and of where a side stands.
import type { Joint, JointSide } from '../answers.ts';
import type { Tone } from '../../../kernel/parts/notice.tsx';

export const stateTones: Record<Joint['state'], Tone> = {
  proposed: 'waiting',
  accepted: 'done',
  evaluated: 'quiet',
  dropped: 'quiet',
  stopped: 'late',
};

export const standingTones: Record<JointSide['standing'], Tone> = {
  proposes: 'done',
  asked: 'waiting',
  accepted: 'done',
  declined: 'late',
  withdrawn: 'late',
};
