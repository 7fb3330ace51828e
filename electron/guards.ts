/** The desk's security policies, as pure functions: who may navigate, ask and open. */
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
