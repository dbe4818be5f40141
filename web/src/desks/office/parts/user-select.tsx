// Chooses one of the people who work here.
import { useAsk } from '../../../kernel/ask.ts';
import { ChoiceField } from '../../../kernel/form/choice-field.tsx';

export function UserSelect(props: {
  label: string;
  value: string | null;
  change: (user: string | null) => void;
  error: string | undefined;
  without?: string | undefined;
  /** Whoever ever worked here, or nobody. */
  anybody?: boolean;
}) {
  const users = useAsk('office.find-users', { limit: 200 });
  return (
    <ChoiceField
      label={props.label}
      options={(users.data?.users ?? [])
        .filter(({ user, endedOn }) => user !== props.without && (props.anybody || endedOn === null))
        .map(({ user, name }) => ({ value: user, label: name }))}
      value={props.value}
      choose={props.change}
      error={props.error}
      {...(props.anybody ? { clears: true } : { autofocus: true })}
    />
  );
}
