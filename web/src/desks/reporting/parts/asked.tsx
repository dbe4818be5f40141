// What a row asks, with the target of the period and the last answer; and an answer as it is read.
import { Text, useFormat, useT, useWords } from '../../../kernel/i18n.tsx';
import type { Row } from '../answers.ts';

/** A figure in words: a number with its unit, or the step of its scale. */
export function useFigure({ indicator }: Pick<Row, 'indicator'>): (value: number) => string {
  const words = useWords();
  const format = useFormat();
  return (value) => {
    const step = indicator?.scale?.[value - 1];
    if (step) return `${words(step)} (${value})`;
    return [format.number(value), words(indicator?.unit)].filter(Boolean).join(' ');
  };
}

export function Asked({ row }: { row: Row }) {
  const t = useT();
  const format = useFormat();
  const figure = useFigure(row);
  const { indicator, last } = row;
  return (
    <div className="reporting-asked">
      <h3 id={`row-${row.answer}`}>
        {indicator ? <Text of={indicator.titles} /> : t('web.reporting.how-it-goes')}
      </h3>
      {indicator?.definition && (
        <p className="small">
          <Text of={indicator.definition} />
        </p>
      )}
      {indicator && (
        <p className="small">
          {indicator.target
            ? t('web.reporting.target', {
                value: figure(indicator.target.value),
                date: format.date(indicator.target.on),
              })
            : t('web.reporting.no-target')}
        </p>
      )}
      {row.added && (
        <p className="small reporting-told">
          {t('web.reporting.added', { date: format.date(row.added.on), reason: row.added.reason })}
        </p>
      )}
      {last ? (
        <div className="small muted">
          {t('web.reporting.last', { date: format.date(last.on) })}
          <AnswerText answer={last} figure={figure} />
        </div>
      ) : (
        <p className="small muted">{t('web.reporting.no-last')}</p>
      )}
    </div>
  );
}

type Told = { value: number | null; narrative: string | null; source: string | null };

export function AnswerText({ answer, figure }: { answer: Told; figure: (value: number) => string }) {
  const t = useT();
  const { value, narrative, source } = answer;
  return (
    <div>
      {value !== null && (
        <div>
          <strong>{figure(value)}</strong>
        </div>
      )}
      {narrative && <div className="reporting-told">{narrative}</div>}
      {source && <div className="small reporting-told">{t('web.reporting.source-is', { source })}</div>}
    </div>
  );
}
