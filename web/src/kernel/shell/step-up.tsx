// Asks for the second factor again before an act that needs it; the act then goes on by itself.
import { Button, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { FormEvent } from 'react';
import { useHouse } from '../house.tsx';
import { useT } from '../i18n.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { ProblemNotice } from '../parts/problem-notice.tsx';
import type { Session } from '../session-answer.ts';

export function StepUp() {
  const t = useT();
  const { api, queries, secondFactor } = useHouse();
  const sending = useMutation({
    mutationFn: (code: string) => api.session<Session>('step-up', { code }),
    onSuccess: (session) => {
      queries.setQueryData(['session'], session);
      secondFactor.answer(true);
    },
  });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    event.stopPropagation();
    sending.mutate(String(new FormData(event.currentTarget).get('code')).replaceAll(' ', ''));
  };
  return (
    <Dialog close={() => secondFactor.answer(false)} title={t('web.step-up.title')}>
      <form className="stack" onSubmit={submit}>
        <p>{t('web.step-up.text')}</p>
        {sending.error && <ProblemNotice error={sending.error} />}
        <TextInput
          name="code"
          label={t('web.sign-in.code')}
          description={t('web.sign-in.code-help')}
          autoComplete="one-time-code"
          required
          withAsterisk={false}
          data-autofocus
        />
        <div className="row">
          <Button type="submit" loading={sending.isPending}>
            {t('web.step-up.confirm')}
          </Button>
          <Button variant="default" onClick={() => secondFactor.answer(false)}>
            {t('web.cancel')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
