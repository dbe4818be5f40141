// What stands between a desk and being switched on: what the law asks for, named, people who stand in, and two people.
import { useAsk } from '../../../kernel/ask.ts';
import { useFormat, useT } from '../../../kernel/i18n.tsx';
import { type Language, languageNames, languages } from '../../../kernel/i18n/languages.ts';
import { Page } from '../../../kernel/page.tsx';
import { Asked } from '../../../kernel/parts/asked.tsx';
import { useMay } from '../../../kernel/session.tsx';
import { DeskReadiness } from '../parts/desk-readiness.tsx';

export function ReadinessPage() {
  const t = useT();
  const found = useAsk('office.read-readiness', {});
  return (
    <Page title={t('web.nav.readiness')} lead={t('web.readiness.lead')} width="narrow">
      <Asked query={found}>
        {({ desks }) =>
          desks.length === 0 ? (
            <p>{t('web.readiness.none')}</p>
          ) : (
            desks.map((desk) => <DeskReadiness key={desk.desk} readiness={desk} />)
          )
        }
      </Asked>
      <ReviewedTexts />
    </Page>
  );
}

/** How much of the interface a native speaker has read, said openly. */
function ReviewedTexts() {
  const t = useT();
  const format = useFormat();
  const may = useMay();
  const counts = useAsk('office.count-reviewed-texts', {}, { when: may('office.count-reviewed-texts') });
  if (!may('office.count-reviewed-texts')) return null;
  return (
    <section className="section">
      <h2>{t('web.reviewed.title')}</h2>
      <p>{t('web.reviewed.text')}</p>
      <Asked query={counts}>
        {(answer) => (
          <table className="plain-table">
            <thead>
              <tr>
                <th scope="col">{t('web.language.label')}</th>
                <th scope="col" className="end">
                  {t('web.reviewed.texts')}
                </th>
                <th scope="col" className="end">
                  {t('web.reviewed.read')}
                </th>
              </tr>
            </thead>
            <tbody>
              {languages.map((language: Language) => (
                <tr key={language}>
                  <th scope="row" lang={language}>
                    {languageNames[language]}
                  </th>
                  <td className="end">{format.number(answer.languages[language].texts)}</td>
                  <td className="end">{format.number(answer.languages[language].reviewed)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </Asked>
    </section>
  );
}
