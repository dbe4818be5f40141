// Who may see this outside of the office, and changing it.
import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { type FormEvent, useState } from 'react';
import { useOrder } from '../../../kernel/ask.ts';
import { useFormat, useT } from '../../../kernel/i18n.tsx';
import type { InputOf } from '../../../kernel/operations.ts';
import { Dialog } from '../../../kernel/parts/dialog.tsx';
import { FormFoot } from '../../../kernel/parts/form-foot.tsx';
import { ProblemNotice } from '../../../kernel/parts/problem-notice.tsx';
import { StateBadge } from '../../../kernel/parts/state-badge.tsx';
import { useMay } from '../../../kernel/session.tsx';
import { PublicationFields, type Rule, ruleOf, type RuleValues } from './publication-fields.tsx';

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
  const [values, setValues] = useState<RuleValues>({
    rule: publication.rule,
    on: publication.rule === 'public-from' ? publication.on : '',
    reason: publication.rule === 'restricted' ? publication.reason : '',
  });
  const [checked, setChecked] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    const next = ruleOf(values);
    if (next) save.mutate({ of: props.of, base: props.version, publication: next }, { onSuccess: close });
  };
  return (
    <Dialog close={close} title={t('web.publication.change')}>
      <form className="stack" onSubmit={submit} noValidate>
        {save.error && <ProblemNotice error={save.error} />}
        <PublicationFields values={values} change={setValues} checked={checked} />
        <FormFoot saving={save.isPending} cancel={close} />
      </form>
    </Dialog>
  );
}
