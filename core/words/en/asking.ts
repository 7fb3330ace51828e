/** English: what the computer's own dialogs ask over the window. */
export const asking = {
  stoppedOften: 'The window has stopped several times.',
  stoppedOftenDetail:
    'What you typed is kept, and offered when the window opens again. If it stops again, close the desk and start it anew.',
  openAgain: 'Open it again',
  closeDesk: 'Close the desk',
  noAnswer: 'The window does not answer.',
  noAnswerDetail: 'The last words may not be saved yet. Wait for it, or close it all the same.',
  wait: 'Wait',
  closeAllTheSame: 'Close all the same',
};
