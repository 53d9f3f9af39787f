// A whole basket is scanned before anybody says for whom it is.

import { expectAccessible } from "./support/accessible.ts";
import {
  answer,
  atCounter,
  enter,
  expectAnswer,
  hand,
  lend,
  reply,
  row,
  takeInHand,
} from "./support/counter.ts";
import { expect, test } from "./support/test.ts";

const BASKET = ["FB004071", "FB002222", "FB004176"];

test("all that was scanned goes to who is named then", async ({ page }) => {
  await atCounter(page);
  for (const code of BASKET) {
    await enter(page, code);
    await expectAnswer(page, "look", code.slice(-4), "Vem ska låna?");
  }
  await expect(hand(page)).toContainText("Väntar på låntagare");
  await expectAccessible(page);
  await enter(page, "070-174 06 77");
  await expect(hand(page).locator(".hand-name")).toHaveText("Yusuf Ali");
  for (const code of BASKET) await expect(row(page, code.slice(-4))).toBeVisible();
});

test("nobody borrows after all: it is called off, and goes to no one", async ({ page }) => {
  await atCounter(page);
  for (const code of BASKET) await enter(page, code);
  await expectAnswer(page, "look", "4176");
  await reply(page, "Avbryt");
  await expect(answer(page)).toContainText("Inte utlånat");
  await takeInHand(page, "070-174 06 77", "Yusuf Ali");
  await expect(hand(page).locator(".loan")).toHaveCount(0);
});

test("two skiers share a voucher without their names", async ({ page }) => {
  await atCounter(page, "alex");
  await takeInHand(page, "070-174 06 77", "Yusuf Ali");
  await enter(page, "FB001020");
  await reply(page, /vuxen/);
  await expectAnswer(page, "look", "pjäxsula");
  await answer(page).getByLabel("Pjäxans sula i mm").fill("273");
  await reply(page, "Bekräfta");
  await expectAnswer(page, "lent", "1020");
  // A boot of another size, before the first skier's: stop.
  await enter(page, "FB001234");
  await expectAnswer(page, "stop");
  await lend(page, "FB001163");
  await lend(page, "FB001234");
});
