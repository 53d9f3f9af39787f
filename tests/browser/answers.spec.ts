// axe on what no address shows by itself: the counter's answers, and forms with faults.

import { expectAccessible } from "./support/accessible.ts";
import {
  answer,
  atCounter,
  choose,
  enter,
  expectAnswer,
  hand,
  lend,
  reply,
  signIn,
  takeBack,
  takeInHand,
  unfold,
} from "./support/counter.ts";
import { expect, test } from "./support/test.ts";

type Page = import("@playwright/test").Page;

/** axe finds nothing on the answer as it stands. */
async function accessible(page: Page, what: string) {
  await test.step(what, () => expectAccessible(page));
}

test("the counter's answers are accessible", async ({ page }) => {
  test.setTimeout(120_000);
  await atCounter(page, "alex");
  await enter(page, "070-174 06 13");
  await expectAnswer(page, "look", "Vem?");
  await accessible(page, "a chooser");
  await enter(page, "FB990017");
  await expectAnswer(page, "stop");
  await accessible(page, "an unknown code");
  await enter(page, "070-174 06 8");
  await expect(answer(page)).toContainText("070-174 06 8");
  await enter(page, "070-174 06 88");
  await reply(page, "Lägg till");
  await expect(page.locator("#ny-namn")).toHaveAttribute("aria-invalid", "true");
  await accessible(page, "a new borrower with a fault");

  await takeInHand(page, "070-174 06 12", "Sanna Lind");
  await choose(page, "2290", "Byt storlek");
  await expect(answer(page)).toContainText("Skanna den nya storleken");
  await accessible(page, "a swap");
  await enter(page, "FB002223");
  await expectAnswer(page, "lent", "2290 är återlämnad");
  await accessible(page, "a swap done, with checks");
  await enter(page, "FB002226");
  await expectAnswer(page, "stop", "utlånad till någon annan");
  await accessible(page, "a stop");
  await enter(page, "FB001020");
  await expectAnswer(page, "look", "vårdnadshavare");
  await accessible(page, "a question");
  await reply(page, /vuxen/);
  await expectAnswer(page, "look", "pjäxsula");
  await accessible(page, "the binding");
  await reply(page, /Lägg åt sidan/);
  await expectAnswer(page, "look", "Ligger åt sidan");
  await unfold(hand(page), "Datum och vårdnadshavare");
  await unfold(hand(page), "Till vem?");
  await accessible(page, "the voucher's folds, and what lies aside");
});

test("a return with its checks, and an undo, are accessible", async ({ page }) => {
  test.setTimeout(60_000);
  await atCounter(page);
  await takeInHand(page, "070-174 06 77", "Yusuf Ali");
  await lend(page, "FB002940");
  await accessible(page, "lent");
  await page.locator("#undo-form").getByRole("button").press("Enter");
  await expect(answer(page)).toContainText("Ångrat");
  await accessible(page, "undone");
  await lend(page, "FB002940");
  await hand(page).getByRole("button", { name: /Klar/ }).press("Enter");
  await expect(answer(page)).toContainText("Skriv ut lånesedel");
  await accessible(page, "finished");
  await takeBack(page, "FB002940");
  await unfold(answer(page), "En del saknas");
  await accessible(page, "taken back");
});

test("forms with faults and pages that say no are accessible", async ({ page }) => {
  test.setTimeout(60_000);
  await signIn(page, "robin");
  for (const [path, button] of [
    ["lantagare/ny", /Lägg till/],
    ["lager/ny", "Spara"],
    ["personal/bjud-in", "Bjud in"],
    ["mig", "Spara PIN-kod"],
    ["kalender", "Öppet då"],
  ] as const) {
    await page.goto(`/sv/${path}`);
    await page.getByRole("main").getByRole("button", { name: button }).press("Enter");
    await expect(page.getByRole("alert")).toBeVisible();
    await accessible(page, path);
  }
  for (const [path, status] of [
    ["finns-inte", 404],
    ["lantagare/999999", 404],
    ["lank/WMHmnWaExKAxof4gKULReg", 410],
  ] as const) {
    const response = await page.goto(`/sv/${path}`);
    expect(response?.status(), path).toBe(status);
    await accessible(page, path);
  }
  await signIn(page, "kim");
  await page.goto("/sv/personal");
  await accessible(page, "403");
});
