/** The server itself: where it listens, and how much of whom it bears. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { DeskError } from '../../core/desk-error.ts';
import { host } from './access.ts';
import { lastPort } from './last-port.ts';

/** Most connections at once. */
const mostConnections = 512;
/** Milliseconds for the head of a request, and between two looks at who is too slow. */
const headTimeout = 20_000;
const lookEvery = 5_000;

/** A server that is not listening yet. Who sends the head of a request too slowly is let go. */
export function createListener(options: { headTimeout?: number; lookEvery?: number } = {}): Server {
  const server = createServer({ connectionsCheckingInterval: options.lookEvery ?? lookEvery });
  server.maxConnections = mostConnections;
  server.headersTimeout = options.headTimeout ?? headTimeout;
  return server;
}

/**
 * Listens on the port asked for; where none is, on the one of the last time if it is free, or on any. Gives the port.
 * Throws DeskError `refused` where the port asked for cannot be had.
 */
export async function listen(server: Server, wanted: number | undefined, userData: string): Promise<number> {
  const port =
    wanted === undefined ? await listenOnLast(server, userData) : await listenOnWanted(server, wanted);
  // A connection that could not be taken (too many open files) is one that comes again.
  server.on('error', (error) => {
    console.error(error);
  });
  return port;
}

const listenOn = (server: Server, port: number): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ port, host, exclusive: true }, () => {
      server.off('error', reject);
      resolve((server.address() as AddressInfo).port);
    });
  });

async function listenOnLast(server: Server, userData: string): Promise<number> {
  const last = await lastPort(userData);
  // Another program may have it now.
  if (last !== null) return listenOn(server, last).catch(() => listenOn(server, 0));
  return listenOn(server, 0);
}

/** Ports that every browser refuses to open (the Fetch standard's list), of those that a person might choose. */
const unsafe: readonly number[] = [
  1719, 1720, 1723, 2049, 3659, 4045, 4190, 5060, 5061, 6000, 6566, 6665, 6666, 6667, 6668, 6669, 6679, 6697,
  10_080,
];

async function listenOnWanted(server: Server, port: number): Promise<number> {
  if (unsafe.includes(port))
    throw new DeskError(
      'refused',
      `Browsers do not open port ${port}. Choose another with --port, or leave it out.`,
    );
  try {
    return await listenOn(server, port);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const why =
      code === 'EADDRINUSE'
        ? `Port ${port} is taken by another program.`
        : code === 'EACCES'
          ? `Port ${port} may not be used: it is kept for the system.`
          : `Port ${port} cannot be used (${code ?? String(error)}).`;
    throw new DeskError('refused', `${why} Choose another with --port, or leave it out.`, { cause: error });
  }
}
