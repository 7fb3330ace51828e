/** Programs of Windows by their whole paths: a bare name would be looked for in the current folder first, which may be anybody's. */

const system = 'C:\\Windows\\System32';

export const powershell = `${system}\\WindowsPowerShell\\v1.0\\powershell.exe`;
export const registryTool = `${system}\\reg.exe`;

/** Where and among what they run: the environment of whoever starts the desk chooses nothing. */
export const amongSystemFiles = { cwd: system, env: { SystemRoot: 'C:\\Windows' } };
