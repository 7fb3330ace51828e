/** Whether what `npm run build` made is made of the present sources. */

/** Everything that the build reads, files or whole folders, from the project's folder. */
export const builtFrom: readonly string[];

/** A digest of the names, sizes and times of all sources, in a few milliseconds. Throws where one is missing. */
export function stateOfSources(root: string): string;

/** Path of the note of what the present build was made of: what `stateOfSources` gave then. */
export function buildNote(root: string): string;

/** True where out/ is built of the sources as they are now. False may be an error too: the sources serve all the same. */
export function isFreshBundle(root: string): boolean;
