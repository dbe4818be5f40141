// Figures that a report told and that were withdrawn since.
import { Link } from '@tanstack/react-router';
import { Text, useFormat, useT } from '../../../kernel/i18n.tsx';
import { Frame } from '../../../kernel/parts/frame.tsx';
import type { ReportPage } from '../queries.ts';

export function ReportCorrections(props: {
  plan: string;
  caption: string;
  found: ReportPage['corrections'];
}) {
  const t = useT();
  const format = useFormat();
  const { plan, caption, found } = props;
  return (
    <Frame label={caption}>
      <table className="plain-table">
        <caption className="only-read">{caption}</caption>
        <thead>
          <tr>
            {(['indicator', 'measured-on', 'before', 'now', 'reason'] as const).map((one) => (
              <th key={one} scope="col">
                {t(`web.report.${one}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {found.map((one) => (
            <tr key={one.value}>
              <th scope="row">
                <Link to="/strategy/plan/items/$item" params={{ item: one.item }} search={{ plan }}>
                  <Text of={one.titles} />
                </Link>
              </th>
              <td>{format.date(one.on)}</td>
              <td>{format.number(one.before)}</td>
              <td>{one.after === null ? '–' : format.number(one.after)}</td>
              <td>{one.reason ?? t('web.report.replaced')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Frame>
  );
}
