// Anybody asks for the letters, without signing in. What is answered is the same for every address.
import { Button, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useHouse } from '../../../kernel/house.tsx';
import { useLanguage, useT } from '../../../kernel/i18n.tsx';
import { Outside } from '../../../kernel/pages/outside.tsx';
import { Asked } from '../../../kernel/parts/asked.tsx';
import { Notice } from '../../../kernel/parts/notice.tsx';
import { ProblemNotice } from '../../../kernel/parts/problem-notice.tsx';
import { isProblem } from '../../../kernel/problem.ts';
import { ChoiceFields } from '../parts/choice-fields.tsx';
import { type Choice, choicesQuery } from '../queries.ts';

export function SubscribePage() {
  const t = useT();
  const found = useQuery(choicesQuery(useHouse()));
  return (
    <Outside title={t('web.digest.open.title')} lead={t('web.digest.open.lead')}>
      {isProblem(found.error, 'kernel.desk-not-switched-on') ? (
        <NotOffered />
      ) : (
        <Asked query={found}>{(choices) => <AskForm {...choices} />}</Asked>
      )}
    </Outside>
  );
}

function NotOffered() {
  const t = useT();
  return (
    <Notice tone="quiet" title={t('web.digest.open.off')}>
      <p>{t('web.digest.open.off-text')}</p>
      <ul>
        <li>
          <Link to="/events">{t('web.digest.open.events')}</Link>
        </li>
        <li>
          <Link to="/guidance">{t('web.digest.open.guidance')}</Link>
        </li>
      </ul>
    </Notice>
  );
}

function AskForm({ lines, places }: { lines: Choice['lines']; places: string[] }) {
  const t = useT();
  const { api } = useHouse();
  const language = useLanguage();
  const [address, setAddress] = useState('');
  const [choice, setChoice] = useState<Choice>({ language, every: 'week', lines: [], places: [] });
  const asking = useMutation({ mutationFn: () => api.open('digest.subscribe', { address, choice }) });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    asking.mutate();
  };
  if (asking.isSuccess)
    return (
      <Notice tone="done" title={t('web.digest.open.asked-title')} alert>
        <p>{t('web.digest.open.asked')}</p>
      </Notice>
    );
  return (
    <form className="stack" onSubmit={submit}>
      {asking.error && <ProblemNotice error={asking.error} />}
      <TextInput
        type="email"
        name="address"
        autoComplete="email"
        required
        withAsterisk={false}
        maxLength={200}
        label={t('web.digest.address')}
        value={address}
        onChange={(event) => setAddress(event.currentTarget.value)}
      />
      <ChoiceFields value={choice} change={setChoice} lines={lines} places={places} />
      <p className="small">{t('web.digest.open.privacy')}</p>
      <div>
        <Button type="submit" loading={asking.isPending}>
          {t('web.digest.open.ask')}
        </Button>
      </div>
    </form>
  );
}
