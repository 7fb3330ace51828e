/** Texts in the office's forms, written for tests. */

export const latestNewsText = `Lisbon Partnership Office - Latest News

9 April 2024

Harbour masters compare notes on container checks

Twelve ports sent their inspectors to Lisbon. They agreed on one form for reporting doubtful seals. more

2-3 April 2024

A school year against match-fixing opens

Coaches and referees from eight countries met for two days of lessons and games. more

2 April 2024

Nurses ask for simpler rules on pain relief

A short survey of wards shows where medicines are missing, and why. more
`;

export const brochureText = `Partners of the Lisbon office


Please see below a small selection of what partners did together.


09.04.2024: Harbour masters compare notes on container checks

Image © Port of LisbonTwelve ports sent their inspectors to Lisbon on 9 April 2024. The visit took a full day, and began in the rain.

The inspectors agreed on one form for reporting doubtful seals, and on who is to be called first.


21 March 2024: Foresters learn to mark timber

Originally published by the Lisbon Gazette.

Image © ForestersThe marks are burnt into the logs and can be read by anybody with a telephone.

Read our past stories here.
`;
