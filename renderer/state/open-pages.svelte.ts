/** The pages of the open brochure, as they were laid out last: for whoever prints it. */

/** On which page everything stands, and how the items were fitted to their pages. */
export interface LaidOutPages {
  /** Id of the brochure. */
  of: string;
  /** Page of each anchor, from 1. */
  anchors: ReadonlyMap<string, number>;
  /** Each item in order: whether it begins a page, and whether its picture is lower than it would be. */
  fitted: readonly { starts: boolean; lower: boolean }[];
}

class OpenPages {
  laidOut: LaidOutPages | null = $state.raw(null);

  /** The pages of a document; null where it is no brochure, or was not laid out. */
  of(id: string): LaidOutPages | null {
    return this.laidOut?.of === id ? this.laidOut : null;
  }
}

export const openPages = new OpenPages();
