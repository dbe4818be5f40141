// The official text of an act: by its European Legislation Identifier, or at another official address, told apart.
import { useT } from '../../../kernel/i18n.tsx';

export function ActLink({ link, eli, of }: { link: string | null; eli: boolean; of: string }) {
  const t = useT();
  if (link === null) return null;
  return (
    <a href={link} rel="noreferrer noopener external" className="nowrap">
      {t(eli ? 'web.law.eli' : 'web.law.other-link')}
      <span className="only-read">: {of}</span>
    </a>
  );
}
