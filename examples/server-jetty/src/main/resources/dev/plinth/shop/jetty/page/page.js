'use strict';

// Only a demo hands out a token in an address, and it listens to its own machine alone. Anywhere else such an address would
// make a person act as the one who sent it.
const LOOPBACK = ['127.0.0.1', '[::1]', 'localhost'];

/** The token of the address, which does not stay there: neither in the bar nor in the history. */
function takeToken() {
  const token = new URLSearchParams(location.hash.slice(1)).get('token');
  if (token === null) {
    return null;
  }
  history.replaceState(null, '', location.pathname);
  return LOOPBACK.includes(location.hostname) ? token : null;
}

/** What the document calls its bearer tokens. */
function scheme(ui) {
  const schemes = ui.specSelectors.specJson().getIn(['components', 'securitySchemes']);
  return schemes.findKey(candidate => candidate.get('type') === 'http' && candidate.get('scheme') === 'bearer');
}

const token = takeToken();
const ui = SwaggerUIBundle({
  url: 'openapi.json',
  dom_id: '#page',
  deepLinking: true,
  tryItOutEnabled: true,
  displayRequestDuration: true,
  // All messages are there, folded; each request and answer shows its own.
  defaultModelsExpandDepth: 0,
  persistAuthorization: false,
  queryConfigEnabled: false,
  // It would ask a service on the internet.
  validatorUrl: null,
  onComplete: () => {
    if (token !== null) {
      ui.preauthorizeApiKey(scheme(ui), token);
    }
  },
});

// The same address with another token, opened where the page is open already.
addEventListener('hashchange', () => {
  const another = takeToken();
  if (another !== null) {
    ui.preauthorizeApiKey(scheme(ui), another);
  }
});
