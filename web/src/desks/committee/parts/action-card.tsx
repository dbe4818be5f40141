// One action item: what, who, until when, for which measure, and how it stands in words.
import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Text, useFormat, useT, useWords } from '../../../kernel/i18n.tsx';
import { later } from '../../../kernel/later.ts';
import { StateBadge } from '../../../kernel/parts/state-badge.tsx';
import { useMay } from '../../../kernel/session.tsx';
import type { Action } from '../answers.ts';

const ActionForm = later(() => import('./action-form.tsx'), 'ActionForm');
const ReportForm = later(() => import('./report-form.tsx'), 'ReportForm');
const tones = { open: 'waiting', done: 'done', dropped: 'quiet' } as const;

/** `decided`: where the list is not under its decision, the way to it. */
export function ActionCard({ action, decided = false }: { action: Action; decided?: boolean }) {
  const t = useT();
  const words = useWords();
  const format = useFormat();
  const may = useMay();
  const [act, setAct] = useState<'report' | 'change'>();
  const { texts, state, overdue, dueOn, tied, proposes, measureTitles, words: said } = action;
  const what = words(texts);
  const close = () => setAct(undefined);
  const [last] = said;
  return (
    <li className="line-item">
      <div>
        <div className="row">
          <span className="committee-words">
            <Text of={texts} />
          </span>
          {overdue ? (
            <StateBadge tone="late" text={t('web.committee.overdue')} />
          ) : (
            <StateBadge tone={tones[state]} text={t(`state.committee.action.${state}`)} />
          )}
        </div>
        <div>
          <Text of={action.ownerNames} />
          {action.ownerPostNames && (
            <>
              {', '}
              <Text of={action.ownerPostNames} />
            </>
          )}{' '}
          · {t('web.committee.until-day', { date: format.date(dueOn) })}
        </div>
        {tied && (
          <div>
            {t('web.committee.paper.measure')}:{' '}
            <Link
              to="/strategy/plan/items/$item"
              params={{ item: tied.measure } as never}
              search={{ plan: tied.plan } as never}
            >
              <Text of={measureTitles} otherwise={t('web.committee.open-measure')} />
            </Link>
          </div>
        )}
        {proposes && (
          <div>
            {t('web.committee.proposes')}: <Text of={proposes} />
          </div>
        )}
        {last && (
          <div className="small muted">
            {format.date(last.at.slice(0, 10))}
            {last.post && (
              <>
                {' · '}
                <Text of={last.post} />
              </>
            )}
            : {last.words}
          </div>
        )}
        {decided && (
          <div className="small">
            <Link to="/committee/sessions/$session" params={{ session: action.session } as never}>
              <Text of={action.decisionTexts} />
            </Link>
          </div>
        )}
      </div>
      <span className="row screen-only">
        {action.keeps && may('committee.report-action') && (
          <Button
            size="compact-md"
            variant="default"
            aria-label={t('web.committee.report-what', { what })}
            onClick={() => setAct('report')}
          >
            {t('web.committee.report')}
          </Button>
        )}
        {state === 'open' && may('committee.write-action') && (
          <Button
            size="compact-md"
            variant="default"
            aria-label={t('web.committee.change-what', { what })}
            onClick={() => setAct('change')}
          >
            {t('web.committee.change')}
          </Button>
        )}
      </span>
      {act === 'report' && <ReportForm action={action} close={close} />}
      {act === 'change' && <ActionForm decision={action.decision} action={action} close={close} />}
    </li>
  );
}
