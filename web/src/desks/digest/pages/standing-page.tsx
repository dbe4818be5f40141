// How the letters to readers stand, for the office: on or off, a band of numbers, and nobody's address.
import { Link } from '@tanstack/react-router';
import { useAsk } from '../../../kernel/ask.ts';
import { useFormat, useT } from '../../../kernel/i18n.tsx';
import { Page } from '../../../kernel/page.tsx';
import { Asked } from '../../../kernel/parts/asked.tsx';
import { Notice } from '../../../kernel/parts/notice.tsx';
import { useMay } from '../../../kernel/session.tsx';
import { isProblem } from '../../../kernel/problem.ts';

export function StandingPage() {
  const t = useT();
  const format = useFormat();
  const may = useMay();
  const found = useAsk('digest.read-standing', {});
  return (
    <Page title={t('web.nav.digest')} lead={t('web.digest.office.lead')} width="narrow">
      {isProblem(found.error, 'kernel.desk-not-switched-on') ? (
        <Notice tone="quiet" title={t('web.digest.office.off')}>
          <p>{t('web.digest.office.off-text')}</p>
          {may('office.read-readiness') && (
            <p>
              <Link to="/office/readiness">{t('web.nav.readiness')}</Link>
            </p>
          )}
        </Notice>
      ) : (
        <Asked query={found}>
          {({ band, countedOn, canSend }) => (
            <dl className="facts">
              <dt>{t('web.digest.office.readers')}</dt>
              <dd>
                {t(`web.digest.office.band.${band}`)}
                <span className="small muted">
                  {' · '}
                  {t('web.digest.office.counted-on', { day: format.date(countedOn) })}
                </span>
              </dd>
              <dt>{t('web.digest.office.sending')}</dt>
              <dd>{t(canSend ? 'web.digest.office.can-send' : 'web.digest.office.cannot-send')}</dd>
            </dl>
          )}
        </Asked>
      )}
      <section className="section">
        <h2>{t('web.digest.office.what')}</h2>
        <p>{t('web.digest.office.what-text')}</p>
        <p>
          <Link to="/letters">{t('web.digest.office.open-page')}</Link>
        </p>
      </section>
    </Page>
  );
}
