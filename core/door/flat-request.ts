/** Requests that hold a body, as they are sent to the desk: as flat lists, because neither IPC nor JSON takes values of any depth. */
import type { BodyNode } from '../document.ts';
import { bodyOfFlat, flatBody, type FlatNode } from '../body/flat-body.ts';

/** Where requests of the contract hold a body: in a document, or in what changes it. */
const places = ['document', 'from', 'change'] as const;

/** A body as it travels: depth, whether nodes may stand in it, and the node, again and again. */
interface TravellingBody {
  $flat: [depth: number, holds: boolean, node: FlatNode['node']][];
}

type Fields = Record<string, unknown>;

const isObject = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The request with its body changed by `change`; the same one where it has none. */
function withBody(request: unknown, change: (body: Fields) => unknown): unknown {
  if (!isObject(request)) return request;
  for (const place of places) {
    const document = request[place];
    if (isObject(document) && isObject(document['body']))
      return { ...request, [place]: { ...document, body: change(document['body']) } };
  }
  return request;
}

/** A request for its way to the desk. */
export const packRequest = (request: unknown): unknown =>
  withBody(request, (body): TravellingBody => {
    const flat = flatBody(body as BodyNode);
    return { $flat: flat.map(({ depth, holds, node }) => [depth, holds, node]) };
  });

/** The request that came; what holds no body stays as it is, for whoever checks it. */
export const unpackRequest = (request: unknown): unknown =>
  withBody(request, (body) => {
    const { $flat: parts } = body as Partial<TravellingBody>;
    if (!Array.isArray(parts) || Object.keys(body).length > 1) return body;
    const flat: FlatNode[] = [];
    for (const part of parts as unknown[]) {
      if (!Array.isArray(part)) return body;
      const [depth, holds, node] = part as unknown[];
      if (!Number.isSafeInteger(depth) || typeof holds !== 'boolean' || !isObject(node) || 'content' in node)
        return body;
      flat.push({ depth: depth as number, holds, node: node as FlatNode['node'] });
    }
    return bodyOfFlat(flat) ?? body;
  });
