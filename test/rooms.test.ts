import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { expect } from 'chai';

const readme = readFileSync('README.md', 'utf8');
const names = (cell: string) => [...cell.matchAll(/`([^`]+)`/g)].map(([, name]) => name!.replace(/\/$/, ''));
/** 'adaptivecards' of 'adaptivecards/lib/x', '@microsoft/teams-js' of itself. */
const packageOf = (specifier: string) =>
  specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
const rooms = [...readme.matchAll(/^\| (`\w+\/`) *\|[^|\n]*\|([^|\n]*)\|([^|\n]*)\|$/gm)].map(([, room, ours, packages]) => ({
  room: names(room!)[0]!,
  may: [...names(ours!), ...names(packages!)],
}));

describe('the rooms', () => {
  it('stand in the README', () => {
    expect(rooms.map(({ room }) => room)).to.include.members(['engagement', 'locales', 'dialogs', 'store']);
  });

  for (const { room, may } of rooms) {
    it(`${room} imports only what the README allows`, () => {
      for (const file of existsSync(room) ? readdirSync(room, { recursive: true }).map(String) : []) {
        if (!/\.tsx?$/.test(file)) continue;
        for (const [, specifier] of readFileSync(join(room, file), 'utf8').matchAll(
          /^(?:import|export)\s(?:[\w*{][^;'"]*\sfrom\s)?'([^']+)';$/gm,
        )) {
          const target = specifier!.startsWith('.')
            ? relative('.', join(room, file, '..', specifier!)).split('/')[0]!
            : packageOf(specifier!);
          expect(
            [room, ...may].includes(target) || (target.startsWith('node:') && ['store', 'jobs', 'bot', 'manifest'].includes(room)),
            `${room}/${file} imports ${specifier}`,
          ).to.equal(true);
        }
      }
    });
  }

  it('every path that the README links to exists', () => {
    for (const [, path] of readme.matchAll(/\]\(([^)#]+)\)/g)) expect(existsSync(path!), path).to.equal(true);
  });
});
