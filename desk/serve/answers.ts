/** How a served desk answers: its headers, its answers as JSON, and its refusals. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Answer } from '../../core/door/channels.ts';
import { pageHeaders } from '../door/page-files.ts';
import { refusalHeaders, refusalPage } from './refusal-page.ts';

/** Headers of the page's own files. `socket`: address of the desk's event stream. */
export const ownHeaders = (type: string, socket: string): Record<string, string> => ({
  ...refusalHeaders(type),
  ...pageHeaders(type, { socket }),
});

/** Answers a request of the page. */
export function say(response: ServerResponse, answer: Answer<unknown>, status = 200): void {
  if (response.headersSent) response.destroy();
  else {
    response.writeHead(status, refusalHeaders('application/json'));
    // JSON has no undefined: a request that gives nothing gives null.
    const whole = answer.ok && !('parts' in answer) ? { ok: true, value: answer.value ?? null } : answer;
    response.end(JSON.stringify(whole));
  }
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
