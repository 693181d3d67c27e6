import { theme, type ThemeConfig } from 'antd';
import { useElderMode } from '../ui/elder-mode';
import { useMedia, usePhone } from '../ui/media';

/** The component library in our tokens: dark by the system, larger on phones and in 长辈模式. */
export function useDeskTheme(): ThemeConfig {
  const dark = useMedia('(prefers-color-scheme: dark)');
  const phone = usePhone();
  const elder = useElderMode();
  const fontSize = elder ? 18 : phone ? 16 : 14;
  const controlHeight = elder || phone ? 44 : 34;
  return {
    algorithm: dark ? theme.darkAlgorithm : theme.defaultAlgorithm,
    token: {
      colorPrimary: dark ? '#e5484d' : '#b5121b',
      colorInfo: dark ? '#8ab8f5' : '#0f4c9a',
      colorLink: dark ? '#8ab8f5' : '#0f4c9a',
      colorSuccess: dark ? '#6fcf97' : '#1a6b3c',
      colorWarning: dark ? '#f2b866' : '#8a4b00',
      colorError: dark ? '#ff8a85' : '#a8071a',
      colorTextBase: dark ? '#e8eaed' : '#1f2329',
      colorBgBase: dark ? '#1e2228' : '#ffffff',
      // Grey on white, or on black, must still be read by old eyes (4.5:1).
      ...(dark
        ? {
            colorTextSecondary: '#aab2bf',
            colorTextTertiary: '#a3abb8',
            colorTextPlaceholder: '#a3abb8',
            colorTextDisabled: '#8f98a5',
            // The algorithm's own tints turn our grey blue.
            colorBgContainer: '#1e2228',
            colorBgElevated: '#262b33',
          }
        : {
            colorTextSecondary: '#5a6270',
            colorTextTertiary: '#646b78',
            colorTextPlaceholder: '#6b7280',
            colorTextDisabled: '#6b7280',
          }),
      fontFamily: 'var(--font)',
      fontSize,
      controlHeight,
      borderRadius: 6,
      motion: false,
    },
  };
}
