import type { Language } from '../engagement/language.js';
import { type Key, speak } from '../locales/index.js';

/** What differs from one authority to another. */
export interface Place {
  appId: string;
  publicUrl: string;
  version: string;
  authority: string;
  /** The registration by which staff sign in in the tab; without one they sign in there as on the web. */
  tabClientId?: string;
}

/**
 * The registration of the tab as Teams asks for its tokens (bot/staff/teams-sso.ts). The resource is the Application ID URI that the registration must have:
 * Teams gives a token only to a page of the same host. One that is the bot's, too, is told apart by "botid-".
 */
export function signIn({ appId, publicUrl, tabClientId }: Pick<Place, 'appId' | 'publicUrl' | 'tabClientId'>) {
  if (!tabClientId) return undefined;
  const name = tabClientId.toLowerCase() === appId.toLowerCase() ? `botid-${tabClientId}` : tabClientId;
  return { id: tabClientId, resource: `api://${new URL(publicUrl).host}/${name}` };
}

/** What people can ask for by tapping, in the order of the menu. The titles are the buttons' own sentences, so the bot understands them. */
const commands = [
  ['button.listMeetings', 'manifest.listMeetings'],
  ['button.signUp', 'manifest.signUp'],
  ['button.mySignUps', 'manifest.mySignUps'],
  ['button.giveFeedback', 'manifest.giveFeedback'],
  ['button.myFeedback', 'manifest.myFeedback'],
  ['button.preferences', 'manifest.preferences'],
  ['button.myData', 'manifest.myData'],
  ['button.talkToHuman', 'manifest.talkToHuman'],
  ['button.changeLanguage', 'manifest.changeLanguage'],
  ['button.help', 'manifest.help'],
] as const satisfies [Key, Key][];
const words = (key: 'manifest.short' | 'manifest.full' | 'manifest.tab' | (typeof commands)[number][number], language: Language) =>
  speak({ key }, language);

/** The manifest of the Teams app, 1.29, in Finnish; the other languages are files beside it. */
export function manifest(place: Place) {
  const { appId, publicUrl, version, authority } = place;
  const { host } = new URL(publicUrl);
  const webApplicationInfo = signIn(place);
  return {
    $schema: 'https://developer.microsoft.com/json-schemas/teams/v1.29/MicrosoftTeams.schema.json',
    manifestVersion: '1.29',
    version,
    id: appId,
    developer: { name: authority.slice(0, 32), websiteUrl: publicUrl, privacyUrl: publicUrl, termsOfUseUrl: publicUrl },
    name: { short: 'Osallistu', full: `Osallistu – ${authority}`.slice(0, 100) },
    description: { short: words('manifest.short', 'fi'), full: words('manifest.full', 'fi') },
    localizationInfo: {
      defaultLanguageTag: 'fi',
      defaultLanguageFile: 'fi.json',
      additionalLanguages: [
        { languageTag: 'sv', file: 'sv.json' },
        { languageTag: 'en', file: 'en.json' },
      ],
    },
    icons: { color: 'color.png', outline: 'outline.png' },
    accentColor: '#0B3D77',
    bots: [
      {
        botId: appId,
        scopes: ['personal', 'team', 'groupChat'],
        isNotificationOnly: false,
        supportsFiles: true,
        commandLists: [
          {
            scopes: ['personal'],
            commands: commands.map(([title, description]) => ({ title: words(title, 'fi'), description: words(description, 'fi') })),
          },
        ],
      },
    ],
    staticTabs: [
      {
        entityId: 'staff',
        name: words('manifest.tab', 'fi'),
        contentUrl: `${publicUrl}/staff`,
        websiteUrl: `${publicUrl}/staff`,
        scopes: ['personal'],
      },
      { entityId: 'conversations', scopes: ['personal'] },
      { entityId: 'about', scopes: ['personal'] },
    ],
    // Tells when a message has been read, in personal chats alone. Whoever installs the app sees it and may refuse.
    authorization: { permissions: { resourceSpecific: [{ name: 'ChatMessageReadReceipt.Read.Chat', type: 'Application' }] } },
    ...(webApplicationInfo ? { webApplicationInfo } : {}),
    validDomains: [host],
  };
}

/** What Teams shows instead, to those who use it in another language. The keys are paths into the manifest. */
export function localisation(language: Language): Record<string, string> {
  return {
    'name.short': 'Osallistu',
    'description.short': words('manifest.short', language),
    'description.full': words('manifest.full', language),
    'staticTabs[0].name': words('manifest.tab', language),
    ...Object.fromEntries(
      commands.flatMap(([title, description], index) => [
        [`bots[0].commandLists[0].commands[${index}].title`, words(title, language)],
        [`bots[0].commandLists[0].commands[${index}].description`, words(description, language)],
      ]),
    ),
  };
}
