// One press is one thing done, and an answer that never comes holds nobody up.

import {
  atCounter,
  enter,
  expectAnswer,
  hand,
  lend,
  row,
  takeInHand,
} from "./support/counter.ts";
import { expect, test } from "./support/test.ts";

// On loan to somebody else in the demo.
const OUT = "FB002226";

test("a key that is pressed twice takes back once, and lends nothing", async ({ page }) => {
  await atCounter(page);
  await takeInHand(page, "070-174 06 77", "Yusuf Ali");
  await enter(page, OUT);
  await expectAnswer(page, "stop", "utlånad till någon annan");
  let sent = 0;
  await page.route("**/api/counter", async (route) => {
    sent += 1;
    await new Promise((later) => setTimeout(later, 300));
    await route.continue();
  });
  await page.keyboard.press("F6");
  await page.keyboard.press("F6");
  await page.keyboard.press("F6");
  await expectAnswer(page, "returned", "2226");
  // Another scan comes after all that was pressed.
  await lend(page, "FB004071");
  await expect(row(page, "2226")).toHaveCount(0);
  expect(sent).toBe(2);
});

test("a key that is held down undoes one thing", async ({ page }) => {
  await atCounter(page);
  await takeInHand(page, "070-174 06 77", "Yusuf Ali");
  await lend(page, "FB004071");
  await lend(page, "FB002222");
  await page.keyboard.down("Control");
  for (let times = 0; times < 5; times += 1) {
    await page.keyboard.down("z");
    await page.waitForTimeout(80);
  }
  await page.keyboard.up("z");
  await page.keyboard.up("Control");
  await expect(row(page, "2222")).toHaveCount(0);
  await expect(row(page, "4071")).toBeVisible();
});

test("an answer that never comes is asked for again, and what was scanned goes out once", async ({
  page,
}) => {
  await page.clock.install();
  await atCounter(page);
  await takeInHand(page, "070-174 06 77", "Yusuf Ali");
  let first = true;
  await page.route("**/api/counter", async (route) => {
    if (first) {
      first = false;
      // The server hears it; the connection dies without a word.
      await route.fetch();
      return;
    }
    await route.continue();
  });
  await enter(page, "FB004071");
  await enter(page, "FB002222");
  await expect(async () => {
    await page.clock.runFor(5_000);
    await expect(hand(page).locator(".loan")).toHaveCount(2, { timeout: 500 });
  }).toPass();
  await page.goto("/sv/idag/logg");
  for (const number of ["4071", "2222"]) {
    await expect(page.getByRole("listitem").filter({ hasText: number })).toHaveCount(1);
  }
});
