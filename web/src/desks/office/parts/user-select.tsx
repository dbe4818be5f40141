// Chooses one of the people who work here.
import { Select } from '@mantine/core';
import { useAsk } from '../../../kernel/ask.ts';
import { useT } from '../../../kernel/i18n.tsx';

export function UserSelect(props: {
  label: string;
  value: string | null;
  change: (user: string | null) => void;
  error: string | undefined;
  without?: string | undefined;
}) {
  const t = useT();
  const users = useAsk('office.find-users', { limit: 200 });
  return (
    <Select
      label={props.label}
      searchable
      data={(users.data?.users ?? [])
        .filter(({ user, endedOn }) => user !== props.without && endedOn === null)
        .map(({ user, name }) => ({ value: user, label: name }))}
      value={props.value}
      onChange={props.change}
      nothingFoundMessage={t('web.form.none-found')}
      error={props.error}
      data-autofocus
    />
  );
}
