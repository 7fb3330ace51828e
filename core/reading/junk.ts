/** What stands around the text of a real page and is no part of it. */
import { isFurtherHeading } from './further-information.ts';
import { isBlank, quote, type Line } from './lines.ts';
import type { NoticeBoard } from './notice-board.ts';

const whole = (source: string): RegExp => new RegExp(`^(?:${source})[\\s:.»›]*$`, 'iu');

const skipLinks = whole(
  'skip to (?:the )?(?:main |page )?(?:content|navigation|text|search)|jump to (?:main )?content|(?:aller|passer) au contenu(?: principal)?|' +
    '(?:pasar|ir|saltar) al contenido(?: principal)?|(?:naar|ga naar|overslaan en naar) (?:de )?(?:hoofd)?inhoud(?: gaan)?|' +
    '(?:direkt )?zum (?:haupt)?inhalt(?: springen)?|(?:ir|saltar|pular) para o conteúdo(?: principal)?|toggle navigation|menu|main menu|search|' +
    'rechercher|buscar|zoeken|suche|pesquisar|language|languages',
);
const breadcrumb =
  /^(?:you are here:?|vous êtes ici ?:?|home|accueil|inicio|início|startpagina|startseite|home ?page)\s*[>»›/|→]\s*\S.{0,200}$|^[^.>»›]{1,60}(?:\s[>»›]\s[^.>»›]{1,120}){2,8}$/iu;
const cookies =
  /^.{0,80}(?:(?:this|our) (?:web ?)?site uses cookies|we use (?:\S+ ){0,2}cookies|accept (?:all )?cookies|reject (?:all )?cookies|cookie (?:settings|policy|notice|preferences|consent)|(?:nous utilisons|utilise) des cookies|(?:utilizamos|usamos|utiliza|usa) cookies|(?:wij|we) gebruiken (?:\S+ ){0,2}cookies|gebruikt cookies|(?:wir )?verwenden (?:\S+ ){0,2}cookies|verwendet cookies).{0,400}$/iu;
const buttons = whole(
  'accept|accept all|i accept|i agree|agree|decline|reject|reject all|got it|ok|close|manage (?:preferences|options)|accepter|tout accepter|refuser|aceptar|rechazar|accepteren|weigeren|akzeptieren|ablehnen|aceitar|rejeitar',
);
const shareWord =
  'share|tweet|facebook|twitter|x|linkedin|linked in|whatsapp|telegram|instagram|youtube|flickr|e-?mail|print|pdf|rss|bluesky|threads|copy link|partager|compartir|delen|teilen|compartilhar|imprimer|imprimir|afdrukken|drucken';
const share = new RegExp(
  `^(?:(?:share|tweet|post|print|e-?mail|partagez?|comparta|compartir|deel|delen|teilen|partilhar|compartilhar)(?: (?:this|it|cette|ce|este|esta|deze|dit|diese[ns]?))?(?: (?:page|story|article|post|news|artículo|página|pagina|artikel|seite|artigo))?(?: (?:on|via|by|sur|en|por|op|auf|no) (?:${shareWord}))?|(?:${shareWord})(?:(?:\\s*[|·•,/]\\s*|\\s+)(?:${shareWord})){0,12})[\\s:]*$`,
  'iu',
);
const footer = whole(
  '(?:copyright|©|\\(c\\))[\\s©]*(?:19|20)\\d\\d.{0,160}(?:all rights reserved|tous droits réservés|todos los derechos|alle rechten|alle rechte|todos os direitos).{0,120}|' +
    'copyright\\s?©?\\s?(?:19|20)\\d\\d.{0,120}|all rights reserved|tous droits réservés|todos los derechos reservados|privacy(?: policy| notice)?|terms (?:of use|and conditions|& conditions)|site ?map|contact(?: us)?|contacts|' +
    'fraud alert|scam alert|legal notice|disclaimer|accessibility|back to (?:the )?top|scroll to top|top of page|haut de page|volver arriba|subscribe(?: to (?:our )?newsletter)?|sign up(?: for our newsletter)?|' +
    'newsletter|follow us(?: on)?|suivez-nous|síganos|volg ons|folgen sie uns|mentions légales|aviso legal|impressum|datenschutz|política de privacidad|' +
    'print(?:er[- ]friendly)?(?: version)?|previous|next|previous (?:story|article|post)|next (?:story|article|post)|page \\d+ of \\d+|load more|show more|see all|view all|back to (?:news|stories|list)|' +
    'displaying \\d+ ?[-–] ?\\d+ of \\d+.{0,20}|\\d+ results?|(?:\\d+ ){2,}(?:…|\\.\\.\\.|next|>)?.{0,12}',
);
const tongues =
  'english|français|francais|español|espanol|русский|العربية|中文|português|portugues|deutsch|nederlands|italiano|en|fr|es|ru|ar|zh|nl|de|pt';
