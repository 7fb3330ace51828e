/** The part of the table of commands that is about how the desk looks, and how it is used. Pure data. */
import type { CommandFacts } from './command-facts.ts';

export const appearanceCommands = {
  'focus-mode': {
    title: 'Focus mode',
    synonyms: 'calm only the page distraction free zen hide everything write full',
    keys: 'F2',
    menu: ['view', 3],
  },
  'look-dark': {
    title: 'Dark appearance',
    synonyms: 'theme mode night black colours',
    menu: ['view', 4],
    withoutLibrary: true,
  },
  'look-light': {
    title: 'Light appearance',
    synonyms: 'theme mode day white colours',
    menu: ['view', 4],
    withoutLibrary: true,
  },
  'look-system': {
    title: 'Match system appearance',
    synonyms: 'theme mode dark light automatic colours',
    menu: ['view', 4],
    withoutLibrary: true,
  },
  'bigger-text': {
    title: 'Bigger text',
    synonyms: 'zoom in larger size font enlarge increase magnify',
    keys: 'Mod+Plus',
    also: 'Mod+=',
    menu: ['view', 5],
    withoutLibrary: true,
  },
  'smaller-text': {
    title: 'Smaller text',
    synonyms: 'zoom out size font reduce decrease',
    keys: 'Mod+-',
    menu: ['view', 5],
    withoutLibrary: true,
  },
  'usual-text': {
    title: 'Usual text size',
    synonyms: 'zoom reset normal actual default font 100 %',
    keys: 'Mod+0',
    menu: ['view', 5],
    withoutLibrary: true,
  },
  'bigger-writing': {
    title: 'Bigger text on the page',
    synonyms: 'zoom in larger size font enlarge increase writing column',
    menu: ['view', 6],
  },
  'smaller-writing': {
    title: 'Smaller text on the page',
    synonyms: 'zoom out size font reduce decrease writing column',
    menu: ['view', 6],
  },
  shortcuts: {
    title: 'Keyboard shortcuts',
    synonyms: 'keys help hotkeys overview commands',
    keys: '?',
    also: 'F1',
    menu: ['help', 1],
    withoutLibrary: true,
  },
  'show-log': {
    title: 'Show the log',
    synonyms: 'problem report support errors file help',
    menu: ['help', 2],
    withoutLibrary: true,
  },
  about: {
    title: 'About Liaison Desk',
    synonyms: 'version licence license commit electron chromium node libraries fonts credits',
    menu: ['help', 2],
    withoutLibrary: true,
  },
} as const satisfies Record<string, CommandFacts>;
