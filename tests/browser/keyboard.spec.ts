// No mouse: everything is reached by Tab, pressed by Enter, and where one is can be seen.

import { answer, expectAnswer, field, hand, STAFF } from "./support/counter.ts";
import { expect, test } from "./support/test.ts";

type Locator = import("@playwright/test").Locator;
type Page = import("@playwright/test").Page;

/** Goes on by Tab until there; on the way each place shows that it has the focus. */
async function tabTo(page: Page, there: Locator) {
  for (let step = 0; step < 60; step++) {
    await page.keyboard.press("Tab");
    const focused = page.locator(":focus-visible");
    await expect(focused).toHaveCount(1);
    await expect(focused).not.toHaveCSS("outline-style", "none");
    await expect(focused).toBeInViewport();
    if (await there.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`Tab does not lead to ${there}`);
}

test("the first Tab leads past the menus", async ({ page }) => {
  await page.goto("/sv");
  await page.keyboard.press("Tab");
  const skip = page.getByRole("link", { name: "Hoppa till innehållet" });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("banner").locator(":focus")).toHaveCount(0);
  await expect(page.locator("main :focus")).toHaveCount(1);
});

test("a whole lending goes by Tab and Enter", async ({ page }) => {
  await page.goto("/sv/logga-in");
  await expect(page.locator("#email")).toBeFocused();
  await page.keyboard.type(STAFF.kim.email);
  await tabTo(page, page.locator("#password"));
  await page.keyboard.type(STAFF.kim.password);
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/sv\/disken/);
  await expect(field(page)).toBeFocused();

  await tabTo(page, page.getByRole("button", { name: /Ny låntagare/ }));
  await page.keyboard.press("Enter");
  const name = page.locator("#ny-namn");
  await expect(name).toBeVisible();
  // With scripts the name has the focus already.
  if (!(await name.evaluate((element) => element === document.activeElement))) {
    await tabTo(page, name);
  }
  await page.keyboard.type("Åsa Ek", { delay: 60 });
  await tabTo(page, page.locator("#ny-telefon"));
  await page.keyboard.type("070-174 06 88", { delay: 60 });
  await page.keyboard.press("Enter");
  await expect(hand(page)).toContainText("Åsa Ek");
  await expect(field(page)).toBeFocused();

  await page.keyboard.type("2848", { delay: 60 });
  await page.keyboard.press("Enter");
  await expectAnswer(page, "look", "vårdnadshavare");
  await tabTo(page, answer(page).getByRole("button", { name: /vuxen/ }));
  await page.keyboard.press("Enter");
  await expectAnswer(page, "lent", "Isborr");
  await expect(field(page)).toBeFocused();

  await tabTo(page, hand(page).getByRole("button", { name: /Klar/ }));
  await page.keyboard.press("Enter");
  await expect(hand(page)).toContainText("Ingen i handen");
  await expect(field(page)).toBeFocused();
  await page.keyboard.type("2848", { delay: 60 });
  await page.keyboard.press("Enter");
  await expectAnswer(page, "returned", "Isborr");
  await tabTo(page, answer(page).getByRole("button", { name: /Allt bra och gjort/ }));
  await page.keyboard.press("Enter");
  await expect(answer(page)).toContainText("Kontroller och service är besvarade");
});
