import assert from 'node:assert/strict'
import type { Locator, Page } from 'playwright-core'
import {
  chooseSource,
  clickOn,
  command,
  enable,
  file,
  findSetting,
  fix,
  insist,
  line,
  middleOf,
  openSideBar,
  openWalkthrough,
  panel,
  placeOf,
  plain,
  settled,
  source,
  theme,
  walkthrough,
} from './hands.ts'

/** One thing that a reporter does, with mouse and keyboard alone. */
export interface Step {
  readonly name: string
  /** Name of the picture that is taken afterwards. */
  readonly picture: string
  readonly take: (page: Page) => Promise<void>
}

const SAMPLE = 'draft.md'
const CONFIGURATION = '.onrecord.yml'

/** A first quarter of an hour with the sample draft. Each step goes on where the one before it ended. */
export const STEPS: readonly Step[] = [
  {
    name: 'open a draft: what it does not source is underlined',
    picture: 'draft',
    take: async (page) => {
      await file(page, SAMPLE).waitFor({ timeout: 90_000 })
      await insist(() => file(page, SAMPLE).dblclick(), line(page, 'Night ferries'))
      await page.locator('.squiggly-warning').nth(3).waitFor({ timeout: 90_000 })
      await page.getByText('4 sources: 2 named').waitFor()
    },
  },
  {
    name: 'point at an underlined figure: it says what is missing',
    picture: 'hover',
    take: async (page) => {
      const { x, y } = await middleOf(page, '2,300')
      await insist(
        async () => {
          await page.mouse.move(x, y + 200)
          await page.mouse.move(x, y, { steps: 3 })
        },
        page.locator('.monaco-hover').filter({ hasText: 'Nobody is named for' }),
      )
      await settled(page)
    },
  },
  {
    name: 'ask for a fix: the draft’s own sources are offered, a placeholder, a note, a comment',
    picture: 'fixes',
    take: async (page) => {
      await insist(
        async () => {
          await clickOn(page, '2,300')
          await page.keyboard.press('Control+.')
        },
        fix(page, '[SOURCE]'),
      )
      for (const words of ['Ingrid Vale', 'note', 'Ignore']) await fix(page, words).waitFor()
      await settled(page)
    },
  },
  {
    name: 'take one: it asks for the source',
    picture: 'quick-fix',
    take: async (page) => {
      // The first movement of the mouse lifts the veil over a menu that has just opened.
      await fix(page, '[SOURCE]').hover({ force: true })
      await fix(page, '[SOURCE]').click()
      await line(page, '[SOURCE].').waitFor()
    },
  },
  {
    name: 'open the Sources view: claims first, then who speaks',
    picture: 'sources',
    take: async (page) => {
      // Its place in the side bar tells how many claims are open.
      await openSideBar(page, 'onrecord', source(page, 'Claims without a source'))
      await page.locator('.activitybar .badge-content').filter({ hasText: /^3$/ }).waitFor()
      await chooseSource(page, 'Analysts say', page.getByText('Ln 9, Col 13 (12 selected)'))
    },
  },
  {
    name: 'write on: the Sources view follows',
    picture: 'typing',
    take: async (page) => {
      await clickOn(page, 'he said.')
      await page.keyboard.press('Control+End')
      await page.keyboard.type('\nOrla Vance, the harbour engineer, said the deck had moved.')
      await source(page, 'Orla Vance').waitFor()
    },
  },
  {
    name: 'write “according to”: the draft’s own sources are offered',
    picture: 'completion',
    take: async (page) => {
      await page.keyboard.type('\nThe deck is safe, according to ')
      await page.locator('.suggest-widget .monaco-list-row').filter({ hasText: 'Tomas Brandt' }).waitFor()
      await settled(page)
    },
  },
  {
    name: 'take one: it stands there; then the line goes again',
    picture: 'completed',
    take: async (page) => {
      await page.locator('.suggest-widget .monaco-list-row').filter({ hasText: 'Tomas Brandt' }).click()
      await line(page, 'according to Tomas Brandt').waitFor()
      await page.keyboard.press('Shift+Home')
      await page.keyboard.press('Delete')
      await page.keyboard.press('Backspace')
      await line(page, 'The deck is safe').waitFor({ state: 'detached' })
      await page.getByText('Ln 17, Col 59').waitFor()
    },
  },
  {
    name: 'look at the language status: the story’s counts, and the report',
    picture: 'status',
    take: async (page) => {
      const status = page.locator('.hover-language-status').filter({ hasText: '5 sources: 3 named' })
      await insist(
        () => page.locator('.statusbar-item[id="status.languageStatus"]').click(),
        status.getByText('3 unsourced'),
      )
      // All of it can be seen.
      const button = await placeOf(status.getByText('Open report'))
      assert.ok(button.x + button.width < 1280, JSON.stringify(button))
      await settled(page)
    },
  },
  {
    name: 'ask why: the rule’s page opens beside the draft',
    picture: 'rule',
    take: async (page) => {
      await clickOn(page, 'Analysts say')
      const heading = panel(page).getByRole('heading', { name: 'vague-attribution' })
      await command(page, 'onrecord: Explain rule', heading)
      await panel(page).getByText('lends a claim authority').waitFor()
      await page.mouse.move(600, 760)
    },
  },
  {
    name: 'close it: the Sources view was there all along',
    picture: 'back',
    take: async (page) => {
      await source(page, 'Orla Vance').waitFor()
      const tab = page.getByRole('tab', { name: 'vague-attribution' })
      await tab.click({ button: 'middle' })
      await tab.waitFor({ state: 'detached' })
    },
  },
  {
    name: 'open the report: it stands beside the draft',
    picture: 'report',
    take: async (page) => {
      await insist(
        () => page.getByRole('button', { name: 'Open report' }).click(),
        panel(page).getByText('Who carries the story'),
      )
      // Off the button, so that its name does not stand before the view.
      await page.mouse.move(600, 760)
      await page.locator('.hover-contents').filter({ hasText: 'Open report' }).waitFor({ state: 'hidden' })
      await panel(page).getByRole('rowheader', { name: 'Orla Vance' }).waitFor()
      // Its draft stays in the Sources view.
      await source(page, 'Orla Vance').waitFor()
    },
  },
  {
    name: 'click a line of the report: its words are selected in the draft',
    picture: 'report-click',
    take: async (page) => {
      await insist(
        () => panel(page).getByRole('link', { name: 'Line 11' }).first().click(),
        page.getByText('Ln 11, Col 27 (26 selected)'),
      )
      // Where it was, and not once more where the report is.
      assert.equal(await page.getByRole('tab', { name: SAMPLE }).count(), 1)
    },
  },
  {
    name: 'rename a source: everywhere, and in the report too',
    picture: 'rename',
    take: async (page) => {
      const box = page.locator('.rename-box input')
      await chooseSource(page, 'Orla Vance', page.getByText('Ln 17, Col 11 (10 selected)'))
      await insist(async () => {
        await clickOn(page, 'Vance')
        await page.keyboard.press('F2')
      }, box)
      await box.fill('Vane')
      await box.press('Enter')
      await line(page, 'Orla Vane,').waitFor()
      await source(page, 'Orla Vane').waitFor()
      await panel(page).getByRole('rowheader', { name: 'Orla Vane' }).waitFor()
    },
  },
  {
    name: 'in the dark: the report too',
    picture: 'dark',
    take: async (page) => {
      await theme(page, 'Dark Modern')
      await panel(page).locator('body.vscode-dark').waitFor()
      await page.mouse.move(600, 760)
      await settled(page)
    },
  },
  {
    name: 'in high contrast: the report too',
    picture: 'high-contrast',
    take: async (page) => {
      await theme(page, 'Dark High Contrast')
      await panel(page).locator('body.vscode-high-contrast').waitFor()
      await settled(page)
    },
  },
  {
    name: 'in the light again',
    picture: 'light',
    take: async (page) => {
      await theme(page, 'Light Modern')
      await panel(page).locator('body.vscode-light').waitFor()
    },
  },
  {
    name: 'change a setting: it takes effect without reload',
    picture: 'settings',
    take: async (page) => {
      const setting = page.locator('.setting-item-contents').filter({ hasText: 'Missing-date' })
      await command(page, 'Preferences: Open Settings (UI)', page.locator('.settings-editor'))
      await findSetting(page, 'onrecord.rules.missing-date', setting)
      await setting.locator('select').selectOption('off')
      await page.getByRole('tab', { name: SAMPLE }).click()
      await clickOn(page, 'Orla')
      await page.keyboard.press('Control+Home')
      await plain(page, 'Tuesday')
    },
  },
  {
    name: 'switch it off: the Sources view says so',
    picture: 'off',
    take: async (page) => {
      await page.getByRole('tab', { name: 'Settings' }).click()
      await findSetting(page, 'onrecord.enable', enable(page))
      await enable(page).click()
      await page.getByRole('tab', { name: SAMPLE }).click()
      await page.getByText('This draft is not read').waitFor()
    },
  },
  {
    name: 'switch it on again: everything is back',
    picture: 'on',
    take: async (page) => {
      await page.getByRole('tab', { name: 'Settings' }).click()
      await enable(page).click()
      await page.getByRole('tab', { name: SAMPLE }).click()
      await source(page, 'Orla Vane').waitFor()
    },
  },
]

