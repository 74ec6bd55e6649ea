import { expect } from 'chai';
import { understand } from '../../dialogs/understand.js';
import { languages } from '../../engagement/language.js';
import { localisation, manifest } from '../../manifest/manifest.js';
import { faultsOf } from '../../manifest/validate.js';

const place = {
  appId: '11111111-2222-4333-8444-555555555555',
  publicUrl: 'https://osallistu.example.fi',
  version: '1.2.3',
  authority: 'Virasto',
};

describe('the Teams app', () => {
  it('is what Microsoft’s schema asks for', async () => {
    expect(await faultsOf(manifest(place), 'MicrosoftTeams')).to.deep.equal([]);
    expect(await faultsOf({ ...manifest(place), id: 'x' }, 'MicrosoftTeams'), 'and the schema is really asked').to.not.deep.equal([]);
  });

  it('asks for the sign-in of staff in its tab where there is one, for the address at which the tab is', async () => {
    expect(manifest(place)).to.not.have.property('webApplicationInfo');
    const tabClientId = '99999999-2222-4333-8444-555555555555';
    const app = manifest({ ...place, publicUrl: 'https://palvelut.example.fi/osallistu', tabClientId });
    expect(await faultsOf(app, 'MicrosoftTeams')).to.deep.equal([]);
    expect(app.webApplicationInfo).to.deep.equal({ id: tabClientId, resource: `api://palvelut.example.fi/${tabClientId}` });
    expect(app.validDomains).to.deep.equal(['palvelut.example.fi']);
    // The bot's own registration has the form that Microsoft gives to apps with both.
    const { webApplicationInfo } = manifest({ ...place, tabClientId: place.appId });
    expect(webApplicationInfo?.resource).to.equal(`api://osallistu.example.fi/botid-${place.appId}`);
  });

  for (const language of languages) {
    it(`speaks ${language}, within the limits of Teams`, async () => {
      expect(await faultsOf(localisation(language), 'MicrosoftTeams.Localization')).to.deep.equal([]);
    });

    it(`offers commands in ${language} that the bot understands`, () => {
      for (const [path, title] of Object.entries(localisation(language)))
        if (path.endsWith('].title')) expect(understand(title, language)?.language, title).to.equal(language);
    });
  }
});
