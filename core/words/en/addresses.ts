/** English: why an address is refused. */
import type { RefusalWords } from '../../addresses/refusal.ts';

export const addresses = {
  empty: () => 'The address is empty.',
  invisible: () => 'The address contains invisible control characters.',
  'line-breaks': () => 'The address contains line breaks or other hidden control characters.',
  path: (named) => `“${named}” is a path on a computer, not a web address.`,
  'no-address': (named) => `“${named}” is not a web address.`,
  scheme: (named) => `Addresses that begin with “${named}” are not allowed; use https, http, mailto or tel.`,
  user: () => 'The address contains a user name or password.',
  'no-site': (named) => `“${named}” has no site name.`,
  'no-recipient': (named) => `“${named}” has no recipient.`,
  'no-mail': (named) => `“${named}” is not an email address.`,
  'no-telephone': (named) => `“${named}” is not a phone number.`,
} satisfies RefusalWords;
