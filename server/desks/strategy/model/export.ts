/** The forms in which a report leaves the desk. Browser-safe. */
import { z } from 'zod';
import { exportFormats } from './lists.ts';

export const ExportFormat = z.enum(exportFormats);
export type ExportFormat = z.infer<typeof ExportFormat>;

export const DownloadFile = z.strictObject({
  name: z.string(),
  type: z.string(),
  bytes: z.custom<Uint8Array>((value) => value instanceof Uint8Array),
});
