// Some things go to minors only with a guardian's yes: asked once, kept on the voucher.

import {
  addWearer,
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
  wearer,
} from "./support/counter.ts";
import { expect, test } from "./support/test.ts";

test.beforeEach(async ({ page }) => {
  await atCounter(page);
  await takeInHand(page, "070-174 06 77", "Yusuf Ali");
});

test("a guardian's yes lends in each of its ways, once for a voucher", async ({ page }) => {
  for (const [how, first, second] of [
    ["Vårdnadshavaren är här", "FB002848", "FB004128"],
    ["Ja på telefon", "FB002850", "FB004129"],
    ["Har en lapp", "FB002851", "FB004131"],
  ] as const) {
    // Another voucher is asked anew.
    await enter(page, first);
    await expectAnswer(page, "look", "Isborr", "vårdnadshavare säga ja");
    await reply(page, new RegExp(how));
    await expectAnswer(page, "lent", "Isborr");

    await unfold(hand(page), "Datum och vårdnadshavare");
    const said = hand(page).getByRole("button", { name: how });
    await expect(said).toBeVisible();
    await expect(said).toHaveAttribute("aria-pressed", "true");
    await lend(page, second);
    await finish(page);
    await takeInHand(page, "070-174 06 77", "Yusuf Ali");
  }
});

test("what lies aside waits beside the voucher, and goes along with the yes", async ({ page }) => {
  await enter(page, "FB002848");
  await reply(page, /Lägg åt sidan/);
  await expectAnswer(page, "look", "Ligger åt sidan tills en vårdnadshavare har sagt ja");
  await expect(row(page, "2848")).toContainText("vårdnadshavare?");

  await lend(page, "FB004071");
  await enter(page, "FB004128");
  await reply(page, /Ja på telefon/);
  await expectAnswer(page, "lent", "Stormkök", "Nu är också", "2848", "lånad");
  await expect(hand(page).locator(".loan")).toHaveCount(3);
  await expect(hand(page)).not.toContainText("Ligger åt sidan");
});

test("a yes that is told beside the voucher lends what waits for it, to the right child", async ({
  page,
}) => {
  await addWearer(page, "Amina");
  await enter(page, "FB002848");
  await reply(page, /Lägg åt sidan/);
  await expectAnswer(page, "look", "Ligger åt sidan");
  await wearer(page, "Ingen särskild").press("Enter");
  await expect(wearer(page, "Ingen särskild")).toHaveAttribute("aria-pressed", "true");
  await unfold(hand(page), "Datum och vårdnadshavare");
  await hand(page).getByRole("button", { name: "Ja på telefon" }).press("Enter");
  await expectAnswer(page, "lent", "Vårdnadshavarens ja är antecknat", "Nu är också", "2848");
  await expect(hand(page)).not.toContainText("Ligger åt sidan");
  await expect(row(page, "2848")).toContainText("till Amina");
  // One action: it is undone as one, and the drill waits again.
  await page.locator("#undo-form button").press("Enter");
  await expect(hand(page)).toContainText("Ligger åt sidan");
  await expect(row(page, "2848")).toContainText("vårdnadshavare?");
  await unfold(hand(page), "Datum och vårdnadshavare");
  await expect(hand(page).getByRole("button", { name: "Ja på telefon" })).toHaveAttribute(
    "aria-pressed",
    "false",
  );
});

test("what lies aside at the end is not lent", async ({ page }) => {
  await enter(page, "FB002848");
  await reply(page, /Lägg åt sidan/);
  await expect(row(page, "2848")).toHaveCount(1);
  await finish(page);
  await enter(page, "FB002848");
  await expectAnswer(page, "look", "Isborr", "Vem ska låna?");
});

test("a yes that is told beforehand saves the question", async ({ page }) => {
  await lend(page, "FB004071");
  await unfold(hand(page), "Datum och vårdnadshavare");
  await hand(page).getByRole("button", { name: "Har en lapp" }).press("Enter");
  await expect(answer(page)).toContainText("Vårdnadshavarens ja är antecknat");
  await lend(page, "FB002848");
});
