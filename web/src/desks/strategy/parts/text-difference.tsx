// What a corrected version changes against the accepted one, by paragraph; ties stay whatever it says.
import { useT } from '../../../kernel/i18n.tsx';
import { Notice } from '../../../kernel/parts/notice.tsx';
import type { TextPage } from '../queries.ts';
import { Frame } from '../../../kernel/parts/frame.tsx';

export function TextDifference({
  difference,
  language,
}: {
  difference: TextPage['difference'];
  language: string;
}) {
  const t = useT();
  const { against, same, changed, added, removed, tiedAndRemoved } = difference;
  if (against === null) return null;
  return (
    <section className="section">
      <h2>{t('web.text.difference')}</h2>
      <p>
        {t('web.text.difference-counts', {
          same,
          changed: changed.length,
          added: added.length,
          removed: removed.length,
        })}
      </p>
      {tiedAndRemoved.length > 0 && (
        <Notice tone="waiting" title={t('web.text.tied-and-removed', { n: tiedAndRemoved.length })}>
          <p>{tiedAndRemoved.join(', ')}</p>
        </Notice>
      )}
      {changed.length + added.length + removed.length > 0 && (
        <Frame label={t('web.text.difference')}>
          <table className="plain-table">
            <thead>
              <tr>
                <th scope="col">{t('web.text.address')}</th>
                <th scope="col">{t('web.text.before')}</th>
                <th scope="col">{t('web.text.after')}</th>
              </tr>
            </thead>
            <tbody>
              {[
                ...changed,
                ...added.map((one) => ({ ...one, before: '' })),
                ...removed.map((one) => ({ ...one, after: '' })),
              ].map(({ address, before, after }) => (
                <tr key={address}>
                  <th scope="row">{address}</th>
                  <td className="serif" lang={language}>
                    {before}
                  </td>
                  <td className="serif" lang={language}>
                    {after}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </Frame>
      )}
    </section>
  );
}
