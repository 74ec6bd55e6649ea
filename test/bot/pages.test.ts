import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { faultOfColour, openBrand } from '../../bot/brand.js';
import { contrast, readableOn } from '../../bot/colour.js';
import type { Asked } from '../../bot/http.js';
import { statementRoutes } from '../../bot/statements.js';
import { readConfig } from '../../config.js';

describe('the look of the authority', () => {
  it('is refused at the start when people could not read it, with the reason', () => {
    expect(contrast('#ffffff', '#000000')).to.be.closeTo(21, 0.01);
    expect(faultOfColour('#0b3d78')).to.equal(undefined);
    expect(faultOfColour('#f0a000')).to.match(/contrast of 2\.\d:1/);
    expect(() => readConfig({ AUTHORITY_COLOUR: 'red' })).to.throw(/AUTHORITY_COLOUR must be a colour such as #0b3d78/);
  });

  it('stays readable in the dark, whatever the colour', () => {
    for (const colour of ['#0b3d78', '#000000', '#7a0019', '#0f5a3c'])
      expect(contrast(readableOn('#1b2430', colour), '#1b2430'), colour).to.be.at.least(4.5);
  });

  it('names the setting when the logo is missing or no picture', () => {
    expect(() => openBrand({ authority: 'A', logo: '/no/such.svg' })).to.throw(/AUTHORITY_LOGO cannot be used/);
    const text = join(tmpdir(), 'osallistu-logo.txt');
    writeFileSync(text, 'x');
    expect(() => openBrand({ authority: 'A', logo: text })).to.throw(/AUTHORITY_LOGO must be the path of an \.svg or \.png/);
  });

  it('puts a name on the page as text, whatever is in it', () => {
    expect(openBrand({ authority: '<b>&' }).dress('<!-- authority --></head>'))
      .to.contain('&lt;b&gt;&amp;')
      .and.not.to.contain('<b>');
  });
});

describe('the statements', () => {
  const open = (addresses = {}) =>
    statementRoutes({ authority: { name: 'X', contact: 'x@example.org' }, addresses, look: { dress: (page) => page, style: 'style.css' } });
  const asked = { query: new URLSearchParams(), headers: { 'accept-language': 'sv-FI,fi;q=0.8' } } as unknown as Asked;

  it('speak the language of the browser, with their addresses as links', async () => {
    const answer = await open()[1]!.handle(asked);
    expect(String(answer.body)).to.contain('<h1>Dataskydd</h1>').and.to.contain('href="mailto:x@example.org"');
    expect(String(answer.body)).to.contain('<a href="https://tietosuoja.fi/sv"');
  });

  it('give way to the authority’s own', async () => {
    const answer = await open({ privacy: 'https://example.fi/tietosuoja' })[1]!.handle(asked);
    expect([answer.status, answer.headers?.location]).to.deep.equal([302, 'https://example.fi/tietosuoja']);
  });
});
