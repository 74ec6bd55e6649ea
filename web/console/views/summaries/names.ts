import { useWords } from '../../words.js';

/** What the fields of a summary are called. */
export function useNames(): (path: string) => string {
  const { t } = useWords();
  return (path) => {
    const parts = path.split('.');
    const language = parts.at(-1);
    const names: Record<string, string> = { title: t('announcement.title'), text: t('summary.text'), website: t('project.website') };
    const name = parts[0] === 'sections' ? t('summary.section', { number: Number(parts[1]) + 1 }) : (names[parts[0]!] ?? path);
    return language === 'fi' || language === 'sv' || language === 'en' ? `${name} (${t(`in.${language}`)})` : name;
  };
}
