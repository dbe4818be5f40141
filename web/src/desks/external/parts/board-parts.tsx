// What each side says of its own part of an activity: steps, money, reports, each under the side whose word it is.
import { Text, useFormat, useT } from '../../../kernel/i18n.tsx';
import type { Board, BoardActivity } from '../answers.ts';
import { useBoardWords } from './use-board-words.ts';

export function BoardParts({ board, activity }: { board: Board; activity: BoardActivity }) {
  const t = useT();
  const { who } = useBoardWords(board);
  const speaking = activity.says.filter(
    ({ says }) => says.steps.length + says.shares.length + says.reports.length > 0,
  );
  if (speaking.length === 0) return null;
  return (
    <details>
      <summary>{t('web.board.parts')}</summary>
      {speaking.map(({ side, says }) => (
        <figure key={side} className="external-said">
          <figcaption>
            <strong>{who(side)}</strong>
          </figcaption>
          <Parts says={says} />
        </figure>
      ))}
    </details>
  );
}

function Parts({ says }: { says: BoardActivity['says'][number]['says'] }) {
  const t = useT();
  const format = useFormat();
  const money = (minor: number | null, currency: string) =>
    minor === null ? t('web.board.not-said') : format.money(minor / 100, currency);
  return (
    <ul>
      {says.steps.map((one) => (
        <li key={one.id}>
          {t('web.board.part.step')}: <Text of={one.says} />.{' '}
          {t('web.board.by-day', { date: format.date(one.dueOn) })}, {t(`web.board.step.${one.state}`)}
          {one.outcome && `. ${one.outcome}`}
        </li>
      ))}
      {says.shares.map((one) => (
        <li key={one.id}>
          {t('web.board.part.share')}: <Text of={one.says} />. {t('web.board.field.planned')}:{' '}
          {money(one.planned, one.currency)}; {t('web.board.field.spent')}: {money(one.spent, one.currency)}
        </li>
      ))}
      {says.reports.map((one) => (
        <li key={one.id}>
          {t('web.board.part.report')}, {format.date(one.fromOn)} – {format.date(one.untilOn)}:{' '}
          <Text of={one.did} />
          {(['reached', 'missing'] as const).map(
            (heading) =>
              one[heading] && (
                <div key={heading}>
                  {t(`web.board.field.${heading}`)}: <Text of={one[heading]} />
                </div>
              ),
          )}
        </li>
      ))}
    </ul>
  );
}
