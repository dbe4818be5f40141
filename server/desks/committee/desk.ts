/** The committee desk: sessions with agenda and attendance, decisions with what follows from them, and minutes. */
import { desk } from '#kernel/operation/desk.ts';
import { writeBody } from './operations/write-body.ts';
import { setSeat } from './operations/set-seat.ts';
import { findBodies } from './operations/find-bodies.ts';
import { writeSession } from './operations/write-session.ts';
import { moveSession } from './operations/move-session.ts';
import { setAttendance } from './operations/set-attendance.ts';
import { findSessions } from './operations/find-sessions.ts';
import { readSession } from './operations/read-session.ts';
import { writeDecision } from './operations/write-decision.ts';
import { settleDecision } from './operations/settle-decision.ts';
import { setPublication } from './operations/set-publication.ts';
import { findDecisions } from './operations/find-decisions.ts';
import { writeAction } from './operations/write-action.ts';
import { reportAction } from './operations/report-action.ts';
import { findActions } from './operations/find-actions.ts';
import { writeMinutes } from './operations/write-minutes.ts';
import { circulateMinutes } from './operations/circulate-minutes.ts';
import { sayOnMinutes } from './operations/say-on-minutes.ts';
import { lookAtName } from './operations/look-at-name.ts';
import { agreeMinutes } from './operations/agree-minutes.ts';
import { correctMinutes } from './operations/correct-minutes.ts';
import { readPack } from './operations/read-pack.ts';
import { exportPack } from './operations/export-pack.ts';
import { readHandover } from './operations/read-handover.ts';
import { exportHandover } from './operations/export-handover.ts';
import { exportPublic } from './operations/export-public.ts';
import { readToday } from './operations/read-today.ts';
import { actionFlow, decisionFlow, minutesFlow, sessionFlow } from './workflow.ts';

export const committeeDesk = desk({
  name: 'committee',
  // Posts of institutions and perhaps who holds them, as in the office's own lists; of anybody else nothing.
  holdsPersonalData: false,
  // The closed list has none for this desk: its operations name the posts of the strategy desk (ADR-0020).
  roles: [],
  operations: [
    writeBody,
    setSeat,
    findBodies,
    writeSession,
    moveSession,
    setAttendance,
    findSessions,
    readSession,
    writeDecision,
    settleDecision,
    setPublication,
    findDecisions,
    writeAction,
    reportAction,
    findActions,
    writeMinutes,
    circulateMinutes,
    sayOnMinutes,
    lookAtName,
    agreeMinutes,
    correctMinutes,
    readPack,
    exportPack,
    readHandover,
    exportHandover,
    exportPublic,
    readToday,
  ],
  workflows: [sessionFlow, decisionFlow, actionFlow, minutesFlow],
  records: {
    body: { retention: 'without-end' },
    session: { retention: 'without-end' },
    decision: { retention: 'without-end' },
  },
});
