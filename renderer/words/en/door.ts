/** English: troubles of a page in a browser. */

export const door = {
  notResponding:
    'The desk is not responding. Your text stays in this page. Start the desk again and this page will reconnect.',
  restarted:
    'The desk was restarted and does not recognise this browser yet. Open its new address in this browser; this page then reconnects.',
};
