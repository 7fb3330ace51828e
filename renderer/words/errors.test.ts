import { expect, it } from 'vitest';
import { says } from '../../core/desk-error.ts';
import { errorOf, languageOfSentence } from './errors.ts';
import { messages } from './messages.ts';

it('a failure that the tables have is said in the language of the window', () => {
  const said = says('tag-exists', { name: 'Energy' });
  const error = errorOf({ ok: false, code: 'exists', message: 'What the desk said.', said });
  expect(error).toMatchObject({ code: 'exists', message: messages.errors['tag-exists']({ name: 'Energy' }) });
  expect(languageOfSentence(error.message)).toBeUndefined();
});

it('any other is said in the desk’s own English, and known as that wherever it is shown', () => {
  const error = errorOf({ ok: false, code: 'failed', message: 'The printer is on fire.' });
  expect(error.message).toBe('The printer is on fire.');
  expect(languageOfSentence(error.message)).toBe('en');
  expect(languageOfSentence('Saved.')).toBeUndefined();
  expect(languageOfSentence(null)).toBeUndefined();
});

it('a sentence of a newer desk is taken as it comes', () => {
  const said = { name: 'printer-on-fire' } as unknown as ReturnType<typeof says>;
  const { message } = errorOf({ ok: false, code: 'failed', message: 'The printer burns.', said });
  expect(message).toBe('The printer burns.');
  expect(languageOfSentence(message)).toBe('en');
});
