import { readdirSync } from 'node:fs';
import { expect } from 'chai';
import { processes } from './judge.js';
import { modes, setStage, strike } from './stage.js';
import { openWorld } from './world.js';

describe('starting', () => {
  afterEach(strike);

  it('several processes at once on an empty database: each migration runs once, and all of them serve', async () => {
    const world = await openWorld({ mode: 'distributed' });
    try {
      await Promise.all((['bot', 'bot', 'jobs', 'jobs', 'all'] as const).map((role) => world.start(role, { EXAMPLE: 'on' })));
      const run = await world.inDatabase((query) => query<{ name: string }>('select name from migrations order by name'));
      expect(run.map(({ name }) => name)).to.deep.equal(readdirSync('store/migrations').sort());
      const [example] = await world.inDatabase((query) => query<{ projects: number }>('select count(*)::int as projects from projects'));
      expect(example!.projects, 'the example is loaded once').to.equal(1);
      expect(processes(world)).to.deep.equal([]);
    } finally {
      await world.close();
    }
  });

  it('a second process on the folder of the embedded database is refused, and the first one notices nothing', async () => {
    const { world, desk } = await setStage({ mode: 'embedded' });
    const second = world.launch('all');
    expect((await second.process.ended).code).to.equal(1);
    expect(second.process.printed()).to.contain(String(world.started[0]!.process.child.pid));
    world.faults.splice(0);
    await desk.ask('GET', '/api/meetings');
    expect(processes(world)).to.deep.equal([]);
  });

  for (const mode of modes)
    it(`kill -9 while it starts leaves nothing half done (${mode})`, async () => {
      const world = await openWorld({ mode });
      try {
        for (const ms of [150, 400, 700, 1_000]) {
          const house = world.launch('all');
          await new Promise((resolve) => setTimeout(resolve, ms));
          await house.end('SIGKILL');
        }
        await world.start('all');
        expect(processes(world)).to.deep.equal([]);
      } finally {
        await world.close();
      }
    });
});
