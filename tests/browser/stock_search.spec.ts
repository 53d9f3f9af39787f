// The stock's search, as staff talk.
import { signIn } from "./support/counter.ts";
import { expect, test } from "./support/test.ts";

test("a misspelt word finds what was meant, and says so", async ({ page }) => {
  await signIn(page, "kim");
  await page.goto("/sv/lager");
  await page.getByLabel("Sök i lagret").fill("cykelhjelm");
  await page.getByLabel("Sök i lagret").press("Enter");
  const hits = page.locator("#stock-results");
  await expect(hits).toContainText("Vi letade efter Cykelhjälm.");
  await expect(hits.getByRole("listitem").first()).toContainText("Cykelhjälm");

  await page.goto("/sv/lager?sok=rosignol");
  await expect(hits).toContainText("Inget här heter ”rosignol”, så vi letade efter ”rossignol”.");
  await expect(hits.getByRole("listitem").first()).toContainText("Rossignol");
});

test("three letters are found inside of a word", async ({ page }) => {
  await signIn(page, "kim");
  await page.goto("/sv/lager?sok=ssign");
  const hits = page.locator("#stock-results").getByRole("listitem");
  await expect(hits.first()).toContainText("Rossignol");
});

test("the search's pages keep the search", async ({ page }) => {
  await signIn(page, "kim");
  await page.goto("/sv/lager?sok=salomon");
  await page.getByRole("link", { name: "Nästa" }).click();
  await expect(page).toHaveURL(/sok=salomon&sida=2/);
  await expect(page.getByLabel("Sök i lagret")).toHaveValue("salomon");
});
