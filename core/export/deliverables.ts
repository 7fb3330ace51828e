/** The files of an export as its reader sees them: what is sent or opened first, and what only belongs to it. */

/** Deliverables in the order of the result. */
export const deliverableKinds = [
  'pdf',
  'mail',
  'page',
  'epub',
  'past',
  'articles',
  'feed',
  'text',
  'word',
  'markdown',
] as const;
export type DeliverableKind = (typeof deliverableKinds)[number];

export interface Deliverable {
  kind: DeliverableKind;
  /** One file, or all those that are told as one ("9 article pages"). */
  files: string[];
}

const kinds: Readonly<Record<DeliverableKind, { has: RegExp; together: boolean }>> = {
  pdf: { has: /\.pdf$/, together: false },
  mail: { has: /\.eml$/, together: false },
  page: { has: /^(?!latest-news-\d+\.)(?:briefs\/)?[^/]+\.html$/, together: false },
  epub: { has: /\.epub$/, together: false },
  past: { has: /^latest-news-\d+\.html$/, together: true },
  articles: { has: /^articles\/.*\.html$/, together: true },
  feed: { has: /\.atom$/, together: true },
  text: { has: /^(?!assets\/).*\.txt$/, together: true },
  word: { has: /\.docx$/, together: true },
  markdown: { has: /\.md$/, together: true },
};

/** Sorts the files of an export. `support`: style, fonts, pictures, and whatever else is no deliverable. */
export function sortFiles(files: readonly string[]): { deliverables: Deliverable[]; support: string[] } {
  const deliverables = deliverableKinds.flatMap((kind): Deliverable[] => {
    const { has, together } = kinds[kind];
    const own = files.filter((file) => has.test(file));
    if (together) return own.length === 0 ? [] : [{ kind, files: own }];
    return own.map((file) => ({ kind, files: [file] }));
  });
  const told = new Set(deliverables.flatMap((one) => one.files));
  return { deliverables, support: files.filter((file) => !told.has(file)) };
}
