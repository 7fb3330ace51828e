/** Findings in words, of whatever language of the interface. */
import type { CheckingWords, Finding } from './checking.ts';

/** What is said of a finding. */
export interface SaidFinding {
  message: string;
  /** What the editor can do, as the words of a button ("Add a link"). */
  remedy: string;
  /** The words of the button that mends it: “Write “75 per cent””; null where it has no fix. */
  fix: string | null;
}

type Given = object | undefined;

/** Its rule has given what these words ask for: `Found` holds it to that. */
const say = (words: string | ((given: never) => string), given: Given): string =>
  typeof words === 'string' ? words : (words as (given: Given) => string)(given);

/** Words a finding, whether it has its whole fix or only what is said of it. */
export function sayFinding(
  words: CheckingWords,
  { rule, given, fix }: Pick<Finding, 'rule' | 'given'> & { fix?: { given?: Given } | undefined },
): SaidFinding {
  const own = words.rules[rule];
  return {
    message: say(own.message, given),
    remedy: say(own.remedy, given),
    fix: fix && 'fix' in own ? say(own.fix, fix.given) : null,
  };
}
