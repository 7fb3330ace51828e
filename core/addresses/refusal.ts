/** Why an address is refused, as a value: each door words it in its own language. */

/** The reasons. */
export type RefusalReason =
  | 'empty'
  | 'invisible'
  | 'line-breaks'
  | 'path'
  | 'no-address'
  | 'scheme'
  | 'user'
  | 'no-site'
  | 'no-recipient'
  | 'no-mail'
  | 'no-telephone';

export interface AddressRefusal {
  why: RefusalReason;
  /** What the sentence names: the address, or the part of it that is wrong. */
  named: string;
}

/** An address in its normal form, or why it is refused. */
export type AddressVerdict = { ok: true; href: string } | { ok: false; refusal: AddressRefusal };

/** A sentence for each reason, in a language. */
export type RefusalWords = Readonly<Record<RefusalReason, (named: string) => string>>;

export const refused = (why: RefusalReason, named = ''): AddressVerdict => ({
  ok: false,
  refusal: { why, named },
});

/** The sentence of a refusal. */
export const sayRefusal = (words: RefusalWords, { why, named }: AddressRefusal): string => words[why](named);
