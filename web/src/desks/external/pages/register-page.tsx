// The register of neighbours: agreements as documents to read, and whom to ask in each country or organisation.
import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useAsk } from '../../../kernel/ask.ts';
import { useHouse } from '../../../kernel/house.tsx';
import { useT } from '../../../kernel/i18n.tsx';
import { later } from '../../../kernel/later.ts';
import { Page } from '../../../kernel/page.tsx';
import { Asked, Waiting } from '../../../kernel/parts/asked.tsx';
import { DownloadButton } from '../../../kernel/parts/download-button.tsx';
import { Empty } from '../../../kernel/parts/empty.tsx';
import { MoreRows } from '../../../kernel/parts/more-rows.tsx';
import { ProblemNotice } from '../../../kernel/parts/problem-notice.tsx';
import { useMay } from '../../../kernel/session.tsx';
import { AgreementCard } from '../parts/agreement-card.tsx';
import { NeighbourCard } from '../parts/neighbour-card.tsx';
import { agreementsQuery } from '../queries.ts';
import '../parts/external.css';

const AgreementForm = later(() => import('../parts/agreement-form.tsx'), 'AgreementForm');
const NeighbourForm = later(() => import('../parts/neighbour-form.tsx'), 'NeighbourForm');

export function RegisterPage() {
  const t = useT();
  const may = useMay();
  const [adding, setAdding] = useState<'agreement' | 'neighbour'>();
  const neighbours = useAsk('external.find-neighbours', {});
  const agreements = useInfiniteQuery(agreementsQuery(useHouse()));
  const all = agreements.data?.pages.flatMap((page) => page.items) ?? [];
  const done = () => setAdding(undefined);
  const known = neighbours.data?.neighbours ?? [];
  const plus = <IconPlus size={18} stroke={1.5} aria-hidden />;
  return (
    <Page
      title={t('web.nav.neighbours')}
      lead={t('web.external.lead')}
      actions={
        <>
          {may('external.enter-agreement') && known.length > 0 && (
            <Button leftSection={plus} onClick={() => setAdding('agreement')}>
              {t('operation.external.enter-agreement')}
            </Button>
          )}
          {may('external.add-neighbour') && (
            <Button
              leftSection={plus}
              variant={known.length > 0 ? 'default' : 'filled'}
              onClick={() => setAdding('neighbour')}
            >
              {t('operation.external.add-neighbour')}
            </Button>
          )}
          {may('external.export-public') && (
            <DownloadButton operation="external.export-public" input={{}}>
              {t('web.external.export')}
            </DownloadButton>
          )}
          {may('external.export-public') && (
            <DownloadButton operation="external.export-public" input={{ signed: true }}>
              {t('web.external.export-signed')}
            </DownloadButton>
          )}
        </>
      }
    >
      <section className="section" aria-labelledby="agreements">
        <h2 id="agreements">{t('web.external.agreements')}</h2>
        {agreements.error && (
          <ProblemNotice error={agreements.error} again={() => void agreements.refetch()} />
        )}
        {agreements.isPending && <Waiting />}
        {agreements.data && all.length === 0 && (
          <Empty title={t('web.external.no-agreements')}>{t('web.external.no-agreements-more')}</Empty>
        )}
        <ul className="plain-list">
          {all.map((one) => (
            <AgreementCard key={one.agreement} agreement={one} neighbours={known} />
          ))}
        </ul>
        <MoreRows pages={agreements} />
      </section>
      <section className="section" aria-labelledby="neighbours">
        <h2 id="neighbours">{t('web.external.neighbours')}</h2>
        <Asked query={neighbours}>
          {({ neighbours: found, today }) =>
            found.length === 0 ? (
              <Empty title={t('web.external.no-neighbours')}>{t('web.external.no-neighbours-more')}</Empty>
            ) : (
              <ul className="plain-list">
                {found.map((one) => (
                  <NeighbourCard key={one.neighbour} neighbour={one} today={today} />
                ))}
              </ul>
            )
          }
        </Asked>
      </section>
      {adding === 'agreement' && <AgreementForm neighbours={known} close={done} />}
      {adding === 'neighbour' && <NeighbourForm close={done} />}
    </Page>
  );
}
