/** Room on the disk that holds the embedded database: a reserve is kept, because a database without any breaks off. */
import { statfsSync } from 'node:fs';
import { refuse } from '../operation/errors.ts';

/**
 * Bytes. Below it nothing new is taken in. PostgreSQL ends when it cannot write its log, 16 MB at a time; what is under
 * way, the ledger's seals and the sessions of those who read live on this reserve until somebody makes room.
 */
export const reserve = 64 * 1024 * 1024;

export type Room = {
  /** A sentence while there is too little; undefined: there is enough. */
  fault(): string | undefined;
  /** Throws `kernel.no-room` while there is too little. */
  require(): void;
};

/** Bytes that an ordinary account may still write where `folder` lies. */
export function roomLeft(folder: string): number {
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize;
}

/** Asks anew each time, in microseconds: work goes on by itself as soon as there is room again. */
export function roomOf(folder: string): Room {
  const fault = () => {
    const left = roomLeft(folder);
    if (left >= reserve) return undefined;
    const [has, needs] = [left, reserve].map((bytes) => Math.floor(bytes / 1024 / 1024));
    return `The disk that holds ${folder} has ${has} MB left and needs ${needs}: nothing can be saved until there is room.`;
  };
  return {
    fault,
    require() {
      if (fault()) refuse('kernel.no-room');
    },
  };
}
