// What was read, leaf by leaf: the address and the beginning of its words.
import { useEffect, useRef } from 'react';
import { useT } from '../../../kernel/i18n.tsx';
import type { TextPage } from '../queries.ts';

export function TextTree(props: {
  leaves: TextPage['leaves'];
  language: string;
  at: string | undefined;
  choose: (address: string) => void;
}) {
  const t = useT();
  const { leaves, language, at, choose } = props;
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    if (at)
      list.current?.querySelector(`[data-address="${CSS.escape(at)}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [at]);
  return (
    <ul ref={list} className="plain-list text-pane" aria-label={t('web.text.read')}>
      {leaves.map(({ position, address, body, level }) => (
        <li key={position} data-address={address} style={{ paddingInlineStart: level * 12 }}>
          <button
            type="button"
            className="text-leaf"
            aria-pressed={address === at}
            onClick={() => choose(address)}
          >
            <span className="text-leaf-address">{address}</span>
            <span className="text-leaf-body serif" lang={language}>
              {body}
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}
