// What the sides say of one thing, a line for each point, a column for each side; where two differ, the line says so in words.
import { useT } from '../../../kernel/i18n.tsx';
import { Frame } from '../../../kernel/parts/frame.tsx';
import { StateBadge } from '../../../kernel/parts/state-badge.tsx';
import type { Board, BoardLine } from '../answers.ts';
import { useBoardWords } from './use-board-words.ts';

export function BoardLines(props: {
  board: Board;
  lines: readonly BoardLine[];
  /** The sides that speak of it, in the order of the board. */
  sides: readonly string[];
  caption: string;
  kind: 'agreement' | 'joint' | 'event';
}) {
  const t = useT();
  const { board, lines, sides, caption, kind } = props;
  const { who, field, value } = useBoardWords(board);
  return (
    <Frame label={caption}>
      <table className="plain-table external-matrix">
        <caption className="only-read">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t('web.board.what')}</th>
            {sides.map((side) => (
              <th key={side} scope="col">
                {who(side)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr
              key={`${line.field} ${line.of} ${line.currency}`}
              className={line.differ ? 'board-differs' : undefined}
            >
              <th scope="row">
                {field(line)} {line.differ && <StateBadge tone="late" text={t('web.board.differs')} />}
              </th>
              {sides.map((side) => {
                const said = line.says.find((one) => one.side === side);
                return (
                  <td key={side}>
                    {said ? value(line, said.value, kind) : <span className="muted">–</span>}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </Frame>
  );
}
