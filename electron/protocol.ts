/** Serves the renderer and the library's pictures at desk://app, with the security headers. */
import { net, protocol } from 'electron';
import { pageHeaders, readPageFile, type PageFolders } from '../desk/door/page-files.ts';

/** Has to be called before the application is ready. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'desk', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
}

/** Serves files of `rendererFolder` (or of Vite's server while developing) and the library's pictures. */
export function serveDesk(options: PageFolders & { devServer: string | undefined }): void {
  const headers = (type: string): Record<string, string> =>
    pageHeaders(type, { devServer: options.devServer && new URL(options.devServer).host });
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
    const file = await readPageFile(url.pathname, options);
    return file ? new Response(file.bytes, { headers: headers(file.type) }) : missing();
  });
}
