/** What a part of the settings is given, and what is known of a section. */
import type { Component } from 'svelte';
import type { Office } from '../../core/document.ts';

/** What every part of the settings is given. */
export interface SettingsPartProps {
  office: Office;
  /** Saves settings of the office; that it was done, or not, is said. */
  onsave: (patch: Partial<Office>) => void;
  /** Says a sentence in sight of the field, such as why something is refused. */
  onsay: (sentence: string) => void;
}

/** A component that takes what it is given, or that takes nothing. */
export type SettingsPart =
  Component<SettingsPartProps> | Component<Record<string, never>> | Component<object>;

export interface SettingsSection {
  title: string;
  /** Further words under which people look for it, beside those that stand in it. */
  synonyms: string;
  /** Its parts are settings of the office, kept in the library: they cannot be changed while that is read-only. */
  isOfOffice: boolean;
  parts: readonly SettingsPart[];
}
