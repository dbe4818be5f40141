// Hands a post over in one action: from who holds it now to who takes it, with the reason.
import { useState } from 'react';
import { useOrder } from '../../../kernel/ask.ts';
import { ConfirmWithReason } from '../../../kernel/form/confirm-with-reason.tsx';
import { Text, useT } from '../../../kernel/i18n.tsx';
import type { PostAnswer } from '../answers.ts';
import { UserSelect } from './user-select.tsx';

export function HandOver(props: {
  post: PostAnswer['post'];
  holder: PostAnswer['post']['holders'][number] | undefined;
  close: () => void;
  done: (state: string) => void;
}) {
  const t = useT();
  const { post, holder, close, done } = props;
  const [to, setTo] = useState<string | null>(null);
  const [missing, setMissing] = useState(false);
  const handOver = useOrder('office.hand-over-post');
  return (
    <ConfirmWithReason
      opened
      close={close}
      title={t(holder ? 'web.hand-over.action' : 'web.hand-over.give')}
      action={t(holder ? 'web.hand-over.action' : 'web.hand-over.give')}
      saving={handOver.isPending}
      error={handOver.error}
      confirm={(reason) => {
        if (!to) return setMissing(true);
        handOver.mutate(
          { post: post.post, from: holder?.user ?? null, to, reason },
          { onSuccess: ({ state }) => done(state) },
        );
      }}
    >
      <p>
        <strong>
          <Text of={post.names} />
        </strong>
        , <Text of={post.organisationNames} />
      </p>
      {holder && <p>{t('web.hand-over.text', { name: holder.name })}</p>}
      <UserSelect
        label={t(holder ? 'web.hand-over.to' : 'web.hand-over.to-begin')}
        value={to}
        change={setTo}
        error={missing && !to ? t('web.form.missing') : undefined}
        without={holder?.user}
      />
    </ConfirmWithReason>
  );
}
