// A one-time link, shown once: it has to be handed to the person by another way than this system.
import { Button } from '@mantine/core';
import { useFormat, useT } from '../../../kernel/i18n.tsx';
import { Notice } from '../../../kernel/parts/notice.tsx';

export function InvitationLink({
  invitation,
  close,
}: {
  invitation: { path: string; until: string };
  close: () => void;
}) {
  const t = useT();
  const format = useFormat();
  return (
    <div className="stack">
      <Notice tone="waiting" title={t('web.people.link-once')}>
        <p>{t('web.people.link-text', { date: format.moment(invitation.until) })}</p>
      </Notice>
      <code className="secret-link">{`${location.origin}${invitation.path}`}</code>
      <div>
        <Button onClick={close}>{t('web.people.link-kept')}</Button>
      </div>
    </div>
  );
}
