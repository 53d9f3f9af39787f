// Skis go with the boot that their binding is set for; a fitter says which, nobody computes it.

import {
  answer,
  atCounter,
  enter,
  expectAnswer,
  finish,
  hand,
  lend,
  reply,
  row,
  takeInHand,
  unfold,
} from "./support/counter.ts";
import { expect, test } from "./support/test.ts";

/** Alpine boots of a sole of 294 mm, others of 273 mm, and alpine skis. */
const BOOTS = "FB001181";
const OTHER_BOOTS = "FB001163";
const SKIS = "FB001020";

type Page = import("@playwright/test").Page;

/** Scans the skis and says that the borrower is of age. */
async function askAboutBinding(page: Page, skis = SKIS) {
  await enter(page, skis);
  await expectAnswer(page, "look", "vårdnadshavare");
  await reply(page, /vuxen/);
}

async function measured(page: Page, sole: string) {
  await answer(page).getByLabel("Pjäxans sula i mm").fill(sole);
  await reply(page, "Bekräfta");
}

test("a fitter types the sole where no boot lies there, and other boots are stopped", async ({
  page,
}) => {
  await atCounter(page, "alex");
  await takeInHand(page, "070-174 06 77", "Yusuf Ali");
  await askAboutBinding(page);
  await expectAnswer(page, "look", "För vilken pjäxsula");
  // What no boot has is said beside the field, and stays to be mended.
  await measured(page, "9999");
  await expect(answer(page).locator("#sula-error")).toContainText("från 180 till 380");
  await expect(answer(page).locator("#sula")).toHaveValue("9999");
  await measured(page, "294");
  await expectAnswer(page, "lent", "Slalomskidor", "1020");

  await enter(page, OTHER_BOOTS);
  await expectAnswer(page, "stop", "inställd för 294 mm", "pjäxan har 273 mm", "Ta rätt pjäxa");
  await expect(row(page, "1163")).toHaveCount(0);
  await lend(page, BOOTS);

  await page.goto("/sv/lager?sok=1020");
  await page.getByRole("link", { name: /Slalomskidor/ }).click();
  await expect(page.getByRole("region", { name: "Om artikeln" })).toContainText("294 mm");
});

test("skis that are set for another boot are stopped, and a fitter sets them anew", async ({
  page,
}) => {
  await atCounter(page, "alex");
  await takeInHand(page, "070-174 06 77", "Yusuf Ali");
  await lend(page, OTHER_BOOTS);
  await askAboutBinding(page);
  await measured(page, "294");
  await expectAnswer(page, "stop", "Slalomskidor", "inställd för 294 mm", "pjäxan har 273 mm");
  await expect(row(page, "1020")).toHaveCount(0);

  await reply(page, /273 mm/);
  await expectAnswer(page, "lent", "Slalomskidor");
  await expect(row(page, "1020")).toHaveCount(1);
});

test("who may not confirm bindings is not offered to set them", async ({ page }) => {
  await atCounter(page, "alex");
  await takeInHand(page, "070-174 06 77", "Yusuf Ali");
  await lend(page, OTHER_BOOTS);
  await askAboutBinding(page);
  await measured(page, "294");
  await expectAnswer(page, "stop", "inställd för 294 mm");
  const address = page.url();

  await atCounter(page, "kim");
  await page.goto(address);
  await enter(page, SKIS);
  await expectAnswer(page, "stop", "inställd för 294 mm");
  await expect(answer(page).getByRole("button")).toHaveCount(0);
});

test("skis wait aside until a fitter comes", async ({ page }) => {
  await atCounter(page, "kim");
  await takeInHand(page, "070-174 06 77", "Yusuf Ali");
  await askAboutBinding(page);
  await expectAnswer(page, "look", "Någon med behörighet");
  await expect(answer(page).getByLabel("Pjäxans sula i mm")).toHaveCount(0);
  await reply(page, /Lägg åt sidan/);
  await expectAnswer(page, "look", "tills någon har ställt in bindningen");
  await expect(row(page, "1020")).toContainText("bindning inte inställd");
  await finish(page);
});

test("a fitter may hand skis out without a setting, and everybody sees that", async ({ page }) => {
  await atCounter(page, "alex");
  await takeInHand(page, "070-174 06 77", "Yusuf Ali");
  await askAboutBinding(page);
  await reply(page, /Lämna ut utan inställning/);
  await expectAnswer(page, "lent", "Slalomskidor", "utan inställd bindning");
  await page.goto("/sv/idag/logg");
  await expect(page.locator("main")).toContainText(/utan inställd bindning/i);
});

test("one wearer's boots don't stand against another's skis", async ({ page }) => {
  await atCounter(page, "alex");
  await takeInHand(page, "070-174 06 77", "Yusuf Ali");
  for (const [name, boots] of [
    ["Amina", OTHER_BOOTS],
    ["Bilal", BOOTS],
  ] as const) {
    await unfold(hand(page), "Till vem?");
    await hand(page).getByLabel("Förnamn").fill(name);
    await page.keyboard.press("Enter");
    await expect(hand(page).getByRole("button", { name })).toHaveAttribute("aria-pressed", "true");
    await lend(page, boots);
  }
  await askAboutBinding(page);
  await expect(answer(page).getByRole("button", { name: /273 mm/ })).toHaveCount(0);
  await reply(page, /294 mm/);
  await expectAnswer(page, "lent", "Slalomskidor");
  await expect(row(page, "1020")).toContainText("till Bilal");
});
