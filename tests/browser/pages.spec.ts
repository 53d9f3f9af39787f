// Every page: axe finds nothing, in both languages, and nothing scrolls sideways.

import { expectAccessible } from "./support/accessible.ts";
import { signIn } from "./support/counter.ts";
import { FAMILIES, PUBLIC, STAFF_PAGES } from "./support/pages.ts";
import { expect, test } from "./support/test.ts";

test.use({ database: "shared" });

for (const language of ["sv", "en"]) {
  for (const path of PUBLIC) {
    test(`/${language}/${path} is accessible`, async ({ page }) => {
      await page.goto(`/${language}/${path}`);
      await expectGoodPage(page);
    });
  }

  for (const [about, paths] of Object.entries(STAFF_PAGES)) {
    test(`every page about ${about} is accessible in ${language}`, async ({ page }) => {
      test.setTimeout(90_000);
      await signIn(page, "robin", language);
      for (const path of paths) {
        await test.step(path, async () => {
          const response = await page.goto(`/${language}/${path}`);
          expect(response?.status(), path).toBe(200);
          await expectGoodPage(page);
        });
      }
    });
  }
}

for (const [language, tag, dir] of [
  ["latt", "sv-simple", "ltr"],
  ["fi", "fi", "ltr"],
  ["ar", "ar", "rtl"],
] as const) {
  test(`families' pages are accessible in ${language}, and staff's lead to Swedish`, async ({ page }) => {
    test.setTimeout(90_000);
    await page.setViewportSize({ width: 320, height: 640 });
    for (const path of FAMILIES) {
      await test.step(path, async () => {
        await page.goto(`/${language}/${path}`);
        await expect(page.locator("html")).toHaveAttribute("lang", tag);
        await expect(page.locator("html")).toHaveAttribute("dir", dir);
        const wide = await page.locator("html").evaluate((html) => html.scrollWidth);
        expect.soft(wide, path).toBeLessThanOrEqual(320);
        await expectGoodPage(page);
      });
    }
    await page.goto(`/${language}/logga-in`);
    await expect(page).toHaveURL(/\/sv\/logga-in$/);
    await page.goto(`/${language}/disken`);
    await expect(page).toHaveURL(/\/sv\/logga-in\?/);
  });
}

test("every page fits a phone of 320 px", async ({ page }) => {
  test.setTimeout(60_000);
  await page.setViewportSize({ width: 320, height: 640 });
  await signIn(page, "robin");
  for (const path of [...PUBLIC, ...Object.values(STAFF_PAGES).flat()]) {
    await page.goto(`/sv/${path}`);
    const wide = await page.locator("html").evaluate((html) => html.scrollWidth);
    expect.soft(wide, path).toBeLessThanOrEqual(320);
  }
});

test.describe("with a long name", () => {
  test.use({ database: "own" });

  test("the header fits a phone whoever is signed in", async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await signIn(page, "kim");
    await page.goto("/sv/mig");
    await page.locator("#name").fill("Anna-Margareta Bergström Lindqvist af Ugglas");
    await page.getByRole("button", { name: "Spara", exact: true }).press("Enter");
    await expect(page.getByRole("status")).toContainText("Sparat");
    const name = page.getByRole("banner").getByText("Anna-Margareta");
    await expect(name).toBeInViewport({ ratio: 0.9 });
    const wide = await page.locator("html").evaluate((html) => html.scrollWidth);
    expect(wide).toBeLessThanOrEqual(320);
  });
});

async function expectGoodPage(page: import("@playwright/test").Page) {
  // The page of components shows headings as examples.
  await expect(page.locator("h1:not(.catalogue-room h1)")).toHaveCount(1);
  await expect(page.locator("html")).toHaveAttribute("lang", /sv|en|fi|ar/);
  await expect(page).not.toHaveTitle(/⟦/);
  await expect(page.locator("body")).not.toContainText("⟦");
  await expectAccessible(page);
}
