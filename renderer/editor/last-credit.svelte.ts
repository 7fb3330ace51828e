/** The credit that was given last, with its licence: the next picture often has the same. */
import type { Picture } from '../../core/document.ts';

export type Credit = Pick<Picture, 'credit' | 'licence' | 'licenceUntil'>;

class LastCredit {
  #last: Credit | null = $state.raw(null);

  /** Notes the credit of a picture, unless it is empty. */
  note({ credit, licence, licenceUntil }: Picture): void {
    if (credit.trim() !== '') this.#last = { credit, licence, licenceUntil };
  }

  /** What is offered for a picture without one: the credit of the nearest picture before it in the text, or the last that was given. */
  after(before: readonly Picture[]): Credit | null {
    const near = before.findLast(({ credit }) => credit.trim() !== '') ?? this.#last;
    return near && { credit: near.credit, licence: near.licence, licenceUntil: near.licenceUntil };
  }
}

export const lastCredit = new LastCredit();
