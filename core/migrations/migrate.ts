/** Documents of older desks, brought to the present form step by step. */

/** One step between two forms of documents. */
export interface Migration {
  /** The form that it reads; it gives the next one, `from + 1`. */
  readonly from: number;
  /**
   * Gives what a file of that form holds (a document or the library's settings, told apart by `kind`) in the next
   * form. It gets JSON that nobody has checked, never changes it, and throws where it cannot go on.
   */
  readonly step: (document: unknown) => unknown;
}

/** The form that a desk writes, and the steps that lead there. */
export interface Forms {
  readonly current: number;
  readonly steps: readonly Migration[];
}

/** Thrown where a document of an older form cannot be brought to the present one; `message` is a sentence. */
export class MigrationError extends Error {
  override readonly name = 'MigrationError';
}

/**
 * Brings a document from the form that its file names to the present one, one step after the other. A document of the
 * present form comes back as it is. Throws MigrationError.
 */
export function migrate(document: unknown, form: number, { current, steps }: Forms): unknown {
  let migrated = document;
  for (let from = form; from < current; from += 1) {
    const migration = steps.find((step) => step.from === from);
    if (!migration) throw new MigrationError(`This desk does not know the form ${from} of documents.`);
    try {
      migrated = migration.step(migrated);
    } catch (error) {
      const { message } = error as Error;
      throw new MigrationError(
        `It could not be brought from form ${from} to form ${from + 1} (${message}).`,
        {
          cause: error,
        },
      );
    }
  }
  return migrated;
}
