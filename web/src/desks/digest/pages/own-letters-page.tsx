// The one link of each letter: whoever has it says yes, changes what comes, or ends it.
import { Button } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Link as To } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useHouse } from '../../../kernel/house.tsx';
import { useFormat, useT } from '../../../kernel/i18n.tsx';
import { Outside } from '../../../kernel/pages/outside.tsx';
import { Asked } from '../../../kernel/parts/asked.tsx';
import { Notice } from '../../../kernel/parts/notice.tsx';
import { ProblemNotice } from '../../../kernel/parts/problem-notice.tsx';
import { isProblem } from '../../../kernel/problem.ts';
import { ChoiceFields } from '../parts/choice-fields.tsx';
import { type Link, type Own, ownQuery, readLink } from '../queries.ts';

export function OwnLettersPage() {
  const t = useT();
  const [link] = useState(() => readLink(location.hash));
  return (
    <Outside title={t('web.digest.mine.title')}>
      {link ? (
        <OfLink link={link} />
      ) : (
        <Notice tone="late" title={t('web.digest.mine.no-link')}>
          <p>{t('web.digest.mine.no-link-text')}</p>
        </Notice>
      )}
    </Outside>
  );
}

function OfLink({ link }: { link: Link }) {
  const t = useT();
  const house = useHouse();
  const found = useQuery(ownQuery(house, link));
  const [endsOn, setEndsOn] = useState<string | null>();
  const ending = useMutation({ mutationFn: () => house.api.open('digest.end-subscription', link) });
  if (ending.isSuccess)
    return (
      <Notice tone="done" title={t('web.digest.mine.ended')} alert>
        <p>{t('web.digest.mine.ended-text')}</p>
      </Notice>
    );
  const end = (text: string) => (
    <>
      {ending.error && <ProblemNotice error={ending.error} />}
      <p className="small">{t('web.digest.mine.end-text')}</p>
      <div>
        <Button variant="default" loading={ending.isPending} onClick={() => ending.mutate()}>
          {text}
        </Button>
      </div>
    </>
  );
  if (isProblem(found.error, 'kernel.not-found')) return <Gone />;
  if (isProblem(found.error, 'kernel.desk-not-switched-on'))
    return (
      <div className="stack">
        <Notice tone="quiet" title={t('web.digest.mine.off')}>
          <p>{t('web.digest.mine.off-text')}</p>
        </Notice>
        {end(t('web.digest.mine.end'))}
      </div>
    );
  return (
    <Asked query={found}>
      {(own) => (
        <div className="stack">
          {own.state === 'asked' && endsOn === undefined ? (
            <SayYes link={link} said={setEndsOn} />
          ) : (
            <Change link={link} own={own} endsOn={endsOn ?? own.endsOn} fresh={endsOn !== undefined} />
          )}
          <section className="section stack-small">
            {end(
              own.state === 'asked' && endsOn === undefined
                ? t('web.digest.mine.not-me')
                : t('web.digest.mine.end'),
            )}
          </section>
        </div>
      )}
    </Asked>
  );
}

/** A press, and not the opening of the page: programs that look at letters before their readers open every link. */
function SayYes({ link, said }: { link: Link; said: (endsOn: string | null) => void }) {
  const t = useT();
  const { api } = useHouse();
  const confirming = useMutation({
    mutationFn: () => api.open('digest.confirm-subscription', link),
    onSuccess: ({ endsOn }) => said(endsOn),
  });
  return (
    <div className="stack">
      {confirming.error && <ProblemNotice error={confirming.error} />}
      <p>{t('web.digest.mine.asked')}</p>
      <div>
        <Button loading={confirming.isPending} onClick={() => confirming.mutate()}>
          {t('web.digest.mine.confirm')}
        </Button>
      </div>
    </div>
  );
}

function Change(props: { link: Link; own: Own; endsOn: string | null; fresh: boolean }) {
  const { link, own, fresh } = props;
  const t = useT();
  const format = useFormat();
  const { api } = useHouse();
  const [choice, setChoice] = useState(own.choice);
  const changing = useMutation({
    mutationFn: () => api.open('digest.change-subscription', { ...link, choice }),
  });
  const endsOn = changing.data?.endsOn ?? props.endsOn;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    changing.mutate();
  };
  return (
    <form className="stack" onSubmit={submit}>
      {fresh && !changing.isSuccess && <Notice tone="done" title={t('web.digest.mine.confirmed')} alert />}
      {changing.isSuccess && <Notice tone="done" title={t('web.digest.mine.saved')} alert />}
      {changing.error && <ProblemNotice error={changing.error} />}
      <ChoiceFields value={choice} change={setChoice} lines={own.lines} places={own.places} />
      {endsOn && <p className="small">{t('web.digest.mine.until', { day: format.date(endsOn) })}</p>}
      <div>
        <Button type="submit" loading={changing.isPending}>
          {t('web.save')}
        </Button>
      </div>
    </form>
  );
}

function Gone() {
  const t = useT();
  return (
    <Notice tone="quiet" title={t('web.digest.mine.gone')}>
      <p>{t('web.digest.mine.gone-text')}</p>
      <p>
        <To to="/letters">{t('web.digest.mine.anew')}</To>
      </p>
    </Notice>
  );
}
