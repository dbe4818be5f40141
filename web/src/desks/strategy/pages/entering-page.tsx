// Typed in for others: which local body lets whom enter its figures, on whose word and until when, and what was entered.
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useAsk, useOrder } from '../../../kernel/ask.ts';
import { ConfirmWithReason } from '../../../kernel/form/confirm-with-reason.tsx';
import { Text, useFormat, useT, useWords } from '../../../kernel/i18n.tsx';
import { later } from '../../../kernel/later.ts';
import { Page } from '../../../kernel/page.tsx';
import { AsTyped } from '../../../kernel/parts/as-typed.tsx';
import { Asked } from '../../../kernel/parts/asked.tsx';
import { Empty } from '../../../kernel/parts/empty.tsx';
import { useMay } from '../../../kernel/session.tsx';
import type { LocalBody, Permission } from '../queries.ts';

const NotePermission = later(() => import('../parts/note-permission.tsx'), 'NotePermission');
const TypedInList = later(() => import('../parts/typed-in-list.tsx'), 'TypedInList');

export function EnteringPage() {
  const t = useT();
  const found = useAsk('strategy.find-permissions', {});
  return (
    <Page
      title={t('web.plan.entering')}
      lead={t('web.entering.lead')}
      crumbs={[{ to: '/strategy/parts', text: t('web.nav.roll-up') }]}
      width="narrow"
    >
      <Asked query={found}>{({ bodies }) => <Bodies bodies={bodies} />}</Asked>
    </Page>
  );
}

/** One's own body first; of the others those that let somebody in, or did. */
function Bodies({ bodies }: { bodies: readonly LocalBody[] }) {
  const t = useT();
  const may = useMay();
  const words = useWords();
  const [noting, setNoting] = useState(false);
  const own = bodies.find((one) => one.own);
  const shown = bodies
    .filter((one) => one.own || one.permissions.length > 0 || one.entries > 0)
    .toSorted((a, b) => Number(b.own) - Number(a.own) || words(a.names).localeCompare(words(b.names)));
  return (
    <>
      {may('strategy.permit-entry') && (
        <div className="page-actions screen-only">
          <Button onClick={() => setNoting(true)}>
            {t(own ? 'web.entering.give' : 'web.entering.note')}
          </Button>
        </div>
      )}
      {noting && <NotePermission bodies={bodies} own={own} close={() => setNoting(false)} />}
      {shown.length === 0 ? (
        <Empty title={t('web.entering.none')}>{t('web.entering.none-more')}</Empty>
      ) : (
        shown.map((body) => <Body key={body.id} body={body} />)
      )}
    </>
  );
}

function Body({ body }: { body: LocalBody }) {
  const t = useT();
  const [open, setOpen] = useState(body.own);
  return (
    <section className="section stack-small">
      <h2>
        <Text of={body.names} />
      </h2>
      <p className="muted">{t(body.hasAccount ? 'web.entering.has-account' : 'web.entering.no-account')}</p>
      {body.permissions.length > 0 && (
        <ul className="plain-list">
          {body.permissions.map((permission) => (
            <PermissionLine key={permission.id} permission={permission} />
          ))}
        </ul>
      )}
      <p className="row">
        {t('web.entering.entries', { n: body.entries })}
        {body.entries > 0 && !open && (
          <Button variant="default" size="compact-md" className="screen-only" onClick={() => setOpen(true)}>
            {t('web.entering.show')}
          </Button>
        )}
      </p>
      {open && body.entries > 0 && <TypedInList body={body} />}
    </section>
  );
}

function PermissionLine({ permission }: { permission: Permission }) {
  const t = useT();
  const words = useWords();
  const format = useFormat();
  const [asking, setAsking] = useState(false);
  const withdraw = useOrder('strategy.withdraw-permission');
  const { holds, to, toldBy, means, number, givenOn, untilOn, recordedBy, withdrawn } = permission;
  return (
    <li className="line-item">
      <div>
        <div>
          {t(holds ? 'web.entering.holds' : 'web.entering.held', {
            to: words(to.names),
            until: format.date(untilOn, 'long'),
          })}
        </div>
        <div className="small muted">
          <AsTyped
            words={toldBy}
            say={(told) =>
              t('web.entering.given', {
                on: format.date(givenOn),
                told,
                means: t(`web.entering.means.${means}`),
              })
            }
          />{' '}
          {number && t('web.entering.number-is', { number })}{' '}
          {recordedBy && t('web.entering.recorded', { post: words(recordedBy) })}
        </div>
        {withdrawn && (
          <div className="small">
            <AsTyped
              words={withdrawn.reason}
              say={(reason) =>
                t('web.entering.withdrawn', { on: format.date(withdrawn.at.slice(0, 10)), reason })
              }
            />
          </div>
        )}
      </div>
      {permission.mayWithdraw && (
        <Button
          variant="default"
          size="compact-md"
          className="screen-only"
          aria-label={`${t('web.entering.withdraw')}: ${words(to.names)}`}
          onClick={() => setAsking(true)}
        >
          {t('web.entering.withdraw')}
        </Button>
      )}
      <ConfirmWithReason
        opened={asking}
        close={() => setAsking(false)}
        title={t('web.entering.withdraw')}
        action={t('web.entering.withdraw')}
        saving={withdraw.isPending}
        error={withdraw.error}
        confirm={(reason) =>
          withdraw.mutate({ permission: permission.id, reason }, { onSuccess: () => setAsking(false) })
        }
      >
        <p>{t('web.entering.withdraw-text')}</p>
      </ConfirmWithReason>
    </li>
  );
}
