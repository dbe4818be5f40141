// What somebody is told on Today about their own account: that it was opened anew, or that somebody asks for it.
import type { OwnOpening } from '#kernel/identity/own-openings.ts';
import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useHouse } from '../house.tsx';
import { useFormat, useT } from '../i18n.tsx';
import { Notice } from './notice.tsx';
import { ProblemNotice } from './problem-notice.tsx';

const asked = ['session', 'openings'];

export function OwnOpenings() {
  const { api } = useHouse();
  const found = useQuery({
    queryKey: asked,
    queryFn: async () => (await api.session<{ openings: OwnOpening[] }>('openings')).openings,
  });
  if (found.error) return <ProblemNotice error={found.error} again={() => void found.refetch()} />;
  return found.data?.map((one) => <Told key={one.id} one={one} />);
}

function Told({ one }: { one: OwnOpening }) {
  const t = useT();
  const format = useFormat();
  const { api } = useHouse();
  const queries = useQueryClient();
  const answering = useMutation({
    mutationFn: () => api.session('answer-opening', { id: one.id }),
    onSettled: () => queries.invalidateQueries({ queryKey: asked }),
  });
  const how = one.opened ? 'opened' : 'asked';
  return (
    <Notice tone={one.opened ? 'waiting' : 'late'} title={t(`web.opening.${how}`)}>
      {answering.error && <ProblemNotice error={answering.error} />}
      <p>
        {t(`web.opening.${how}-text`, {
          date: format.moment(one.at),
          asked: one.askedBy,
          confirmed: one.confirmedBy ?? '',
          reason: one.reason,
        })}
      </p>
      <p>{t(`web.opening.${how}-todo`)}</p>
      <Button
        size="compact-md"
        variant={one.opened ? 'default' : 'filled'}
        loading={answering.isPending}
        onClick={() => answering.mutate()}
      >
        {t(`web.opening.${how}-answer`)}
      </Button>
    </Notice>
  );
}
