/** Serves the renderer and the library's pictures at desk://app, with the security headers. */
import { net, protocol } from 'electron';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { contentSecurityPolicy, resolvePath } from './guards.ts';

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.gif': 'image/gif',
  '.webp': 'image/webp',
};

/** Has to be called before the application is ready. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'desk', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
}

/** Serves files of `rendererFolder` (or of Vite's server while developing) and of the library's media folder. */
export function serveDesk(options: {
  rendererFolder: string;
  devServer: string | undefined;
  mediaFolder: () => string | null;
}): void {
  const headers = (type: string): Record<string, string> => ({
    'content-type': type,
    'content-security-policy': contentSecurityPolicy(options.devServer && new URL(options.devServer).host),
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-cache',
    'cross-origin-opener-policy': 'same-origin',
  });
  const missing = (): Response => new Response('Not found', { status: 404, headers: headers('text/plain') });

  protocol.handle('desk', async (request) => {
    const url = new URL(request.url);
    if (url.host !== 'app' || request.method !== 'GET') return missing();
    if (options.devServer && !url.pathname.startsWith('/media/')) {
      const answer = await net.fetch(new URL(url.pathname + url.search, options.devServer).href);
      return new Response(answer.body, {
        status: answer.status,
        headers: headers(answer.headers.get('content-type') ?? 'application/octet-stream'),
      });
    }
    const found = resolvePath(url.pathname);
    const folder = found?.room === 'media' ? options.mediaFolder() : options.rendererFolder;
    if (!found || folder === null) return missing();
    const type = types[path.extname(found.name)] ?? 'application/octet-stream';
    try {
      return new Response(await readFile(path.join(folder, found.name)), { headers: headers(type) });
    } catch {
      return missing();
    }
  });
}
