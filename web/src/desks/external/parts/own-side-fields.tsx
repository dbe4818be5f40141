// How our side calls itself on a board, as the partners have it in their registers.
import { TextInput } from '@mantine/core';
import { useT } from '../../../kernel/i18n.tsx';
import { readTexts, TextsFields, type TextsValues } from './texts-fields.tsx';

export type OwnValues = { code: string; names: TextsValues };
export const noOwn: OwnValues = { code: '', names: {} };

export function OwnSideFields(props: {
  values: OwnValues;
  change: (values: OwnValues) => void;
  checked: boolean;
}) {
  const t = useT();
  const { values, change, checked } = props;
  return (
    <>
      <TextInput
        label={t('web.board.own-code')}
        description={t('web.board.own-code-help')}
        value={values.code}
        onChange={(event) => change({ ...values, code: event.currentTarget.value.trim().toUpperCase() })}
        error={checked && !isCode(values.code) ? t('web.external.code-wrong') : undefined}
        maxLength={2}
        autoComplete="off"
      />
      <TextsFields
        label={t('web.board.own-names')}
        values={values.names}
        change={(names) => change({ ...values, names })}
        checked={checked}
        most={300}
      />
    </>
  );
}

const isCode = (code: string) => code === '' || /^[A-Z]{2}$/.test(code);

/** As the server takes it; undefined while something is missing or wrong. */
export function readOwn({ code, names }: OwnValues) {
  const given = readTexts(names);
  return given && isCode(code) ? { code: code || null, names: given } : undefined;
}
