// What each page of the desk asks first.
import type { First } from '../../kernel/ask-ahead.ts';

export const firstOfPeriods: First = ({ ask }) => ask('reporting.find-periods', {});

export const firstOfPeriod: First = ({ ask }, { params }) =>
  ask('reporting.read-period', { period: params['period'] ?? '' });

export const firstOfSheet: First = ({ ask }, { params }) =>
  ask('reporting.read-sheet', { period: params['period'] ?? '', sheet: params['sheet'] ?? '' });
