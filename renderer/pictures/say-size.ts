/** How many bytes a file has, in words. */
import { messages } from '../words/messages.ts';

export const sayBytes = (bytes: number): string =>
  bytes >= 1_000_000
    ? messages.pictures.mb((bytes / 1_000_000).toFixed(1))
    : messages.pictures.kb(Math.max(1, Math.round(bytes / 1000)));
