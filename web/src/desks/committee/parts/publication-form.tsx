// Who may see a decision outside of the office.
import { NativeSelect, Textarea } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { publicationRules } from '#desks/committee/model/lists.ts';
import { useOrder } from '../../../kernel/ask.ts';
import { useT } from '../../../kernel/i18n.tsx';
import { Dialog } from '../../../kernel/parts/dialog.tsx';
import { FormFoot } from '../../../kernel/parts/form-foot.tsx';
import { ProblemNotice } from '../../../kernel/parts/problem-notice.tsx';
import type { Decision } from '../answers.ts';
import { DayField } from './day-field.tsx';

type Rule = Decision['publication'];

export function PublicationForm({ decision, close }: { decision: Decision; close: () => void }) {
  const t = useT();
  const { publication } = decision;
  const [rule, setRule] = useState<Rule['rule']>(publication.rule);
  const [on, setOn] = useState(publication.rule === 'public-from' ? publication.on : '');
  const [reason, setReason] = useState(publication.rule === 'restricted' ? publication.reason : '');
  const [base] = useState(decision.version);
  const [checked, setChecked] = useState(false);
  const save = useOrder('committee.set-publication');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    const next = ruleOf(rule, on, reason.trim());
    if (next) save.mutate({ decision: decision.decision, base, publication: next }, { onSuccess: close });
  };
  return (
    <Dialog close={close} title={t('operation.committee.set-publication')}>
      <form className="stack" onSubmit={submit} noValidate>
        {save.error && <ProblemNotice error={save.error} />}
        <NativeSelect
          label={t('web.committee.publication')}
          description={t('web.committee.publication-help')}
          value={rule}
          onChange={(event) => setRule(event.currentTarget.value as Rule['rule'])}
          data={publicationRules.map((one) => ({ value: one, label: t(`web.committee.rule.${one}`) }))}
        />
        {rule === 'public-from' && (
          <DayField
            label={t('web.committee.rule.public-from')}
            value={on}
            change={setOn}
            checked={checked}
            needed
          />
        )}
        {rule === 'restricted' && (
          <Textarea
            label={t('web.confirm.reason')}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
            error={checked && reason.trim().length < 3 ? t('web.form.missing') : undefined}
            rows={2}
            maxLength={2000}
          />
        )}
        <FormFoot saving={save.isPending} cancel={close} />
      </form>
    </Dialog>
  );
}

/** As the server takes it; undefined while something is missing. */
function ruleOf(rule: Rule['rule'], on: string, reason: string): Rule | undefined {
  if (rule === 'public-from') return on ? { rule, on } : undefined;
  if (rule === 'restricted') return reason.length < 3 ? undefined : { rule, reason };
  return { rule };
}