const languageSwitch = new RegExp(`^(?:${tongues})(?:\\s*[|·/,]?\\s*(?:${tongues})){1,9}$`, 'iu');
const kicker = whole(
  'press releases?|news|stories|story|web ?story|feature|features|statements?|latest news|news and events|communiqués? de presse|actualités?|comunicados? de prensa|noticias?|persberichten|persbericht|nieuws|pressemitteilung(?:en)?|aktuelles|notícias?|comunicado de imprensa',
);
const related = whole(
  'related(?: (?:news|stories|articles|content|items|links|information|topics|publications))?|more (?:news|stories|articles)(?: like this)?|other (?:news|stories|articles)|' +
    'read (?:also|next)|see also|latest (?:news|stories)|recent (?:news|stories|posts)|most (?:read|popular)|you (?:may|might) also (?:like|be interested in)|what to read next|' +
    'à lire aussi|lire aussi|articles liés|sur le même sujet|voir aussi|noticias relacionadas|artículos relacionados|véase también|también le puede interesar|' +
    'gerelateerd(?:e)?(?: (?:nieuws|artikelen|berichten))?|lees ook|zie ook|verwandte (?:artikel|beiträge|meldungen)|lesen sie auch|siehe auch|notícias relacionadas|leia também|veja também',
);

const longestJunk = 500;
const kinds: [RegExp, string][] = [
  [skipLinks, 'a link for skipping'],
  [breadcrumb, 'a breadcrumb'],
  [cookies, 'a text about cookies'],
  [buttons, 'a button'],
  [share, 'links for sharing'],
  [footer, 'a footer'],
  [languageSwitch, 'a choice of languages'],
];

const menu = whole(
  'home|accueil|inicio|início|about(?: us)?|à propos|quiénes somos|over ons|über uns|events?|événements|eventos|evenementen|veranstaltungen|publications?|publicaciones|resources|ressources|recursos|topics|media|multimedia|donate|search',
);
const rowWords = [...kinds.map(([pattern]) => pattern), kicker, menu];

/** What kind of junk a line is, or null where it may be text. */
export function junkKind(text: string): string | null {
  if (text === '' || text.length > longestJunk) return null;
  const parts = text.split(/\s+[|•·]\s+/u);
  if (parts.length > 1 && parts.every((part) => rowWords.some((pattern) => pattern.test(part))))
    return 'a row of links';
  return kinds.find(([pattern]) => pattern.test(text))?.[1] ?? null;
}

/** True of a heading over links to other texts ("Related stories"). */
export const isRelatedHeading = (text: string): boolean => related.test(text);

/** True of the name of a section that stands over a headline ("Press release"). */
export const isKicker = (text: string): boolean => kicker.test(text);

/** Pins a notice for lines that were dropped; about the whole file where they stand around several documents. */
export function noticeDropped(
  dropped: readonly Line[],
  what: string,
  board: NoticeBoard,
  about: 'file' | 'document' = 'document',
): void {
  const [first] = dropped;
  if (!first) return;
  const also = dropped.length > 1 ? ` and ${dropped.length - 1} more` : '';
  const message = `${quote(first.text)}${also} dropped: ${what}, no part of the text.`;
  if (about === 'file') board.addToFile(first.number, 'junk-dropped', message);
  else board.add(first.number, 'junk-dropped', message);
}

/** Drops junk at the head and the foot of a text; what lies between is left alone. */
export function dropOuterJunk(
  lines: readonly Line[],
  board: NoticeBoard,
  about: 'file' | 'document' = 'file',
): Line[] {
  const isJunk = (line: Line): boolean =>
    isBlank(line) || (line.text !== '' && (junkKind(line.text) !== null || isCopyrightLine(line.text)));
  const from = lines.findIndex((line) => !isJunk(line));
  if (from < 0) return [...lines];
  let to = lines.findLastIndex((line) => !isJunk(line));
  // Under such a heading, "Facebook" is a link that lost its address.
  if (isFurtherHeading(lines[to]?.text ?? '')) to = lines.length - 1;
  for (const line of [...lines.slice(0, from), ...lines.slice(to + 1)])
    if (line.text !== '') noticeDropped([line], junkKind(line.text) ?? 'a footer', board, about);
  return lines.slice(from, to + 1);
}

/** A copyright line with its year is a footer at the edge of a page, though a credit elsewhere. */
const isCopyrightLine = (text: string): boolean =>
  /^(?:©|copyright)\s*(?:19|20)\d\d\b/iu.test(text) && text.length < 120;
