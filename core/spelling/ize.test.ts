import { describe, expect, it } from 'vitest';
import { fromIze, inIze } from './ize.ts';

const pairs =
  'organise:organize organisation:organization recognised:recognized mobilising:mobilizing organiser:organizer privatisations:privatizations recognisable:recognizable archaise:archaize co-organise:co-organize reorganised:reorganized co-realise:co-realize unrealised:unrealized prioritise:prioritize penalise:penalize finalise:finalize ORGANISATION:ORGANIZATION'.split(
    ' ',
  );
const british =
  'advise advised advertising supervise supervised analyse paralyse exercise enterprise promise promising comprised revising televised improvisation surprise raise raised noise cruise disguise otherwise likewise expertise precise premises franchise compromise devise despise merchandise treatise entreprise Cochise unsupervised self-advising arise crises miser inadvisable inadvisability unrevised unadvertised unexercised untelevised unpractised readvertise misadvised imprecise disfranchise reprised overexercising high-rise low-rises post-crises moonrise metropolises trellises'.split(
    ' ',
  );

describe('-ize', () => {
  it('is written where the Greek ending stands, in every form of a word', () => {
    for (const pair of pairs) {
      const [from = '', to = ''] = pair.split(':');
      expect(inIze(from), from).toBe(to);
      expect(fromIze(to), to).toBe(from);
    }
  });

  it('is never put where the s belongs to the root', () => {
    for (const word of british) {
      expect(inIze(word.toLowerCase() === 'cochise' ? '' : word), word).toBeNull();
      const mistaken = word.replace(/s(?=[^s]*$)/, 'z');
      if (word.includes('is') && word !== 'Cochise') expect(fromIze(mistaken), mistaken).toBeNull();
    }
    for (const word of ['analyze', 'paralyzed', 'advize', 'supervize', 'prize', 'size', 'seize'])
      expect(fromIze(word), word).toBeNull();
  });
});
