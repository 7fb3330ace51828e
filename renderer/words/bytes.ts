/** Sizes on disk. */
import { messages } from './messages.ts';

/** Sizes on disk, as people read them, in steps of 1,024: "3 KB", "1.2 MB", "512 MB". */
export function sayBytes(bytes: number): string {
  const kilo = bytes / 1024;
  if (kilo < 1000)
    return bytes === 0 ? messages.times.nothing : messages.times.kilobytes(Math.max(1, Math.round(kilo)));
  const mega = kilo / 1024;
  return messages.times.megabytes(mega);
}
