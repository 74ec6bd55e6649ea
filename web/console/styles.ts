import { makeStyles, shorthands, tokens } from '@fluentui/react-components';

/** Below this width things that stand side by side stand under one another. */
export const narrow = '@media (max-width: 60rem)';

/** What many views are laid out with; each view adds its own. */
export const useStyles = makeStyles({
  column: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  roomy: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXXL },
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM },
  apart: { justifyContent: 'space-between' },
  grow: { flexGrow: 1, minWidth: 0, maxWidth: '100%' },
  soft: { color: tokens.colorNeutralForeground2 },
  small: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  number: { fontVariantNumeric: 'tabular-nums' },
  plain: { margin: 0 },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  words: { maxWidth: '44rem', overflowWrap: 'anywhere' },
  card: {
    backgroundColor: tokens.colorNeutralBackground1,
    ...shorthands.border('1px', 'solid', tokens.colorNeutralStroke2),
    borderRadius: tokens.borderRadiusLarge,
    padding: tokens.spacingHorizontalXL,
  },
  thirds: {
    display: 'grid',
    gridTemplateColumns: 'repeat(3, minmax(0, 1fr))',
    gap: tokens.spacingHorizontalL,
    [narrow]: { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  halves: {
    display: 'grid',
    gridTemplateColumns: 'repeat(2, minmax(0, 1fr))',
    gap: tokens.spacingHorizontalL,
    [narrow]: { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  fields: { ...shorthands.border('0'), margin: 0, padding: 0, minWidth: 0 },
  legend: { padding: 0, marginBottom: tokens.spacingVerticalXXS, fontWeight: tokens.fontWeightSemibold },
  wideDialog: { maxWidth: 'min(68rem, 96vw)' },
  start: { alignSelf: 'flex-start' },
  inline: { display: 'inline', margin: 0 },
  unseen: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)', whiteSpace: 'nowrap' },
});
