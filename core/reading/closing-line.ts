/** The line at the end of a brochure that leads to older stories. */

const closing =
  /^(?:(?:please )?(?=.*\b(?:our|past|previous|earlier|older|all|archives?)\b)(?:read|see|find|discover|consult|browse|view|visit)\b.{0,60}\b(?:stories|news|items|articles|editions?|issues?|brochures?|archives?)\b.{0,60}|(?:past|previous|earlier|older) (?:stories|news|items|articles)\b.{0,60}|(?:lisez|lire|retrouvez|consultez|voir)\b.{0,100}\b(?:précédent|ancien|passé|archives?).{0,60}|(?:lea|leer|consulte|vea)\b.{0,100}\b(?:anteriores|pasadas|archivo).{0,60}|lees\b.{0,100}\b(?:eerdere|vorige|oudere)\b.{0,60}|lesen sie\b.{0,100}\b(?:frühere|vergangene|ältere)\b.{0,60}|(?:leia|consulte)\b.{0,100}\b(?:anteriores|passadas|arquivo).{0,60})$/iu;

/** True of a line that closes a brochure ("Read our past stories here."). */
export const closingLine = (text: string): boolean => closing.test(text);
