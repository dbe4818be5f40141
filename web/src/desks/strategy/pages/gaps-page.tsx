// What nothing serves: the page that one prints for a minister.
import { Button } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useAsk } from '../../../kernel/ask.ts';
import { Text, useFormat, useLanguage, useT } from '../../../kernel/i18n.tsx';
import { Page } from '../../../kernel/page.tsx';
import { Asked } from '../../../kernel/parts/asked.tsx';
import { DownloadButton } from '../../../kernel/parts/download-button.tsx';
import { later } from '../../../kernel/later.ts';
import { tableRoles } from '../../../kernel/table/table-roles.ts';
import { useMay } from '../../../kernel/session.tsx';
import type { OutputOf } from '../../../kernel/operations.ts';
import { WithPlan } from '../parts/plan-choice.tsx';
import { WithParts } from '../parts/with-parts.tsx';
import { paragraphSign } from '../parts/words.tsx';
import { type Plan, useOfficialWords } from '../queries.ts';
import './gaps-page.css';
import { Frame } from '../../../kernel/parts/frame.tsx';

const TieMeasure = later(() => import('../parts/tie-measure.tsx'), 'TieMeasure');

type Gaps = OutputOf<'strategy.find-gaps'>;
type Gap = Gaps['gaps'][number];

export function GapsPage() {
  const t = useT();
  const language = useLanguage();
  const may = useMay();
  const search = useSearch({ from: '/house/strategy/strategy/gaps' });
  const navigate = useNavigate({ from: '/strategy/gaps' });
  return (
    <Page title={t('web.nav.gaps')}>
      <WithPlan wanted={search.plan}>
        {(plan) => (
          <>
            <div className="row screen-only gaps-tools">
              <Button
                variant="default"
                leftSection={<IconPrinter size={18} stroke={1.5} aria-hidden />}
                onClick={() => print()}
              >
                {t('web.print')}
              </Button>
              {may('strategy.export-coverage') && (
                <DownloadButton
                  operation="strategy.export-coverage"
                  input={{ plan: plan.id, withParts: search.parts ?? false, format: 'pdf', language }}
                >
                  {t('web.gaps.pdf')}
                </DownloadButton>
              )}
              <WithParts
                checked={search.parts ?? false}
                change={(parts) =>
                  void navigate({
                    search: ({ parts: _, ...before }) =>
                      parts ? { ...before, parts: true as const } : before,
                    replace: true,
                  })
                }
              />
            </div>
            <GapList key={plan.id} plan={plan} withParts={search.parts ?? false} />
          </>
        )}
      </WithPlan>
    </Page>
  );
}

function GapList({ plan, withParts }: { plan: Plan; withParts: boolean }) {
  const t = useT();
  const format = useFormat();
  const found = useAsk('strategy.find-gaps', { plan: plan.id, withParts });
  const [tying, setTying] = useState<Gap>();
  return (
    <Asked query={found}>
      {(answer) => (
        <>
          <p className="gaps-finding">
            {t('web.gaps.finding', { n: answer.gaps.length, of: answer.of })}{' '}
            {t('web.gaps.elsewhere', { n: answer.notApplicable.length })}
          </p>
          {answer.gaps.length > 0 && (
            <GapTable gaps={answer.gaps} tie={setTying} instrument={plan.instrument} />
          )}
          {answer.notApplicable.length > 0 && <Elsewhere answer={answer} />}
          {answer.statements.length > 0 && (
            <p className="section muted">
              {t('web.gaps.statements', {
                n: answer.statements.length,
                list: answer.statements.map(paragraphSign).join(', '),
              })}
            </p>
          )}
          <footer className="gaps-foot">
            <p>{answer.formula}</p>
            <p>
              <Text of={plan.titles} />, {t('web.gaps.version', { n: plan.approvedVersion })} ·{' '}
              {format.date(new Date(), 'long')}
            </p>
          </footer>
          {tying && (
            <TieMeasure
              plan={plan.id}
              instrument={plan.instrument}
              address={tying.address}
              heading={tying.heading}
              close={() => setTying(undefined)}
            />
          )}
        </>
      )}
    </Asked>
  );
}

