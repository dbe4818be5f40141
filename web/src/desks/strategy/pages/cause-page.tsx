// A root cause: the measures that work on it, and official statistics beside them.
import { Button } from '@mantine/core';
import { IconTableImport } from '@tabler/icons-react';
import { Link, useParams } from '@tanstack/react-router';
import { useAsk } from '../../../kernel/ask.ts';
import { Text, useFormat, useT } from '../../../kernel/i18n.tsx';
import { later } from '../../../kernel/later.ts';
import { Page } from '../../../kernel/page.tsx';
import { Asked } from '../../../kernel/parts/asked.tsx';
import { useMay } from '../../../kernel/session.tsx';
import { WorkflowState } from '../parts/words.tsx';
import { type CausePage as Answer, readCauseName } from '../queries.ts';

const CauseTable = later(() => import('../parts/cause-table.tsx'), 'CauseTable');

export function CausePage() {
  const t = useT();
  const may = useMay();
  const format = useFormat();
  const { cause: named } = useParams({ from: '/house/strategy/strategy/causes/$cause' });
  const cause = readCauseName(named);
  const found = useAsk('strategy.read-cause', { cause });
  return (
    <Page
      title={t(`cause.${cause}`)}
      lead={t('web.cause.caveat')}
      crumbs={[{ to: '/strategy/causes', text: t('web.nav.causes') }]}
      actions={
        may('strategy.import-statistics') && (
          <Button
            component={Link}
            to="/strategy/causes/import"
            search={{ cause } as never}
            variant="default"
            leftSection={<IconTableImport size={18} stroke={1.5} aria-hidden />}
          >
            {t('web.cause.import')}
          </Button>
        )
      }
    >
      <Asked query={found}>
        {(answer) => (
          <>
            <Measures answer={answer} />
            <section className="section">
              <h2>{t('web.cause.statistics')}</h2>
              <p className="small muted">
                {t('web.cause.smallest', { number: format.number(answer.smallestArea) })}
              </p>
              {answer.statistics.length === 0 && <p className="muted">{t('web.cause.no-statistics')}</p>}
              {answer.statistics.map((table) => (
                <CauseTable key={table.id} cause={cause} table={table} />
              ))}
            </section>
          </>
        )}
      </Asked>
    </Page>
  );
}

function Measures({ answer }: { answer: Answer }) {
  const t = useT();
  return (
    <section className="section">
      <h2>{t('web.cause.measures')}</h2>
      {answer.measures.length === 0 && <p className="muted">{t('web.cause.no-measures')}</p>}
      <ul className="plain-list">
        {answer.measures.map(({ plan, item, externalId, titles, ownLabel, state }) => (
          <li key={item} className="line-item">
            <div>
              {externalId && <span className="muted">{externalId} </span>}
              <Link to="/strategy/plan/items/$item" params={{ item }} search={{ plan }}>
                <Text of={titles} />
              </Link>
              {ownLabel && (
                <div className="small muted">
                  <Text of={ownLabel} />
                </div>
              )}
            </div>
            {state && <WorkflowState of="measure" state={state} />}
          </li>
        ))}
      </ul>
    </section>
  );
}
