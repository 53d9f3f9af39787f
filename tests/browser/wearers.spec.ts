// One borrows for a family: each thing for somebody, all on one voucher.

import {
  addWearer,
  answer,
  atCounter,
  enter,
  expectAnswer,
  finish,
  hand,
  lend,
  row,
  takeInHand,
  wearer,
} from "./support/counter.ts";
import { expect, test } from "./support/test.ts";

test("several wearers stand on one voucher, each with what is theirs", async ({ page }) => {
  await atCounter(page);
  await takeInHand(page, "070-174 06 77", "Yusuf Ali");
  await addWearer(page, "Amina");
  await lend(page, "FB002222");
  await lend(page, "FB002940");
  await addWearer(page, "Bilal");
  await expect(wearer(page, "Amina")).toHaveAttribute("aria-pressed", "false");
  await lend(page, "FB002223");
  await wearer(page, "Amina").press("Enter");
  await expect(wearer(page, "Amina")).toHaveAttribute("aria-pressed", "true");
  await lend(page, "FB004176");
  await wearer(page, "Ingen särskild").press("Enter");
  await expect(wearer(page, "Ingen särskild")).toHaveAttribute("aria-pressed", "true");
  await lend(page, "FB004071");

  for (const number of ["2222", "2940", "4176"]) {
    await expect(row(page, number)).toContainText("till Amina");
  }
  await expect(row(page, "2223")).toContainText("till Bilal");
  await expect(row(page, "4071")).not.toContainText("till Amina");
  await expect(row(page, "4071")).not.toContainText("till Bilal");

  // One voucher for all of them, and it says for whom.
  await hand(page).getByRole("link", { name: "Skriv ut lånesedel" }).click();
  await expect(page.getByRole("row").filter({ hasText: "2223" })).toContainText("Bilal");
  await expect(page.getByRole("row").filter({ hasText: "Amina" })).toHaveCount(3);
  await expect(page.locator("tbody").getByRole("row")).toHaveCount(5);
});

test("a number that two share opens a chooser, also when one of them is in hand", async ({
  page,
}) => {
  await atCounter(page);
  await enter(page, "070-174 06 13");
  await expectAnswer(page, "look", "Vem?");
  const picks = answer(page).getByRole("button");
  await expect(picks).toHaveCount(2);
  // First names tell them apart; the number is not shown whole.
  await expect(picks.nth(0)).toContainText(/^\s*(Omar|Leila)/);
  await expect(answer(page)).not.toContainText("Haddad");
  await expect(answer(page)).not.toContainText("070-174");

  await picks.filter({ hasText: "Omar" }).press("Enter");
  await expect(hand(page).locator(".hand-name")).toHaveText("Omar Haddad");
  await expect(hand(page)).toContainText("en försenad");

  await hand(page).getByRole("button", { name: "Fler med samma nummer" }).press("Enter");
  await expectAnswer(page, "look", "Vem?");
  await answer(page).getByRole("button", { name: /Leila/ }).press("Enter");
  await expect(hand(page).locator(".hand-name")).toHaveText("Leila Haddad");
  await lend(page, "FB004071");
  await finish(page);
});

test("what was scanned first waits for who is chosen", async ({ page }) => {
  await atCounter(page);
  await enter(page, "FB004071");
  await expectAnswer(page, "look", "Liggunderlag", "Vem ska låna?");
  await enter(page, "070-174 06 13");
  await expectAnswer(page, "look", "Vem?");
  await answer(page).getByRole("button", { name: /Leila/ }).press("Enter");
  await expectAnswer(page, "lent", "Liggunderlag");
  await expect(hand(page).locator(".hand-name")).toHaveText("Leila Haddad");
});

test("a first name that is none is said beside its field, and what was typed stays", async ({ page }) => {
  await atCounter(page);
  await takeInHand(page, "070-174 06 77", "Yusuf Ali");
  await hand(page).locator("summary", { hasText: "Lägg till förnamn" }).press("Enter");
  const name = hand(page).locator("#bar-fornamn");
  await name.fill("x".repeat(120));
  await hand(page).getByRole("button", { name: "Lägg till", exact: true }).press("Enter");
  await expect(hand(page).locator("#bar-fornamn-error")).toContainText("Namnet är för långt");
  await expect(name).toHaveValue("x".repeat(120));
});

test("a visit goes on when its borrower is taken in hand anew, and when klar is undone", async ({ page }) => {
  await atCounter(page);
  await takeInHand(page, "070-174 06 77", "Yusuf Ali");
  await lend(page, "FB004071");
  await page.goto("/sv/disken");
  await takeInHand(page, "070-174 06 77", "Yusuf Ali");
  await expect(row(page, "4071")).toHaveCount(1);
  await enter(page, "FB004071");
  await expectAnswer(page, "look", "4071");
  await finish(page);
  await page.getByRole("button", { name: /^Ångra/ }).first().press("Enter");
  await expect(hand(page).locator(".hand-name")).toHaveText("Yusuf Ali");
  await expect(row(page, "4071")).toHaveCount(1);
});
