/** The Content Security Policy of the desk's page: nothing inline, nobody outside, whichever door it comes through. */

/** What a policy has to allow beside the page's own files. */
export interface PolicyOptions {
  /** Vite's server (host:port) while developing. */
  devServer?: string | undefined;
  /** Address of the desk's own event stream where the page comes over HTTP (`ws://127.0.0.1:N`). */
  socket?: string | undefined;
}

/** The policy as one header value. */
export function contentSecurityPolicy({ devServer, socket }: PolicyOptions = {}): string {
  const connections = [
    `'self'`,
    ...(socket === undefined ? [] : [socket]),
    ...(devServer === undefined ? [] : [`ws://${devServer}`]),
  ];
  return [
    `default-src 'none'`,
    `script-src 'self'`,
    // Vite puts styles into the page while developing; the built desk has files only.
    `style-src 'self'${devServer === undefined ? '' : " 'unsafe-inline'"}`,
    `img-src 'self' data: blob:`,
    `font-src 'self'`,
    `connect-src ${connections.join(' ')}`,
    `base-uri 'none'`,
    `form-action 'none'`,
    `frame-ancestors 'none'`,
    `object-src 'none'`,
    `webrtc 'block'`,
    `require-trusted-types-for 'script'`,
    `trusted-types svelte-trusted-html ProseMirrorClipboard`,
  ].join('; ');
}
