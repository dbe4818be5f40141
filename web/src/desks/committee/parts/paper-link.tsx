// A paper of an item of the agenda, as the way to it.
import { Link } from '@tanstack/react-router';
import type { Paper } from '../answers.ts';

export function PaperLink({ paper }: { paper: Paper }) {
  switch (paper.kind) {
    case 'measure':
      return (
        <Link
          to="/strategy/plan/items/$item"
          params={{ item: paper.measure } as never}
          search={{ plan: paper.plan } as never}
        >
          {paper.title}
        </Link>
      );
    case 'paragraph':
      return (
        <Link to="/strategy/read" search={{ at: paper.paragraph, instrument: paper.instrument } as never}>
          {paper.title}
        </Link>
      );
    case 'picture':
      return (
        <Link to="/strategy/threat-picture" search={{ picture: paper.picture } as never}>
          {paper.title}
        </Link>
      );
    default:
      return (
        <a href={paper.link} rel="noreferrer">
          {paper.title}
        </a>
      );
  }
}
