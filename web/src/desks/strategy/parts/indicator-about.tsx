// How an indicator is measured: definition, source, method, its ratio, and by what its figures may be told apart.
import type { ReactNode } from 'react';
import { Text, useFormat, useT } from '../../../kernel/i18n.tsx';
import type { Indicator, MeasurePage } from '../queries.ts';
import { textFields } from './indicator-values.ts';

type About = { indicator: Indicator; smallestCell: MeasurePage['smallestCell'] };

export function IndicatorAbout({ indicator, smallestCell }: About) {
  const t = useT();
  const format = useFormat();
  const { disaggregations } = indicator;
  const facts: [string, ReactNode][] = textFields.flatMap((field) => {
    const texts = indicator[field];
    return texts ? [[`web.indicator.${field}`, <Text key={field} of={texts} />] as [string, ReactNode]] : [];
  });
  if (disaggregations.length > 0)
    facts.push([
      'web.indicator.disaggregations',
      <span key="by">
        {disaggregations.map((one) => t(`web.indicator.by.${one}`)).join(', ')}.{' '}
        {t('web.indicator.smallest-cell', {
          government: format.number(smallestCell.government),
          public: format.number(smallestCell.public),
        })}
      </span>,
    ]);
  if (facts.length === 0) return null;
  return (
    <details>
      <summary>{t('web.indicator.about')}</summary>
      <dl className="facts">
        {facts.map(([label, value]) => (
          <div key={label} className="fact">
            <dt>{t(label)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
