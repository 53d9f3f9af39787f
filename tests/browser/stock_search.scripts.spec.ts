// The hits follow what is typed.
import { signIn } from "./support/counter.ts";
import { expect, test } from "./support/test.ts";

test("the hits come while somebody types, and the address with them", async ({ page }) => {
  await signIn(page, "kim");
  await page.goto("/sv/lager");
  await page.getByLabel("Sök i lagret").pressSequentially("skridskor 34", { delay: 20 });
  const hits = page.locator("#stock-results");
  await expect(hits).toContainText("storlek 34");
  await expect(page.locator("#stock-status")).toContainText("träff");
  await expect(page).toHaveURL(/sok=skridskor%2034|sok=skridskor\+34/);
  await expect(page.getByLabel("Sök i lagret")).toBeFocused();

  await page.getByLabel("Status").selectOption("scrapped");
  await expect(page).toHaveURL(/status=scrapped/);

  await page.reload();
  await expect(page.getByLabel("Sök i lagret")).toHaveValue("skridskor 34");
});

test("a search that is not answered says what to do", async ({ page, context }) => {
  await signIn(page, "kim");
  await page.goto("/sv/lager");
  await expect(page.locator("#stock-results")).toBeVisible();
  await context.setOffline(true);
  await page.getByLabel("Sök i lagret").pressSequentially("hjälm");
  await expect(page.locator("#stock-status")).toContainText("Tryck Enter");
  await context.setOffline(false);
  await page.getByLabel("Sök i lagret").pressSequentially("ar");
  await expect(page.locator("#stock-status")).toContainText("träff");
});
