// Who may see a decision outside of the office.
import { useOrder } from '../../../kernel/ask.ts';
import { PublicationForm } from '../../../kernel/form/publication-form.tsx';
import { useT } from '../../../kernel/i18n.tsx';
import type { Decision } from '../answers.ts';

export function DecisionPublication({ decision, close }: { decision: Decision; close: () => void }) {
  const t = useT();
  const save = useOrder('committee.set-publication');
  return (
    <PublicationForm
      title={t('operation.committee.set-publication')}
      help={t('web.committee.publication-help')}
      publication={decision.publication}
      version={decision.version}
      saving={save.isPending}
      error={save.error}
      save={(publication, base) =>
        save.mutate({ decision: decision.decision, base, publication }, { onSuccess: close })
      }
      close={close}
    />
  );
}
