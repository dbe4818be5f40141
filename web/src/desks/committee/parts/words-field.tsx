// One line in words; where it may be left open, it says so.
import { TextInput } from '@mantine/core';
import { useT } from '../../../kernel/i18n.tsx';

export function WordsField(props: {
  label: string;
  value: string;
  change: (words: string) => void;
  needed?: boolean;
  checked?: boolean;
  help?: string;
  most?: number;
}) {
  const t = useT();
  const { label, value, change, needed = false, checked = false, help, most = 300 } = props;
  return (
    <TextInput
      label={needed ? label : `${label} ${t('web.form.optional')}`}
      description={help}
      value={value}
      onChange={(event) => change(event.currentTarget.value)}
      error={needed && checked && value.trim() === '' ? t('web.form.missing') : undefined}
      maxLength={most}
      autoComplete="off"
    />
  );
}
