// What was stopped or asked about and not lent stays in sight, however fast the next scans come.

import { expectAccessible } from "./support/accessible.ts";
import {
  atCounter,
  enter,
  expectAnswer,
  finish,
  hand,
  lend,
  reply,
  row,
  takeInHand,
} from "./support/counter.ts";
import { expect, test } from "./support/test.ts";

// On loan to somebody else in the demo.
const OUT = "FB002226";
// Alpine skis: permission first, then the binding.
const SKIS = "FB001020";

test("a stop that the next scan covers stays on the counter until it is seen to", async ({
  page,
}) => {
  await atCounter(page);
  await takeInHand(page, "070-174 06 77", "Yusuf Ali");
  await enter(page, OUT);
  await expectAnswer(page, "stop", "utlånad till någon annan");
  // The answer says it: no need to say it twice.
  await expect(hand(page)).not.toContainText("Inte utlånat än");

  await lend(page, "FB004071");
  await expect(hand(page)).toContainText("Inte utlånat än");
  await expect(row(page, "2226")).toBeVisible();
  // It stands in the address.
  await page.reload();
  await expect(row(page, "2226")).toBeVisible();
  await enter(page, SKIS);
  await expectAnswer(page, "look", "vårdnadshavare");
  await lend(page, "FB002222");
  await expect(row(page, "1020")).toBeVisible();
  await expectAccessible(page);

  await row(page, "2226").getByRole("button", { name: /^Se efter/ }).press("Enter");
  await expectAnswer(page, "stop", "utlånad till någon annan");
  await reply(page, /Ta tillbaka först/);
  await expectAnswer(page, "returned", "2226");
  await expect(row(page, "2226")).toHaveCount(0);
  await expect(row(page, "1020")).toBeVisible();

  // Done, with one thing still lying there: it is named.
  await hand(page).getByRole("button", { name: /Klar/ }).press("Enter");
  await expectAnswer(page, "look", "Inte utlånat:", "1020");
  await takeInHand(page, "070-174 06 12", "Sanna Lind");
  await expect(hand(page)).not.toContainText("Inte utlånat än");
});

test("what is not lent after all is put away, and done has nothing to say of it", async ({
  page,
}) => {
  await atCounter(page);
  await takeInHand(page, "070-174 06 77", "Yusuf Ali");
  await enter(page, OUT);
  await expectAnswer(page, "stop", "utlånad till någon annan");
  await lend(page, "FB004071");
  await row(page, "2226").getByRole("button", { name: /ta bort från listan/ }).press("Enter");
  await expectAnswer(page, "info", "2226", "Ställ tillbaka den");
  await expect(row(page, "2226")).toHaveCount(0);
  await finish(page);
});

test("what was asked about is not left any more when it is answered", async ({ page }) => {
  await atCounter(page);
  await takeInHand(page, "070-174 06 77", "Yusuf Ali");
  await enter(page, SKIS);
  await expectAnswer(page, "look", "vårdnadshavare");
  await lend(page, "FB004071");
  await row(page, "1020").getByRole("button", { name: /^Se efter/ }).press("Enter");
  await reply(page, /vuxen/);
  await expectAnswer(page, "look", "Bindningen är inte inställd");
  await reply(page, /Lägg åt sidan/);
  await expectAnswer(page, "look", "Ligger åt sidan");
  await expect(hand(page)).not.toContainText("Inte utlånat än");
  await finish(page);
});

test("two codes in one Enter are two scans", async ({ page }) => {
  await atCounter(page);
  await takeInHand(page, "070-174 06 77", "Yusuf Ali");
  await enter(page, "FB004071fb004176");
  await expect(row(page, "4071")).toBeVisible();
  await expect(row(page, "4176")).toBeVisible();
});
