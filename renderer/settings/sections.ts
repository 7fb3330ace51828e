/**
 * The table of the sections of settings. A setting is a component in the `parts` of its section; a section of its own is
 * also a name in `settingsIds`. The window, its search and the palette follow.
 */
import BackupSettings from '../backup/BackupSettings.svelte';
import type { SettingsId } from '../state/settings-place.svelte.ts';
import OriginalSettings from '../pictures/OriginalSettings.svelte';
import SpellingSettings from '../spelling/SpellingSettings.svelte';
import { messages } from '../words/messages.ts';
import AppearanceSettings from './AppearanceSettings.svelte';
import BrochureSettings from './BrochureSettings.svelte';
import CopySettings from './CopySettings.svelte';
import HouseStyleSettings from './HouseStyleSettings.svelte';
import IdentitySettings from './IdentitySettings.svelte';
import KeySettings from './KeySettings.svelte';
import LibrarySettings from './LibrarySettings.svelte';
import LookSettings from './LookSettings.svelte';
import NameSettings from './NameSettings.svelte';
import NoticeSettings from './NoticeSettings.svelte';
import NewsletterSettings from './NewsletterSettings.svelte';
import OfficeSettings from './OfficeSettings.svelte';
import PeopleSettings from './PeopleSettings.svelte';
import ReleaseSettings from './ReleaseSettings.svelte';
import type { SettingsSection } from './settings-part.ts';
import SignSettings from './SignSettings.svelte';
import UpdateSettings from '../updates/UpdateSettings.svelte';
import WordGoalSettings from './WordGoalSettings.svelte';

const words = messages.settings;

export const settingsSections = {
  office: {
    title: words.office,
    synonyms: 'name language people colleagues staff assign',
    isOfOffice: true,
    parts: [OfficeSettings, PeopleSettings],
  },
  house: {
    title: words.houseStyle,
    synonyms: 'dates range hyphen dash teaser length limit word goal',
    isOfOffice: true,
    parts: [HouseStyleSettings, WordGoalSettings],
  },
  publications: {
    title: words.publications,
    synonyms: 'export release cover emblem logo colour imprint disclaimer contact ISBN address site',
    isOfOffice: true,
    parts: [ReleaseSettings, IdentitySettings],
  },
  pictures: {
    title: messages.common.pictures,
    synonyms: 'photographs photos originals camera position private data EXIF',
    isOfOffice: true,
    parts: [OriginalSettings],
  },
  brochures: {
    title: messages.common.brochures,
    synonyms: 'title introduction closing line',
    isOfOffice: true,
    parts: [BrochureSettings],
  },
  newsletters: {
    title: words.newsletters,
    synonyms: 'e-mail mail sender unsubscribe',
    isOfOffice: true,
    parts: [NewsletterSettings],
  },
  copies: {
    title: words.copies,
    synonyms: 'clipboard html website elements',
    isOfOffice: true,
    parts: [CopySettings],
  },
  spelling: {
    title: messages.spelling.title,
    synonyms: 'dictionary misspelt words hunspell proofing',
    isOfOffice: false,
    parts: [SpellingSettings],
  },
  look: {
    title: words.look,
    synonyms: 'css style design fonts theme',
    isOfOffice: false,
    parts: [LookSettings],
  },
  library: {
    title: words.library,
    synonyms: 'folder path open create',
    isOfOffice: false,
    parts: [LibrarySettings],
  },
  backups: {
    title: words.backups,
    synonyms: 'copy zip restore automatic folder',
    isOfOffice: false,
    parts: [BackupSettings],
  },
  computer: {
    title: words.thisComputer,
    synonyms:
      'your name who person keyboard shortcuts typing quotation marks theme dark mode zoom font notifications alerts',
    isOfOffice: false,
    parts: [NameSettings, AppearanceSettings, KeySettings, SignSettings, NoticeSettings],
  },
  updates: {
    title: messages.updates.title,
    synonyms: 'new version upgrade download install release automatic internet network',
    isOfOffice: false,
    parts: [UpdateSettings],
  },
} satisfies Record<SettingsId, SettingsSection>;
