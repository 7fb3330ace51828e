/** English words of the field that offices like this one write every day, and that a general dictionary lacks. */
const words =
  'cybercrime cybercrimes cyberattack cyberattacks cybersecurity cyber darknet chatbot chatbots livestream livestreamed ' +
  'tramadol fentanyls carfentanil naloxone buprenorphine ketamine khat captagon methamphetamines cathinone cathinones ' +
  'cannabinoid cannabinoids benzodiazepine benzodiazepines radiological zoonoses zoonotic biosafety biosecurity ' +
  'counterterrorism deradicalization desistance refoulement acquis communiqué communiqués femicide femicides ' +
  'ombudsperson policymaking rulemaking prosecutorial multistakeholder multilateralism multiagency interagency ' +
  'interregional subregional subregion subregions intraregional transregional transboundary transdisciplinary subnational ' +
  'geospatial geolocation decarbonization whistleblower whistleblowers whistleblowing operationalize operationalized ' +
  'operationalizing operationalization digitalize digitalized digitalization upskilling toolkits roadmap roadmaps workstream ' +
  'workstreams workplan workplans factsheet factsheets infographic infographics logframe intermodal airside landside ' +
  'fintech hawala hawaladar hawaladars peacebuilding peacebuilder peacebuilders sociocultural inclusivity hotspot hotspots';

/** Names of states and cities of the United Nations, word by word, that it lacks too, and their people. */
const names =
  "Darussalam Burkina Faso Cabo Costa Rica Côte d'Ivoire Eswatini Palau Papua Romania Romanian Romanians Kitts Marino São Tomé " +
  'Príncipe Leone Sri Timor Leste Timor-Leste Türkiye Bolivarian Plurinational Viet Addis Ababa Bogotá Brasília Curaçao Réunion ' +
  'Guterres Tajik Tajiks Kyrgyz Turkmen Emirati Bahraini';

const known = new Set(words.split(' '));
const knownNames = new Set(names.split(' ').flatMap((name) => [name, name.toUpperCase()]));

/** True of such a word, also with a capital or in capitals, and of such a name. */
export const isFieldWord = (word: string): boolean => known.has(word.toLowerCase()) || knownNames.has(word);
