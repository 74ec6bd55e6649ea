import { type Browser, type BrowserContextOptions, chromium } from 'playwright-core';

/** Chromium as the machine has it; CHROMIUM names another. */
export const openChromium = (...args: string[]): Promise<Browser> =>
  chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox', ...args] });

/** A page of its own browser context, which collects what a person would never see: faults and refusals of the policy. */
export async function openPage(browser: Browser, url: string, options: BrowserContextOptions = {}) {
  const context = await browser.newContext({ locale: 'fi-FI', ...options });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('pageerror', (fault) => faults.push(String(fault)));
  page.on('console', (line) => {
    // A refused or broken request is logged by the browser itself; the tests make them on purpose.
    if (line.type() === 'error' && !/Failed to load resource|WebSocket connection/.test(line.text())) faults.push(line.text());
  });
  await page.goto(url);
  return { page, context, faults };
}
