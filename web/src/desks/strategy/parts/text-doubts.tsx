// The doubts of an imported text, one by one: keep what was read, or give the paragraph another address.
import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useOrder } from '../../../kernel/ask.ts';
import { useT, useTOr } from '../../../kernel/i18n.tsx';
import { FormFoot } from '../../../kernel/parts/form-foot.tsx';
import { ProblemNotice } from '../../../kernel/parts/problem-notice.tsx';
import { useMay } from '../../../kernel/session.tsx';
import type { TextPage } from '../queries.ts';

type Doubt = TextPage['doubts'][number];

export function TextDoubts({
  found,
  instrument,
  choose,
}: {
  found: TextPage;
  instrument: string;
  choose: (address: string) => void;
}) {
  const t = useT();
  const { doubts, text } = found;
  if (doubts.length === 0) return <p className="muted">{t('web.text.no-doubts')}</p>;
  const first = doubts.find(({ decision }) => decision === null);
  return (
    <ol className="plain-list text-pane">
      {doubts.map((doubt) => (
        <DoubtItem
          key={doubt.position}
          doubt={doubt}
          place={{ instrument, version: text.id }}
          open={text.state === 'read' || text.state === 'settled'}
          first={doubt === first}
          choose={choose}
        />
      ))}
    </ol>
  );
}

function DoubtItem(props: {
  doubt: Doubt;
  place: { instrument: string; version: string };
  open: boolean;
  first: boolean;
  choose: (address: string) => void;
}) {
  const t = useT();
  const tOr = useTOr();
  const may = useMay();
  const { doubt, place, open, choose } = props;
  const [readdressing, setReaddressing] = useState(false);
  const [address, setAddress] = useState(doubt.address);
  const settle = useOrder('strategy.settle-doubt');
  const decide = (decision: 'keep' | 'readdress') =>
    settle.mutate({
      ...place,
      doubt: doubt.position,
      decision,
      ...(decision === 'readdress' ? { address: address.trim() } : {}),
    });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    decide('readdress');
  };
  return (
    <li className={doubt.decision ? 'text-doubt text-doubt-settled' : 'text-doubt'}>
      <div>
        <button type="button" className="link-button" onClick={() => choose(doubt.address)}>
          {doubt.address}
        </button>
      </div>
      <p>{tOr(`texts.doubt.${doubt.code}`, doubt.why, doubt.values)}</p>
      {doubt.decision ? (
        <p className="small">
          {t(`web.text.decided.${doubt.decision}`, { address: doubt.newAddress ?? '' })} {doubt.note}
        </p>
      ) : (
        open &&
        may('strategy.settle-doubt') && (
          <>
            {settle.error && <ProblemNotice error={settle.error} />}
            {readdressing ? (
              <form className="stack-small" onSubmit={submit}>
                <TextInput
                  label={t('web.text.new-address')}
                  description={t('web.text.new-address-help')}
                  value={address}
                  onChange={(event) => setAddress(event.currentTarget.value)}
                />
                <FormFoot
                  saving={settle.isPending}
                  cancel={() => setReaddressing(false)}
                  action={t('web.text.readdress')}
                  small
                />
              </form>
            ) : (
              <div className="row">
                <Button
                  size="compact-md"
                  variant={props.first ? 'filled' : 'default'}
                  loading={settle.isPending}
                  onClick={() => decide('keep')}
                >
                  {t('web.text.keep')}
                </Button>
                <Button size="compact-md" variant="default" onClick={() => setReaddressing(true)}>
                  {t('web.text.other-address')}
                </Button>
              </div>
            )}
          </>
        )
      )}
    </li>
  );
}
