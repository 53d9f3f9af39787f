// A class borrows: one voucher, many things; they come back in any order and in part.

import {
  answer,
  atCounter,
  choose,
  expectAnswer,
  finish,
  hand,
  lend,
  row,
  takeBack,
  takeInHand,
} from "./support/counter.ts";
import { expect, test } from "./support/test.ts";

/** Twenty-five pairs of hockey skates. */
const SKATES = [
  2222, 2223, 2224, 2225, 2228, 2229, 2230, 2231, 2233, 2234, 2235, 2238, 2239, 2240, 2241, 2242,
  2243, 2244, 2245, 2246, 2248, 2249, 2250, 2252, 2253,
];

const code = (number: number) => `FB${String(number).padStart(6, "0")}`;

test("a school borrows twenty-five pairs and returns them in any order and in part", async ({
  page,
}) => {
  test.setTimeout(120_000);
  await atCounter(page);
  await takeInHand(page, "Ersboda", "Ersbodaskolan 4B");
  await expect(hand(page)).toContainText("Kontakt: Kerstin Holm");
  await expect(hand(page)).toContainText("Hemma: 2 artiklar");
  for (const number of SKATES) await lend(page, code(number));
  const voucher = hand(page).getByRole("list", { name: "Lånas nu" }).getByRole("listitem");
  await expect(voucher).toHaveCount(25);
  await finish(page);

  // Every other pair, last first, with nobody in hand; their checks wait.
  const first = SKATES.filter((_, at) => at % 2 === 0).reverse();
  for (const number of first) await takeBack(page, code(number));
  const returned = page.locator("#counter-day dl > div").filter({ hasText: /^in/ });
  await expect(returned).toHaveText("in13");

  // The rest comes with the teacher in hand; one pair is gone.
  await takeInHand(page, "070-174 06 50", "Ersbodaskolan 4B");
  await expect(hand(page)).toContainText("Hemma: 14 artiklar");
  const [gone, ...rest] = SKATES.filter((_, at) => at % 2 === 1);
  for (const number of rest) await takeBack(page, code(number));
  await expect(hand(page)).toContainText("Hemma: 3 artiklar");
  await choose(page, String(gone), "Borttappad");
  await expect(answer(page)).toContainText("Antecknat som borttappad");
  await expect(row(page, String(gone))).toContainText("borttappad");

  // The pairs that came back are in the house, the one that is gone is the school's.
  await finish(page);
  await takeInHand(page, "070-174 06 77", "Yusuf Ali");
  await page.locator("#scan").fill(code(SKATES[1] ?? 0));
  await page.keyboard.press("Enter");
  await expectAnswer(page, "stop", "utlånad till någon annan");
});
