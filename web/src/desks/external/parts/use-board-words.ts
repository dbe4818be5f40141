// How the sides of a board are called, and how what they say is written.
import { useFormat, useT, useWords } from '../../../kernel/i18n.tsx';
import type { Board, BoardLine } from '../answers.ts';

type Of = 'agreement' | 'joint' | 'event';

export function useBoardWords(board: Board) {
  const t = useT();
  const words = useWords();
  const format = useFormat();
  const who = (side: string) =>
    side === 'own'
      ? t('web.board.ours')
      : words(board.sides.find((one) => one.side === side)?.names ?? null) || '–';
  const field = ({ field: name, of, currency }: Pick<BoardLine, 'field' | 'of' | 'currency'>) => {
    const plain = t(`web.board.field.${name}`);
    if (of === null) return plain;
    return currency
      ? t('web.board.field-in', { field: plain, currency, who: who(of) })
      : t('web.board.field-of', { field: plain, who: who(of) });
  };
  const value = ({ field: name, currency }: BoardLine, said: string | null, kind: Of) => {
    if (said === null) return t(name === 'untilOn' ? 'web.external.open-ended' : 'web.board.not-said');
    if (currency) return format.money(Number(said) / 100, currency);
    if (name === 'state') return t(`state.external.${kind}.${said}`);
    if (name === 'word') return t(`web.board.word.${said}`);
    if (name === 'level' || name === 'way') return t(`web.external.${name}.${said}`);
    return name.endsWith('On') ? format.date(said) : said;
  };
  return { who, field, value };
}
