import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { ManifestUtil } from '@microsoft/app-manifest';

type Schema = Parameters<typeof ManifestUtil.validateManifestAgainstSchema>[1];

/** Faults of one file of the app against Microsoft's own schema, which comes with the package: nothing is fetched. */
export async function faultsOf(file: object, kind: 'MicrosoftTeams' | 'MicrosoftTeams.Localization'): Promise<string[]> {
  const schemas = join(dirname(createRequire(import.meta.url).resolve('@microsoft/app-manifest')), 'json-schemas/teams/v1.29');
  // The patterns of the published schema have a bracket that strict regular expressions take for a fault.
  const text = readFileSync(join(schemas, `${kind}.schema.json`), 'utf8').replaceAll(String.raw`\\b]`, String.raw`\\b\\]`);
  const schema = JSON.parse(text) as Schema;
  return ManifestUtil.validateManifestAgainstSchema(file as never, schema);
}
