// Another size in one go: the new one goes out, the old one comes back, the date stays.

import {
  answer,
  atCounter,
  choose,
  enter,
  expectAnswer,
  finish,
  hand,
  lend,
  row,
  takeInHand,
} from "./support/counter.ts";
import { expect, test } from "./support/test.ts";

test.beforeEach(async ({ page }) => {
  await atCounter(page);
  await takeInHand(page, "070-174 06 12", "Sanna Lind");
});

test("the new size goes out with the old one's date, in one scan", async ({ page }) => {
  await expect(hand(page)).toContainText("Hemma: 2 artiklar");
  await choose(page, "2290", "Byt storlek");
  await expect(answer(page)).toContainText("Skanna den nya storleken");

  await enter(page, "FB002223");
  // Lent four days ago for fourteen days.
  await expectAnswer(page, "lent", "Hockeyskridskor", "2223", "måndag 15 mars");
  await expect(answer(page)).toContainText("Hockeyskridskor 31 · 2290 är återlämnad");
  // What came back is looked at like anything that does.
  await expect(answer(page)).toContainText("Slipa");
  await expect(row(page, "2290")).toHaveCount(0);
  await expect(row(page, "2223")).toContainText("till mån 15 mars");
  await expect(hand(page)).toContainText("Hemma: en artikel");

  // It was that one scan: the next thing is simply lent.
  await expect(page).not.toHaveURL(/byt=/);
  await lend(page, "FB004071");
  await expect(answer(page)).not.toContainText("återlämnad");
  await expect(hand(page).locator(".loan")).toHaveCount(3);

  await finish(page);
  await enter(page, "FB002290");
  await expectAnswer(page, "look", "2290");
});

test("a swap is undone as the one thing that it was", async ({ page }) => {
  await choose(page, "2290", "Byt storlek");
  await enter(page, "FB002223");
  await expectAnswer(page, "lent", "2223");
  await page.locator("#undo-form").getByRole("button").press("Enter");
  await expect(answer(page)).toContainText("Ångrat");
  await expect(row(page, "2290")).toContainText("till mån 15 mars");
  await expect(row(page, "2223")).toHaveCount(0);
});

test("who thinks better of it lends on, and nothing comes back", async ({ page }) => {
  await choose(page, "2290", "Byt storlek");
  await answer(page).getByRole("button", { name: "Avbryt" }).press("Enter");
  await expectAnswer(page, "info", "Skanna det som ska lånas");
  await lend(page, "FB002223");
  await expect(answer(page)).not.toContainText("återlämnad");
  await expect(row(page, "2290")).toHaveCount(1);
});
