// Runs before the desk: an old browser would show an empty page, so it is told what it lacks. Written for any browser.
(function () {
  var fits =
    window.CSS &&
    CSS.supports &&
    CSS.supports('color', 'light-dark(#000, #fff)') &&
    CSS.supports('selector(:has(*))') &&
    'noModule' in document.createElement('script') &&
    Array.prototype.at &&
    window.structuredClone;
  if (fits) return;
  document.documentElement.setAttribute('data-too-old', '');
  document.addEventListener('DOMContentLoaded', function () {
    var main = document.createElement('main');
    var heading = document.createElement('h1');
    var words = document.createElement('p');
    heading.textContent = 'This browser is too old for the desk';
    words.textContent =
      'Open the address in a newer one: Chrome or Edge from 123, Firefox from 120, Safari from 17.5. Start the desk again (npm start) for a new address.';
    main.appendChild(heading);
    main.appendChild(words);
    document.body.appendChild(main);
  });
})();
