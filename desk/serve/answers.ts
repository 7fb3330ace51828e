/** How a served desk answers: its headers, its answers as JSON, and its refusals. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Answer } from '../../core/door/channels.ts';
import { pageHeaders } from '../door/page-files.ts';
import { breathe } from '../storage/pace.ts';
import { refusalHeaders, refusalPage } from './refusal-page.ts';

/** Headers of the page's own files. `socket`: address of the desk's event stream. */
export const ownHeaders = (type: string, socket: string): Record<string, string> => ({
  ...refusalHeaders(type),
  ...pageHeaders(type, { socket }),
});

/** Answers a request of the page; settles once all of the answer is on its way. */
export async function say(response: ServerResponse, answer: Answer<unknown>, status = 200): Promise<void> {
  if (response.headersSent) return void response.destroy();
  response.writeHead(status, refusalHeaders('application/json'));
  if (answer.ok && 'parts' in answer) await sayParts(response, answer.parts);
  // JSON has no undefined: a request that gives nothing gives null.
  else response.end(JSON.stringify(answer.ok ? { ok: true, value: answer.value ?? null } : answer));
}

/** A long list, a part at a time: as one text it would hold everything up for longer than a frame. */
async function sayParts(response: ServerResponse, parts: readonly string[]): Promise<void> {
  for (const [at, part] of parts.entries()) {
    if (response.destroyed) return; // the page has gone away
    response.write(`${at === 0 ? '{"ok":true,"parts":[' : ','}${JSON.stringify(part)}`);
    await breathe();
  }
  response.end(']}');
}

/** Turns a request away; what is left of its body is not waited for. */
export function refuse(
  request: IncomingMessage,
  response: ServerResponse,
  status: number,
  sentence: string,
): void {
  if (request.method === 'GET' || request.method === 'HEAD')
    response.writeHead(status, refusalHeaders('text/html; charset=utf-8')).end(refusalPage(sentence));
  else {
    response.writeHead(status, { ...refusalHeaders('application/json'), connection: 'close' });
    response.end(
      JSON.stringify({ ok: false, code: 'bad-request', message: sentence } satisfies Answer<never>),
    );
    request.resume();
  }
}
