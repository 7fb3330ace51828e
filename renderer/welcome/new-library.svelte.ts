/** State of the form for a new library. It is kept until the library is created. */
import { messages } from '../words/messages.ts';
import { languages, type Language } from '../../core/languages/words.ts';
import { desk, sentence } from '../api.ts';
import { library } from '../state/library.svelte.ts';
import { organizationPolicy } from '../state/policy.svelte.ts';
import { workspace } from '../state/workspace.svelte.ts';

/** Milliseconds after the last letter of the name before the folder is asked for anew. */
const pause = 120;

class NewLibrary {
  officeName = $state('');
  language: Language = $state('en');
  #hasChosenLanguage = false;
  /** Where it would be made; empty until the desk has answered. */
  folder = $state('');
  /** Problem with the name, shown beside its field. */
  nameTrouble = $state('');
  trouble = $state('');
  isMaking = $state(false);
  /** A folder that was chosen; null for the documents. */
  #within: string | null = null;
  #asked = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** Called when the form is shown: keeps the input, clears the messages. */
  begin(): void {
    this.nameTrouble = '';
    this.trouble = '';
    void organizationPolicy.begin().then(() => {
      this.#takePreset();
      return this.propose();
    });
  }

  /** Begins with what the organization has preset, until somebody types or chooses. */
  #takePreset(): void {
    const { preset, locked } = organizationPolicy.inForce.policy.officeProfile;
    const { name = '', language = '' } = { ...preset, ...locked };
    if (this.officeName === '') this.officeName = name;
    const known = languages.find((one) => one === language);
    if (!this.#hasChosenLanguage && known) this.language = known;
  }

  chooseLanguage(language: Language): void {
    this.language = language;
    this.#hasChosenLanguage = true;
  }

  /** Takes the name as it is being typed; the folder follows it. */
  name(officeName: string): void {
    this.officeName = officeName;
    if (officeName.trim() !== '') this.nameTrouble = '';
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.propose(), pause);
  }

  /** Asks where the library would be made; false where that cannot be said. */
  async propose(): Promise<boolean> {
    clearTimeout(this.#timer);
    const asked = ++this.#asked;
    try {
      const within = this.#within ?? undefined;
      const { folder } = await desk.proposeLibrary({ officeName: this.officeName, within });
      if (asked === this.#asked) this.folder = folder;
      return true;
    } catch (error) {
      if (asked === this.#asked) this.trouble = sentence(error);
      return false;
    }
  }

  async chooseFolder(): Promise<void> {
    this.trouble = '';
    try {
      const chosen = await desk.chooseLibraryFolder({});
      if (chosen === null) return;
      this.#within = chosen.folder;
      await this.propose();
    } catch (error) {
      this.trouble = sentence(error);
    }
  }

  /** Makes the library and opens it; false where it was not made, and why is said. */
  async make(): Promise<boolean> {
    if (this.isMaking) return false;
    this.nameTrouble = this.officeName.trim() === '' ? messages.welcome.nameFirst : '';
    this.trouble = '';
    if (this.nameTrouble !== '') return false;
    this.isMaking = true;
    try {
      if (!(await workspace.saveAll()) && !workspace.safe) {
        this.trouble = messages.welcome.someTextNotSaved;
        return false;
      }
      // The folder may have been filled since it was shown.
      if (!(await this.propose())) return false;
      const { officeName, folder, language } = this;
      this.trouble = (await library.open(() => desk.createLibrary({ officeName, folder, language }))) ?? '';
      if (this.trouble !== '') return false;
      this.officeName = '';
      this.folder = '';
      this.#within = null;
      return true;
    } finally {
      this.isMaking = false;
    }
  }
}

export const newLibrary = new NewLibrary();
