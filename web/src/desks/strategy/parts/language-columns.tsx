// Which languages of the official text stand side by side; and where there is none yet, how one gets here.
import { Link } from '@tanstack/react-router';
import { useT } from '../../../kernel/i18n.tsx';
import { isLanguage, languageNames } from '../../../kernel/i18n/languages.ts';
import { Notice } from '../../../kernel/parts/notice.tsx';
import { useMay } from '../../../kernel/session.tsx';

/** More than three columns would be narrower than a line can be read. */
const most = 3;

export function LanguageColumns(props: {
  held: readonly string[];
  shown: readonly string[];
  choose: (languages: readonly string[]) => void;
  instrument: string;
}) {
  const t = useT();
  const may = useMay();
  const { held, shown, choose, instrument } = props;
  if (held.length === 0) {
    return (
      <Notice tone="quiet" title={t('web.reader.index-only')}>
        <p>{t('web.reader.index-only-more')}</p>
        {may('strategy.import-text') && (
          <Link to="/strategy/documents/$instrument" params={{ instrument }}>
            {t('web.reader.import')}
          </Link>
        )}
      </Notice>
    );
  }
  const toggle = (language: string) =>
    choose(
      shown.includes(language) ? shown.filter((one) => one !== language) : [...shown, language].slice(-most),
    );
  return (
    <fieldset className="language-columns screen-only">
      <legend>{t('web.reader.languages')}</legend>
      {held.map((language) => (
        <label key={language} lang={language} className="check">
          <input type="checkbox" checked={shown.includes(language)} onChange={() => toggle(language)} />
          {isLanguage(language) ? languageNames[language] : language}
        </label>
      ))}
    </fieldset>
  );
}
