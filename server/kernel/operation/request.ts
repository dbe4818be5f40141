/** What a way in hands over: whose session, what input, which file. */
import type { Progress, Upload } from './define.ts';

export type Request = {
  /** The secret of the session at work. */
  secret: string;
  input: unknown;
  /** A command sent again under the same key is answered, not repeated. */
  key?: string | undefined;
  upload?: Upload | undefined;
  /** Hears how far the work has come; absent where nobody waits elsewhere. */
  progress?: Progress | undefined;
};
