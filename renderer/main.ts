import './no-eval.ts';
import '@fontsource-variable/inter/wght.css';
import '@fontsource-variable/source-serif-4/wght.css';
import '@fontsource-variable/source-serif-4/wght-italic.css';
import './styles/tokens.css';
import './styles/base.css';
import './styles/controls.css';
import './styles/rail.css';
import './styles/overlays.css';
import './styles/prosemirror.css';
import './styles/icons.css';
import './styles/forced-colors.css';
import { mount } from 'svelte';
import { directionOf } from '../core/languages/direction.ts';
import App from './App.svelte';
import { windowLanguage, windowPseudo } from './words/messages.ts';

document.documentElement.lang = windowLanguage;
document.documentElement.dir = windowPseudo === 'pseudo-rtl' ? 'rtl' : directionOf(windowLanguage);

const target = document.getElementById('page');
// old-browser.js has said what the browser lacks.
if (target && !('tooOld' in document.documentElement.dataset)) mount(App, { target });
