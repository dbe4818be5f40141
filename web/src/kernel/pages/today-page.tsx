// Today: what waits for me, by when, under which rule, with the one next action. Nothing else competes.
import { useFormat, useT } from '../i18n.tsx';
import { Page } from '../page.tsx';
import { Empty } from '../parts/empty.tsx';

export function TodayPage() {
  const t = useT();
  const format = useFormat();
  return (
    <Page
      title={t('web.today.title')}
      heading={
        <time dateTime={new Date().toISOString().slice(0, 10)}>{format.date(new Date(), 'full')}</time>
      }
      width="narrow"
    >
      <Empty title={t('web.today.empty')}>{t('web.today.empty-more')}</Empty>
    </Page>
  );
}
