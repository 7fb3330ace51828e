/** Sizes on disk. */
import { messages } from './messages.ts';

/** Sizes on disk, as people read them, in steps of 1,024: "3 KB", "1.2 MB", "512 MB". */
export function sayBytes(bytes: number): string {
  const kilo = bytes / 1024;
  if (kilo < 1000)
    return bytes === 0 ? messages.times.nothing : `${String(Math.max(1, Math.round(kilo)))} KB`;
  const mega = kilo / 1024;
  return `${mega < 10 ? mega.toFixed(1) : String(Math.round(mega))} MB`;
}
