/** Which messages on the console of a page a test has to know of. */

/** What browsers say that do not know a directive of the page's policy yet; those that do obey it. */
const unknownYet = "Unrecognized Content-Security-Policy directive 'webrtc'.";

/** True of an error, but for a browser's word on its own age. */
export const isComplaint = (message: { type(): string; text(): string }): boolean =>
  message.type() === 'error' && message.text() !== unknownYet;
