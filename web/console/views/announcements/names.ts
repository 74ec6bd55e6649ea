import { useWords } from '../../words.js';

/** What the fields of an announcement are called. */
export function useNames(): (path: string) => string {
  const { t } = useWords();
  return (path) => {
    const [field, part] = path.split('.');
    const names: Record<string, string> = {
      title: t('announcement.title'),
      text: t('announcement.text'),
      audience: t('announcement.whom'),
      sendAt: t('announcement.when'),
    };
    const name = names[field!] ?? path;
    return part === 'fi' || part === 'sv' || part === 'en' ? `${name} (${t(`in.${part}`)})` : name;
  };
}