/** The first five minutes, as VS Code guides through them; the sample draft is a click away. */
export const WALKTHROUGH: readonly Step[] = [
  {
    name: 'see what there is: every command of the palette',
    picture: 'palette',
    take: async (page) => {
      const field = page.locator('.quick-input-widget input[type=text]')
      const row = (name: string): Locator =>
        page.locator('.quick-input-list .monaco-list-row').filter({ hasText: name })
      // What it offers is settled when it opens: before the draft is in front again it offers nothing that needs one.
      await insist(async () => {
        await page.keyboard.press('Escape')
        await insist(() => page.keyboard.press('F1'), field)
        await field.fill('>onrecord:')
      }, row('Next unsourced claim'))
      for (const name of ['Explain rule', 'Copy source sheet', 'Restart server', 'Show output'])
        await row(name).waitFor()
    },
  },
  {
    name: 'open the walkthrough, and from it the sample draft',
    picture: 'walkthrough',
    take: async (page) => {
      await page.keyboard.press('Escape')
      await openWalkthrough(page)
      await walkthrough(page).getByText('Go from claim to claim').first().waitFor()
      await page.mouse.move(600, 760)
      await settled(page)
    },
  },
  {
    name: 'press its button: the sample draft is there, and read',
    picture: 'sample',
    take: async (page) => {
      // A step that is done is folded up.
      const button = walkthrough(page).getByRole('button', { name: 'Open the sample draft' }).last()
      await insist(() => walkthrough(page).getByText('Open a draft').first().click(), button)
      await button.click()
      await page.getByRole('tab', { name: 'Untitled-1' }).waitFor()
      await page.getByText('4 sources: 2 named').waitFor()
    },
  },
  {
    name: 'go back to it and press the next button: a claim of the sample is selected',
    picture: 'next-claim',
    take: async (page) => {
      await openWalkthrough(page)
      const button = walkthrough(page).getByRole('button', { name: 'Next unsourced claim' }).last()
      await insist(() => walkthrough(page).getByText('Go from claim to claim').first().click(), button)
      await button.click()
      await page.getByText(/^Ln \d+, Col \d+ \(\d+ selected\)$/).waitFor()
    },
  },
]

