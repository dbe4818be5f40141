// The root causes that a measure works on, and naming another.
import { Button, NativeSelect } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { causes } from '#desks/strategy/model/lists.ts';
import { useOrder } from '../../../kernel/ask.ts';
import { useT } from '../../../kernel/i18n.tsx';
import { ProblemNotice } from '../../../kernel/parts/problem-notice.tsx';
import './causes.css';
import { type MeasurePage, readCauseName } from '../queries.ts';

export function MeasureCauses({ found }: { found: MeasurePage }) {
  const t = useT();
  const [chosen, choose] = useState('');
  const tag = useOrder('strategy.tag-cause');
  const untag = useOrder('strategy.untag-cause');
  const { plan, item, may } = found;
  if (item.type !== 'measure' && item.type !== 'activity') return null;
  const others = causes.filter((cause) => !found.causes.includes(cause));
  const order = { plan: plan.id, item: item.id };
  const error = tag.error ?? untag.error;
  return (
    <section className="section">
      <h2>{t('web.cause.of-measure')}</h2>
      {error && <ProblemNotice error={error} />}
      {found.causes.length === 0 && <p className="muted">{t('web.cause.of-measure-none')}</p>}
      <ul className="plain-list">
        {found.causes.map((cause) => (
          <li key={cause} className="line-item">
            <Link to="/strategy/causes/$cause" params={{ cause }}>
              {t(`cause.${cause}`)}
            </Link>
            {may.includes('tie') && (
              <button
                type="button"
                className="tool-button screen-only"
                disabled={untag.isPending}
                onClick={() => untag.mutate({ ...order, cause })}
              >
                {t('web.cause.untag')}
                <span className="only-read">: {t(`cause.${cause}`)}</span>
              </button>
            )}
          </li>
        ))}
      </ul>
      {may.includes('tie') && others.length > 0 && (
        <div className="row screen-only cause-choice">
          <NativeSelect
            label={t('web.cause.name-one')}
            value={chosen}
            onChange={(event) => choose(event.currentTarget.value)}
            data={[
              { value: '', label: t('web.cause.choose') },
              ...others.map((cause) => ({ value: cause, label: t(`cause.${cause}`) })),
            ]}
          />
          <Button
            variant="default"
            disabled={chosen === ''}
            loading={tag.isPending}
            onClick={() =>
              tag.mutate({ ...order, cause: readCauseName(chosen) }, { onSuccess: () => choose('') })
            }
          >
            {t('web.cause.tag')}
          </Button>
        </div>
      )}
    </section>
  );
}
