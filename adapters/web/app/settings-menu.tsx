import {
  Button,
  Menu,
  MenuGroup,
  MenuGroupHeader,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from '@fluentui/react-components'
import { SettingsRegular } from '@fluentui/react-icons/svg/settings'
import { languages, useMessages } from '../messages/index.ts'
import { themeChoices, usePreferences } from '../preferences/index.ts'

const languageNames = { 'zh-CN': '中文', en: 'English' } as const

/** Appearance and language of the page. */
export function SettingsMenu() {
  const { settings } = useMessages()
  const { themeChoice, language, chooseTheme, chooseLanguage } = usePreferences()
  const themeNames = {
    system: settings.themeSystem,
    light: settings.themeLight,
    dark: settings.themeDark,
    contrast: settings.themeContrast,
  }
  return (
    <Menu
      checkedValues={{ theme: [themeChoice], language: [language] }}
      onCheckedValueChange={(_, { name, checkedItems: [chosen] }) => {
        const theme = themeChoices.find((each) => each === chosen)
        const words = languages.find((each) => each === chosen)
        if (name === 'theme' && theme !== undefined) chooseTheme(theme)
        if (name === 'language' && words !== undefined) chooseLanguage(words)
      }}
    >
      <MenuTrigger disableButtonEnhancement>
        <Button appearance="subtle" size="large" icon={<SettingsRegular />} aria-label={settings.open} />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuGroup>
            <MenuGroupHeader>{settings.theme}</MenuGroupHeader>
            {themeChoices.map((choice) => (
              <MenuItemRadio key={choice} name="theme" value={choice}>
                {themeNames[choice]}
              </MenuItemRadio>
            ))}
          </MenuGroup>
          <MenuGroup>
            <MenuGroupHeader>{settings.language}</MenuGroupHeader>
            {languages.map((each) => (
              <MenuItemRadio key={each} name="language" value={each}>
                <span lang={each}>{languageNames[each]}</span>
              </MenuItemRadio>
            ))}
          </MenuGroup>
        </MenuList>
      </MenuPopover>
    </Menu>
  )
}
