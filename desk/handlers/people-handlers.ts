/** Who works at this computer. */
import type { DeskApi } from '../../core/contract.ts';
import { nameOfSystem, type Person } from '../people/person.ts';
import { handle } from './handle.ts';

export const peopleHandlers = (person: Person): Pick<DeskApi, 'person' | 'savePerson'> => ({
  person: handle('person', async () => ({ name: await person.recall(), offered: nameOfSystem() })),
  savePerson: handle('savePerson', async ({ name }) => person.say(name)),
});
