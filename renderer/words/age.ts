/** How old a version is, in words. */
import { ageOf } from '../../core/updates/age.ts';
import { messages } from './messages.ts';

/** "Version 0.1.0, built 14 months ago"; the version alone where nobody knows when it was built. */
export function sayVersion(version: string, built: string, now = new Date()): string {
  const age = ageOf(built, now);
  const words = messages.about;
  return age === null ? words.version(version) : words.versionAndAge(version, words.age[age.unit](age.count));
}
