// A plan beside those that are part of it: each with its own figures under its institution's name.
import { Button, NativeSelect } from '@mantine/core';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useAsk } from '../../../kernel/ask.ts';
import { Text, useFormat, useLanguage, useT, useWords } from '../../../kernel/i18n.tsx';
import { Page } from '../../../kernel/page.tsx';
import { Asked } from '../../../kernel/parts/asked.tsx';
import { DownloadButton } from '../../../kernel/parts/download-button.tsx';
import { Empty } from '../../../kernel/parts/empty.tsx';
import { useMay } from '../../../kernel/session.tsx';
import { WithPlan } from '../parts/plan-choice.tsx';
import { RollUpTable } from '../parts/roll-up-table.tsx';
import type { Plan, RollUp } from '../queries.ts';
import './gaps-page.css';

export function PartsPage() {
  const t = useT();
  const may = useMay();
  const search = useSearch({ from: '/house/strategy/strategy/parts' });
  return (
    <Page
      title={t('web.nav.roll-up')}
      lead={t('web.roll-up.lead')}
      width="full"
      actions={
        <>
          {may('strategy.find-permissions') && (
            <Button component={Link} to="/strategy/entering" variant="default">
              {t('web.plan.entering')}
            </Button>
          )}
          {may('strategy.start-plan') && (
            <Button component={Link} to="/strategy/plan/new" variant="default">
              {t('web.plan.start')}
            </Button>
          )}
        </>
      }
    >
      <WithPlan wanted={search.plan}>{(plan) => <Parts key={plan.id} plan={plan} />}</WithPlan>
    </Page>
  );
}

/** Of a part the page shows the whole that it belongs to, with this part beside it. */
function Parts({ plan }: { plan: Plan }) {
  const t = useT();
  const found = useAsk('strategy.read-roll-up', { plan: plan.partOf ?? plan.id });
  return (
    <Asked query={found}>
      {(answer) =>
        answer.parts.length === 0 ? (
          <Empty title={t('web.roll-up.none')}>{t('web.roll-up.none-more')}</Empty>
        ) : (
          <Figures answer={answer} own={plan.partOf ? plan.id : undefined} />
        )
      }
    </Asked>
  );
}

function Figures({ answer, own }: { answer: RollUp; own: string | undefined }) {
  const t = useT();
  const words = useWords();
  const format = useFormat();
  const language = useLanguage();
  const search = useSearch({ from: '/house/strategy/strategy/parts' });
  const navigate = useNavigate({ from: '/strategy/parts' });
  const wanted = search.beside ?? own;
  const chosen = answer.parts.filter(({ plan }) => plan === wanted);
  const beside = chosen.length > 0 ? chosen : answer.parts;
  return (
    <>
      <p className="gaps-finding">
        {t('web.roll-up.finding', {
          parts: answer.parts.length,
          measures: answer.fromParts.measures,
          all: format.number(answer.total.measures),
          only: answer.onlyByParts.length,
        })}
      </p>
      <div className="row screen-only gaps-tools">
        <NativeSelect
          label={t('web.roll-up.beside')}
          value={chosen[0]?.plan ?? ''}
          onChange={(event) => {
            const part = event.currentTarget.value;
            void navigate({
              search: { plan: answer.whole.plan, ...(part ? { beside: part } : {}) },
              replace: true,
            });
          }}
          data={[
            { value: '', label: t('web.roll-up.all') },
            ...answer.parts.map(({ plan, organisation }) => ({
              value: plan,
              label: words(organisation.names),
            })),
          ]}
        />
        {(['xlsx', 'csv'] as const).map((kind) => (
          <DownloadButton
            key={kind}
            operation="strategy.export-roll-up"
            input={{ plan: answer.whole.plan, format: kind, language }}
          >
            {t(`web.reports.format.${kind}`)}
          </DownloadButton>
        ))}
      </div>
      <RollUpTable answer={answer} parts={beside} />
      <OnlyByParts answer={answer} />
      <footer className="gaps-foot">
        <p>{answer.formula}</p>
        <p>{format.date(answer.on, 'long')}</p>
      </footer>
    </>
  );
}

function OnlyByParts({ answer }: { answer: RollUp }) {
  const t = useT();
  if (answer.onlyByParts.length === 0) return null;
  return (
    <section className="section">
      <h2>{t('web.roll-up.only')}</h2>
      <ul className="plain-list row">
        {answer.onlyByParts.map((address) => (
          <li key={address}>
            <Link to="/strategy/read" search={{ plan: answer.whole.plan, at: address } as never}>
              {address}
            </Link>
          </li>
        ))}
      </ul>
      <p className="muted">
        <Text of={answer.whole.titles} />
      </p>
    </section>
  );
}
