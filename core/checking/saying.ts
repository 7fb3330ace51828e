/** Findings in words, of whatever language of the interface. */
import { sayWith } from '../words/given.ts';
import type { CheckingWords, Finding } from './checking.ts';

/** What is said of a finding. */
export interface SaidFinding {
  message: string;
  /** What the editor can do, as the words of a button ("Add a link"). */
  remedy: string;
  /** The words of the button that mends it: “Write “75 per cent””; null where it has no fix. */
  fix: string | null;
}

/** Words a finding, whether it has its whole fix or only what is said of it. */
export function sayFinding(
  words: CheckingWords,
  {
    rule,
    given,
    fix,
  }: Pick<Finding, 'rule' | 'given'> & { fix?: { given?: object | undefined } | undefined },
): SaidFinding {
  const own = words.rules[rule];
  return {
    message: sayWith(own.message, given),
    remedy: sayWith(own.remedy, given),
    fix: fix && 'fix' in own ? sayWith(own.fix, fix.given) : null,
  };
}
