// Side by side: a column for each plan, headed by whose figures they are; then what comes from the parts, and all.
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { measureStates } from '#desks/strategy/model/lists.ts';
import { Text, useFormat, useT } from '../../../kernel/i18n.tsx';
import { Frame } from '../../../kernel/parts/frame.tsx';
import type { RollUp } from '../queries.ts';
import { useMoney, WorkflowState } from './words.tsx';
import './roll-up-table.css';

type Figures = RollUp['total'];
type Side = RollUp['whole'];
type Row = { key: string; name: ReactNode; of: (figures: Figures) => ReactNode };
type Group = { key: string; name: string; rows: Row[] };

export function RollUpTable({ answer, parts }: { answer: RollUp; parts: readonly Side[] }) {
  const t = useT();
  const groups = useGroups(answer);
  const sides: readonly Side[] = [answer.whole, ...parts];
  const sums = [answer.fromParts, answer.total];
  return (
    <Frame label={t('web.roll-up.caption')}>
      <table className="plain-table roll-up">
        <caption className="only-read">{t('web.roll-up.caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('web.roll-up.what')}</th>
            {sides.map((side) => (
              <th key={side.plan} scope="col" className="end">
                <SideHead side={side} whole={side === answer.whole} />
              </th>
            ))}
            <th scope="col" className="end roll-up-sum">
              {t('web.roll-up.from-parts')}
            </th>
            <th scope="col" className="end roll-up-sum">
              {t('web.roll-up.total')}
            </th>
          </tr>
        </thead>
        {groups.map((group) => (
          <tbody key={group.key}>
            <tr>
              <th scope="rowgroup" colSpan={sides.length + 3} className="roll-up-group">
                {group.name}
              </th>
            </tr>
            {group.rows.map((row) => (
              <tr key={row.key}>
                <th scope="row">{row.name}</th>
                {sides.map((side) => (
                  <td key={side.plan} className="end">
                    {row.of(side)}
                  </td>
                ))}
                {sums.map((figures, at) => (
                  <td key={at === 0 ? 'parts' : 'total'} className="end roll-up-sum">
                    {row.of(figures)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </Frame>
  );
}

function SideHead({ side, whole }: { side: Side; whole: boolean }) {
  const t = useT();
  return (
    <>
      <span className="only-read">{t('web.roll-up.whose')} </span>
      <Text of={side.organisation.names} />
      <br />
      {whole ? (
        <span className="muted">{t('web.roll-up.itself')}</span>
      ) : (
        <Link to="/strategy/plan" search={{ plan: side.plan }}>
          <Text of={side.titles} />
        </Link>
      )}
      <br />
      <WorkflowState of="plan" state={side.state} />
    </>
  );
}

/** Only rows that say something of somebody; a line of action always, since nothing there is a finding. */
function useGroups(answer: RollUp): Group[] {
  const t = useT();
  const format = useFormat();
  const money = useMoney();
  const { total } = answer;
  const count = (n: number) => (n === 0 ? '–' : format.number(n));
  const keyed = (of: 'kinds' | 'levels', word: 'kind' | 'level'): Row[] =>
    total[of].map(({ key }) => ({
      key: `${key}`,
      name: key ? t(`${word}.${key}`) : t('web.roll-up.not-said'),
      of: (figures) => count(figures[of].find((one) => one.key === key)?.measures ?? 0),
    }));
  return [
    {
      key: 'measures',
      name: t('web.roll-up.measures'),
      rows: [
        {
          key: 'measures',
          name: t('web.roll-up.measures'),
          of: (figures: Figures) => count(figures.measures),
        },
        {
          key: 'paragraphs',
          name: t('web.roll-up.paragraphs', { n: answer.asking }),
          of: (figures: Figures) => count(figures.paragraphs),
        },
      ],
    },
    {
      key: 'money',
      name: t('web.roll-up.money'),
      rows: total.money.flatMap(({ currency }) =>
        (['planned', 'spent'] as const).map((kind) => ({
          key: `${currency} ${kind}`,
          name: t(`web.roll-up.${kind}`, { currency }),
          of: (figures: Figures) => {
            const sum = figures.money.find((one) => one.currency === currency);
            return sum ? money(sum, sum[kind]) : '–';
          },
        })),
      ),
    },
    {
      key: 'states',
      name: t('web.roll-up.states'),
      rows: measureStates
        .filter((state) => total.states[state])
        .map((state) => ({
          key: state,
          name: t(`state.strategy.measure.${state}`),
          of: (figures: Figures) => count(figures.states[state] ?? 0),
        })),
    },
    { key: 'kinds', name: t('web.roll-up.kinds'), rows: keyed('kinds', 'kind') },
    { key: 'levels', name: t('web.roll-up.levels'), rows: keyed('levels', 'level') },
    {
      key: 'lines',
      name: t('web.roll-up.lines'),
      rows: answer.lines.map((line, at) => ({
        key: line.id,
        name: <Text of={line.titles} />,
        of: (figures: Figures) => count(figures.lines[at] ?? 0),
      })),
    },
  ].filter(({ rows }) => rows.length > 0);
}
