// A name in the four languages, the reader's own first; one is enough.
import { TextInput } from '@mantine/core';
import { useLanguage } from '../i18n.tsx';
import { type Language, languageNames, languages, ownFirst } from '../i18n/languages.ts';

export type NamesValues = { [language in Language]?: string | undefined };

export function NamesFields(props: {
  legend: string;
  /** What is said where none is given. */
  missing: string;
  values: NamesValues;
  change: (values: NamesValues) => void;
  checked: boolean;
  most?: number;
}) {
  const reader = useLanguage();
  const { legend, missing, values, change, checked, most = 200 } = props;
  return (
    <fieldset className="form-plain">
      <legend>{legend}</legend>
      <div className="stack-small">
        {ownFirst(reader).map((language, index) => (
          <TextInput
            key={language}
            lang={language}
            label={languageNames[language]}
            value={values[language] ?? ''}
            onChange={(event) => change({ ...values, [language]: event.currentTarget.value })}
            maxLength={most}
            error={index === 0 && checked && !readNames(values) ? missing : undefined}
          />
        ))}
      </div>
    </fieldset>
  );
}

/** As the server takes it; undefined while there is none. */
export function readNames(values: NamesValues): { [language in Language]?: string } | undefined {
  const given = languages.flatMap((language) => {
    const name = values[language]?.trim();
    return name ? [[language, name] as const] : [];
  });
  return given.length > 0 ? Object.fromEntries(given) : undefined;
}
