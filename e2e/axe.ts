/** Looks at a page with axe: everything that it finds, in a form that a failing test can be read from. */
import { test, type Page } from '@playwright/test';
import axe, { type RunOnly } from 'axe-core';

/** WCAG 2.2 A and AA, and axe's best practices. */
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Violations as "rule: help — where". The script is given by the inspector, so the page's policy does not stop it. */
export const findings = (page: Page, within?: string): Promise<string[]> =>
  test.step('Look with axe', () => look(page, undefined, within), { timeout: 30_000 });

/** The same with the colours of the dark scheme alone: nothing else that axe looks at changes with them. */
export const darkFindings = (page: Page, within?: string): Promise<string[]> =>
  test.step(
    'Look with axe at the dark colours',
    async () => {
      await page.emulateMedia({ colorScheme: 'dark' });
      const isDark = await page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches);
      if (!isDark) throw new Error('The page cannot be seen dark here.');
      const found = await look(
        page,
        { type: 'rule', values: ['color-contrast', 'link-in-text-block'] },
        within,
      );
      await page.emulateMedia({ colorScheme: 'light' });
      return found;
    },
    { timeout: 30_000 },
  );

/** `within`: a selector of what is looked at; left out, all of the page. */
async function look(
  page: Page,
  only: RunOnly = { type: 'tag', values: tags },
  within?: string,
): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  return page.evaluate(
    async ([runOnly, part]) => {
      // Colours that are still changing are no colours of the desk.
      const changes = document.getAnimations().filter((one) => one instanceof CSSTransition);
      await Promise.all(changes.map((one) => one.finished.catch(() => undefined)));
      const { axe: inPage } = window as unknown as { axe: typeof axe };
      const { violations } = await inPage.run(part ?? document, { runOnly });
      return violations.flatMap((violation) =>
        violation.nodes.map((node) => {
          const why = [...node.any, ...node.all, ...node.none].map(({ message }) => message);
          return `${violation.id}: ${violation.help} — ${node.target.join(' ')} — ${why.join(' ')}`;
        }),
      );
    },
    [only, within] as const,
  );
}
