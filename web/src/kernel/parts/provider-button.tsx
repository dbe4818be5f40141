// Sends the person to the office's identity provider; they come back to /sign-in/back.
import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useHouse } from '../house.tsx';
import { useT } from '../i18n.tsx';
import { rememberPlace } from '../provider-place.ts';
import { useSession } from '../session.tsx';
import { ProblemNotice } from './problem-notice.tsx';

export type Aim = 'sign-in' | 'tie' | 'step-up' | 'invitation';

export function ProviderButton(props: {
  aim: Aim;
  text: string;
  /** Where to go on afterwards: a path of this house. */
  from?: string | undefined;
  invitation?: string;
}) {
  const { api } = useHouse();
  const { aim, text, from, invitation } = props;
  const leaving = useMutation({
    mutationFn: () =>
      api.session<{ address: string }>('provider/begin', {
        aim,
        ...(invitation === undefined ? {} : { invitation }),
      }),
    onSuccess: ({ address }) => {
      rememberPlace(from);
      location.assign(address);
    },
  });
  return (
    <div className="stack">
      {leaving.error && <ProblemNotice error={leaving.error} />}
      <div>
        <Button
          variant="default"
          loading={leaving.isPending || leaving.isSuccess}
          onClick={() => leaving.mutate()}
        >
          {text}
        </Button>
      </div>
    </div>
  );
}

/** At the foot of a page of ours; nothing where there is no provider, or none that this is for. */
export function ProviderWay({
  aim,
  ...more
}: { aim: 'sign-in'; from?: string } | { aim: 'invitation'; invitation: string }) {
  const t = useT();
  const { provider } = useSession();
  if (!provider || (aim === 'invitation' && !provider.secondFactor)) return null;
  const { label } = provider;
  return (
    <section className="section stack">
      <p>{t(aim === 'invitation' ? 'web.provider.accept-text' : 'web.provider.or')}</p>
      <ProviderButton aim={aim} text={t('web.provider.enter', { label })} {...more} />
    </section>
  );
}
