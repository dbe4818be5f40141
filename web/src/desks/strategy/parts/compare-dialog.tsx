// One row of a comparison: our measures and theirs, each with its facts, and what was noted between them.
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Text, useT } from '../../../kernel/i18n.tsx';
import { Dialog } from '../../../kernel/parts/dialog.tsx';
import { useMay } from '../../../kernel/session.tsx';
import type { ComparedRow, Comparison, Plan } from '../queries.ts';
import { NotePractice } from './note-practice.tsx';
import { Practices } from './practices.tsx';
import { useRowName } from './use-row-name.ts';
import { useMoney, useSpan, WorkflowState } from './words.tsx';

type Theirs = Comparison['theirs'][number];

export function CompareDialog(props: { plan: Plan; found: Comparison; row: ComparedRow; close: () => void }) {
  const t = useT();
  const may = useMay();
  const name = useRowName();
  const { plan, found, row, close } = props;
  const [noting, note] = useState<Theirs>();
  const own = found.own.filter(({ id }) => row.own.includes(id));
  const theirs = found.theirs.filter(({ id }) => row.theirs.includes(id));
  const practices = found.practices.filter(({ measure }) => row.theirs.includes(measure));
  if (noting)
    return (
      <NotePractice
        plan={plan.id}
        foreign={found.foreign.id}
        theirs={noting}
        proposed={own}
        close={() => note(undefined)}
      />
    );
  return (
    <Dialog close={close} title={name(row)} shape="wide">
      <div className="compare-sides">
        <section aria-labelledby="compare-ours">
          <h3 id="compare-ours">{t('web.compare.our-titles')}</h3>
          {row.notApplicable.own && (
            <p className="small muted">
              {t('web.compare.not-ours')}: {row.notApplicable.own}
            </p>
          )}
          {own.length === 0 && <p className="muted">{t('web.compare.measures', { n: 0 })}</p>}
          <ul className="plain-list">
            {own.map((one) => (
              <li key={one.id} className="line-item">
                <div>
                  <Link to="/strategy/plan/items/$item" params={{ item: one.id }} search={{ plan: one.plan }}>
                    <Text of={one.titles} />
                  </Link>
                  <div className="small muted">
                    {one.externalId} <Text of={one.ownLabel} />
                  </div>
                </div>
                {one.state && <WorkflowState of="measure" state={one.state} />}
              </li>
            ))}
          </ul>
        </section>
        <section aria-labelledby="compare-theirs">
          <h3 id="compare-theirs">
            {t('web.compare.their-titles')}: <Text of={found.foreign.names} />
          </h3>
          {row.notApplicable.theirs && (
            <p className="small muted">
              {t('web.compare.not-theirs')}: {row.notApplicable.theirs}
            </p>
          )}
          {theirs.length === 0 && <p className="muted">{t('web.compare.measures', { n: 0 })}</p>}
          <ul className="plain-list">
            {theirs.map((one) => (
              <li key={one.id} className="line-item">
                <TheirMeasure measure={one} />
                <span className="row">
                  {one.state && <WorkflowState of="measure" state={one.state} />}
                  {may('strategy.note-practice') && (
                    <button type="button" className="tool-button" onClick={() => note(one)}>
                      {t('web.compare.practice.note')}
                      <span className="only-read">
                        : <Text of={one.titles} />
                      </span>
                    </button>
                  )}
                </span>
              </li>
            ))}
          </ul>
        </section>
      </div>
      {practices.length > 0 && <Practices found={found} practices={practices} />}
    </Dialog>
  );
}

/** What they wrote, as they wrote it. */
function TheirMeasure({ measure }: { measure: Theirs }) {
  const t = useT();
  const span = useSpan();
  const money = useMoney();
  const { externalId, titles, description, within, ownLabel, lead, leadName } = measure;
  const { startsOn, endsOn, sources } = measure;
  const sums = measure.money.filter(({ planned }) => planned > 0);
  return (
    <div>
      <strong>
        {externalId} <Text of={titles} />
      </strong>
      <div className="small muted">
        <Text of={ownLabel ?? within} />
        {(ownLabel ?? within) && ' · '}
        <Text of={lead} otherwise={leadName ?? t('web.measures.no-lead')} />
        {(startsOn || endsOn) && ` · ${span(startsOn, endsOn)}`}
      </div>
      {description && (
        <div className="small">
          <Text of={description} />
        </div>
      )}
      {sums.length > 0 && (
        <div className="small muted">
          {t('web.compare.figures', {
            money: sums.map((sum) => money(sum, sum.planned)).join(' + '),
            sources: sources.join(', ') || '–',
          })}
        </div>
      )}
    </div>
  );
}
