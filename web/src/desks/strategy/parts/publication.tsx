// Who may see this outside of the office, and changing it.
import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { type FormEvent, useState } from 'react';
import { useOrder } from '../../../kernel/ask.ts';
import { useFormat, useT } from '../../../kernel/i18n.tsx';
import type { InputOf } from '../../../kernel/operations.ts';
import { Dialog } from '../../../kernel/parts/dialog.tsx';
import { ProblemNotice } from '../../../kernel/parts/problem-notice.tsx';
import { StateBadge } from '../../../kernel/parts/state-badge.tsx';
import { useMay } from '../../../kernel/session.tsx';
import type { Instrument } from '../queries.ts';

type Rule = Instrument['publication'];
const rules = ['undecided', 'public', 'public-from', 'restricted'] as const;

export function Publication(props: {
  of: InputOf<'strategy.set-publication'>['of'];
  version: number;
  publication: Rule;
}) {
  const t = useT();
  const may = useMay();
  const [changing, change] = useDisclosure(false);
  return (
    <>
      <PublicationBadge publication={props.publication} />
      {may('strategy.set-publication') && (
        <div className="page-actions">
          <Button size="compact-md" variant="default" onClick={change.open}>
            {t('web.publication.change')}
          </Button>
        </div>
      )}
      {changing && <Change {...props} close={change.close} />}
    </>
  );
}

export function PublicationBadge({ publication }: { publication: Rule }) {
  const t = useT();
  const format = useFormat();
  switch (publication.rule) {
    case 'public':
      return <StateBadge tone="done" text={t('web.publication.public')} />;
    case 'public-from':
      return (
        <StateBadge
          tone="quiet"
          text={t('web.publication.public-after', { date: format.date(publication.on) })}
        />
      );
    case 'restricted':
      return (
        <>
          <StateBadge tone="restricted" text={t('web.publication.restricted')} />{' '}
          <span className="small">{publication.reason}</span>
        </>
      );
    default:
      return <StateBadge tone="waiting" text={t('web.publication.undecided')} />;
  }
}

function Change(props: {
  of: InputOf<'strategy.set-publication'>['of'];
  version: number;
  publication: Rule;
  close: () => void;
}) {
  const t = useT();
  const { publication, close } = props;
  const save = useOrder('strategy.set-publication');
  const [rule, setRule] = useState<Rule['rule']>(publication.rule);
  const [on, setOn] = useState(publication.rule === 'public-from' ? publication.on : '');
  const [reason, setReason] = useState(publication.rule === 'restricted' ? publication.reason : '');
  const [checked, setChecked] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    const next = build(rule, on, reason.trim());
    if (next) save.mutate({ of: props.of, base: props.version, publication: next }, { onSuccess: close });
  };
  return (
    <Dialog close={close} title={t('web.publication.change')}>
      <form className="stack" onSubmit={submit} noValidate>
        {save.error && <ProblemNotice error={save.error} />}
        <NativeSelect
          label={t('web.publication.title')}
          value={rule}
          onChange={(event) => setRule(event.currentTarget.value as Rule['rule'])}
          data={rules.map((one) => ({ value: one, label: t(`web.publication.rule.${one}`) }))}
          data-autofocus
        />
        {rule === 'public-from' && (
          <TextInput
            type="date"
            label={t('web.publication.from')}
            value={on}
            onChange={(event) => setOn(event.currentTarget.value)}
            error={checked && !on ? t('web.form.missing') : undefined}
          />
        )}
        {rule === 'restricted' && (
          <Textarea
            label={t('web.confirm.reason')}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
            error={checked && !reason.trim() ? t('web.form.missing') : undefined}
            rows={2}
          />
        )}
        <div className="row">
          <Button type="submit" loading={save.isPending}>
            {t('web.save')}
          </Button>
          <Button variant="default" onClick={close}>
            {t('web.cancel')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

/** The rule as the server takes it; undefined while something is missing. */
function build(rule: Rule['rule'], on: string, reason: string): Rule | undefined {
  if (rule === 'public-from') return on ? { rule, on } : undefined;
  if (rule === 'restricted') return reason ? { rule, reason } : undefined;
  return { rule };
}
