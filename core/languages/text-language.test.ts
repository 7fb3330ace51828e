import { expect, it } from 'vitest';
import type { commonWords } from './common-words.ts';
import type { ReadLanguage } from './words.ts';
import { languageOf } from './text-language.ts';

/** A sentence in each language: one without its sentence does not compile. */
const sentences: Record<ReadLanguage | keyof typeof commonWords, string> = {
  en: 'The judges of nine countries met in the city hall, and they will meet again in the spring.',
  fr: 'Les juges de neuf pays se sont réunis à la mairie et ils se retrouveront au printemps.',
  es: 'Los jueces de nueve países se reunieron en el ayuntamiento y volverán a reunirse en primavera.',
  nl: 'De rechters van negen landen kwamen bijeen in het stadhuis en komen in de lente weer bijeen.',
  de: 'Die Richter aus neun Ländern haben sich in der Stadt getroffen und treffen sich im Frühling wieder.',
  it: 'I giudici di nove paesi si sono riuniti nel municipio della città e si incontreranno di nuovo in primavera.',
  pl: 'Sędziowie z dziewięciu krajów spotkali się w ratuszu i spotkają się ponownie na wiosnę, ale nie jest to pewne.',
  cs: 'Soudci z devíti zemí se sešli na radnici a na jaře se setkají znovu, jak uvedli, ale není to jisté.',
  sk: 'Sudcovia z deviatich krajín sa stretli na radnici a na jar sa stretnú znova, ako uviedli, ale nie je to isté.',
  sl: 'Sodniki iz devetih držav so se srečali v mestni hiši in se bodo spomladi spet srečali, kot je bilo rečeno.',
  hr: 'Suci iz devet zemalja sastali su se u gradskoj vijećnici i sastat će se ponovno na proljeće, kao što je rečeno.',
  ro: 'Judecătorii din nouă țări s-au întâlnit la primărie și se vor întâlni din nou în primăvară, pentru că este nevoie.',
  hu: 'Kilenc ország bírái találkoztak a városházán, és tavasszal újra találkoznak, mint már volt szó róla, de ez nem biztos.',
  et: 'Üheksa riigi kohtunikud kohtusid raekojas ja kevadel kohtuvad nad uuesti, kui see on võimalik, aga see ei ole kindel.',
  fi: 'Yhdeksän maan tuomarit tapasivat kaupungintalolla ja he tapaavat keväällä uudelleen, mutta se ei ole varmaa, kun aika on lyhyt.',
  lv: 'Deviņu valstu tiesneši tikās rātsnamā un pavasarī tiksies atkal, lai runātu par to, kas ir darīts, un arī par nākotni.',
  lt: 'Devynių šalių teisėjai susitiko rotušėje ir pavasarį vėl susitiks, kad kalbėtų apie tai, kas buvo padaryta, ir su kuo.',
  da: 'Dommere fra ni lande mødtes på rådhuset, og de skal mødes igen til foråret, men det er ikke sikkert, at det bliver der.',
  sv: 'Domare från nio länder möttes i stadshuset och de ska mötas igen till våren, men det är inte säkert att det blir där.',
  ga: 'Bhuail breithiúna ó naoi dtír le chéile i halla na cathrach agus tá siad chun teacht le chéile arís san earrach, mar a bhí.',
  mt: 'L-imħallfin minn disa’ pajjiżi ltaqgħu fil-muniċipju u se jerġgħu jiltaqgħu biex jitkellmu dwar dan li kien sar bejn il-pajjiżi.',
  pt: 'Os juízes de nove países reuniram-se na câmara e vão reunir-se de novo na primavera do ano.',
};

it.each(Object.entries(sentences))('tells %s by its common words', (language, text) => {
  expect(languageOf(text)).toBe(language);
});

it.each([
  ['ar', 'اجتمع قضاة من تسع دول (UNODC) في فيينا.'],
  ['he', 'שופטים מתשע מדינות נפגשו בווינה.'],
  ['el', 'Δικαστές από εννέα χώρες συναντήθηκαν.'],
  ['ru', 'Судьи из девяти стран собрались в Вене, чтобы обменяться опытом.'],
  ['bg', 'Съдии от девет държави се срещнаха във Виена.'],
  ['zh', '来自九个国家的法官在维也纳会面。'],
  ['ja', '九か国の裁判官がウィーンで会った。'],
  ['ko', '아홉 나라의 판사들이 빈에서 만났다.'],
])('tells %s by its script', (language, text) => {
  expect(languageOf(text)).toBe(language);
});

it('is not led astray by a name in another script', () => {
  expect(languageOf('The court of القاهرة met in Vienna, and it will meet again in 維也納.')).toBe('en');
});

it('takes the language around it where a text is too short to tell', () => {
  expect(languageOf('Port de Riga', 'nl')).toBe('nl');
  expect(languageOf('')).toBe('en');
});

it.each([
  'Angela Merkel, Emmanuel Macron, Ursula von der Leyen, Mark Rutte, Pedro Sánchez',
  'Maria da Silva, João de Souza, Ana dos Santos, Pedro de la Cruz, Luis de León',
  'Visit of the Minister: Rio de Janeiro, La Paz, Los Angeles, San José de Costa Rica',
])('is not told by the names of people and places: %s', (names) => {
  expect(languageOf(names)).toBe('en');
});
