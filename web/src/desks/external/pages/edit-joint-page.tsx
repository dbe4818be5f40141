// Changing what is proposed: each side is asked anew.
import { useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useAsk, useOrder } from '../../../kernel/ask.ts';
import { Text, useT } from '../../../kernel/i18n.tsx';
import { Page } from '../../../kernel/page.tsx';
import { Asked } from '../../../kernel/parts/asked.tsx';
import type { Joint } from '../answers.ts';
import { JointForm } from '../parts/joint-form.tsx';
import '../parts/external.css';

export function EditJointPage() {
  const { joint } = useParams({ strict: false }) as { joint: string };
  const found = useAsk('external.read-joint', { joint });
  return (
    <Asked query={found} whole>
      {(answer) => <Edit key={answer.joint.joint} joint={answer.joint} />}
    </Asked>
  );
}

function Edit({ joint }: { joint: Joint }) {
  const t = useT();
  const navigate = useNavigate();
  // The version that this form began with, however the page behind it goes on.
  const [base] = useState(joint.version);
  const edit = useOrder('external.edit-joint');
  const back = () => void navigate({ to: '/external/joint/$joint', params: { joint: joint.joint } as never });
  return (
    <Page
      title={t('operation.external.edit-joint')}
      crumbs={[
        { to: '/external/joint', text: t('web.nav.joint') },
        { to: `/external/joint/${joint.joint}`, text: <Text of={joint.titles} /> },
      ]}
    >
      <JointForm
        joint={joint}
        saving={edit.isPending}
        error={edit.error}
        cancel={back}
        save={(facts) => edit.mutate({ ...facts, joint: joint.joint, base }, { onSuccess: back })}
      />
    </Page>
  );
}
