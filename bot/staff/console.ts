import { fileRoutes } from '../files.js';
import { html } from '../html.js';
import type { Route } from '../http.js';

/** The staff console: one page without any data, the same for everyone, that asks the staff API for what it shows. */
export const consoleRoutes = (folder: string, { authority, timeZone }: { authority: string; timeZone: string }): Route[] => [
  ...fileRoutes(folder, {
    page: '/staff',
    files: '/staff/',
    dress: (page) =>
      page.replace(/data-zone="[^"]*" data-authority="[^"]*"/, () => `data-zone="${html(timeZone)}" data-authority="${html(authority)}"`),
    inTeams: true,
  }),
];
