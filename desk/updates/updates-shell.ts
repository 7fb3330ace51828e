/** What updates need of the shell around the desk. A shell that gives none of it updates nothing, and calls nobody. */
import type { Target } from '../../core/updates/feed-files.ts';
import type { AskWeb } from './web-source.ts';

/** What the organization that looks after this computer allows. */
export interface UpdatePolicy {
  updates: 'off' | 'allowed';
  /** Where new versions lie; null where people may say it. */
  updateAddress: string | null;
}

/** A verified file. */
export interface VerifiedFile {
  file: string;
  version: string;
  /** Base64. */
  sha512: string;
}

/** Puts a new version in the place of this one. */
export interface UpdateInstaller {
  /**
   * Makes everything ready, so that only the last step is left, which this gives; where the system knows who signed a
   * program, that is checked here. Throws DeskError with a sentence.
   */
  prepare(verified: VerifiedFile): Promise<() => Promise<void> | void>;
  /**
   * Closes the desk as its cross does: the window saves everything first. Gives true where it closes, and the last step is
   * done at its end; false where the window stays, and then nothing is installed.
   */
  quit(last: () => Promise<void> | void): Promise<boolean>;
}

export interface UpdatesShell {
  /** This desk's version. */
  version: string;
  /** The key that this desk was built with (feed-signature.ts); null where it was built with none. */
  key: string | null;
  system: NodeJS.Platform;
  target: Target;
  ask: AskWeb;
  /** Null where the system's own ways install packages: then the file is shown. */
  installer: UpdateInstaller | null;
  /** Shows the downloaded file. */
  show(file: string): void;
  /** Asked each time before anybody is called. Left out, the person at this computer decides. */
  policy?: (() => Promise<UpdatePolicy>) | undefined;
}
