// Days that staff choose: the day of a forgotten loan, and another day to return.

import {
  answer,
  atCounter,
  enter,
  expectAnswer,
  hand,
  lend,
  row,
  takeInHand,
  unfold,
} from "./support/counter.ts";
import { expect, test } from "./support/test.ts";

type Page = import("@playwright/test").Page;

test.beforeEach(async ({ page }) => {
  await atCounter(page);
  await takeInHand(page, "070-174 06 77", "Yusuf Ali");
});

async function choose(page: Page, label: string, day: string) {
  const form = hand(page)
    .locator("form")
    .filter({ has: page.getByLabel(label) });
  if (!(await form.isVisible())) await unfold(hand(page), "Datum och vårdnadshavare");
  await form.getByLabel(label).fill(day);
  await form.getByRole("button", { name: "Välj" }).press("Enter");
}

test("a loan forgotten yesterday counts from yesterday", async ({ page }) => {
  await choose(page, "Lånades en tidigare dag", "2027-03-04");
  await expect(answer(page)).toContainText("Lånedagen är ändrad");
  await expect(hand(page)).toContainText("Lånades torsdag 4 mars");
  await enter(page, "FB004071");
  await expectAnswer(page, "lent", "Liggunderlag", "torsdag 18 mars");

  await hand(page).getByRole("link", { name: "Skriv ut lånesedel" }).click();
  await expect(page.getByRole("article")).toContainText("Lånat torsdag 4 mars");

  // The article's history tells when it was entered, and from when it counts.
  await page.goto("/sv/lager?sok=4071");
  await page.getByRole("link", { name: /Liggunderlag/ }).first().click();
  await expect(page.getByRole("main")).toContainText("Lånet räknas från torsdag 4 mars");
});

test("a day too far back or still to come is refused, with how far back it goes", async ({
  page,
}) => {
  for (const day of ["2027-02-25", "2027-03-06"]) {
    await choose(page, "Lånades en tidigare dag", day);
    await expectAnswer(page, "look", "högst 7 dagar tillbaka, och inte i framtiden");
    await expect(hand(page)).not.toContainText("Lånades torsdag");
    // The refusal goes before the next try, so that the next one is not taken for it.
    await enter(page, "070-174 06 77");
    await expectAnswer(page, "info");
  }
  await enter(page, "FB004071");
  await expectAnswer(page, "lent", "fredag 19 mars");
});

test("a chosen day holds for all of the voucher, and a closed one moves on", async ({ page }) => {
  await lend(page, "FB004071");
  await choose(page, "Lämnas tillbaka en annan dag", "2027-03-12");
  await expect(answer(page)).toContainText("Datumet gäller för allt på lånesedeln");
  await expect(row(page, "4071")).toContainText("till fre 12 mars");
  await enter(page, "FB004176");
  await expectAnswer(page, "lent", "Kompass", "fredag 12 mars");

  // Good Friday, and closed until Easter Monday is over.
  await choose(page, "Lämnas tillbaka en annan dag", "2027-03-26");
  await expect(row(page, "4071")).toContainText("till tis 30 mars");
  await expect(row(page, "4176")).toContainText("till tis 30 mars");
  // Why it moved is said.
  await expectAnswer(page, "info", "tisdag 30 mars", "långfredagen");
});

test("a day can be chosen before the first scan", async ({ page }) => {
  await choose(page, "Lämnas tillbaka en annan dag", "2027-03-12");
  await expectAnswer(page, "info", "Datumet gäller för allt på lånesedeln", "fredag 12 mars");
  await enter(page, "FB004071");
  await expectAnswer(page, "lent", "Liggunderlag", "fredag 12 mars");
});

test("a day over the branch's limit is refused, and names the last one", async ({ page }) => {
  await lend(page, "FB004071");
  await choose(page, "Lämnas tillbaka en annan dag", "2027-04-03");
  await expectAnswer(page, "look", "Så länge går det inte att låna", "fredag 2 april");
  await expect(row(page, "4071")).toContainText("till fre 19 mars");

  await choose(page, "Lämnas tillbaka en annan dag", "2027-03-04");
  await expectAnswer(page, "look", "Datumet ligger före lånet");
  await expect(row(page, "4071")).toContainText("till fre 19 mars");

  await choose(page, "Lämnas tillbaka en annan dag", "2027-04-02");
  await expect(answer(page)).toContainText("Datumet gäller");
  await expect(row(page, "4071")).toContainText("till fre 2 apr.");
});
