/** Where one is in the settings: the section, which is remembered, and what is searched for. */
import { Remembered } from './remembered.svelte.ts';
import { workspace } from './workspace.svelte.ts';

/** The sections of the settings, in their order; what stands in each is told in `renderer/settings/sections.ts`. */
export const settingsIds = [
  'office',
  'house',
  'pictures',
  'publications',
  'brochures',
  'newsletters',
  'copies',
  'spelling',
  'look',
  'library',
  'backups',
  'computer',
  'updates',
] as const;
export type SettingsId = (typeof settingsIds)[number];

const isSettingsId = (value: unknown): value is SettingsId =>
  (settingsIds as readonly unknown[]).includes(value);

class SettingsPlace {
  readonly #section = new Remembered<SettingsId>('settings-section', 'office', isSettingsId);
  /** What is searched for; '' shows the section alone. */
  words = $state('');

  get section(): SettingsId {
    return this.#section.value;
  }

  /** Shows a section, and leaves what was searched for. */
  show(section: SettingsId): void {
    this.words = '';
    this.#section.value = section;
  }
}

export const settingsPlace = new SettingsPlace();

/** Goes to a section of the settings from anywhere. */
export function goToSettings(section: SettingsId): void {
  settingsPlace.show(section);
  workspace.go('settings');
}
