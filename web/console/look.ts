import { type Theme, teamsDarkTheme, teamsHighContrastTheme, teamsLightTheme } from '@fluentui/react-components';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { inBrowser } from '../page/kept.js';
import type { Host } from './host.js';

export const looks = ['light', 'dark', 'contrast'] as const;
export type Look = (typeof looks)[number];

/** Teams' own themes. Text of ours that is smaller or paler than theirs would be is not there. */
export const themes: Record<Look, Theme> = { light: teamsLightTheme, dark: teamsDarkTheme, contrast: teamsHighContrastTheme };

const isLook = (value: unknown): value is Look => looks.some((look) => look === value);
const media = (query: string) => {
  const list = matchMedia(query);
  return {
    hear(changed: () => void) {
      list.addEventListener('change', changed);
      return () => list.removeEventListener('change', changed);
    },
    now: () => list.matches,
  };
};
const [dark, contrast] = [media('(prefers-color-scheme: dark)'), media('(prefers-contrast: more), (forced-colors: active)')];

/** How the console looks: as Teams does; on the web as the person chose, else as their machine does. */
export function useLook(host: Host | undefined): [look: Look, choose: (look: Look) => void] {
  const [ofHost, setOfHost] = useState(host?.theme);
  const [chosen, setChosen] = useState(inBrowser.get('look'));
  const wantsDark = useSyncExternalStore(dark.hear, dark.now);
  const wantsContrast = useSyncExternalStore(contrast.hear, contrast.now);
  useEffect(() => host?.onTheme(setOfHost), [host]);
  const own = wantsContrast ? 'contrast' : wantsDark ? 'dark' : 'light';
  const look = ofHost === undefined ? (isLook(chosen) ? chosen : own) : isLook(ofHost) ? ofHost : 'light';
  useEffect(() => {
    document.documentElement.style.colorScheme = look === 'light' ? 'light' : 'dark';
    document.documentElement.style.background = themes[look].colorNeutralBackground2;
  }, [look]);
  return [
    look,
    (to) => {
      inBrowser.set('look', to);
      setChosen(to);
    },
  ];
}
