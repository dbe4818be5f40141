// What the register's operations answer, where a page and its parts share it.
import type { OutputOf } from '../../kernel/operations.ts';

export type Agreement = OutputOf<'external.find-agreements'>['items'][number];
export type Neighbour = OutputOf<'external.find-neighbours'>['neighbours'][number];
export type Point = Neighbour['points'][number];
export type Matrix = OutputOf<'external.read-matrix'>;
export type Talk = Matrix['talks'][number];
export type EventRow = OutputOf<'external.find-events'>['items'][number];
export type Event = OutputOf<'external.read-event'>['event'];
export type Commitment = Event['commitments'][number];
export type Lesson = OutputOf<'external.find-lessons'>['items'][number];
export type Party = Event['organisers'][number];
export type PublicationRule = Agreement['publication'];
export type JointRow = OutputOf<'external.find-joint'>['items'][number];
export type Joint = OutputOf<'external.read-joint'>['joint'];
export type JointSide = Joint['sides'][number];
export type JointStep = Joint['steps'][number];
export type JointShare = Joint['shares'][number];
export type JointReport = Joint['reports'][number];
export type Board = OutputOf<'external.read-board'>['board'];
export type BoardSide = Board['sides'][number];
export type BoardLine = Board['lines'][number];
export type BoardActivity = Board['activities'][number];
export type BoardEvent = Board['events'][number];
export type ReadIn = OutputOf<'external.read-side-file'>;
