/** The words before the name of who published an item first, by language; readers and writers share them. */
export const sourceLeads: Record<string, string> = {
  en: 'Originally published by',
  fr: 'Publié initialement par',
  es: 'Publicado originalmente por',
  nl: 'Oorspronkelijk gepubliceerd door',
  de: 'Ursprünglich veröffentlicht von',
  pt: 'Publicado originalmente por',
};

/** The lead in a language (BCP 47 tag); English where the desk has none in it. */
export const sourceLead = (language: string): string =>
  sourceLeads[language.toLowerCase().split('-')[0] ?? ''] ?? sourceLeads['en'] ?? '';
