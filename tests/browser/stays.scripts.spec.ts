// An answer on its way takes nothing from who went on in the meantime.

import { atCounter, enter, expectAnswer, hand, lend, takeInHand } from "./support/counter.ts";
import { expect, test } from "./support/test.ts";

test("focus and what is unfolded stay where the person put them while an answer comes", async ({ page }) => {
  await atCounter(page);
  await takeInHand(page, "070-174 06 77", "Yusuf Ali");
  await lend(page, "FB004071");
  await page.route("**/api/counter*", async (route) => {
    await new Promise((done) => setTimeout(done, 700));
    await route.continue();
  });
  await enter(page, "FB004176");
  const more = hand(page).locator("summary", { hasText: "Datum och vårdnadshavare" });
  await more.press("Enter");
  await expectAnswer(page, "lent", "4176");
  await expect(more).toBeFocused();
  await expect(hand(page).locator("#sedel-datum")).toBeVisible();

  await enter(page, "FB004058");
  const link = hand(page).getByRole("link", { name: "Låntagarens sida" });
  await link.focus();
  await expectAnswer(page, "lent", "4058");
  await expect(link).toBeFocused();
});
