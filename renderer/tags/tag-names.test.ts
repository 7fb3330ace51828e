import { expect, it } from 'vitest';
import { tagSchema, type Tag } from '../../core/document.ts';
import { freeTagId, nextColour, tagNamed } from './tag-names.ts';

const tags: Tag[] = [{ id: 'human-trafficking', name: 'Human trafficking', colour: 'amber' }];

it('makes ids that the library accepts, and never one that is taken', () => {
  for (const name of ['Human trafficking', 'Équité & santé', '  ', '麻薬', 'x'.repeat(200)])
    expect(tagSchema.safeParse({ id: freeTagId(tags, name), name: 'x', colour: 'teal' }).success).toBe(true);
  expect(freeTagId(tags, 'Human trafficking')).toBe('human-trafficking-2');
  expect(freeTagId(tags, 'Équité & santé')).toBe('equite-sante');
});

it('knows a tag by its name, whatever its capitals and spaces', () => {
  expect(tagNamed(tags, ' human  TRAFFICKING ')?.id).toBe('human-trafficking');
  expect(tagNamed(tags, 'trafficking')).toBeUndefined();
});

it('offers the colour least used', () => {
  expect(nextColour(tags)).toBe('violet');
});
