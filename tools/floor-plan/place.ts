// Says in which part of the house a path lies.

export interface Place {
  readonly part: 'libs' | 'kernel' | 'entry' | 'desk' | 'house' | 'web' | 'cli' | 'tools' | 'e2e';
  /** The lib, the desk, or the room of the kernel. */
  readonly name: string;
  /** Of a desk: its room, as "rules" for rules.ts and for rules/terms.ts. */
  readonly room: string;
  /** Tests may reach further than what is shipped. */
  readonly isTest: boolean;
}

/** `path` is written from the root of the tree, with "/". */
export function placeOf(path: string): Place {
  const [first = '', second = '', third = '', fourth = ''] = path.split('/');
  const isTest = /(^|\/)test\/|\.test\.tsx?$/.test(path);
  const plain = (name: string) => name.replace(/\.[a-z]+$/, '');
  if (first === 'libs') return { part: 'libs', name: second, room: '', isTest };
  if (first === 'server') {
    if (second === 'kernel') return { part: 'kernel', name: plain(third), room: '', isTest };
    if (second === 'entry') return { part: 'entry', name: plain(third), room: '', isTest };
    if (second === 'desks') return { part: 'desk', name: third, room: plain(fourth), isTest };
    return { part: 'house', name: plain(second), room: '', isTest };
  }
  if (first === 'web' || first === 'cli' || first === 'e2e')
    return { part: first, name: '', room: '', isTest };
  return { part: 'tools', name: '', room: '', isTest };
}
