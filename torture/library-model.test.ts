import { it } from 'vitest';
import { temporaryFolder } from '../desk/testing/folder.ts';
import { modelRuns } from './library-model.ts';

it('A library holds after any steps and crashes what a plain map would hold, in 300 histories', async () => {
  await modelRuns(temporaryFolder(), 300, 3);
}, 120_000);
