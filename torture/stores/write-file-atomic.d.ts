/** The one call of write-file-atomic that the trials use; the package brings no types. */
declare module 'write-file-atomic' {
  export default function writeFileAtomic(file: string, data: string): Promise<void>;
}
