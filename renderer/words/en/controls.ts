/** English: small controls. */

export const controls = {
  readOnly: 'Read-only',
};
