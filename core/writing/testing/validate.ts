/** Validation of written pages against the HTML standard, for tests. */
import { HtmlValidate } from 'html-validate';

const validator = new HtmlValidate({
  extends: ['html-validate:recommended', 'html-validate:document', 'html-validate:a11y'],
  // The style sheet is a file of the export, not of another site.
  rules: { 'require-sri': ['error', { target: 'crossorigin' }] },
});

/** Findings of html-validate, one sentence each; none for a sound page. */
export async function findingsOf(html: string): Promise<string[]> {
  const report = await validator.validateString(html);
  return report.results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, line }) => `${ruleId} (line ${line}): ${message}`),
  );
}
