/**
 * Run as a process of its own: serves a desk until it is told to end, and then has to end by itself. Arguments: user data,
 * library, folder of the page. It prints its address, and "ended" once the desk has ended.
 */
import { writeSync } from 'node:fs';
import { unmanaged } from '../../core/policy/policy.ts';
import { endOnSignals } from '../serve/end-on-signals.ts';
import { serve } from '../serve/serve.ts';

const [userData = '', library = '', rendererFolder = ''] = process.argv.slice(2);
const desk = await serve({
  policy: unmanaged(),
  userData,
  library,
  rendererFolder,
  shippedSample: `${userData}-none`,
  printer: null,
  idle: 60_000,
});
endOnSignals(() => desk.end());
await desk.opened;
writeSync(1, `${desk.newAddress()}\n`);
await desk.ended;
writeSync(1, 'ended\n');
