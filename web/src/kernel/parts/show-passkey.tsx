// The button that shows a passkey: to sign in, or as second factor.
import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { IconKey } from '@tabler/icons-react';
import { useHouse } from '../house.tsx';
import { showPasskey } from '../passkey.ts';
import type { Session } from '../session-answer.ts';
import { ProblemNotice } from './problem-notice.tsx';

export function ShowPasskey(props: {
  act: 'sign-in' | 'step-up';
  text: string;
  shown: (session: Session) => unknown;
  /** The first way, not one beside another. */
  first?: boolean;
}) {
  const { api } = useHouse();
  const showing = useMutation({ mutationFn: () => showPasskey(api, props.act), onSuccess: props.shown });
  return (
    <div className="stack">
      {showing.error && <ProblemNotice error={showing.error} />}
      <div>
        <Button
          variant={props.first ? 'filled' : 'default'}
          leftSection={<IconKey size={18} stroke={1.5} aria-hidden />}
          loading={showing.isPending}
          onClick={() => showing.mutate()}
          {...(props.first ? { autoFocus: true } : {})}
        >
          {props.text}
        </Button>
      </div>
    </div>
  );
}