/** Where there are files: an error in the configuration tells what is wrong and what is allowed. */
export const WITH_CONFIGURATION: readonly Step[] = [
  {
    name: 'save a configuration with an error: a message names it',
    picture: 'configuration',
    take: async (page) => {
      await openSideBar(page, 'Explorer', file(page, CONFIGURATION))
      await insist(() => file(page, CONFIGURATION).dblclick(), line(page, 'preset: recommended'))
      await page.keyboard.press('Control+End')
      await page.keyboard.type('rules:\n  vague-attribution: loud')
      await page.keyboard.press('Control+S')
      const toast = page.locator('.notification-toast')
      await toast.filter({ hasText: 'vague-attribution' }).waitFor()
      await page.locator('.squiggly-error').first().waitFor()
      await settled(page)
      const words = await toast.innerText()
      for (const word of ['.onrecord.yml', 'loud', 'off', 'hint', 'information', 'warning', 'error'])
        assert.ok(words.includes(word), words)
    },
  },
  {
    name: 'press its button: the word that is wrong is selected',
    picture: 'configuration-opened',
    take: async (page) => {
      await page.getByRole('tab', { name: SAMPLE }).click()
      await page
        .locator('.notification-toast')
        .getByRole('button', { name: 'Open the configuration' })
        .click()
      await page.getByText('Ln 3, Col 26 (4 selected)').waitFor()
    },
  },
  {
    name: 'mend it: nothing is underlined any more',
    picture: 'configuration-mended',
    take: async (page) => {
      await page.keyboard.type('off')
      await page.keyboard.press('Control+S')
      await page.locator('.squiggly-error').first().waitFor({ state: 'detached' })
      await page.getByRole('tab', { name: SAMPLE }).click()
      await plain(page, 'Analysts')
    },
  },
  {
    name: 'close the draft, and open it again from the report: the report goes on with it',
    picture: 'reopened',
    take: async (page) => {
      const tab = page.getByRole('tab', { name: SAMPLE })
      await clickOn(page, 'Analysts')
      await page.keyboard.press('Control+S')
      await tab.click({ button: 'middle' })
      await tab.waitFor({ state: 'detached' })
      await insist(
        () => panel(page).getByRole('link', { name: 'Line 11' }).first().click(),
        page.getByText(/^Ln 11, Col \d+ \(\d+ selected\)$/),
      )
      await clickOn(page, 'Orla Vane')
      await page.getByText(/^Ln 17, Col \d+$/).waitFor()
      await page.keyboard.press('Control+End')
      await page.keyboard.type('\nMira Ost, who runs the night ferries, said the plan was dead.')
      await panel(page).getByRole('rowheader', { name: 'Mira Ost' }).waitFor()
    },
  },
]
