// The network is gone for minutes while scanning goes on: all of it is there afterwards, once.

import { answer, atCounter, enter, expectAnswer, hand, row, takeInHand } from "./support/counter.ts";
import { expect, test } from "./support/test.ts";

type Page = import("@playwright/test").Page;

const status = (page: Page) => page.locator("#counter-status");

/** The day's log tells of one loan of each. */
async function expectLentOnce(page: Page, codes: string[]) {
  await page.goto("/sv/idag/logg");
  for (const code of codes) {
    const lines = page.getByRole("listitem").filter({ hasText: code.slice(-4) });
    await expect(lines).toHaveCount(1);
    await expect(lines).toContainText("Utlånad");
  }
}

test("what is scanned while the network is gone for minutes is there once", async ({
  page,
  context,
}) => {
  await page.clock.install();
  await atCounter(page);
  await takeInHand(page, "070-174 06 77", "Yusuf Ali");
  await context.setOffline(true);
  const codes = ["FB004071", "FB004176", "FB004058", "FB004179", "FB004084"];
  for (const code of codes) {
    await enter(page, code);
    await page.clock.runFor(20_000);
  }
  // Told in words, and nothing pretends to be done.
  await expect(status(page)).toContainText("Ingen kontakt just nu. Det du har skannat finns kvar");
  await expect(hand(page).locator(".loan")).toHaveCount(0);
  await page.clock.runFor("05:00");
  await expect(hand(page).locator(".loan")).toHaveCount(0);

  await context.setOffline(false);
  await expect(async () => {
    await page.clock.runFor(6_000);
    await expect(hand(page).locator(".loan")).toHaveCount(codes.length, { timeout: 500 });
  }).toPass();
  for (const code of codes) await expect(row(page, code.slice(-4))).toHaveCount(1);
  await expect(status(page)).toHaveText("");

  // The server has them too, each on one loan.
  await page.reload();
  await expect(hand(page).locator(".loan")).toHaveCount(codes.length);
  await expectLentOnce(page, codes);
});

test("what was carried out while its answer was lost is carried out once", async ({
  page,
  context,
}) => {
  await page.clock.install();
  await atCounter(page);
  await takeInHand(page, "070-174 06 77", "Yusuf Ali");
  await page.route("**/api/counter", async (route) => {
    // The server hears it; then the network goes, before the answer comes.
    await route.fetch();
    await context.setOffline(true);
    await route.abort("internetdisconnected");
    await page.unroute("**/api/counter");
  });
  await enter(page, "FB004071");
  await expect(status(page)).toContainText("Ingen kontakt just nu");
  await page.clock.runFor("03:00");
  await enter(page, "FB004176");
  await context.setOffline(false);
  await expect(async () => {
    await page.clock.runFor(6_000);
    await expect(hand(page).locator(".loan")).toHaveCount(2, { timeout: 500 });
  }).toPass();
  await expectAnswer(page, "lent", "Kompass");
  await expectLentOnce(page, ["FB004071", "FB004176"]);
});

test("what waited when the tab was lost is sent by the next page of it, once", async ({ page }) => {
  await atCounter(page);
  await takeInHand(page, "070-174 06 77", "Yusuf Ali");
  await page.route("**/api/counter", (route) => route.abort("internetdisconnected"));
  for (const code of ["FB004071", "FB004176"]) await enter(page, code);
  await expect(status(page)).toContainText("Ingen kontakt just nu");
  await page.unroute("**/api/counter");
  // The browser asks first, since it is not sent yet.
  page.on("dialog", (dialog) => dialog.accept());
  await page.reload();
  await expect(row(page, "4071")).toBeVisible();
  await expect(row(page, "4176")).toBeVisible();
  await page.reload();
  await expect(hand(page).locator(".loan")).toHaveCount(2);
  await expectLentOnce(page, ["FB004071", "FB004176"]);
});

test("a question that comes back after the network holds up none of the others", async ({
  page,
  context,
}) => {
  await page.clock.install();
  await atCounter(page);
  await takeInHand(page, "070-174 06 77", "Yusuf Ali");
  await context.setOffline(true);
  for (const code of ["FB004071", "FB002848", "FB004176"]) await enter(page, code);
  await page.clock.runFor("02:00");
  await context.setOffline(false);
  await expect(async () => {
    await page.clock.runFor(6_000);
    await expect(row(page, "4176")).toHaveCount(1, { timeout: 500 });
  }).toPass();
  await expect(row(page, "4071")).toHaveCount(1);
  // The drill was asked about; without an answer it is not lent, and says so until it is.
  await expect(hand(page)).toContainText("Inte utlånat än");
  await expect(row(page, "2848").getByRole("button", { name: /^Se efter/ })).toBeVisible();
  await enter(page, "FB002848");
  await expect(answer(page)).toContainText("vårdnadshavare säga ja");
});
