// What the committee desk's operations answer, where a page and its parts share it.
import type { OutputOf } from '../../kernel/operations.ts';

export type Body = OutputOf<'committee.find-bodies'>['bodies'][number];
export type Seat = Body['seats'][number];
export type SessionRow = OutputOf<'committee.find-sessions'>['sessions'][number];
export type SessionRead = OutputOf<'committee.read-session'>;
export type AgendaItem = SessionRead['agenda'][number];
export type Paper = AgendaItem['papers'][number];
export type Attendance = SessionRead['attendance'][number];
export type Decision = SessionRead['decisions'][number];
export type Action = SessionRead['actions'][number];
export type Minutes = NonNullable<SessionRead['minutes']>;
