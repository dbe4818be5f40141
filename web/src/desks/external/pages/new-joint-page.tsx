// Proposing something that is done together with others.
import { useNavigate } from '@tanstack/react-router';
import { useOrder } from '../../../kernel/ask.ts';
import { useT } from '../../../kernel/i18n.tsx';
import { Page } from '../../../kernel/page.tsx';
import { JointForm } from '../parts/joint-form.tsx';
import '../parts/external.css';

export function NewJointPage() {
  const t = useT();
  const navigate = useNavigate();
  const propose = useOrder('external.propose-joint');
  return (
    <Page
      title={t('operation.external.propose-joint')}
      crumbs={[{ to: '/external/joint', text: t('web.nav.joint') }]}
    >
      <JointForm
        saving={propose.isPending}
        error={propose.error}
        cancel={() => void navigate({ to: '/external/joint' })}
        save={(facts) =>
          propose.mutate(facts, {
            onSuccess: ({ joint }) =>
              void navigate({ to: '/external/joint/$joint', params: { joint } as never }),
          })
        }
      />
    </Page>
  );
}
