/** What the desk runs on. */
import type { DeskApi } from '../../core/contract.ts';
import { thisRuntime } from '../about/runtime.ts';
import { handle } from './handle.ts';

export const aboutHandlers = (): Pick<DeskApi, 'runtime'> => ({
  runtime: handle('runtime', () => Promise.resolve(thisRuntime())),
});
