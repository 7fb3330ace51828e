/** Whatever goes wrong in a handler, as an error that the editor can read. */
import { prettifyError, type ZodError } from 'zod';
import { BodyError } from '../../core/body/body.ts';
import { DeskError, says } from '../../core/desk-error.ts';

/** Keeps DeskErrors; a text that the schema refuses is `refused`, anything else `failed`. */
export function asDeskError(error: unknown): DeskError {
  if (error instanceof DeskError) return error;
  if (error instanceof BodyError)
    return new DeskError('refused', `${error.message} It was not saved.`, { cause: error });
  if (error instanceof RangeError && error.message.includes('call stack'))
    return new DeskError('refused', says('too-deep'), { cause: error });
  const said = error instanceof Error ? error.message : String(error);
  return new DeskError(
    'failed',
    `The desk could not do that (${said}). Try again; if it fails again, restart the desk.`,
    {
      cause: error,
    },
  );
}

/** A request that does not have the shape it must have. */
export const badRequest = (name: string, error: ZodError): DeskError =>
  new DeskError(
    'bad-request',
    `The request “${name}” does not fit: ${prettifyError(error).replace(/\s*\n\s*/g, ' ')}.`,
    {
      cause: error,
    },
  );
