// What is measured of a goal or measure: each indicator with its figures, a picture of them, and how far it has come.
import { Button } from '@mantine/core';
import { useState } from 'react';
import { Text, useT } from '../../../kernel/i18n.tsx';
import { later } from '../../../kernel/later.ts';
import type { Indicator, MeasurePage } from '../queries.ts';
import { IndicatorAbout } from './indicator-about.tsx';
import { IndicatorChart } from './indicator-chart.tsx';
import { IndicatorFigures } from './indicator-figures.tsx';
import { IndicatorProgress } from './indicator-progress.tsx';
import './indicators.css';

const IndicatorForm = later(() => import('./indicator-form.tsx'), 'IndicatorForm');
const RecordValue = later(() => import('./record-value.tsx'), 'RecordValue');
const OverrideProgress = later(() => import('./override-progress.tsx'), 'OverrideProgress');
const RemoveIndicator = later(() => import('./remove-indicator.tsx'), 'RemoveIndicator');

export function Indicators({ found }: { found: MeasurePage }) {
  const t = useT();
  const [adding, setAdding] = useState(false);
  const { item, indicators, may } = found;
  if (item.type === 'activity') return null;
  return (
    <section className="section">
      <h2>{t('web.indicators.title')}</h2>
      {indicators.length === 0 && <p className="muted">{t('web.indicators.none')}</p>}
      {indicators.map((indicator) => (
        <One key={indicator.id} found={found} indicator={indicator} />
      ))}
      {may.includes('add-indicator') && (
        <div className="page-actions">
          <Button variant="default" onClick={() => setAdding(true)}>
            {t('web.indicators.add')}
          </Button>
        </div>
      )}
      {adding && <IndicatorForm found={found} close={() => setAdding(false)} />}
    </section>
  );
}

type Act = 'record' | 'edit' | 'remove' | 'override';

function One({ found, indicator }: { found: MeasurePage; indicator: Indicator }) {
  const t = useT();
  const [act, setAct] = useState<Act>();
  const { may, plan } = found;
  const acts: [Act, boolean][] = [
    ['record', may.includes('record-value')],
    ['edit', may.includes('add-indicator')],
    ['override', may.includes('override-progress')],
    ['remove', may.includes('add-indicator') && indicator.values.length === 0],
  ];
  const close = () => setAct(undefined);
  return (
    <article className="indicator">
      <h3 className="indicator-title">
        <Text of={indicator.titles} />
      </h3>
      <p className="small muted">
        {t(`web.indicator.type.${indicator.type}`)} · {t('web.indicator.direction')}{' '}
        {t(`web.indicator.direction.${indicator.direction}`)}
      </p>
      <IndicatorProgress indicator={indicator} />
      <div className="indicator-figures">
        <IndicatorFigures plan={plan.id} indicator={indicator} mayWithdraw={may.includes('record-value')} />
        <IndicatorChart indicator={indicator} />
      </div>
      <IndicatorAbout indicator={indicator} smallestCell={found.smallestCell} />
      <div className="row screen-only">
        {acts
          .filter(([, open]) => open)
          .map(([one]) => (
            <button key={one} type="button" className="tool-button" onClick={() => setAct(one)}>
              {t(`web.indicator.${one}`)}
              <span className="only-read">
                : <Text of={indicator.titles} />
              </span>
            </button>
          ))}
      </div>
      {act === 'record' && <RecordValue plan={plan.id} indicator={indicator} close={close} />}
      {act === 'edit' && <IndicatorForm found={found} indicator={indicator} close={close} />}
      {act === 'override' && <OverrideProgress plan={plan.id} indicator={indicator} close={close} />}
      {act === 'remove' && <RemoveIndicator plan={plan.id} indicator={indicator} close={close} />}
    </article>
  );
}
