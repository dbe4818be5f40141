// How far an indicator has come, with the formula and its numbers; or in words why nothing can be said.
import { useFormat, useT } from '../../../kernel/i18n.tsx';
import type { Indicator } from '../queries.ts';
import { useFigure } from './use-figure.ts';

export function IndicatorProgress({ indicator }: { indicator: Indicator }) {
  const t = useT();
  const format = useFormat();
  const { progress, override } = indicator;
  return (
    <div className="indicator-progress">
      {override && (
        <p className="tone-waiting indicator-override">
          {t('web.indicator.overridden', {
            date: format.date(override.on),
            share: format.percent(override.share),
            reason: override.reason,
          })}
        </p>
      )}
      {progress.known ? (
        <>
          <p>
            <strong>
              {t(`web.indicator.progress.${progress.standing}`, { share: format.percent(progress.share) })}
            </strong>
          </p>
          <Formula indicator={indicator} progress={progress} />
        </>
      ) : (
        <p>{t(`web.indicator.why.${progress.why}`)}</p>
      )}
    </div>
  );
}

type Known = Extract<Indicator['progress'], { known: true }>;

function Formula({ indicator, progress }: { indicator: Indicator; progress: Known }) {
  const t = useT();
  const format = useFormat();
  const figure = useFigure(indicator);
  const keeps = indicator.direction === 'keeps';
  // On a scale the formula counts steps; their names stand in the table.
  const number = keeps ? figure : format.number;
  return (
    <p className="small muted">
      {t(keeps ? 'web.indicator.formula-keeps' : 'web.indicator.formula', {
        value: number(progress.value),
        baseline: number(progress.baseline),
        target: number(progress.target),
        share: format.percent(progress.share),
        on: format.date(progress.valueOn),
        until: format.date(progress.targetOn),
      })}
      {indicator.scale && !keeps && ` ${t('web.indicator.formula-scale')}`}
    </p>
  );
}
