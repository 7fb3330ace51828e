/** How a file that went out says which document it shows, so that it is known when it comes back. */

/** Names of its custom properties: the document's id, and the revision that it shows. */
export const itemProperty = 'Liaison Desk item';
export const revisionProperty = 'Liaison Desk revision';
