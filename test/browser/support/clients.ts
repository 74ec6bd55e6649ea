import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { openPage } from './chromium.js';
import { write } from './scene.js';

/** A client, as somebody who talks with the bot uses it: whatever it looks like, one writes, presses and reads in it. */
export interface Client {
  write(text: string): Promise<void>;
  /** Presses the newest button of that label. */
  press(label: string): Promise<void>;
  /** Waits until the bot has said something with these words since what was heard before. Spaces and ends of lines do not count. */
  hears(...words: string[]): Promise<void>;
  /** Waits until something that the bot said, however long ago, has these words. */
  shows(words: string): Promise<void>;
  /** Everything that the bot has said here. */
  said(): Promise<string>;
  /** What the page complained of. */
  faults: string[];
  shot(name: string): Promise<void>;
  close(): Promise<void>;
}

const shots = process.env.SHOTS;

/** How one client shows what the bot says, and takes what is written and pressed. */
interface Ways {
  bubbles: string;
  write(page: Page, text: string): Promise<void>;
  press(page: Page, label: string): Promise<void>;
}

async function open(browser: Browser, url: string, look: BrowserContextOptions, ways: Ways): Promise<Client> {
  const { page, context, faults } = await openPage(browser, url, look);
  let heard = 0;
  async function find(words: string, from: number): Promise<number> {
    const found = await page
      .waitForFunction(
        ({ bubbles, from, wanted }) => {
          const all = [...document.querySelectorAll(bubbles)].map((bubble) => bubble.textContent!.replace(/\s/g, ''));
          const at = all.findIndex((text, index) => index >= from && text.includes(wanted));
          return at < 0 ? undefined : { at };
        },
        { bubbles: ways.bubbles, from, wanted: words.replace(/\s/g, '') },
      )
      .catch(async () =>
        Promise.reject(new Error(`Never heard: "${words}"\nbut: ${(await said(page, ways)).slice(from).join('\n---\n')}`)),
      );
    return (await found.jsonValue())!.at;
  }
  return {
    faults,
    write: (text) => ways.write(page, text),
    press: (label) => ways.press(page, label),
    async hears(...words) {
      for (const each of words) heard = await find(each, heard);
      heard += 1;
    },
    shows: async (words) => void (await find(words, 0)),
    said: async () => (await said(page, ways)).join('\n'),
    shot: async (name) => void (shots && (await page.screenshot({ path: join(shots, `${name}.png`) }))),
    close: () => context.close(),
  };
}

const said = (page: Page, { bubbles }: Ways) => page.locator(bubbles).allTextContents();

/** Our own page. */
export const openChat = (browser: Browser, url: string, look: BrowserContextOptions): Promise<Client> =>
  open(browser, url, look, {
    bubbles: '.message.bot',
    write,
    press: (page, name) => page.locator('.choices').getByRole('button', { name, exact: true }).click(),
  });

/** The personal chat of Microsoft's Agents Playground. Opening it tells the bot that the app was installed. */
export const openTeams = (browser: Browser, url: string, look: BrowserContextOptions): Promise<Client> =>
  open(browser, url, look, {
    bubbles: '.fai-OutputCard',
    async write(page, text) {
      await page.locator('[role=textbox][contenteditable=true]').click();
      await page.keyboard.insertText(text);
      await page.keyboard.press('Enter');
    },
    press: (page, name) => page.getByRole('button', { name, exact: true }).last().click(),
  });
