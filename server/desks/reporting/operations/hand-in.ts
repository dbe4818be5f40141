/** Hands a sheet in; from then on it lies with the office. */
import { z } from 'zod';
import { operation } from '#kernel/operation/define.ts';
import { present } from '#kernel/operation/errors.ts';
import { moveState } from '#kernel/workflow/move.ts';
import { PeriodId, SheetId } from '../model/periods.ts';
import { answerers, working } from '../model/roles.ts';
import { requireAnswered, requireOnScales, requireOpen, requireOwn } from '../rules/guards.ts';
import { findPeriods } from '../store/periods.ts';
import { askBody, findSheets, takeTurn } from '../store/sheets.ts';
import { sheetFlow } from '../workflow.ts';
import { readSheet } from './read-sheet.ts';

export const handIn = operation({
  name: 'reporting.hand-in',
  does: 'Whoever answers for an institution hands its sheet in when every row is answered.',
  kind: 'command',
  who: answerers,
  purpose: working,
  input: z.strictObject({ period: PeriodId, sheet: SheetId }),
  output: z.strictObject({ sheet: z.uuid(), state: z.literal('handed-in') }),
  audit: ({ input }) => ({ about: input.period, detail: { sheet: input.sheet } }),
  errors: [
    'kernel.not-found',
    'kernel.wrong-state',
    'reporting.period-closed',
    'reporting.rows-open',
    'reporting.source-missing',
    'reporting.not-on-scale',
  ],
  async run({ input, tx, actor, now, call, announce }) {
    await takeTurn(tx, input.period, input.sheet);
    const period = present((await findPeriods(tx, input.period))[0]);
    const found = present((await findSheets(tx, input.period, { sheet: input.sheet }))[0]);
    requireOwn(actor, found);
    requireOpen(period, { state: period.state });
    const { rows } = await call(readSheet, input);
    const answers = rows.map(({ answer, indicator, now: { value, narrative, source } }) => ({
      answer,
      indicator: indicator?.id ?? null,
      value,
      narrative,
      source,
    }));
    requireAnswered(answers);
    const asked = rows.flatMap(({ indicator }) => (indicator ? [indicator] : []));
    requireOnScales(answers, new Map(asked.map(({ id, scale }) => [id, scale])));
    await askBody(tx, { ...input, organisation: found.organisation });
    const of = { record: input.period, item: input.sheet };
    await moveState(tx, sheetFlow, { ...of, action: 'hand-in' }, now);
    await announce('reporting.sheet-handed-in', input.period, { sheet: input.sheet });
    return { sheet: input.sheet, state: 'handed-in' as const };
  },
});
