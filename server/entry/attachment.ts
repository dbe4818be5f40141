/** The headers of a file that is handed out: to be saved and never shown in place, whatever it holds. */

/** Beside those that every answer has (nosniff, no-store, same origin). */
export function attachment({ name, type }: { name: string; type: string }): Record<string, string> {
  const ascii = name.replaceAll(/[^\w.-]/g, '_');
  return {
    'content-type': type,
    'content-disposition': `attachment; filename="${ascii}"; filename*=UTF-8''${encodeURIComponent(name.toWellFormed())}`,
    'content-security-policy': "default-src 'none'; sandbox",
  };
}
