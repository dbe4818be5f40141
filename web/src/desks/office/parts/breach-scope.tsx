// What one account or one session was shown, asked for a reason: never a list of people, and never asked by itself.
import { Button, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { actRooms } from '../../../act-rooms.ts';
import { useHouse } from '../../../kernel/house.tsx';
import { useFormat, useT, useTOr } from '../../../kernel/i18n.tsx';
import { onWallClock } from '../../../kernel/i18n/wall-clock.ts';
import type { InputOf, OutputOf } from '../../../kernel/operations.ts';
import { Frame } from '../../../kernel/parts/frame.tsx';
import { ProblemNotice } from '../../../kernel/parts/problem-notice.tsx';
import { useSession } from '../../../kernel/session.tsx';
import { tableRoles } from '../../../kernel/table/table-roles.ts';
import { WithTexts } from '../../../kernel/with-texts.tsx';
import type { Breach } from '../answers.ts';
import { InUseFields } from './in-use-fields.tsx';
import { faultsOfUse, type InUse, readUse } from './in-use.ts';

type Scope = OutputOf<'office.scope-breach'>;

export function BreachScope({ breach }: { breach: Breach }) {
  const t = useT();
  const { api } = useHouse();
  const { timeZone } = useSession().node;
  const shown = (moment: string | null) => (moment ? onWallClock(moment, timeZone) : '');
  const [use, setUse] = useState<InUse>({
    user: breach.user,
    session: breach.session ?? '',
    from: shown(breach.from),
    until: shown(breach.until),
  });
  const [reason, setReason] = useState('');
  const [checked, setChecked] = useState(false);
  // No question that the page asks again by itself: each asking is an entry, with this reason.
  const ask = useMutation({
    mutationFn: (input: InputOf<'office.scope-breach'>) => api.ask('office.scope-breach', input),
  });
  const one = (use.user !== null) !== (use.session.trim() !== '');
  const faults = { ...(one ? {} : { session: 'web.scope.one' }), ...faultsOfUse(use) };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (reason.trim().length < 3 || Object.keys(faults).length > 0) return;
    ask.mutate({ ...readUse(use, timeZone), reason: reason.trim() });
  };
  return (
    <section className="section" aria-labelledby="scope">
      <h2 id="scope">{t('web.scope.title')}</h2>
      <div className="stack">
        <p>{t('web.scope.text')}</p>
        <form className="stack scope-form screen-only" onSubmit={submit} noValidate>
          {ask.error && <ProblemNotice error={ask.error} />}
          <InUseFields values={use} change={setUse} faults={checked ? faults : {}} />
          <Textarea
            label={t('web.confirm.reason')}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
            error={checked && reason.trim().length < 3 ? t('web.form.missing') : undefined}
            rows={2}
            maxLength={500}
          />
          <div>
            <Button type="submit" variant="default" loading={ask.isPending}>
              {t('web.scope.ask')}
            </Button>
          </div>
        </form>
        <div role="status">
          {ask.data &&
            (ask.data.records.length === 0
              ? t('web.scope.none')
              : t('web.scope.found', { n: ask.data.records.length }))}{' '}
          {ask.data?.more && t('web.scope.more')}
        </div>
        {ask.data && ask.data.records.length > 0 && (
          <WithTexts room={actRooms}>
            <Records records={ask.data.records} />
          </WithTexts>
        )}
      </div>
    </section>
  );
}

function Records({ records }: { records: Scope['records'] }) {
  const t = useT();
  const tOr = useTOr();
  const format = useFormat();
  const counts = ['opened', 'listed', 'changed'] as const;
  return (
    <Frame label={t('web.scope.found', { n: records.length })}>
      <table {...tableRoles.table} className="plain-table cards-table cards-lines">
        <caption className="only-read">{t('web.scope.found', { n: records.length })}</caption>
        <thead {...tableRoles.group}>
          <tr {...tableRoles.row}>
            {['web.ledger.record', 'web.scope.first', 'web.scope.last'].map((head) => (
              <th key={head} scope="col" {...tableRoles.columnHead}>
                {t(head)}
              </th>
            ))}
            {counts.map((count) => (
              <th key={count} scope="col" {...tableRoles.columnHead} className="end">
                {t(`web.scope.${count}`)}
              </th>
            ))}
            <th scope="col" {...tableRoles.columnHead}>
              {t('web.scope.how')}
            </th>
          </tr>
        </thead>
        <tbody {...tableRoles.group}>
          {records.map((one) => (
            <tr key={one.record} {...tableRoles.row}>
              <th scope="row" {...tableRoles.rowHead}>
                <Link to="/office/ledger" search={{ record: one.record }} className="scope-record">
                  {one.record}
                </Link>
              </th>
              {(['first', 'last'] as const).map((which) => (
                <td key={which} {...tableRoles.cell} data-head={t(`web.scope.${which}`)} className="nowrap">
                  {format.moment(one[`${which}At`])}
                </td>
              ))}
              {counts.map((count) => (
                <td key={count} {...tableRoles.cell} data-head={t(`web.scope.${count}`)} className="end">
                  {format.number(one[count])}
                </td>
              ))}
              <td {...tableRoles.cell} data-head={t('web.scope.how')}>
                {one.operations.map((name) => tOr(`operation.${name}`, name)).join('; ')}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Frame>
  );
}
