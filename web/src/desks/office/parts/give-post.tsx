// Gives a post to a stand-in, from a day until a day.
import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useOrder } from '../../../kernel/ask.ts';
import { ConfirmWithReason } from '../../../kernel/form/confirm-with-reason.tsx';
import { Text, useT } from '../../../kernel/i18n.tsx';
import type { PostAnswer } from '../answers.ts';
import { UserSelect } from './user-select.tsx';

export function GivePost(props: {
  post: PostAnswer['post'];
  close: () => void;
  done: (state: string) => void;
}) {
  const t = useT();
  const { post, close, done } = props;
  const [user, setUser] = useState<string | null>(null);
  const [fromOn, setFromOn] = useState('');
  const [untilOn, setUntilOn] = useState('');
  const [missing, setMissing] = useState(false);
  const give = useOrder('office.give-post');
  return (
    <ConfirmWithReason
      opened
      close={close}
      title={t('web.posts.deputise')}
      action={t('web.posts.deputise')}
      saving={give.isPending}
      error={give.error}
      confirm={(reason) => {
        if (!user) return setMissing(true);
        give.mutate(
          {
            post: post.post,
            user,
            deputy: true,
            ...(fromOn ? { fromOn } : {}),
            untilOn: untilOn || null,
            reason,
          },
          { onSuccess: ({ state }) => done(state) },
        );
      }}
    >
      <p>
        <Text of={post.names} />. {t('web.posts.deputise-text')}
      </p>
      <UserSelect
        label={t('web.posts.deputy')}
        value={user}
        change={setUser}
        error={missing && !user ? t('web.form.missing') : undefined}
      />
      <TextInput
        type="date"
        label={`${t('web.posts.from')} ${t('web.form.optional')}`}
        value={fromOn}
        onChange={(event) => setFromOn(event.currentTarget.value)}
      />
      <TextInput
        type="date"
        label={`${t('web.posts.until-on')} ${t('web.form.optional')}`}
        value={untilOn}
        onChange={(event) => setUntilOn(event.currentTarget.value)}
      />
    </ConfirmWithReason>
  );
}
