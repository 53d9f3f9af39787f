// Every page: axe finds nothing, in both languages, and nothing scrolls sideways.

import { expectAccessible } from "./support/accessible.ts";
import { signIn } from "./support/counter.ts";
import { expect, test } from "./support/test.ts";

test.use({ database: "shared" });

const PUBLIC = ["", "logga-in", "glomt"];
const STAFF = [
  "disken",
  "disken?lan=1",
  "idag",
  "idag/logg",
  "lantagare",
  "lantagare/ny",
  "lantagare/1",
  "lager",
  "lager/1",
  "lager/ny",
  "kalender",
  "kalender/regler",
  "mig",
  "personal",
  "sedel/1",
];

for (const language of ["sv", "en"]) {
  for (const path of PUBLIC) {
    test(`/${language}/${path} is accessible`, async ({ page }) => {
      await page.goto(`/${language}/${path}`);
      await expectGoodPage(page);
    });
  }

  test(`every page for staff is accessible in ${language}`, async ({ page }) => {
    test.setTimeout(120_000);
    await signIn(page, "robin", language);
    for (const path of STAFF) {
      await test.step(path, async () => {
        const response = await page.goto(`/${language}/${path}`);
        expect(response?.status(), path).toBe(200);
        await expectGoodPage(page);
      });
    }
  });
}

test("every page fits a phone of 320 px", async ({ page }) => {
  test.setTimeout(60_000);
  await page.setViewportSize({ width: 320, height: 640 });
  await signIn(page, "robin");
  for (const path of [...PUBLIC, ...STAFF]) {
    await page.goto(`/sv/${path}`);
    const wide = await page.locator("html").boundingBox();
    expect.soft(wide?.width ?? 0, path).toBeLessThanOrEqual(320);
  }
});

async function expectGoodPage(page: import("@playwright/test").Page) {
  await expect(page.locator("h1")).toHaveCount(1);
  await expect(page.locator("html")).toHaveAttribute("lang", /sv|en/);
  await expect(page).not.toHaveTitle(/⟦/);
  await expect(page.locator("body")).not.toContainText("⟦");
  await expectAccessible(page);
}
