/** The day of an instant on this computer, as an ISO date. */
export function isoDayOf(instant: Date): string {
  const two = (part: number): string => String(part).padStart(2, '0');
  const year = String(instant.getFullYear()).padStart(4, '0');
  return `${year}-${two(instant.getMonth() + 1)}-${two(instant.getDate())}`;
}
