/** The few words that the house itself puts into a publication, in each language that the desk offers. */
import { languages, type Language } from '../document.ts';

export interface Words {
  /** The link after a teaser. */
  more: string;
  /** Heading of a brochure's contents. */
  contents: string;
  /** Heading over links, where a document has none of its own. */
  furtherInformation: string;
  /** Heading over entries that have no date. */
  undated: string;
  /** Heading over the years of older Latest News, and the title of their pages. */
  pastStories: string;
  /** Link to the feed. */
  feed: string;
  /** Stands in for a headline or title not yet written. */
  untitled: string;
  /** Stands in for a missing alternative text of a picture that is a link or needs a name. */
  picture: string;
  /** Way back from an article to Latest News, and past the head of a page. */
  back: string;
  skip: string;
  /** Foot of a printed page. */
  pageOf: (page: number | string, pages: number | string) => string;
  /** Months of an edition; `year` only where it differs from the last month's. */
  months: (first: string, last: string) => string;
  /** A month with its year. */
  monthYear: (month: string, year: number) => string;
}

const plainMonth = (month: string, year: number): string => `${month} ${year}`;

const wordsOf: Record<Language, Words> = {
  en: {
    more: 'more',
    contents: 'In this brochure',
    furtherInformation: 'Further information',
    undated: 'Undated',
    pastStories: 'Past stories',
    feed: 'Atom feed',
    untitled: 'Untitled',
    picture: 'Picture',
    back: 'Back to',
    skip: 'Skip to the text',
    pageOf: (page, pages) => `${page} of ${pages}`,
    months: (first, last) => `${first} to ${last}`,
    monthYear: plainMonth,
  },
  fr: {
    more: 'lire la suite',
    contents: 'Dans cette brochure',
    furtherInformation: 'Pour en savoir plus',
    undated: 'Sans date',
    pastStories: 'Nouvelles passées',
    feed: 'Flux Atom',
    untitled: 'Sans titre',
    picture: 'Image',
    back: 'Retour à',
    skip: 'Aller au texte',
    pageOf: (page, pages) => `${page} sur ${pages}`,
    months: (first, last) => `${first} à ${last}`,
    monthYear: plainMonth,
  },
  es: {
    more: 'leer más',
    contents: 'En este folleto',
    furtherInformation: 'Más información',
    undated: 'Sin fecha',
    pastStories: 'Noticias anteriores',
    feed: 'Canal Atom',
    untitled: 'Sin título',
    picture: 'Imagen',
    back: 'Volver a',
    skip: 'Ir al texto',
    pageOf: (page, pages) => `${page} de ${pages}`,
    months: (first, last) => `${first} a ${last}`,
    monthYear: (month, year) => `${month} de ${year}`,
  },
  nl: {
    more: 'lees meer',
    contents: 'In deze brochure',
    furtherInformation: 'Meer informatie',
    undated: 'Zonder datum',
    pastStories: 'Eerder nieuws',
    feed: 'Atom-feed',
    untitled: 'Zonder titel',
    picture: 'Afbeelding',
    back: 'Terug naar',
    skip: 'Naar de tekst',
    pageOf: (page, pages) => `${page} van ${pages}`,
    months: (first, last) => `${first} tot ${last}`,
    monthYear: plainMonth,
  },
  de: {
    more: 'mehr',
    contents: 'In dieser Broschüre',
    furtherInformation: 'Weitere Informationen',
    undated: 'Ohne Datum',
    pastStories: 'Frühere Meldungen',
    feed: 'Atom-Feed',
    untitled: 'Ohne Titel',
    picture: 'Bild',
    back: 'Zurück zu',
    skip: 'Zum Text',
    pageOf: (page, pages) => `${page} von ${pages}`,
    months: (first, last) => `${first} bis ${last}`,
    monthYear: plainMonth,
  },
  pt: {
    more: 'ler mais',
    contents: 'Nesta brochura',
    furtherInformation: 'Mais informações',
    undated: 'Sem data',
    pastStories: 'Notícias anteriores',
    feed: 'Feed Atom',
    untitled: 'Sem título',
    picture: 'Imagem',
    back: 'Voltar a',
    skip: 'Ir para o texto',
    pageOf: (page, pages) => `${page} de ${pages}`,
    months: (first, last) => `${first} a ${last}`,
    monthYear: (month, year) => `${month} de ${year}`,
  },
};

const known = new Map<string, Words>();

/** The house's words for a BCP 47 tag; English where the desk has none in that language. */
export function wordsFor(language: string): Words {
  let words = known.get(language);
  if (!words) {
    const primary = language.toLowerCase().split('-')[0];
    words = wordsOf[languages.find((each) => each === primary) ?? 'en'];
    known.set(language, words);
  }
  return words;
}
