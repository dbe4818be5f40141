// Hands a file to the browser to keep.

export function keepFile(name: string, blob: Blob): void {
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser has begun to read by the next turn; a minute leaves room for a slow "save as".
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
