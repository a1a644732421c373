import type { Frame, Page } from 'playwright-core'
import { expect } from 'vitest'

const least = 24

/** What can be pressed and is smaller than 24 by 24 CSS pixels (WCAG 2.2, 2.5.8), links within sentences apart. */
export async function smallTargets(page: Page | Frame): Promise<string[]> {
  return await page.evaluate((least) => {
    const found: string[] = []
    const targets =
      'button, a[href], input:not([type=hidden]), textarea, select, summary, [role=button], [role=radio], [role=checkbox], [role=option], [role=combobox], [role=switch], [tabindex="0"]'
    const trees = [document, ...[...document.querySelectorAll('*')].flatMap(({ shadowRoot }) => shadowRoot ?? [])]
    for (const element of trees.flatMap((tree) => [...tree.querySelectorAll<HTMLElement>(targets)])) {
      if (element.closest('.trap') || element.matches(':disabled')) continue
      if (element.matches('a') && getComputedStyle(element).display === 'inline') continue
      // What is hidden beneath its label, or within something larger that does the same, is pressed there.
      const label = (element as HTMLInputElement).labels?.[0]
      const pressed = [
        element,
        ...(label ? [label] : []),
        element.closest('label, [role=combobox], .sd-dropdown, .sd-tagbox'),
      ]
      const sizes = pressed.filter((one) => one !== null).map((one) => one.getBoundingClientRect())
      const { width, height } = sizes.reduce((largest, one) =>
        one.width * one.height > largest.width * largest.height ? one : largest,
      )
      if (width === 0 || height === 0 || !element.checkVisibility({ visibilityProperty: true })) continue
      if (width < least - 0.05 || height < least - 0.05)
        found.push(`${element.tagName.toLowerCase()}.${element.className} ${width.toFixed(1)}×${height.toFixed(1)}`)
    }
    return found
  }, least)
}

/** On a desk and on phones of several widths, also within frames. */
export async function expectLargeTargets(page: Page): Promise<void> {
  for (const width of [1440, 390, 360]) {
    await page.setViewportSize({ width, height: 844 })
    const found = async () => (await Promise.all(page.frames().map(smallTargets))).flat()
    await expect.poll(found, { message: `${page.url()} at ${width} px` }).toEqual([])
  }
}
