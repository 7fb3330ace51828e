/** Which document a remark of an export is about, so that the dialog leads to it. */

/** Remarks begin with the headlines of the documents that they are about, in quotation marks. */
const opening = /^“([^”]*)”/u;

/** The id of each remark's document, by its sentence. A headline that several documents have leads to none of them. */
export function remarksAbout(
  remarks: readonly string[],
  documents: readonly { id: string; headline: string }[],
): Record<string, string> {
  const byHeadline = new Map<string, string | null>();
  for (const { id, headline } of documents) {
    const known = byHeadline.get(headline.trim());
    byHeadline.set(headline.trim(), known === undefined || known === id ? id : null);
  }
  return Object.fromEntries(
    remarks.flatMap((remark) => {
      const id = byHeadline.get(opening.exec(remark)?.[1] ?? '');
      return id ? [[remark, id]] : [];
    }),
  );
}
