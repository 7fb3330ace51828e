import { describe, expect, it } from 'vitest';
import { contentSecurityPolicy } from './policy.ts';

describe('the content security policy', () => {
  it('allows nothing inline and nobody outside', () => {
    const policy = contentSecurityPolicy();
    expect(policy).toContain(`default-src 'none'`);
    expect(policy).toContain(`webrtc 'block'`);
    expect(policy).not.toMatch(/unsafe|https?:|ws:|\*/);
  });
  it('lets a page over HTTP hear the desk’s own events, and nothing more', () => {
    const policy = contentSecurityPolicy({ socket: 'ws://127.0.0.1:4000' });
    expect(policy).toContain(`connect-src 'self' ws://127.0.0.1:4000;`);
    expect(policy.replace(' ws://127.0.0.1:4000', '')).toBe(contentSecurityPolicy());
  });
});
