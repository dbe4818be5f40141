// Who may see an agreement or an event outside of the office; only the strategic level can be public, and the form offers no more.
import { NativeSelect, Textarea } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useT } from '../../../kernel/i18n.tsx';
import { Dialog } from '../../../kernel/parts/dialog.tsx';
import { FormFoot } from '../../../kernel/parts/form-foot.tsx';
import { ProblemNotice } from '../../../kernel/parts/problem-notice.tsx';
import type { PublicationRule as Rule } from '../answers.ts';
import { publicationRules } from '#desks/external/model/lists.ts';
import { DayField } from './day-field.tsx';

export function PublicationForm(props: {
  title: string;
  publication: Rule;
  level: string;
  version: number;
  saving: boolean;
  error: Error | null;
  /** `base`: the version that this form began with, however the page behind it goes on. */
  save: (publication: Rule, base: number) => void;
  close: () => void;
}) {
  const t = useT();
  const { title, publication, level, saving, error, save, close } = props;
  const [rule, setRule] = useState<Rule['rule']>(publication.rule);
  const [on, setOn] = useState(publication.rule === 'public-from' ? publication.on : '');
  const [reason, setReason] = useState(publication.rule === 'restricted' ? publication.reason : '');
  const [base] = useState(props.version);
  const [checked, setChecked] = useState(false);
  const offered = publicationRules.filter(
    (one) => level === 'strategic' || one === 'undecided' || one === 'restricted',
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    const next = ruleOf(rule, on, reason.trim());
    if (next) save(next, base);
  };
  return (
    <Dialog close={close} title={title}>
      <form className="stack" onSubmit={submit} noValidate>
        {error && <ProblemNotice error={error} />}
        <NativeSelect
          label={t('web.external.publication')}
          description={level === 'strategic' ? undefined : t('web.external.never-public')}
          value={rule}
          onChange={(event) => setRule(event.currentTarget.value as Rule['rule'])}
          data={offered.map((one) => ({ value: one, label: t(`web.external.rule.${one}`) }))}
        />
        {rule === 'public-from' && (
          <DayField
            label={t('web.external.public-from')}
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
        <FormFoot saving={saving} cancel={close} />
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
