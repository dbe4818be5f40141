// Gives what came in to an institution or one of its posts, with the day by which it is done.
import { type FormEvent, useState } from 'react';
import { useAsk, useOrder } from '../../../kernel/ask.ts';
import { ChoiceField } from '../../../kernel/form/choice-field.tsx';
import { useT, useWords } from '../../../kernel/i18n.tsx';
import { Dialog } from '../../../kernel/parts/dialog.tsx';
import { FormFoot } from '../../../kernel/parts/form-foot.tsx';
import { ProblemNotice } from '../../../kernel/parts/problem-notice.tsx';
import type { Item } from '../answers.ts';
import { DayField } from '../../../kernel/form/day-field.tsx';

export function AssignForm({ item, close }: { item: Item; close: () => void }) {
  const t = useT();
  const words = useWords();
  const [organisation, setOrganisation] = useState(item.assignedTo?.organisation ?? null);
  const [post, setPost] = useState(item.assignedTo?.post ?? null);
  const [dueOn, setDueOn] = useState('');
  const [base] = useState(item.version);
  const [checked, setChecked] = useState(false);
  const assign = useOrder('registry.assign-incoming');
  const organisations = useAsk('office.find-organisations', {});
  const posts = useAsk('office.find-posts', organisation ? { organisation } : {}, {
    when: organisation !== null,
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (organisation === null || dueOn === '') return;
    assign.mutate({ item: item.item, base, organisation, post, dueOn }, { onSuccess: close });
  };
  return (
    <Dialog close={close} title={t('operation.registry.assign-incoming')}>
      <form className="stack" onSubmit={submit} noValidate>
        {assign.error && <ProblemNotice error={assign.error} />}
        <ChoiceField
          label={t('web.registry.organisation')}
          options={(organisations.data?.organisations ?? []).map((one) => ({
            value: one.organisation,
            label: words(one.names),
          }))}
          value={organisation}
          choose={(chosen) => {
            setOrganisation(chosen);
            setPost(null);
          }}
          error={checked && organisation === null ? t('web.form.missing') : undefined}
        />
        {organisation !== null && (
          <ChoiceField
            label={`${t('web.registry.post')} ${t('web.form.optional')}`}
            options={(posts.data?.posts ?? [])
              .filter((one) => one.organisation === organisation)
              .map((one) => ({ value: one.post, label: words(one.names) }))}
            value={post}
            choose={setPost}
            clears
          />
        )}
        <DayField
          label={t('web.registry.due-on')}
          help={t('web.registry.due-help')}
          value={dueOn}
          change={setDueOn}
          checked={checked}
          needed
        />
        <FormFoot saving={assign.isPending} cancel={close} action={t('action.registry.incoming.assign')} />
      </form>
    </Dialog>
  );
}
