// `npm run manifest`: writes the Teams app, validated, as a .zip to upload in the Teams admin centre.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { languages } from '../engagement/language.js';
import { localisation, manifest, signIn } from './manifest.js';
import { faultsOf } from './validate.js';

const {
  MicrosoftAppId: appId,
  PUBLIC_URL: publicUrl,
  AUTHORITY: authority = 'Osallistu',
  DATA_DIR: folder = '.data',
  TEAMS_TAB_CLIENT_ID: tabClientId,
} = process.env;
const faults: string[] = [];
if (!appId) faults.push('MicrosoftAppId is needed: the application id of the bot registration');
if (!publicUrl?.startsWith('https://')) faults.push('PUBLIC_URL is needed: the https address under which the world reaches the server');
if (faults.length === 0) {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
  const place = { appId: appId!, publicUrl: publicUrl!.replace(/\/$/, ''), version, authority, ...(tabClientId ? { tabClientId } : {}) };
  const app = manifest(place);
  const files = Object.fromEntries(languages.map((language) => [`${language}.json`, localisation(language)]));
  for (const fault of await faultsOf(app, 'MicrosoftTeams')) faults.push(`manifest.json: ${fault}`);
  for (const [name, file] of Object.entries(files))
    for (const fault of await faultsOf(file, 'MicrosoftTeams.Localization')) faults.push(`${name}: ${fault}`);
  if (faults.length === 0) {
    const bytes = (value: object) => new TextEncoder().encode(JSON.stringify(value, null, 2));
    const icon = (name: string) => new Uint8Array(readFileSync(join('manifest/icons', name)));
    const zip = zipSync({
      'manifest.json': bytes(app),
      ...Object.fromEntries(Object.entries(files).map(([name, file]) => [name, bytes(file)])),
      'color.png': icon('color.png'),
      'outline.png': icon('outline.png'),
    });
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'osallistu-teams.zip'), zip);
    console.log(`${join(folder, 'osallistu-teams.zip')} is ready to upload in the Teams admin centre.`);
    const sso = signIn(place);
    if (sso) console.log(`The Application ID URI of the registration ${sso.id} must be ${sso.resource}`);
  }
}
if (faults.length > 0) {
  console.error(`The Teams app cannot be made:\n${faults.map((fault) => `  ${fault}`).join('\n')}`);
  process.exit(1);
}
