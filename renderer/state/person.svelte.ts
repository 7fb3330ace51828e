/** The one who works at this computer. The name is asked for when something is to be signed with it for the first time. */
import { tidyName, withPerson } from '../../core/people/names.ts';
import type { Status } from '../../core/document.ts';
import { desk, sentence } from '../api.ts';
import { library } from './library.svelte.ts';
import { organizationPolicy } from './policy.svelte.ts';
import { toasts } from './toasts.svelte.ts';

/** What a name is asked for. */
export type SignedThing = 'clearing' | 'comment' | 'waiting';

interface Question {
  thing: SignedThing;
  answer: (name: string | null) => void;
}

class Person {
  /** Empty where nobody has said it. */
  name = $state('');
  /** The name that the system has. */
  offered = $state('');
  /** What is being asked; a dialog shows it. */
  question: Question | null = $state.raw(null);

  async begin(): Promise<void> {
    try {
      const { name, offered } = await desk.person({});
      this.name = name;
      this.offered = offered;
    } catch {
      // It is asked for when it is needed.
    }
  }

  /** Takes a name for this computer, and among the people of the office. True where it could be kept. */
  async say(typed: string): Promise<boolean> {
    const name = tidyName(typed);
    try {
      await desk.savePerson({ name });
    } catch (error) {
      toasts.problem(sentence(error));
      return false;
    }
    this.name = name;
    await addPerson(name);
    return true;
  }

  /** The name, asked for where nobody has said it; null where whoever is asked would rather not go on. */
  async needed(thing: SignedThing): Promise<string | null> {
    if (this.name !== '') return this.name;
    this.question?.answer(null);
    return new Promise((resolve) => {
      this.question = {
        thing,
        answer: (name) => {
          this.question = null;
          resolve(name);
        },
      };
    });
  }

  /** Who gives a document that status, which only clearing asks for; null where it is not to be given. */
  async forStatus(status: Status): Promise<{ by: string; at: string } | null> {
    const by = status === 'cleared' ? await this.needed('clearing') : this.name;
    return by === null ? null : { by, at: new Date().toISOString() };
  }
}

export const person = new Person();

/** Takes somebody among the people of the office, where that can be written. */
export async function addPerson(name: string): Promise<void> {
  const { office } = library;
  if (!office || library.isReadOnly || organizationPolicy.locks('people')) return;
  const people = withPerson(office.people, name);
  if (people.length > office.people.length) await library.saveOffice({ ...office, people });
}
