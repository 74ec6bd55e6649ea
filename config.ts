import { z } from 'zod';
import { faultOfColour } from './bot/brand.js';
import { type Trust, trustIn } from './bot/network.js';

const switchOn = (fallback: 'on' | 'off') =>
  z
    .enum(['on', 'off'])
    .default(fallback)
    .transform((value) => value === 'on');
const url = (...protocols: string[]) =>
  z
    .string()
    .refine(
      (value) => URL.canParse(value) && protocols.includes(new URL(value).protocol),
      `must be an address that begins with ${protocols.join(' or ')}//`,
    );
/** Names separated by commas. */
const list = z
  .string()
  .default('')
  .transform((text) =>
    text
      .split(',')
      .map((each) => each.trim())
      .filter(Boolean),
  );
const secret = z.string().min(16, 'must have at least 16 characters');

/** Every environment variable that Osallistu reads. `.env.example` explains each of them to an operator; a test compares the two. */
export const environment = z
  .object({
    PORT: z.coerce.number().int().min(0).max(65535).default(3978),
    HOST: z.string().min(1).default('127.0.0.1'),
    PUBLIC_URL: url('http:', 'https:').optional(),
    DATA_DIR: z.string().min(1).default('.data'),
    DATABASE_URL: url('postgres:', 'postgresql:').optional(),
    REDIS_URL: url('redis:', 'rediss:').optional(),
    ROLE: z.enum(['all', 'bot', 'jobs']).default('all'),
    EXAMPLE: switchOn('on'),
    LOG_LEVEL: z.enum(['silent', 'error', 'warn', 'info', 'debug']).default('info'),
    TIME_ZONE: z
      .string()
      .default('Europe/Helsinki')
      .refine(
        (zone) => Intl.supportedValuesOf('timeZone').includes(zone),
        'must be a time zone of the IANA database, such as Europe/Helsinki',
      ),
    QUIET_HOURS: z
      .string()
      .regex(/^(off|([01]\d|2[0-3]):[0-5]\d-([01]\d|2[0-3]):[0-5]\d)$/, 'must be two times of day such as 18:00-08:00, or off')
      .default('18:00-08:00'),
    TEAMS_RATE: z.coerce.number().min(1).max(10_000).default(40),
    UNKNOWN_SENDS: z.enum(['hold', 'resend']).default('hold'),
    SMTP_URL: url('smtp:', 'smtps:').optional(),
    IMAP_URL: url('imap:', 'imaps:').optional(),
    MAIL_FROM: z.string().includes('@').default('Osallistu <osallistu@localhost>'),
    AUTHORITY: z.string().min(1).default('Osallistu'),
    AUTHORITY_LOGO: z.string().optional(),
    AUTHORITY_COLOUR: z
      .string()
      .superRefine((colour, context) => {
        const fault = faultOfColour(colour);
        if (fault) context.addIssue(fault);
      })
      .optional(),
    PRIVACY_URL: url('https:', 'http:').optional(),
    ACCESSIBILITY_URL: url('https:', 'http:').optional(),
    CONTACT: z
      .string()
      .includes('@', { message: 'must hold an e-mail address that people may write to' })
      .default('valmistelu@example.org'),
    STAFF_API_TOKEN: secret.optional(),
    DIRECT_LINE_SECRET: secret.optional(),
    DIRECT_LINE_ORIGINS: list.refine(
      (origins) => origins.every((each) => /^https?:/.test(each) && URL.canParse(each) && new URL(each).origin === each),
      'must be origins such as https://www.example.fi, separated by commas, without a path',
    ),
    TRUSTED_PROXY: z
      .string()
      .default('0')
      .transform((text, context): Trust => {
        const trust = trustIn(text);
        if (trust !== undefined) return trust;
        context.addIssue('must be the number of proxies in front of the server, or their addresses, such as 10.0.0.5,10.1.0.0/16');
        return z.NEVER;
      }),
    STAFF_ADMINISTRATORS: list.refine(
      (emails) => emails.every((each) => z.email().safeParse(each).success),
      'must be e-mail addresses, separated by commas',
    ),
    SECOND_APPROVAL_OVER: z.coerce.number().int().min(0).optional(),
    OIDC_ISSUER: url('http:', 'https:')
      .refine((issuer) => {
        if (!URL.canParse(issuer)) return true;
        const { protocol, hostname } = new URL(issuer);
        return protocol === 'https:' || ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
      }, 'must begin with https:// unless it is on this machine')
      .optional(),
    OIDC_CLIENT_ID: z.string().optional(),
    OIDC_CLIENT_SECRET: z.string().optional(),
    OIDC_SCOPES: z
      .string()
      .default('openid profile email')
      .refine((scopes) => scopes.split(' ').includes('openid'), 'must be scopes separated by spaces, openid among them'),
    TEAMS_TAB_CLIENT_ID: z.uuid('must be the application id of the tab’s registration').optional(),
    TEAMS_TAB_TENANTS: list.refine(
      (tenants) => tenants.every((each) => z.uuid().safeParse(each).success),
      'must be ids of tenants, separated by commas',
    ),
    MicrosoftAppId: z.uuid('must be the application id of the bot registration').optional(),
    MicrosoftAppPassword: z.string().optional(),
    MicrosoftAppType: z.enum(['MultiTenant', 'SingleTenant', 'UserAssignedMSI']).default('SingleTenant'),
    MicrosoftAppTenantId: z.uuid('must be the id of the tenant').optional(),
    THIS_DATABASE_MAY_BE_WIPED: z.string().optional(),
  })
  .superRefine((values, context) => {
    const need = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message });
    if (values.ROLE !== 'all' && !values.REDIS_URL)
      need('REDIS_URL', `is needed with ROLE=${values.ROLE}: separate processes meet through Redis`);
    if (values.REDIS_URL && !values.DATABASE_URL)
      need('DATABASE_URL', 'is needed with REDIS_URL: several processes cannot share the embedded database');
    if (values.MicrosoftAppId && values.MicrosoftAppType !== 'UserAssignedMSI' && !values.MicrosoftAppPassword)
      need('MicrosoftAppPassword', 'is needed with MicrosoftAppId');
    if (values.MicrosoftAppId && values.MicrosoftAppType !== 'MultiTenant' && !values.MicrosoftAppTenantId)
      need('MicrosoftAppTenantId', `is needed with MicrosoftAppType=${values.MicrosoftAppType}`);
    if (values.DIRECT_LINE_ORIGINS.length > 0 && !values.DIRECT_LINE_SECRET)
      need('DIRECT_LINE_SECRET', 'is needed with DIRECT_LINE_ORIGINS: the other site asks for tokens with it');
    if (values.OIDC_ISSUER && !values.OIDC_CLIENT_ID) need('OIDC_CLIENT_ID', 'is needed with OIDC_ISSUER');
    if (values.OIDC_CLIENT_ID && !values.OIDC_ISSUER) need('OIDC_ISSUER', 'is needed with OIDC_CLIENT_ID');
    if (values.TEAMS_TAB_CLIENT_ID && values.TEAMS_TAB_TENANTS.length === 0 && !values.MicrosoftAppTenantId)
      need('TEAMS_TAB_TENANTS', 'is needed with TEAMS_TAB_CLIENT_ID: the tenants whose people may be staff');
    if (!values.MicrosoftAppId && values.MicrosoftAppPassword)
      need('MicrosoftAppId', 'is needed with MicrosoftAppPassword; without it the Teams endpoint stays closed to the world');
  });

export type Config = z.output<typeof environment>;

const ours =
  /^(MicrosoftApp\w*|OIDC_\w*|SMTP_\w*|IMAP_\w*|MAIL_\w*|TEAMS_\w*|DIRECT_LINE_\w*|STAFF_\w*|SECOND_\w*|AUTHORITY_\w*|TRUSTED_\w*|QUIET_\w*|UNKNOWN_\w*)$/;

/**
 * The configuration, read once from the environment. An empty value counts as not set. Throws one Error that names every unknown or
 * broken variable and says what it must be; the values themselves are never repeated, for they may be secrets.
 */
export function readConfig(env: Record<string, string | undefined>): Config {
  const set = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ''));
  const faults = Object.keys(set)
    .filter((name) => ours.test(name) && !(name in environment.shape))
    .map((name) => `${name} is not a setting of Osallistu`);
  const read = environment.safeParse(set);
  if (!read.success) faults.push(...read.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`));
  if (!read.success || faults.length > 0)
    throw new Error(
      `The configuration cannot be used:\n${faults.map((fault) => `  ${fault}`).join('\n')}\n.env.example explains every setting.`,
    );
  return read.data;
}
