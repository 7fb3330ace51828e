import { expect, it } from 'vitest';
import { noticeOf, type UpdateNotice } from './update-notice.ts';
import { noUpdates, type UpdatesState, type UpdateStep } from './updates-state.ts';

const found = { version: '1.2.0', notes: '', released: null, bytes: 300, way: 'installs' } as const;
const on = (step: UpdateStep, rest: Partial<UpdatesState> = {}): UpdatesState => ({
  ...noUpdates,
  off: null,
  look: true,
  found,
  step,
  ...rest,
});

it.each<[string, UpdatesState, boolean, UpdateNotice | null]>([
  ['is there', on({ kind: 'resting' }), false, { kind: 'available', version: '1.2.0' }],
  ['is looked for once more', on({ kind: 'looking' }), false, { kind: 'available', version: '1.2.0' }],
  [
    'is being downloaded',
    on({ kind: 'downloading', done: 299, total: 300 }),
    false,
    { kind: 'downloading', version: '1.2.0', percent: 99 },
  ],
  ['is downloaded', on({ kind: 'ready' }), false, { kind: 'ready', version: '1.2.0' }],
  ['waits for words that are not saved', on({ kind: 'ready' }), true, { kind: 'unsaved', version: '1.2.0' }],
  ['is about to be installed', on({ kind: 'installing' }), false, { kind: 'installing', version: '1.2.0' }],
  ['could not be had', on({ kind: 'failed', reason: 'No.' }), false, { kind: 'failed', version: '1.2.0' }],
  [
    'is older than this desk',
    on({ kind: 'resting' }, { found: null, older: '1.0.9' }),
    false,
    { kind: 'older', version: '1.0.9' },
  ],
  ['is not there', on({ kind: 'failed', reason: 'Nobody answers.' }, { found: null }), false, null],
  ['is nobody’s business', on({ kind: 'ready' }, { look: false }), false, null],
])('says of a version that it %s', (_what, state, waits, notice) => {
  expect(noticeOf(state, waits)).toEqual(notice);
});
