// A text of the office in four languages, folded away; its line says in which languages it is not written.
import { Textarea, TextInput } from '@mantine/core';
import type { NamesValues } from '../../../kernel/form/names-fields.tsx';
import { readNames } from '../../../kernel/form/names-fields.tsx';
import { useLanguage, useT } from '../../../kernel/i18n.tsx';
import { languageNames, ownFirst } from '../../../kernel/i18n/languages.ts';
import { lacking } from './template-values.ts';

export function TemplateTexts(props: {
  label: string;
  help?: string;
  values: NamesValues | null;
  change: (values: NamesValues) => void;
  /** Lines of each field; one is a single line. */
  rows?: number;
  most?: number;
}) {
  const t = useT();
  const reader = useLanguage();
  const { label, help, values, change, rows = 1, most = 500 } = props;
  const missing = lacking(values);
  return (
    <details className="template-texts">
      <summary>
        {label}
        <span className="small muted">
          {' · '}
          {!readNames(values ?? {})
            ? t('web.template.nothing-written')
            : missing.length === 0
              ? t('web.template.in-all-languages')
              : t('web.template.missing-in', {
                  languages: missing.map((one) => languageNames[one]).join(', '),
                })}
        </span>
      </summary>
      <div className="stack-small">
        {help && <p className="small muted">{help}</p>}
        {ownFirst(reader).map((language) => {
          const field = {
            lang: language,
            label: languageNames[language],
            'aria-label': `${label} (${languageNames[language]})`,
            value: values?.[language] ?? '',
            maxLength: most,
            onChange: (event: { currentTarget: { value: string } }) =>
              change({ ...values, [language]: event.currentTarget.value }),
          };
          return rows === 1 ? (
            <TextInput key={language} {...field} />
          ) : (
            <Textarea key={language} {...field} rows={rows} />
          );
        })}
      </div>
    </details>
  );
}
