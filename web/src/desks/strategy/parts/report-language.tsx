// In which language a report is written.
import { useT } from '../../../kernel/i18n.tsx';
import { isLanguage, type Language, languageNames, languages } from '../../../kernel/i18n/languages.ts';

export function ReportLanguage({
  language,
  change,
}: {
  language: Language;
  change: (language: Language) => void;
}) {
  const t = useT();
  return (
    <label className="row">
      <span>{t('web.reports.language')}</span>
      <select
        className="plain-select"
        value={language}
        onChange={(event) => {
          if (isLanguage(event.currentTarget.value)) change(event.currentTarget.value);
        }}
      >
        {languages.map((one) => (
          <option key={one} value={one} lang={one}>
            {languageNames[one]}
          </option>
        ))}
      </select>
    </label>
  );
}
