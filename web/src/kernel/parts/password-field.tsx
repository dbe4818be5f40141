// A password, hidden until a word is pressed: on one's own telephone, seeing what one types saves three attempts.
import { TextInput, type TextInputProps } from '@mantine/core';
import { useState } from 'react';
import { useT } from '../i18n.tsx';

export function PasswordField(props: Omit<TextInputProps, 'type' | `rightSection${string}`>) {
  const t = useT();
  const [shown, show] = useState(false);
  return (
    <TextInput
      {...props}
      type={shown ? 'text' : 'password'}
      autoCapitalize="none"
      spellCheck={false}
      rightSectionWidth={104}
      rightSectionPointerEvents="all"
      rightSectionProps={{ className: 'word-in-field' }}
      rightSection={
        <button
          type="button"
          className="link-button"
          aria-label={t(shown ? 'web.sign-in.hide-password' : 'web.sign-in.show-password')}
          onClick={() => show(!shown)}
        >
          {t(shown ? 'web.sign-in.hide' : 'web.sign-in.show')}
        </button>
      }
    />
  );
}
