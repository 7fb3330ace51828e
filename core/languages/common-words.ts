/** The commonest small words of languages in Latin letters that the desk does not read forms in: by them a text is told. */
import type { Language, ReadLanguage } from './words.ts';

/** Languages that neither their script nor the table of those that are read tells. */
type Told = Exclude<
  Language,
  ReadLanguage | 'ar' | 'bg' | 'zh' | 'zh-Hant' | 'el' | 'he' | 'ja' | 'ko' | 'ru'
>;

export const commonWords: Readonly<Record<Told, string>> = {
  it: 'il lo la gli le di del della dei delle degli che è per con una un non sono nel nella alla dal dalla anche ha hanno si più come questo tra e a i in al ai su sul sulle nei nelle suo sua loro ma',
  pl: 'i w na z się do że nie jest o od po przez dla oraz które który która ich ten to jak są za tym było został po ze',
  cs: 'a v na se je že s z do o pro by jsou které který která ve za k po od při také jako byl byla jejich ale nebo tak i aby kdo co když ještě už mezi tento kteří',
  sk: 'a v na sa je že s z do o pre by sú ktoré ktorý ktorá vo za k po od pri tiež ako bol bola ich ale alebo tak aj kto čo keď ešte už medzi tento ktorí',
  sl: 'in v na se je da s z za o so ki pri po od kot tudi ne bi je bila bil ter med do iz njihov ali pa ta kako ker',
  hr: 'i u na se je da s sa za o su koji koja koje pri po od kao također ne bi bila bio te među do iz njihov ili ova te će što gdje prije poslije tijekom također uvijek tko kako',
  ro: 'și în de la cu pe pentru că o un este sunt din nu care mai au a fost prin al ale lor sau după între această',
  hu: 'a az és hogy nem is egy van volt ez meg de csak mint vagy el már ki minden között által szerint után számára',
  et: 'ja on ei et see oma mis ka kui ning või oli nende aga selle üle poolt vahel eest koos kes siis juures kohta',
  fi: 'ja on ei että se oli hän mutta myös kun joka ovat tai kuin mukaan sekä niiden olla tämä jotka jossa sen ovat',
  lv: 'un ir ar no par uz ka kas pie tas bija arī kā lai vai pēc viņu šīs starp tika tiek gan nav savu šo',
  lt: 'ir yra kad su iš į apie buvo kaip tai bei ne už nuo po jų taip pat tarp kuris kurie ar dėl šis savo',
  da: 'og i at det en den til er som på de med for af der ikke har blev et fra efter også sig ved om deres blevet nogle men skal kan være hvor bliver havde mellem nu under',
  sv: 'och i att det en den till är som på de med för av inte har ett om från efter också sig vid deras blev mellan men ska kan vara var nu under hur',
  ga: 'agus an na ar le i go do is a sa leis bhí tá ó faoi mar nach ag ina atá chun idir seo sin',
  mt: 'il u ta li fil ma minn għal dan kien din jew mill biex fuq kif bejn huma dwar hija tal għall kienu',
};
