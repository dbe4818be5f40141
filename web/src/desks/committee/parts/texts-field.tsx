// A longer text in the four languages, the reader's own first; one is enough.
import { Textarea } from '@mantine/core';
import { readNames, type NamesValues } from '../../../kernel/form/names-fields.tsx';
import { useLanguage, useT } from '../../../kernel/i18n.tsx';
import { languageNames, ownFirst } from '../../../kernel/i18n/languages.ts';

export function TextsField(props: {
  label: string;
  values: NamesValues;
  change: (values: NamesValues) => void;
  checked: boolean;
  most?: number;
  rows?: number;
}) {
  const t = useT();
  const reader = useLanguage();
  const { label, values, change, checked, most = 4000, rows = 2 } = props;
  return (
    <fieldset className="form-plain">
      <legend>{label}</legend>
      <div className="stack-small">
        {ownFirst(reader).map((language, index) => (
          <Textarea
            key={language}
            lang={language}
            label={languageNames[language]}
            aria-label={`${label} (${languageNames[language]})`}
            value={values[language] ?? ''}
            onChange={(event) => change({ ...values, [language]: event.currentTarget.value })}
            rows={rows}
            maxLength={most}
            error={index === 0 && checked && !readNames(values) ? t('web.committee.one-language') : undefined}
          />
        ))}
      </div>
    </fieldset>
  );
}
