/** The headings by which a policy brief is known where nothing else tells it from an article. */
import { endsSentence, type Line } from './lines.ts';

/** What a brief's sections are called, each alone on its line, in the languages that the desk reads. */
const sections =
  /^(?:\d{1,2}[.)]?\s+)?(?:(?:key |main |policy )?(?:messages?|findings|options|recommendations?|implications|takeaways)|executive summary|summary|background|context|(?:the )?(?:problem|issue|challenge)|(?:the )?way forward|next steps|conclusions?|messages clés|résumé|contexte|recommandations|conclusions?|constats|mensajes clave|resumen|antecedentes|contexto|recomendaciones|conclusiones|kernboodschappen|samenvatting|achtergrond|aanbevelingen|conclusies?|kernaussagen|zusammenfassung|hintergrund|empfehlungen|schlussfolgerungen|fazit|mensagens-chave|resumo|antecedentes|recomendações|conclusões)\s*:?$/iu;
/** Enough of them that no article has by chance. */
const enough = 2;

/** True where different sections of a brief stand over text of their own. */
export function hasBriefSections(filled: readonly Line[]): boolean {
  const found = filled
    .slice(1, -1)
    .filter((line, index) => sections.test(line.text) && endsSentence(filled[index + 2]?.text ?? ''));
  return new Set(found.map((line) => line.text.toLowerCase())).size >= enough;
}
