// One text in four languages: a field each, the reader's own first.
import { Textarea, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { useLanguage } from '../../../kernel/i18n.tsx';
import { type Language, languageNames, languages } from '../../../kernel/i18n/languages.ts';

type Texts = Record<Language, string>;

export function LanguageFields(props: {
  id?: string;
  label: ReactNode;
  help?: string;
  values: Texts;
  change: (values: Texts) => void;
  error?: string | undefined;
  /** Lines of each field; one is a single line. */
  rows?: number;
  most?: number;
}) {
  const reader = useLanguage();
  const { id, label, help, values, change, error, rows = 1, most = 10_000 } = props;
  const inOrder = [reader, ...languages.filter((language) => language !== reader)];
  return (
    <fieldset id={id}>
      <legend>{label}</legend>
      {help && <p className="small muted">{help}</p>}
      <div className="stack-small">
        {inOrder.map((language, index) => {
          const field = {
            lang: language,
            label: languageNames[language],
            value: values[language],
            maxLength: most,
            error: index === 0 ? error : undefined,
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
    </fieldset>
  );
}
