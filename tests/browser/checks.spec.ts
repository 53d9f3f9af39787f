// What is looked at after a return: answered at once, later, or never; it holds nobody up.

import {
  answer,
  atCounter,
  enter,
  expectAnswer,
  finish,
  lend,
  reply,
  takeBack,
  takeInHand,
} from "./support/counter.ts";
import { expect, test } from "./support/test.ts";

type Page = import("@playwright/test").Page;

const HELMET = "FB002940";

/** A check or a step of care in the answer. */
const duty = (page: Page, name: string) =>
  answer(page).getByRole("listitem").filter({ hasText: name });

async function lendAndTakeBack(page: Page, code: string) {
  await atCounter(page);
  await takeInHand(page, "070-174 06 77", "Yusuf Ali");
  await lend(page, code);
  await finish(page);
  await takeBack(page, code);
}

test("a helmet that took a knock goes into quarantine, and is not lent", async ({ page }) => {
  await lendAndTakeBack(page, HELMET);
  await duty(page, "ingen smäll").getByRole("button", { name: "Fel" }).press("Enter");
  await expect(answer(page)).toContainText("Lagd i karantän. Ställ den på karantänhyllan.");
  // Nobody is sent to its usual shelf with it.
  await expect(answer(page)).not.toContainText("Plats:");

  await enter(page, HELMET);
  await expectAnswer(page, "stop", "Skidhjälm", "karantän");
  await takeInHand(page, "070-174 06 77", "Yusuf Ali");
  await enter(page, HELMET);
  await expectAnswer(page, "stop", "karantän och lånas inte ut");
});

test("boots with a broken buckle go onto the service list", async ({ page }) => {
  await lendAndTakeBack(page, "FB001181");
  await duty(page, "Spännen").getByRole("button", { name: "Fel" }).press("Enter");
  await expect(answer(page)).toContainText("Satt på servicelistan. Ställ den på servicehyllan.");
  await expect(answer(page)).not.toContainText("Plats:");

  await page.goto("/sv/idag?visa=service");
  await expect(page.getByRole("row").filter({ hasText: "1181" })).toContainText("Laga");
});

test("all is fine by one press: the shelf is told, and it is lent at once", async ({ page }) => {
  await lendAndTakeBack(page, HELMET);
  await reply(page, /Allt bra och gjort/);
  await expect(answer(page)).toContainText("Kontroller och service är besvarade");
  await expect(answer(page)).toContainText("Plats: B12");
  await takeInHand(page, "070-174 06 20", "Aino Niemi");
  await lend(page, HELMET);
});

test("care may wait, a check may not", async ({ page }) => {
  await lendAndTakeBack(page, HELMET);
  await reply(page, /Hoppa över service/);
  await expect(answer(page)).toContainText("besvarade");
  await takeInHand(page, "070-174 06 20", "Aino Niemi");
  await enter(page, HELMET);
  await expectAnswer(page, "look", "Kontrollen efter förra lånet är inte besvarad", "smäll");
  await expect(answer(page)).not.toContainText("Tvätta");
  await reply(page, /Något är fel/);
  await expectAnswer(page, "look", "karantän");
});

test("an unanswered check is answered on the day's list", async ({ page }) => {
  await lendAndTakeBack(page, HELMET);
  await takeInHand(page, "070-174 06 77", "Yusuf Ali");

  await page.goto("/sv/idag?visa=service");
  const line = page.getByRole("row").filter({ hasText: "2940" });
  await expect(line).toContainText("smäll");
  await line.getByRole("button", { name: /Allt är bra/ }).press("Enter");
  await expect(page.getByRole("status")).toContainText("allt är bra");
  await page.getByRole("row").filter({ hasText: "2940" }).getByRole("button").press("Enter");
  await expect(page.getByRole("status")).toContainText("Den kan ställas på hyllan");
  await expect(page.getByRole("row").filter({ hasText: "2940" })).toHaveCount(0);
});

test("a life jacket that only holds swimmers up asks aloud, and shows what holds", async ({
  page,
}) => {
  await atCounter(page);
  await takeInHand(page, "070-174 06 77", "Yusuf Ali");
  await enter(page, "FB003772");
  await expectAnswer(page, "look", "Kan den som ska ha den simma", "Svaret sparas inte");
  await reply(page, /Nej eller osäkert/);
  await expectAnswer(page, "look", "behöver räddningsväst", "Ta i stället: Räddningsväst");
  await enter(page, "FB003772");
  await reply(page, /Ja, lämna ut/);
  await expectAnswer(page, "lent", "Flytväst");
});

test("a check that was left is asked about when the thing is scanned again, with nobody in hand", async ({
  page,
}) => {
  await lendAndTakeBack(page, HELMET);
  await enter(page, "FB004071");
  await enter(page, HELMET);
  await expectAnswer(page, "look", "Kontrollen efter förra lånet är inte besvarad");
  await reply(page, /Allt är bra/);
  await expectAnswer(page, "look", "Skidhjälm");
  // From its own page one gets to the same question.
  await lendAndTakeBack(page, "FB001181");
  await page.goto("/sv/lager?sok=1181");
  await page.getByRole("link", { name: /Slalompjäxor/ }).first().click();
  await page.getByRole("button", { name: "Svara vid disken" }).press("Enter");
  await expect(answer(page)).toContainText("Kontrollen efter förra lånet är inte besvarad");
});
