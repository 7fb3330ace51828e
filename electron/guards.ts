/** The desk's security policies, as pure functions: who may navigate, ask, open and draw. */
import { judgeAddress } from '../core/address.ts';

/** Where the renderer lives: one origin of a protocol of our own, never file:. */
export const deskOrigin = 'desk://app';

/** True of addresses inside the desk's own origin. */
export function isDeskAddress(address: string): boolean {
  try {
    const url = new URL(address);
    return url.protocol === 'desk:' && url.host === 'app' && url.username === '' && url.password === '';
  } catch {
    return false;
  }
}

/** Only the desk's top frame may talk to the desk. */
export const maySend = (frame: { url: string; top: boolean } | null): boolean =>
  frame !== null && frame.top && isDeskAddress(frame.url);

/** The window never leaves the desk's page. */
export const mayNavigate = (address: string): boolean =>
  isDeskAddress(address) && new URL(address).pathname === '/index.html';

/** The address to give to the computer's browser, or null: web and mail addresses only, by the one policy. */
export function outsideAddress(href: string): string | null {
  const verdict = judgeAddress(href);
  return verdict.ok ? verdict.href : null;
}

/** The Content Security Policy of the desk's page; `devServer` (host:port) is added in development only. */
export function contentSecurityPolicy(devServer?: string): string {
  const dev = devServer === undefined ? '' : ` ws://${devServer}`;
  return [
    `default-src 'none'`,
    `script-src 'self'`,
    // Vite puts styles into the page while developing; the built desk has files only.
    `style-src 'self'${devServer === undefined ? '' : " 'unsafe-inline'"}`,
    `img-src 'self' data: blob:`,
    `font-src 'self'`,
    `connect-src 'self'${dev}`,
    `base-uri 'none'`,
    `form-action 'none'`,
    `frame-ancestors 'none'`,
    `object-src 'none'`,
    `require-trusted-types-for 'script'`,
    `trusted-types svelte-trusted-html ProseMirrorClipboard`,
  ].join('; ');
}

const mediaName = /^[a-f0-9]{16,64}\.(png|jpg|gif|webp)$/;

/** What a path of the desk's origin names: a picture of the library, or a file of the renderer; null where neither. */
export function resolvePath(path: string): { room: 'media' | 'renderer'; name: string } | null {
  let name: string;
  try {
    name = decodeURIComponent(path).replace(/^\/+/, '');
  } catch {
    return null;
  }
  if (name.startsWith('media/')) {
    const file = name.slice('media/'.length);
    return mediaName.test(file) ? { room: 'media', name: file } : null;
  }
  if (name === '') name = 'index.html';
  // No dots first, no backslashes, no drive letters: nothing that leaves the folder.
  const clean = /^[\w@$%+~ -][\w@$%+~. -]*(\/[\w@$%+~ -][\w@$%+~. -]*)*$/.test(name) && !name.includes('..');
  return clean ? { room: 'renderer', name } : null;
}
