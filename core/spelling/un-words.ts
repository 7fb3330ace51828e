/**
 * Words that the United Nations spell in one way, with the other ways in which they are met. British spelling, with -ize
 * where both are good English (Editorial Manual, Spelling).
 */

/** Verbs in -ize, without their ending; -ise, -isation and the rest are put together below. */
const ize =
  'apolog author capital categor central character civil colon commercial computer conceptual criminal critic crystall ' +
  'custom decentral decriminal demil democrat demonet destabil digit econom emphas equal external famil final formal fossil ' +
  'general global hospital human ideal immobil immun incentiv industrial initial institutional internal international ' +
  'item jeopard legal liberal local marginal material maxim mechan memorial militar minim mobil modern monet ' +
  'monopol national neutral normal operational optim organ co-organ patron penal personal polar popular prior privat ' +
  'professional profession public random rational real recogn regional regular reorgan revital revolution ' +
  'romantic satir sanit scrutin sensit social special stabil standard stigmat subsid summar symbol sympath ' +
  'synchron synthes systemat tantal terror theor traumat trivial urban util vandal verbal victim visual vocal weapon';

/** Words that are spelt otherwise in American English, each with the British one. */
const british: readonly (readonly [from: string, to: string])[] = [
  ...'behavior color endeavor favor favorite favorable flavor harbor honor humor labor neighbor neighborhood rumor savior vapor vigor'
    .split(' ')
    .map((word) => [word, word.replace('or', 'our')] as const),
  ['behavioral', 'behavioural'],
  ['neighboring', 'neighbouring'],
  ['favored', 'favoured'],
  ['favoring', 'favouring'],
  ['honored', 'honoured'],
  ['honoring', 'honouring'],
  ['labored', 'laboured'],
  ['colored', 'coloured'],
  ['harbored', 'harboured'],
  ['harboring', 'harbouring'],
  ['center', 'centre'],
  ['centered', 'centred'],
  ['centering', 'centring'],
  ['theater', 'theatre'],
  ['fiber', 'fibre'],
  ['caliber', 'calibre'],
  ['liter', 'litre'],
  ['kilometer', 'kilometre'],
  ['centimeter', 'centimetre'],
  ['millimeter', 'millimetre'],
  ['somber', 'sombre'],
  ['defense', 'defence'],
  ['offense', 'offence'],
  ['pretense', 'pretence'],
  ['program', 'programme'],
  ['catalog', 'catalogue'],
  ['dialog', 'dialogue'],
  ['analog', 'analogue'],
  ['fulfill', 'fulfil'],
  ['fulfills', 'fulfils'],
  ['fulfillment', 'fulfilment'],
  ['enroll', 'enrol'],
  ['enrolls', 'enrols'],
  ['enrollment', 'enrolment'],
  ['installment', 'instalment'],
  ['skillful', 'skilful'],
  ['skillfully', 'skilfully'],
  ['willful', 'wilful'],
  ['jewelry', 'jewellery'],
  ['aluminum', 'aluminium'],
  ['artifact', 'artefact'],
  ['plow', 'plough'],
  ['gray', 'grey'],
  ['maneuver', 'manoeuvre'],
  ['pediatric', 'paediatric'],
  ['toward', 'towards'],
  ['analyze', 'analyse'],
  ['analyzes', 'analyses'],
  ['analyzed', 'analysed'],
  ['analyzing', 'analysing'],
  ['paralyze', 'paralyse'],
  ['paralyzed', 'paralysed'],
  ['catalyze', 'catalyse'],
  ['catalyzed', 'catalysed'],
  ['focussed', 'focused'],
  ['focussing', 'focusing'],
  ['benefitted', 'benefited'],
  ['benefitting', 'benefiting'],
  ['co-operate', 'cooperate'],
  ['co-operates', 'cooperates'],
  ['co-operated', 'cooperated'],
  ['co-operating', 'cooperating'],
  ['co-operation', 'cooperation'],
  ['co-operative', 'cooperative'],
  ['co-ordinate', 'coordinate'],
  ['co-ordinates', 'coordinates'],
  ['co-ordinated', 'coordinated'],
  ['co-ordinating', 'coordinating'],
  ['co-ordination', 'coordination'],
  ['co-ordinator', 'coordinator'],
];

/** Verbs that double their last letter: "travelled", not "traveled". */
const doubling =
  'cancel channel counsel dial equal fuel label level marshal model signal total travel tunnel';

/** Words to be written, by the word that is met, in small letters. */
export const unWords: ReadonlyMap<string, string> = new Map([
  ...ize
    .split(' ')
    .flatMap((stem) =>
      ['e', 'es', 'ed', 'ing', 'er', 'ers', 'ation', 'ations', 'ational', 'able'].map(
        (ending) => [`${stem}is${ending}`, `${stem}iz${ending}`] as const,
      ),
    ),
  ...british.flatMap(([from, to]) =>
    /(?:or|er|se|am|og|ct|ow|te|nt|ber)$/.test(from) && from !== 'toward'
      ? ([
          [from, to],
          [`${from}s`, `${to}s`],
        ] as const)
      : ([[from, to]] as const),
  ),
  ...doubling
    .split(' ')
    .flatMap((verb) =>
      ['ed', 'ing', 'er', 'ers', 'or', 'ors'].map(
        (ending) => [`${verb}${ending}`, `${verb}l${ending}`] as const,
      ),
    ),
]);
