/**
 * Path of the folder for what the desk can make again for this user; it need not be there yet. `XDG_CACHE_HOME` where that
 * is an absolute path, else `~/.cache` (the XDG Base Directory Specification). Never a folder that other users can write.
 */
export function cacheFolder(environment?: NodeJS.ProcessEnv): string;
