// The root causes that the strategy names, what works on each, and whether official statistics stand beside it.
import { Button } from '@mantine/core';
import { IconTableImport } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useAsk } from '../../../kernel/ask.ts';
import { Text, useFormat, useT } from '../../../kernel/i18n.tsx';
import { Page } from '../../../kernel/page.tsx';
import { Asked } from '../../../kernel/parts/asked.tsx';
import { useMay } from '../../../kernel/session.tsx';
import { paragraphSign } from '../parts/words.tsx';

export function CausesPage() {
  const t = useT();
  const may = useMay();
  const format = useFormat();
  const found = useAsk('strategy.find-causes', {});
  return (
    <Page
      title={t('web.nav.causes')}
      lead={t('web.cause.caveat')}
      actions={
        may('strategy.import-statistics') && (
          <Button
            component={Link}
            to="/strategy/causes/import"
            variant="default"
            leftSection={<IconTableImport size={18} stroke={1.5} aria-hidden />}
          >
            {t('web.cause.import')}
          </Button>
        )
      }
    >
      <Asked query={found}>
        {({ causes, population }) => (
          <>
            <ul className="plain-list">
              {causes.map(({ cause, addresses, measures, statistics }) => (
                <li key={cause} className="line-item">
                  <div>
                    <Link to="/strategy/causes/$cause" params={{ cause }}>
                      {t(`cause.${cause}`)}
                    </Link>
                    <div className="small muted">{addresses.map(paragraphSign).join(', ')}</div>
                  </div>
                  <span className="small">
                    {t('web.cause.counts.measures', { n: measures })} ·{' '}
                    {t('web.cause.counts.statistics', { n: statistics })}
                  </span>
                </li>
              ))}
            </ul>
            <section className="section">
              <h2>{t('web.cause.people')}</h2>
              {population ? (
                <p>
                  <Text of={population.titles} />{' '}
                  <span className="small muted">
                    {t('web.cause.people-of', { n: population.areas })}{' '}
                    {t('web.cause.source', {
                      source: population.source,
                      code: population.tableCode,
                      date: format.date(population.extractedOn),
                      licence: population.licence,
                    })}
                  </span>
                </p>
              ) : (
                <p className="muted">{t('web.cause.people-none')}</p>
              )}
            </section>
          </>
        )}
      </Asked>
    </Page>
  );
}
