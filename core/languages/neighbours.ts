/** What tells languages apart that look alike: words of those that the desk does not offer, letters, and beginnings and ends of words. */
import type { Language } from './words.ts';

/** Languages that the desk does not offer and that are easily taken for one that it does, with their commonest small words. */
export const neighbourWords = {
  nb: 'og i at det en et den til er som på de med for av der ikke har ble blir fra etter også seg ved om deres noen mellom ut opp nå hvor kan skal være hadde mye under å men bli',
  nn: 'og i at det ein eit den til er som på dei med for av der ikkje har vart blir frå etter også seg ved om deira nokre mellom no kor kan skal vere hadde mykje under å men bli',
  gl: 'o a os as do da dos das de e en na no nas nos que unha un para por con non é foi foron súa seu máis tamén ao á aos pola polo polos polas coa co cos ou como entre sobre este esta desde hai son doutros dunha',
  ca: 'el la els les de del dels i en a al als que per amb una un no és va han ha més també com o entre sobre aquest aquesta seva seu pel dels són van',
  sr: 'i u na se je da s sa za o su koji koja koje po od kao takođe ne bi bila bio te među do iz njihov ili ova pre posle gde tokom uvek ove biti će što ovde ko šta svet kako',
  af: 'die van en in het is nie wat te om met op vir aan hulle sy dat ook deur kan word was hierdie sal na by uit as maar oor tot of ʼn',
  is: 'og í á að um er sem við til en ekki var með því fyrir það af hafa eru þar',
  id: 'dan yang di dari untuk dengan ini itu pada dalam tidak oleh akan ke para telah adalah sebagai',
} as const;

export type Neighbour = keyof typeof neighbourWords;
/** Languages in Latin letters. */
export type LatinLanguage = Exclude<
  Language,
  'ar' | 'bg' | 'zh' | 'zh-Hant' | 'el' | 'he' | 'ja' | 'ko' | 'ru'
>;

/** Letters beyond a–z that a language is written with. */
export const ownLetters: Readonly<Record<LatinLanguage | Neighbour, string>> = {
  en: '',
  fr: 'àâæçéèêëîïôœùûüÿ',
  es: 'áéíñóúü',
  nl: 'áàéèêëíïóöúü',
  de: 'äöüß',
  pt: 'áâãàçéêíóôõú',
  hr: 'čćđšž',
  cs: 'áčďéěíňóřšťúůýž',
  da: 'æøåé',
  et: 'äõöüšž',
  fi: 'äöåšž',
  hu: 'áéíóöőúüű',
  ga: 'áéíóú',
  it: 'àèéìíòóùú',
  lv: 'āčēģīķļņšūž',
  lt: 'ąčęėįšųūž',
  mt: 'àċèġħìòùż',
  pl: 'ąćęłńóśźż',
  ro: 'ăâîșțşţ',
  sk: 'áäčďéíĺľňóôŕšťúýž',
  sl: 'čšž',
  sv: 'åäöé',
  nb: 'æøåéòô',
  nn: 'æøåéòô',
  gl: 'áéíïñóúü',
  ca: 'àçèéíïòóúü',
  sr: 'čćđšž',
  af: 'áéèêëíîïóôöúû',
  is: 'áðéíóúýþæö',
  id: '',
};

/** Beginnings and ends of words by which a language is not the one that it looks like. */
export const foreignForms: Readonly<Partial<Record<LatinLanguage | Neighbour, RegExp>>> = {
  cs: /(?:ovať|vať|iť|ieť|núť|ácia|ácie|ácii|ciou|ania|enia|ovia|ejšie)$/,
  sk: /(?:ání|ovat|ovatel|ství|ího|ici)$/,
  hr: /^(?:evrop|sarad|izvešt|opštin|hiljad|spoljn|uslov|savet|privred|nedelj|univerzit|projekat|zvaničn|bezbedn|predsedni|svetsk|dec[aeu]$)|vanje$|zdravstvo$/,
  sr: /^(?:europ|surad|općin|tisuć|vanjsk|uvjet|sustav|tjed|sveučili|predsjedn)|ije[bcčćdghkljmnprsštvzž]|[dmv]je[cčćlnrsšt]/,
  da: /sjon|skap(?:et|en|er)?$|het(?:en|er)?$|øy/,
  nb: /tion|skab(?:et|er)?$|hed(?:en|er)?$|[aeiklnrst]ede$/,
  nn: /tion|skab(?:et|er)?$|hed(?:en|er)?$|[aeiklnrst]ede$/,
  af: /^z|ij|sch/,
  es: /(?:cións|dade|dades)$|ss|lh|nh/,
  pt: /(?:ción|cións|iones)$|ll/,
  gl: /(?:iones|dad|dades)$|ss|lh|[cfnpr]ue[lnrstv]/,
};

/** Letters of languages whose script the desk takes for that of another one, and which it does not offer. */
export const otherLetters = {
  // Ukrainian, Belarusian, Serbian, Macedonian, and those of Central Asia.
  cyrillic: /[іїєґўјљњћђџѓќѕәғқңөұүһ]/giu,
  // Persian, Urdu, Pashto, Uyghur and Kurdish.
  arabic: /[پچژگکیٹڈڑےںۆەۇېټډړښڼ]/gu,
} as const;

/** Letters that Russian and Bulgarian have, and Macedonian and Serbian have not. */
export const easternLetters = /[йщъыьэюяё]/iu;

/** Words, beginnings and ends that tell Russian and Bulgarian apart, as neither has the other's. */
export const cyrillicForms = {
  ru: /[ыэё]|^(?:что|чтобы|для|из|как|это|или|был|были|к|ко|во|со|об|их|его|также|где|уже|между|после)$|(?:ого|ться|ется|ются|иях|ях|ам|ами|ями|ии|ой|ую|ий|ть)$/u,
  bg: /ъ(?![еёюя])|^(?:е|се|са|ще|че|като|във|със|които|която|което|през|тази|това|бяха|беше|към|си|също|ги|му)$|(?:та|ът|ят|ите|ха)$/u,
} as const;
