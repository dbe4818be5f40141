// What changed in each form of threat, and how many measures with what money answered it before and answer it now.
import { Text, useFormat, useT } from '../../../kernel/i18n.tsx';
import { Frame } from '../../../kernel/parts/frame.tsx';
import type { ThreatPicturePage } from '../queries.ts';
import { Money } from './words.tsx';

export function ThreatChanges({ changes }: { changes: ThreatPicturePage['changes'] }) {
  const t = useT();
  const format = useFormat();
  if (changes.length === 0) return <p className="muted">{t('web.picture.no-changes')}</p>;
  return (
    <>
      <ul className="plain-list">
        {changes.map(({ form, titles, what }) => (
          <li key={form} className="line-item">
            <div>
              <strong>
                <Text of={titles} />
              </strong>
              <div className="reading">
                <Text of={what} />
              </div>
            </div>
          </li>
        ))}
      </ul>
      <Frame label={t('web.picture.compare')}>
        <table className="plain-table">
          <caption className="only-read">{t('web.picture.compare')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('web.forms.choose')}</th>
              {(['before', 'now', 'money-before', 'money-now'] as const).map((one) => (
                <th key={one} scope="col" className="end">
                  {t(`web.picture.${one}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {changes.map(({ form, titles, before, now }) => (
              <tr key={form}>
                <th scope="row">
                  <Text of={titles} />
                </th>
                <td className="end">{before ? format.number(before.measures) : '–'}</td>
                <td className="end">{format.number(now.measures)}</td>
                <td className="end">
                  <Money sums={before?.money ?? []} />
                </td>
                <td className="end">
                  <Money sums={now.money} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Frame>
    </>
  );
}
