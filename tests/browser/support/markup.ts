// Text that would do something if it ever became markup.

import { expect, type Locator, type Page } from "@playwright/test";

/** It would leave a text area, an attribute and a text, and make an element of each kind. */
export const MARKUP = `</textarea><script data-x>alert(1)</script>"'><img data-x src=x onerror=alert(1)>`;

/** Keeps what dialogues open; call it before anything is typed. */
export function watch(page: Page): void {
  page.on("dialog", async (dialog) => {
    dialogs.set(page, [...(dialogs.get(page) ?? []), dialog.message()]);
    await dialog.dismiss();
  });
}

const dialogs = new WeakMap<Page, string[]>();

/** The text stands in all of these as it was typed, and became nothing else on the page. */
export async function expectHarmless(page: Page, ...shown: Locator[]): Promise<void> {
  for (const place of shown) await expect(place).toContainText(MARKUP);
  await expectNothingInjected(page);
}

/** The text stands in these fields as it was typed, and became nothing else on the page. */
export async function expectKept(page: Page, ...fields: Locator[]): Promise<void> {
  for (const field of fields) await expect(field).toHaveValue(MARKUP);
  await expectNothingInjected(page);
}

async function expectNothingInjected(page: Page): Promise<void> {
  await expect(page.locator("[data-x]")).toHaveCount(0);
  expect(dialogs.get(page) ?? []).toEqual([]);
}
