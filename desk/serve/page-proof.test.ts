import { createHmac, randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../testing/folder.ts';
import { notesFolder } from './note-file.ts';
import { deskSecret, proofOf } from './page-proof.ts';

describe('the secret by which pages know a desk again', () => {
  it('is the same from start to start, and another for another desk', async () => {
    const [mine, other] = [temporaryFolder(), temporaryFolder()];
    const secret = await deskSecret(mine);
    expect(secret).toMatch(/^[\w-]{43}$/);
    expect(await deskSecret(mine)).toBe(secret);
    expect(await deskSecret(other)).not.toBe(secret);
  });
  it('is made anew where its file holds something else', async () => {
    const mine = temporaryFolder();
    const secret = await deskSecret(mine);
    writeFileSync(path.join(notesFolder(mine), 'pages'), 'guessed');
    const next = await deskSecret(mine);
    expect(next).toMatch(/^[\w-]{43}$/);
    expect(next).not.toBe(secret);
  });
  it('is proved by a number of the page’s', () => {
    const number = randomUUID();
    expect(proofOf('secret', number)).toBe(createHmac('sha256', 'secret').update(number).digest('hex'));
    expect(proofOf('secret', number)).not.toBe(proofOf('secret', randomUUID()));
  });
});
