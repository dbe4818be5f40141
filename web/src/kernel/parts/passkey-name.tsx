// The name under which a passkey is kept, and the press that makes it.
import { TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useT } from '../i18n.tsx';
import { FormFoot } from './form-foot.tsx';
import { ProblemNotice } from './problem-notice.tsx';

export function PasskeyName(props: {
  error: Error | null;
  making: boolean;
  make: (name: string) => void;
  /** Where it can be left without one. */
  cancel?: () => void;
}) {
  const t = useT();
  const [name, setName] = useState('');
  const [checked, setChecked] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (name.trim() !== '') props.make(name.trim());
  };
  return (
    <form className="stack" onSubmit={submit} noValidate>
      {props.error && <ProblemNotice error={props.error} />}
      <TextInput
        label={t('web.passkey.name')}
        description={t('web.passkey.name-help')}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        maxLength={80}
        autoComplete="off"
        error={checked && name.trim() === '' ? t('web.form.missing') : undefined}
        data-autofocus
      />
      <FormFoot
        saving={props.making}
        action={t('web.passkey.make')}
        {...(props.cancel ? { cancel: props.cancel } : {})}
      />
    </form>
  );
}
