/** Sizes on disk, as people read them: "3 KB", "1.2 MB", "512 MB". */
export function sayBytes(bytes: number): string {
  if (bytes < 1_000) return bytes === 0 ? 'nothing' : '1 KB';
  if (bytes < 1_000_000) return `${String(Math.round(bytes / 1_000))} KB`;
  const mega = bytes / 1_000_000;
  return `${mega < 10 ? mega.toFixed(1) : String(Math.round(mega))} MB`;
}
