// One text in the four languages, the reader's own first; one is enough.
import { Textarea, TextInput } from '@mantine/core';
import { useLanguage, useT } from '../../../kernel/i18n.tsx';
import { type Language, languageNames, languages, ownFirst } from '../../../kernel/i18n/languages.ts';

export type TextsValues = { [language in Language]?: string | undefined };

export function TextsFields(props: {
  label: string;
  values: TextsValues;
  change: (values: TextsValues) => void;
  checked: boolean;
  long?: boolean;
  most: number;
}) {
  const t = useT();
  const reader = useLanguage();
  const { label, values, change, checked, long = false, most } = props;
  return (
    <fieldset className="form-plain">
      <legend>{label}</legend>
      <div className="stack-small">
        {ownFirst(reader).map((language, index) => {
          const field = {
            lang: language,
            label: languageNames[language],
            'aria-label': t('web.external.in-language', { what: label, language: languageNames[language] }),
            value: values[language] ?? '',
            maxLength: most,
            error: index === 0 && checked && !readTexts(values) ? t('web.external.one-language') : undefined,
          };
          const set = (text: string) => change({ ...values, [language]: text });
          return long ? (
            <Textarea
              key={language}
              {...field}
              rows={2}
              onChange={(event) => set(event.currentTarget.value)}
            />
          ) : (
            <TextInput key={language} {...field} onChange={(event) => set(event.currentTarget.value)} />
          );
        })}
      </div>
    </fieldset>
  );
}

/** As the server takes it; undefined while there is none. */
export function readTexts(values: TextsValues): { [language in Language]?: string } | undefined {
  const given = languages.flatMap((language) => {
    const text = values[language]?.trim();
    return text ? [[language, text] as const] : [];
  });
  return given.length > 0 ? Object.fromEntries(given) : undefined;
}
