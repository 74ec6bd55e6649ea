import { fileRoutes } from '../files.js';
import { html } from '../html.js';
import type { Route } from '../http.js';
import { everywhere } from '../server.js';

/**
 * Fluent writes its styles through the object model into style elements that it makes empty. The policy allows such an element by the hash of nothing:
 * one with anything written into it, as an injection would, is refused like before.
 */
const policy = `default-src 'self'; style-src 'self' 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='; ${everywhere}`;

/** The staff console: one page without any data, the same for everyone, that asks the staff API for what it shows. */
export const consoleRoutes = (folder: string, { authority, timeZone }: { authority: string; timeZone: string }): Route[] => [
  ...fileRoutes(folder, {
    page: '/staff',
    files: '/staff/',
    dress: (page) =>
      page.replace(/data-zone="[^"]*" data-authority="[^"]*"/, () => `data-zone="${html(timeZone)}" data-authority="${html(authority)}"`),
    headers: { 'content-security-policy': policy },
  }),
];
