/** What the window is told of updates: the setting, what was found, and how far its download is. */

/** How a new version gets onto this computer: the desk puts it in place itself, or shows the file to whoever installs it. */
export type UpdateWay = 'installs' | 'hands-over';

/** A newer version that the address offers for this computer. */
export interface FoundUpdate {
  version: string;
  /** What it brings, as plain text; '' where nothing is said. */
  notes: string;
  /** The day on which it was released, as `2026-03-14`; null where that is not said. */
  released: string | null;
  bytes: number;
  way: UpdateWay;
}

export type UpdateStep =
  | { kind: 'resting' }
  | { kind: 'looking' }
  | { kind: 'downloading'; done: number; total: number }
  /** Downloaded and verified. */
  | { kind: 'ready' }
  /** The desk is about to close for it. */
  | { kind: 'installing' }
  /** A sentence that says what happened and what to do next. */
  | { kind: 'failed'; reason: string };

/** Why nobody can turn updates on here: the desk in a browser updates nothing; or the organization does not want it. */
export type UpdatesOff = 'door' | 'organization';

export interface UpdatesState {
  off: UpdatesOff | null;
  /** The setting. */
  look: boolean;
  /** Where new versions lie: a web folder, or a folder or share. '' where nobody has said. */
  address: string;
  /** The organization has set the address: it cannot be changed here. */
  isAddressSet: boolean;
  /** Whether the desk knows the key with which its organization signs; then it takes nothing that is not signed with it. */
  isSigned: boolean;
  /** When it was last looked with success, as an ISO time. */
  lookedAt: string | null;
  /** Null where nothing newer was found, or nobody has looked yet. */
  found: FoundUpdate | null;
  /** The version that the address offers where that is older than this desk: it is not taken. Else null. */
  older: string | null;
  step: UpdateStep;
}

/** As it is before the desk has answered, and where nothing is updated. */
export const noUpdates: UpdatesState = {
  off: 'door',
  look: false,
  address: '',
  isAddressSet: false,
  isSigned: false,
  lookedAt: null,
  found: null,
  older: null,
  step: { kind: 'resting' },
};
