/** What a browser shows where the desk does not let it in: a sentence, and nothing of the desk. */
import { createHash } from 'node:crypto';
import { pageHeaders } from '../door/page-files.ts';

const style =
  'body{max-width:32rem;margin:16vh auto 0;padding:0 1.5rem;font:1rem/1.5 system-ui,sans-serif;color-scheme:light dark}' +
  'h1{font-size:1.25rem}';
const styleHash = createHash('sha256').update(style).digest('base64');

/** Headers of every answer that is not the desk's own page: no scripts, no frames, nothing is kept. */
export const refusalHeaders = (type: string): Record<string, string> => ({
  ...pageHeaders(type),
  'content-security-policy': `default-src 'none'; style-src 'sha256-${styleHash}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'`,
  'cache-control': 'no-store',
  'referrer-policy': 'no-referrer',
  'cross-origin-resource-policy': 'same-origin',
  'x-frame-options': 'DENY',
});

const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** A page that says why. */
export const refusalPage = (sentence: string): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Liaison Desk</title><style>${style}</style></head><body><main><h1>This is Liaison Desk</h1><p>${escaped(sentence)}</p></main></body></html>`;
