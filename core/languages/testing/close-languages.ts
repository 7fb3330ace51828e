/** Sentences in languages that are easily taken for one another, with their BCP 47 tags. */

/** In languages that the desk offers. */
export const offered = {
  sk: [
    'Minister zahraničia sa v Bratislave stretol so zástupcami deviatich krajín a hovorili o boji proti korupcii v prístavoch.',
    'Nový projekt pomáha colníkom kontrolovať kontajnery a vymieňať si informácie s kolegami z iných krajín.',
    'Na konferencii vo Viedni sa zišlo tristo odborníkov, ktorí hľadali spôsoby, ako chrániť deti pred násilím.',
    'Predseda vlády navštívil včera prístav a poďakoval sa všetkým, ktorí tam pracujú v noci.',
    'V piatok sa začína seminár o ochrane svedkov a obetí trestných činov.',
    'Ministerstvo vnútra pripravuje nový zákon o zbraniach, ktorý má platiť od januára.',
  ],
  cs: [
    'Ministr zahraničí se v Praze setkal se zástupci devíti zemí a hovořili o boji proti korupci v přístavech.',
    'Nový projekt pomáhá celníkům kontrolovat kontejnery a vyměňovat si informace s kolegy z jiných zemí.',
    'Na konferenci ve Vídni se sešlo tři sta odborníků, kteří hledali způsoby, jak chránit děti před násilím.',
    'Předseda vlády navštívil včera přístav a poděkoval všem, kteří tam pracují v noci.',
    'V pátek začíná seminář o ochraně svědků a obětí trestných činů.',
    'Ministerstvo vnitra připravuje nový zákon o zbraních, který má platit od ledna.',
  ],
  pl: [
    'Minister spraw zagranicznych spotkał się w Warszawie z przedstawicielami dziewięciu krajów i mówił o walce z korupcją w portach.',
    'Nowy projekt pomaga celnikom kontrolować kontenery i wymieniać informacje z kolegami z innych krajów.',
  ],
  hr: [
    'Ministar vanjskih poslova sastao se u Zagrebu s predstavnicima devet zemalja i razgovarao o borbi protiv korupcije u lukama.',
    'Novi projekt pomaže carinicima da pregledaju kontejnere i razmjenjuju podatke s kolegama iz drugih zemalja.',
    'Na konferenciji u Beču okupilo se tristo stručnjaka koji su tražili načine kako zaštititi djecu od nasilja.',
    'Predsjednik vlade jučer je posjetio luku i zahvalio svima koji ondje rade noću.',
    'U petak počinje seminar o zaštiti svjedoka i žrtava kaznenih djela.',
    'Ministarstvo unutarnjih poslova priprema novi zakon o oružju koji bi trebao vrijediti od siječnja.',
  ],
  sl: [
    'Minister za zunanje zadeve se je v Ljubljani srečal s predstavniki devetih držav in govoril o boju proti korupciji v pristaniščih.',
    'Nov projekt pomaga carinikom pregledovati zabojnike in izmenjevati podatke s kolegi iz drugih držav.',
    'Na konferenci na Dunaju se je zbralo tristo strokovnjakov, ki so iskali načine, kako zaščititi otroke pred nasiljem.',
    'Predsednik vlade je včeraj obiskal pristanišče in se zahvalil vsem, ki tam delajo ponoči.',
    'V petek se začne seminar o zaščiti prič in žrtev kaznivih dejanj.',
    'Ministrstvo za notranje zadeve pripravlja nov zakon o orožju, ki naj bi veljal od januarja.',
  ],
  da: [
    'Udenrigsministeren mødte i København repræsentanter fra ni lande, og de talte om kampen mod korruption i havnene.',
    'Det nye projekt hjælper toldere med at kontrollere containere og udveksle oplysninger med kolleger i andre lande.',
    'På konferencen i Wien mødtes tre hundrede eksperter for at finde måder at beskytte børn mod vold på.',
    'Statsministeren besøgte havnen i går og takkede alle, som arbejder der om natten.',
    'På fredag begynder et seminar om beskyttelse af vidner og ofre for kriminalitet.',
    'Ministeriet forbereder en ny lov om våben, som skal gælde fra januar.',
  ],
  sv: [
    'Utrikesministern mötte i Stockholm företrädare för nio länder, och de talade om kampen mot korruption i hamnarna.',
    'Det nya projektet hjälper tulltjänstemän att kontrollera containrar och utbyta uppgifter med kollegor i andra länder.',
    'Statsministern besökte hamnen i går och tackade alla som arbetar där på natten.',
    'På fredag börjar ett seminarium om skydd av vittnen och offer för brott.',
  ],
  pt: [
    'O ministro dos Negócios Estrangeiros reuniu-se em Lisboa com representantes de nove países e falou da luta contra a corrupção nos portos.',
    'O novo projeto ajuda os funcionários aduaneiros a controlar contentores e a trocar informações com colegas de outros países.',
    'Na conferência em Viena reuniram-se trezentos peritos que procuravam formas de proteger as crianças da violência.',
    'O primeiro-ministro visitou ontem o porto e agradeceu a todos os que lá trabalham de noite.',
    'Na sexta-feira começa um seminário sobre a proteção de testemunhas e vítimas de crimes.',
    'O ministério prepara uma nova lei das armas, que deve vigorar a partir de janeiro.',
  ],
  es: [
    'El ministro de Asuntos Exteriores se reunió en Madrid con representantes de nueve países y habló de la lucha contra la corrupción en los puertos.',
    'El nuevo proyecto ayuda a los funcionarios de aduanas a controlar contenedores y a intercambiar información con colegas de otros países.',
    'En la conferencia de Viena se reunieron trescientos expertos que buscaban formas de proteger a los niños de la violencia.',
    'El primer ministro visitó ayer el puerto y dio las gracias a todos los que trabajan allí de noche.',
    'El viernes empieza un seminario sobre la protección de testigos y víctimas de delitos.',
    'El ministerio prepara una nueva ley de armas, que debe regir a partir de enero.',
  ],
  it: [
    'Il ministro degli Esteri ha incontrato a Roma i rappresentanti di nove paesi e ha parlato della lotta contro la corruzione nei porti.',
    'Il nuovo progetto aiuta i doganieri a controllare i container e a scambiare informazioni con i colleghi di altri paesi.',
    'Il primo ministro ha visitato ieri il porto e ha ringraziato tutti coloro che vi lavorano di notte.',
    'Più di cento poliziotti hanno imparato a indagare sulle frodi in rete.',
  ],
  fr: [
    'Le ministre des Affaires étrangères a rencontré à Paris des représentants de neuf pays et a parlé de la lutte contre la corruption dans les ports.',
    "Le nouveau projet aide les douaniers à contrôler les conteneurs et à échanger des informations avec des collègues d'autres pays.",
    'Le premier ministre a visité hier le port et a remercié tous ceux qui y travaillent la nuit.',
    'Plus de cent policiers ont appris à enquêter sur les fraudes en ligne.',
  ],
  ro: [
    'Ministrul de externe s-a întâlnit la București cu reprezentanți ai nouă țări și a vorbit despre lupta împotriva corupției în porturi.',
    'Noul proiect îi ajută pe vameși să controleze containerele și să schimbe informații cu colegii din alte țări.',
  ],
  en: [
    'The foreign minister met representatives of nine countries in London and spoke about the fight against corruption in ports.',
    'The new project helps customs officers to check containers and to share information with colleagues from other countries.',
    'The prime minister visited the port yesterday and thanked all those who work there at night.',
    'More than a hundred police officers learned how to investigate fraud on the internet.',
  ],
  de: [
    'Der Außenminister traf in Berlin Vertreter von neun Ländern und sprach über den Kampf gegen die Korruption in den Häfen.',
    'Das neue Projekt hilft Zollbeamten, Container zu kontrollieren und Informationen mit Kollegen aus anderen Ländern auszutauschen.',
    'Der Ministerpräsident besuchte gestern den Hafen und dankte allen, die dort nachts arbeiten.',
    'Mehr als hundert Polizisten lernten, wie man Betrug im Internet untersucht.',
  ],
  nl: [
    'De minister van Buitenlandse Zaken ontmoette in Den Haag vertegenwoordigers van negen landen en sprak over de strijd tegen corruptie in de havens.',
    "Het nieuwe project helpt douaniers om containers te controleren en informatie uit te wisselen met collega's uit andere landen.",
    "De premier bezocht gisteren de haven en bedankte iedereen die daar 's nachts werkt.",
    'Meer dan honderd agenten leerden hoe ze fraude op internet kunnen onderzoeken.',
  ],
  ru: [
    'Министр иностранных дел встретился в Москве с представителями девяти стран и говорил о борьбе с коррупцией в портах.',
    'Новый проект помогает таможенникам проверять контейнеры и обмениваться сведениями с коллегами из других стран.',
    'Премьер-министр вчера посетил порт и поблагодарил всех, кто работает там ночью.',
    'В пятницу начнется семинар о защите свидетелей и жертв преступлений.',
  ],
  bg: [
    'Министърът на външните работи се срещна в София с представители на девет държави и говори за борбата с корупцията в пристанищата.',
    'Новият проект помага на митничарите да проверяват контейнери и да обменят информация с колеги от други страни.',
    'Министър-председателят посети вчера пристанището и благодари на всички, които работят там нощем.',
    'В петък започва семинар за защита на свидетели и жертви на престъпления.',
  ],
  ar: ['التقى وزير الخارجية في القاهرة ممثلي تسع دول وتحدث عن مكافحة الفساد في الموانئ.'],
};

