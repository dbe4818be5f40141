// A name in the four languages; English at least.
import { TextInput } from '@mantine/core';
import { useT } from '../../../kernel/i18n.tsx';
import { type Language, languageNames, languages } from '../../../kernel/i18n/languages.ts';

export type NamesValues = { [language in Language]?: string | undefined };

export function NamesFields(props: {
  values: NamesValues;
  change: (values: NamesValues) => void;
  checked: boolean;
}) {
  const t = useT();
  const { values, change, checked } = props;
  return (
    <fieldset className="form-plain">
      <legend>{t('web.names')}</legend>
      <div className="stack-small">
        {languages.map((language) => (
          <TextInput
            key={language}
            lang={language}
            label={languageNames[language]}
            value={values[language] ?? ''}
            onChange={(event) => change({ ...values, [language]: event.currentTarget.value })}
            maxLength={200}
            error={language === 'en' && checked && !values.en?.trim() ? t('web.form.missing') : undefined}
          />
        ))}
      </div>
    </fieldset>
  );
}

/** As the server takes it; undefined while the English one is missing. */
export function readNames(
  values: NamesValues,
): { en: string; bg?: string; mk?: string; sq?: string } | undefined {
  const { en } = values;
  if (!en?.trim()) return undefined;
  const others = languages.flatMap((language) =>
    language !== 'en' && values[language]?.trim() ? [[language, values[language].trim()]] : [],
  );
  return { en: en.trim(), ...Object.fromEntries(others) };
}
