// Goals and objectives as a tree by keyboard: arrows walk and open, Enter shows what stands under a node.
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { type KeyboardEvent, useMemo, useRef, useState } from 'react';
import { Text, useT } from '../../../kernel/i18n.tsx';
import type { PlanNode } from '../queries.ts';

type Props = {
  nodes: readonly PlanNode[];
  /** What the top of the tree is called. */
  all: string;
  chosen: string | undefined;
  choose: (id: string | undefined) => void;
  plan: string;
};

const top = 'all';

export function PlanTree({ nodes, all, chosen, choose, plan }: Props) {
  const t = useT();
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set());
  const [at, setAt] = useState(chosen ?? top);
  const tree = useRef<HTMLUListElement>(null);
  const children = useMemo(() => childrenOf(nodes), [nodes]);
  const visible = useMemo(() => [top, ...walk(children, null, closed)], [children, closed]);

  const toggle = (id: string, open: boolean) => {
    const next = new Set(closed);
    if (open) next.delete(id);
    else next.add(id);
    setClosed(next);
  };
  const go = (id: string | undefined) => {
    if (id === undefined) return;
    setAt(id);
    tree.current?.querySelector<HTMLElement>(`[data-node="${id}"]`)?.focus();
  };
  const keys = (event: KeyboardEvent) => {
    const index = visible.indexOf(at);
    const inner = children.get(at) ?? [];
    const isOpen = inner.length > 0 && !closed.has(at);
    const acts: Record<string, () => void> = {
      ArrowDown: () => go(visible[index + 1]),
      ArrowUp: () => go(visible[index - 1]),
      Home: () => go(visible[0]),
      End: () => go(visible.at(-1)),
      ArrowRight: () => (inner.length > 0 && !isOpen ? toggle(at, true) : go(inner[0]?.id)),
      ArrowLeft: () => (isOpen ? toggle(at, false) : go(nodes.find(({ id }) => id === at)?.parent ?? top)),
      Enter: () => choose(at === top ? undefined : at),
      ' ': () => choose(at === top ? undefined : at),
    };
    const act = acts[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  };

  const draw = (node: PlanNode, level: number) => {
    const inner = children.get(node.id) ?? [];
    const open = inner.length > 0 && !closed.has(node.id);
    return (
      <li key={node.id} role="none">
        <div
          role="treeitem"
          aria-level={level}
          aria-selected={chosen === node.id}
          aria-expanded={inner.length > 0 ? open : undefined}
          tabIndex={at === node.id ? 0 : -1}
          data-node={node.id}
          className="tree-node"
          style={{ paddingInlineStart: 8 + (level - 1) * 16 }}
          onClick={() => {
            setAt(node.id);
            choose(node.id);
          }}
          onKeyDown={keys}
        >
          {inner.length > 0 ? (
            <span
              className="tree-toggle"
              aria-hidden
              onClick={(event) => {
                event.stopPropagation();
                toggle(node.id, !open);
              }}
            >
              {open ? (
                <IconChevronDown size={16} stroke={1.5} />
              ) : (
                <IconChevronRight size={16} stroke={1.5} />
              )}
            </span>
          ) : (
            <span className="tree-toggle" aria-hidden />
          )}
          <span className="tree-title">
            <Text of={node.titles} />
          </span>
          <span className="tree-count figures">{node.measures}</span>
        </div>
        {open && (
          <ul role="group" className="plain-list">
            {inner.map((child) => draw(child, level + 1))}
          </ul>
        )}
      </li>
    );
  };

  const chosenNode = nodes.find(({ id }) => id === chosen);
  return (
    <div className="plan-tree">
      <ul ref={tree} role="tree" aria-label={t('web.plan.tree')} className="plain-list">
        <li role="none">
          <div
            role="treeitem"
            aria-level={1}
            aria-selected={chosen === undefined}
            tabIndex={at === top ? 0 : -1}
            data-node={top}
            className="tree-node"
            onClick={() => {
              setAt(top);
              choose(undefined);
            }}
            onKeyDown={keys}
          >
            <span className="tree-title">{all}</span>
          </div>
        </li>
        {(children.get(top) ?? []).map((node) => draw(node, 1))}
      </ul>
      {chosenNode && (
        <p className="tree-more">
          <Link to="/strategy/plan/items/$item" params={{ item: chosenNode.id }} search={{ plan }}>
            {t(`web.item.about.${chosenNode.type}`)}
          </Link>
        </p>
      )}
    </div>
  );
}

function childrenOf(nodes: readonly PlanNode[]): Map<string, PlanNode[]> {
  const known = new Set(nodes.map(({ id }) => id));
  const children = new Map<string, PlanNode[]>();
  for (const node of nodes) {
    const parent = node.parent && known.has(node.parent) ? node.parent : top;
    children.set(parent, [...(children.get(parent) ?? []), node]);
  }
  return children;
}

function walk(
  children: ReadonlyMap<string, PlanNode[]>,
  parent: string | null,
  closed: ReadonlySet<string>,
): string[] {
  return (children.get(parent ?? top) ?? []).flatMap(({ id }) => [
    id,
    ...(closed.has(id) ? [] : walk(children, id, closed)),
  ]);
}
