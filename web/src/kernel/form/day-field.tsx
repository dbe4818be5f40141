// A day; where it may be left open, an empty field says so.
import { TextInput } from '@mantine/core';
import { useT } from '../i18n.tsx';

export function DayField(props: {
  label: string;
  value: string;
  change: (day: string) => void;
  needed?: boolean;
  checked?: boolean;
  help?: string;
}) {
  const t = useT();
  const { label, value, change, needed = false, checked = false, help } = props;
  return (
    <TextInput
      type="date"
      label={needed ? label : `${label} ${t('web.form.optional')}`}
      description={help}
      value={value}
      onChange={(event) => change(event.currentTarget.value)}
      error={needed && checked && value === '' ? t('web.form.missing') : undefined}
    />
  );
}