/** In others. */
export const others = {
  sr: [
    'Ministar spoljnih poslova sastao se u Beogradu sa predstavnicima devet zemalja i razgovarao o borbi protiv korupcije u lukama.',
    'Novi projekat pomaže carinicima da pregledaju kontejnere i razmenjuju podatke sa kolegama iz drugih zemalja.',
    'Na konferenciji u Beču okupilo se trista stručnjaka koji su tražili načine da zaštite decu od nasilja.',
    'Predsednik vlade je juče posetio luku i zahvalio svima koji tamo rade noću.',
    'U petak počinje seminar o zaštiti svedoka i žrtava krivičnih dela.',
    'Ministarstvo unutrašnjih poslova priprema novi zakon o oružju koji bi trebalo da važi od januara.',
  ],
  nb: [
    'Utenriksministeren møtte i Oslo representanter fra ni land, og de snakket om kampen mot korrupsjon i havnene.',
    'Det nye prosjektet hjelper tollere med å kontrollere containere og utveksle opplysninger med kolleger i andre land.',
    'På konferansen i Wien kom tre hundre eksperter sammen for å finne måter å beskytte barn mot vold på.',
    'Statsministeren besøkte havnen i går og takket alle som arbeider der om natten.',
    'På fredag begynner et seminar om vern av vitner og ofre for kriminalitet.',
    'Departementet forbereder en ny lov om våpen, som skal gjelde fra januar.',
  ],
  nn: [
    'Utanriksministeren møtte i Oslo representantar frå ni land, og dei snakka om kampen mot korrupsjon i hamnene.',
    'Det nye prosjektet hjelper tollarar med å kontrollere konteinarar og utveksle opplysningar med kollegaer i andre land.',
    'Statsministeren vitja hamna i går og takka alle som arbeider der om natta.',
    'Meir enn hundre politifolk lærte korleis dei kan etterforske svindel på nettet.',
  ],
  is: [
    'Utanríkisráðherra hitti fulltrúa níu landa í Reykjavík og ræddi um baráttuna gegn spillingu í höfnum landsins og víðar.',
    'Forsætisráðherra heimsótti höfnina í gær og þakkaði öllum sem vinna þar á nóttunni.',
  ],
  gl: [
    'O ministro de Asuntos Exteriores reuniuse en Santiago con representantes de nove países e falou da loita contra a corrupción nos portos.',
    'O novo proxecto axuda os funcionarios de alfándegas a controlar contedores e a intercambiar información con colegas doutros países.',
    'Na conferencia de Viena reuníronse trescentos expertos que buscaban formas de protexer os nenos da violencia.',
    'O primeiro ministro visitou onte o porto e agradeceu a todos os que alí traballan de noite.',
    'O venres comeza un seminario sobre a protección de testemuñas e vítimas de delitos.',
    'O ministerio prepara unha nova lei de armas, que debe rexer a partir de xaneiro.',
  ],
  ca: [
    "El ministre d'Afers Exteriors es va reunir a Barcelona amb representants de nou països i va parlar de la lluita contra la corrupció als ports.",
    "El nou projecte ajuda els funcionaris de duanes a controlar contenidors i a intercanviar informació amb col·legues d'altres països.",
    'El primer ministre va visitar ahir el port i va donar les gràcies a tots els que hi treballen de nit.',
    'Divendres comença un seminari sobre la protecció de testimonis i víctimes de delictes.',
  ],
  af: [
    'Die minister van buitelandse sake het in Pretoria verteenwoordigers van nege lande ontmoet en gepraat oor die stryd teen korrupsie in die hawens.',
    'Die nuwe projek help doeanebeamptes om houers na te gaan en inligting met kollegas uit ander lande te deel.',
    'Die eerste minister het gister die hawe besoek en almal bedank wat daar in die nag werk.',
  ],
  uk: [
    "Міністр закордонних справ зустрівся в Києві з представниками дев'яти країн і говорив про боротьбу з корупцією в портах.",
    'Новий проект допомагає митникам перевіряти контейнери та обмінюватися інформацією з колегами з інших країн.',
    "Прем'єр-міністр учора відвідав порт і подякував усім, хто працює там уночі.",
    "У п'ятницю розпочнеться семінар про захист свідків і жертв злочинів.",
  ],
  be: [
    'Міністр замежных спраў сустрэўся ў Мінску з прадстаўнікамі дзевяці краін і гаварыў пра барацьбу з карупцыяй у партах.',
    'У пятніцу пачнецца семінар пра абарону сведак і ахвяр злачынстваў.',
  ],
  'sr-Cyrl': [
    'Министар спољних послова састао се у Београду са представницима девет земаља и разговарао о борби против корупције у лукама.',
    'Нови пројекат помаже цариницима да прегледају контејнере и размењују податке са колегама из других земаља.',
    'У петак почиње семинар о заштити сведока и жртава кривичних дела.',
    'Више од сто полицајаца учило је како да истражује преваре на интернету.',
  ],
  mk: [
    'Министерот за надворешни работи се сретна во Скопје со претставници на девет земји и зборуваше за борбата против корупцијата во пристаништата.',
    'Новиот проект им помага на цариниците да ги проверуваат контејнерите и да разменуваат информации со колеги од други земји.',
    'Во петок започнува семинар за заштита на сведоци и жртви на кривични дела.',
    'Повеќе од сто полицајци учеа како да истражуваат измами на интернет.',
  ],
  fa: [
    'وزیر امور خارجه در تهران با نمایندگان نه کشور دیدار کرد و درباره مبارزه با فساد در بندرها گفتگو کرد.',
    'در روز جمعه سمیناری درباره حمایت از شاهدان و قربانیان جرم آغاز می‌شود.',
  ],
  ur: ['جمعہ کو گواہوں اور متاثرین کے تحفظ پر ایک سیمینار شروع ہو رہا ہے۔'],
  tr: [
    "Dışişleri Bakanı Ankara'da dokuz ülkenin temsilcileriyle bir araya geldi ve limanlarda yolsuzlukla mücadele hakkında konuştu.",
    'Yüzden fazla polis memuru internette dolandırıcılığı nasıl soruşturacağını öğrendi ve sertifika aldı.',
  ],
  id: [
    'Menteri luar negeri bertemu di Jakarta dengan perwakilan dari sembilan negara dan berbicara tentang pemberantasan korupsi di pelabuhan.',
  ],
  eu: [
    'Atzerri ministroak bederatzi herrialdetako ordezkariekin bildu zen Bilbon eta portuetako ustelkeriaren aurkako borrokaz hitz egin zuen.',
    'Ostiralean hasiko da lekukoen eta delituen biktimen babesari buruzko mintegia Bilbon.',
  ],
  sq: [
    'Ministri i Jashtëm u takua në Tiranë me përfaqësues të nëntë vendeve dhe foli për luftën kundër korrupsionit në porte.',
    'Kryeministri vizitoi dje portin dje falënderoi të gjithë ata që punojnë atje natën.',
  ],
};
