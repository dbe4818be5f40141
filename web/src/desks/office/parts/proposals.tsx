// Posts proposed by one person that wait for a second one.
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useOrder } from '../../../kernel/ask.ts';
import { ConfirmWithReason } from '../../../kernel/form/confirm-with-reason.tsx';
import { Text, useFormat, useT, useTOr } from '../../../kernel/i18n.tsx';
import { Notice } from '../../../kernel/parts/notice.tsx';
import { useMay } from '../../../kernel/session.tsx';
import type { PostAnswer } from '../answers.ts';

type Proposal = PostAnswer['proposals'][number];

export function Proposals({ proposals }: { proposals: readonly Proposal[] }) {
  const t = useT();
  const tOr = useTOr();
  const format = useFormat();
  const may = useMay();
  const [acting, setActing] = useState<{ proposal: Proposal; act: 'confirm' | 'withdraw' }>();
  const confirm = useOrder('office.confirm-post');
  const withdraw = useOrder('office.withdraw-post');
  const close = () => setActing(undefined);
  const rolesOf = ({ roles }: Proposal) =>
    `${t('web.posts.roles')}: ${roles.map((role) => tOr(`role.${role}`, role)).join(', ')}`;
  const done = { onSuccess: close };
  return (
    <>
      {proposals.map((proposal) => (
        <Notice
          key={proposal.proposal}
          tone="waiting"
          title={t('web.proposal.title', { name: proposal.name })}
        >
          <p>
            <Text of={proposal.postNames} /> · {t('web.posts.since', { date: format.date(proposal.fromOn) })}{' '}
            · {proposal.reason}
          </p>
          <p>{rolesOf(proposal)}</p>
          <div className="row">
            {proposal.turn === 'second' && may('office.confirm-post') && (
              <Button size="compact-md" onClick={() => setActing({ proposal, act: 'confirm' })}>
                {t('web.proposal.confirm')}
              </Button>
            )}
            {may('office.withdraw-post') && (
              <Button
                size="compact-md"
                variant="default"
                onClick={() => setActing({ proposal, act: 'withdraw' })}
              >
                {t('web.proposal.withdraw')}
              </Button>
            )}
          </div>
        </Notice>
      ))}
      {acting && (
        <ConfirmWithReason
          opened
          close={close}
          title={t(`web.proposal.${acting.act}`)}
          action={t(`web.proposal.${acting.act}`)}
          withReason={acting.act === 'withdraw'}
          saving={confirm.isPending || withdraw.isPending}
          error={confirm.error ?? withdraw.error}
          confirm={(reason) => {
            const { proposal } = acting.proposal;
            if (acting.act === 'confirm') confirm.mutate({ proposal }, done);
            else withdraw.mutate({ proposal, reason }, done);
          }}
        >
          <p>{t(`web.proposal.${acting.act}-text`, { name: acting.proposal.name })}</p>
          <p>{rolesOf(acting.proposal)}</p>
        </ConfirmWithReason>
      )}
    </>
  );
}
