import type { Locator, Page } from 'playwright-core'

/** Milliseconds after which a person tries once more. */
const SHORT = 4_000

/**
 * Does what a person would do when nothing comes of a click or a key, because the editor was busy or drew itself anew at that moment:
 * the same again. Throws when a page’s patience is at its end.
 */
export async function insist(take: () => Promise<void>, seen: Locator): Promise<void> {
  for (let tries = 0; tries < 8; tries++) {
    await take()
    try {
      await seen.waitFor({ timeout: SHORT })
      return
    } catch {
      // Once more.
    }
  }
  await seen.waitFor()
}

/** Where something stands on the screen, asked again while the editor draws it anew. Throws when a page’s patience is at its end. */
export async function placeOf(seen: Locator): Promise<{ readonly x: number; readonly width: number }> {
  for (let tries = 0; tries < 8; tries++) {
    await seen.waitFor()
    const place = await seen.boundingBox()
    if (place) return place
  }
  throw new Error('never seen long enough')
}

/** A line of the menu of fixes. */
export function fix(page: Page, words: string): Locator {
  return page.locator('.action-widget .monaco-list-row').filter({ hasText: words }).first()
}

export function enable(page: Page): Locator {
  return page.locator('.setting-item-contents').getByRole('checkbox', { name: 'onrecord.enable' })
}

/** Opens a part of the side bar, and takes the pointer away: the name that it calls up would stand before what is there. */
export async function openSideBar(page: Page, name: string, seen: Locator): Promise<void> {
  await insist(async () => {
    await page.locator('.activitybar').getByRole('tab', { name, exact: false }).click()
    await page.mouse.move(600, 760)
  }, seen)
}

/** Waits until nothing on the screen fades or moves any more. */
export async function settled(page: Page): Promise<void> {
  await page.waitForFunction(`document.getAnimations().every(({ playState }) => playState !== 'running')`)
}

export function file(page: Page, name: string): Locator {
  return page.locator(`.explorer-folders-view [aria-label^="${name}"]`).first()
}

/** A line of the Sources view. */
export function source(page: Page, words: string): Locator {
  return page.locator('.tree-explorer-viewlet-tree-view .monaco-list-row').filter({ hasText: words }).first()
}

/** Clicks on a line of the Sources view from outside of it: what a line under the pointer calls up would stand before others. */
export async function chooseSource(page: Page, words: string, seen: Locator): Promise<void> {
  await insist(async () => {
    await page.mouse.move(600, 760)
    await page.locator('.hover-contents').last().waitFor({ state: 'hidden' })
    await source(page, words).click()
  }, seen)
}

/** A line of the draft as the editor shows it. */
export function line(page: Page, words: string): Locator {
  return page.locator('.view-line').filter({ hasText: words }).first()
}

/** VS Code’s own guide through an extension. */
export function walkthrough(page: Page): Locator {
  return page.locator('.gettingStartedContainer')
}

/** Opens it; its place is the one of whatever is in front. */
export async function openWalkthrough(page: Page): Promise<void> {
  const title = page
    .locator('.quick-input-list .monaco-list-row')
    .filter({ hasText: 'Source your first draft' })
  await command(page, 'Welcome: Open Walkthrough', title)
  await title.click()
}

/** The page in a panel beside the draft: the report, or a rule’s. While VS Code loads a new one it stands in a second frame. */
export function panel(page: Page): ReturnType<Page['frameLocator']> {
  return page.frameLocator('iframe.webview:visible').frameLocator('#active-frame')
}

/** Looks for a setting in the settings editor. */
export async function findSetting(page: Page, name: string, seen: Locator): Promise<void> {
  await insist(async () => {
    await page.locator('.settings-editor .suggest-input-container').click()
    await page.keyboard.press('Control+A')
    await page.keyboard.type(name)
  }, seen)
}

export async function theme(page: Page, name: string): Promise<void> {
  const field = page.getByPlaceholder('Select Color Theme')
  await command(page, 'Preferences: Color Theme', field)
  await field.fill(name)
  await page.locator('.quick-input-list .monaco-list-row').filter({ hasText: name }).first().click()
}

/** Chooses a command from the palette; `seen` is what comes of it. */
export async function command(page: Page, name: string, seen: Locator): Promise<void> {
  await insist(async () => {
    const field = page.locator('.quick-input-widget input[type=text]')
    await insist(() => page.keyboard.press('F1'), field)
    await field.fill(`>${name}`)
    await page.locator('.quick-input-list .monaco-list-row').filter({ hasText: name }).first().click()
  }, seen)
}

interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Runs in the page, which has types of its own: where some words of the draft stand on the screen. */
const BOX_OF = `(words) => {
  for (const line of document.querySelectorAll('.editor-instance .view-line')) {
    const texts = document.createTreeWalker(line, NodeFilter.SHOW_TEXT)
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      const at = node.data.replaceAll('\\u00a0', ' ').indexOf(words)
      if (at < 0) continue
      const range = document.createRange()
      range.setStart(node, at)
      range.setEnd(node, at + words.length)
      const { x, y, width, height } = range.getBoundingClientRect()
      return { x, y, width, height }
    }
  }
}`

/** Where the middle of some words of the draft stands, as soon as they do. */
export async function middleOf(page: Page, words: string): Promise<{ x: number; y: number }> {
  const found = await page.waitForFunction(`(${BOX_OF})(${JSON.stringify(words)})`)
  const box = (await found.jsonValue()) as Box
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}

export async function clickOn(page: Page, words: string): Promise<void> {
  const { x, y } = await middleOf(page, words)
  await page.mouse.click(x, y)
}

/** Waits until some words of the draft are there and no longer underlined. */
export async function plain(page: Page, words: string): Promise<void> {
  await page.waitForFunction(
    `(() => {
      const box = (${BOX_OF})(${JSON.stringify(words)})
      if (!box) return false
      const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
      return ![...document.querySelectorAll('.squiggly-warning')].some((mark) => {
        const { left, right, top, bottom } = mark.getBoundingClientRect()
        return left <= x && x <= right && top <= y && y <= bottom
      })
    })()`,
  )
}
