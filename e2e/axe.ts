/** Looks at a page with axe: everything that it finds, in a form that a failing test can be read from. */
import { test, type Page } from '@playwright/test';
import axe from 'axe-core';

/** WCAG 2.2 A and AA, and axe's best practices. */
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Violations as "rule: help — where". The script is given by the inspector, so the page's policy does not stop it. */
export const findings = (page: Page): Promise<string[]> =>
  test.step('Look with axe', () => look(page), { timeout: 30_000 });

async function look(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  return page.evaluate(async (values) => {
    const { axe: inPage } = window as unknown as { axe: typeof axe };
    const { violations } = await inPage.run(document, { runOnly: { type: 'tag', values } });
    return violations.flatMap((violation) =>
      violation.nodes.map((node) => {
        const why = [...node.any, ...node.all, ...node.none].map(({ message }) => message);
        return `${violation.id}: ${violation.help} — ${node.target.join(' ')} — ${why.join(' ')}`;
      }),
    );
  }, tags);
}