function GapTable({
  gaps,
  tie,
  instrument,
}: {
  gaps: readonly Gap[];
  tie: (gap: Gap) => void;
  instrument: string;
}) {
  const official = useOfficialWords(
    instrument,
    gaps.some(({ heading }) => heading === null),
  );
  const t = useT();
  const may = useMay();
  return (
    <Frame label={t('web.nav.gaps')}>
      <table {...tableRoles.table} className="plain-table cards-table gaps-table">
        <caption className="only-read">{t('web.nav.gaps')}</caption>
        <thead {...tableRoles.group}>
          <tr {...tableRoles.row}>
            <th scope="col" {...tableRoles.columnHead}>
              §
            </th>
            <th scope="col" {...tableRoles.columnHead}>
              {t('web.gaps.asks')}
            </th>
            <th scope="col" {...tableRoles.columnHead}>
              {t('web.gaps.nearest')}
            </th>
            <th scope="col" {...tableRoles.columnHead}>
              {t('web.gaps.could-take')}
            </th>
            {may('strategy.tie-measure') && (
              <th scope="col" {...tableRoles.columnHead} className="screen-only">
                {t('web.gaps.act')}
              </th>
            )}
          </tr>
        </thead>
        <tbody {...tableRoles.group}>
          {gaps.map((gap) => (
            <tr key={gap.address} {...tableRoles.row}>
              <th scope="row" {...tableRoles.rowHead} className="gaps-sign">
                <Link to="/strategy/read" search={{ at: gap.address }}>
                  {gap.number ?? gap.address.split('/').at(-1)}
                </Link>
              </th>
              <td {...tableRoles.cell}>
                <strong>
                  <Text of={gap.heading} />
                </strong>
                {gap.heading === null && (
                  <span lang={official.language} className="serif">
                    {official.words.get(gap.address)}
                  </span>
                )}
                <div className="muted">
                  <Text of={gap.summary} />
                </div>
                {gap.line && (
                  <div className="small muted">
                    {gap.line.id} <Text of={gap.line.titles} />
                  </div>
                )}
              </td>
              <td {...tableRoles.cell} data-head={t('web.gaps.nearest')}>
                {gap.nearest ? (
                  <Link
                    to="/strategy/plan/items/$item"
                    params={{ item: gap.nearest.item }}
                    search={{ plan: gap.nearest.plan }}
                  >
                    <Text of={gap.nearest.titles} />
                  </Link>
                ) : (
                  <span className="muted">{t('web.gaps.none')}</span>
                )}
              </td>
              <td {...tableRoles.cell} data-head={t('web.gaps.could-take')}>
                {gap.couldTake.length === 0 && <span className="muted">{t('web.gaps.none')}</span>}
                <ul className="gaps-takers" hidden={gap.couldTake.length === 0}>
                  {gap.couldTake.slice(0, 3).map(({ organisation, names }) => (
                    <li key={organisation}>
                      <Text of={names} />
                    </li>
                  ))}
                </ul>
              </td>
              {may('strategy.tie-measure') && (
                <td {...tableRoles.cell} className="screen-only">
                  <Button
                    size="compact-md"
                    variant="default"
                    onClick={() => tie(gap)}
                    aria-label={t('web.tie.title', { sign: paragraphSign(gap.address) })}
                  >
                    {t('web.tie.action')}
                  </Button>
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </Frame>
  );
}

function Elsewhere({ answer }: { answer: Gaps }) {
  const t = useT();
  const format = useFormat();
  return (
    <section className="section">
      <h2>{t('web.gaps.not-applicable')}</h2>
      <Frame label={t('web.gaps.not-applicable')}>
        <table className="plain-table gaps-table">
          <thead>
            <tr>
              <th scope="col">§</th>
              <th scope="col">{t('web.confirm.reason')}</th>
              <th scope="col">{t('column.signatory')}</th>
              <th scope="col">{t('column.signed-on')}</th>
            </tr>
          </thead>
          <tbody>
            {answer.notApplicable.map(({ id, address, reason, signatory, signedOn }) => (
              <tr key={id}>
                <th scope="row" className="gaps-sign">
                  {paragraphSign(address)}
                </th>
                <td>{reason}</td>
                <td>{signatory}</td>
                <td className="nowrap">{format.date(signedOn)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Frame>
    </section>
  );
}
